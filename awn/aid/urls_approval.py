"""Addresses of approving a list and of what follows, under /lists/."""

from django.urls import path

from awn.aid.views.approval import ApprovalOf, ReviewOf, VersionPage, Versions
from awn.aid.views.deciding import OutsideLink, OutsideNaming, Release, ReturnOf
from awn.aid.views.handing_on import HandedFile, HandOns, Partners
from awn.aid.views.referrals import ReferralClosing, ReferralPage, Referrals, ReferralTaking
from awn.aid.views.selection import HandOver, Receipts, SelectionPage, Selections

urlpatterns = [
    path("<uuid:uid>/versions/", Versions.as_view(), name="list_versions"),
    path("versions/<uuid:uid>/", VersionPage.as_view(), name="list_version"),
    path("versions/<uuid:uid>/approval/", ApprovalOf.as_view(), name="list_approval"),
    path("versions/<uuid:uid>/return/", ReturnOf.as_view(), name="list_return"),
    path("versions/<uuid:uid>/release/", Release.as_view(), name="list_release"),
    path("versions/<uuid:uid>/review/", ReviewOf.as_view(), name="list_release_review"),
    path("versions/<uuid:uid>/outside/", OutsideNaming.as_view(), name="list_outside_naming"),
    path("versions/<uuid:uid>/selections/", Selections.as_view(), name="list_selections"),
    path("versions/<uuid:uid>/receipts/", Receipts.as_view(), name="list_receipts"),
    path("versions/<uuid:uid>/hand-ons/", HandOns.as_view(), name="list_hand_ons"),
    path("approvals/<str:secret>/", OutsideLink.as_view(), name="list_outside_approval"),
    path("selections/<uuid:uid>/", SelectionPage.as_view(), name="list_selection"),
    path("selections/<uuid:uid>/hand-over/", HandOver.as_view(), name="list_selection_hand_over"),
    path("hand-ons/<uuid:uid>/file/", HandedFile.as_view(), name="list_handed_file"),
    path("<uuid:uid>/partners/", Partners.as_view(), name="list_partners"),
    path("referrals/", Referrals.as_view(), name="aid_referrals"),
    path("referrals/<uuid:uid>/", ReferralPage.as_view(), name="aid_referral"),
    path("referrals/<uuid:uid>/taking/", ReferralTaking.as_view(), name="aid_referral_taking"),
    path("referrals/<uuid:uid>/closing/", ReferralClosing.as_view(), name="aid_referral_closing"),
]
