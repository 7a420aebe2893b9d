"""Addresses of organisations, under /organisations/."""

from django.urls import path

from awn.organisations.views.cohorts import CohortClosing, CohortJoining, CohortPage, Cohorts, EnrolmentEnd
from awn.organisations.views.directory import OrganisationPage, Organisations
from awn.organisations.views.done import Done
from awn.organisations.views.endorsements import EndorsementAnswer, Endorsements
from awn.organisations.views.hosting import Hostings, HostingTaking
from awn.organisations.views.inside import Inside
from awn.organisations.views.invitations import Acceptance, Invitations, Inviting, Withdrawal
from awn.organisations.views.members import HandOver, Leaving, Members, Removal
from awn.organisations.views.mine import Code, MyOrganisations
from awn.organisations.views.papers import PaperReading, PaperRemoval, Papers
from awn.organisations.views.registration import Facts, Naming, Registration
from awn.organisations.views.reviewing import Refusal, Return, Review, Verification, Verifications
from awn.organisations.views.submissions import Submissions
from awn.organisations.views.successions import (
    SuccessionAcceptance,
    SuccessionConfirmation,
    SuccessionPage,
    Successions,
    SuccessionWithdrawal,
)
from awn.organisations.views.suspensions import Lifting, SuspensionOf

urlpatterns = [
    path("", Organisations.as_view(), name="organisations"),
    path("mine/", MyOrganisations.as_view(), name="my_organisations"),
    path("code/", Code.as_view(), name="organisation_code"),
    path("registration/", Registration.as_view(), name="organisation_registration"),
    path("registration/<slug:kind>/", Naming.as_view(), name="organisation_naming"),
    path("invitations/<str:secret>/", Acceptance.as_view(), name="organisation_invitation"),
    path("withdrawals/<uuid:uid>/", Withdrawal.as_view(), name="organisation_invitation_withdrawal"),
    path("spaces/", Hostings.as_view(), name="organisation_hostings"),
    path("spaces/<str:secret>/", HostingTaking.as_view(), name="organisation_hosting"),
    path("verifications/", Verifications.as_view(), name="verifications"),
    path("submissions/<uuid:uid>/", Review.as_view(), name="organisation_submission"),
    path("submissions/<uuid:uid>/verification/", Verification.as_view(), name="organisation_verification"),
    path("submissions/<uuid:uid>/return/", Return.as_view(), name="organisation_return"),
    path("submissions/<uuid:uid>/refusal/", Refusal.as_view(), name="organisation_refusal"),
    path("suspensions/<uuid:uid>/lifting/", Lifting.as_view(), name="organisation_lifting"),
    path("successions/<uuid:uid>/", SuccessionPage.as_view(), name="organisation_succession"),
    path("successions/<uuid:uid>/confirmation/", SuccessionConfirmation.as_view(), name="organisation_succession_confirmation"),
    path("successions/<uuid:uid>/acceptance/", SuccessionAcceptance.as_view(), name="organisation_succession_acceptance"),
    path("successions/<uuid:uid>/withdrawal/", SuccessionWithdrawal.as_view(), name="organisation_succession_withdrawal"),
    path("papers/<uuid:uid>/reading/", PaperReading.as_view(), name="organisation_paper_reading"),
    path("papers/<uuid:uid>/removal/", PaperRemoval.as_view(), name="organisation_paper_removal"),
    path("endorsements/<uuid:uid>/", EndorsementAnswer.as_view(), name="organisation_endorsement"),
    path("memberships/<uuid:uid>/removal/", Removal.as_view(), name="membership_removal"),
    path("memberships/<uuid:uid>/leaving/", Leaving.as_view(), name="membership_leaving"),
    path("cohorts/joining/<str:code>/", CohortJoining.as_view(), name="cohort_joining"),
    path("cohorts/<uuid:uid>/", CohortPage.as_view(), name="cohort"),
    path("cohorts/<uuid:uid>/closing/", CohortClosing.as_view(), name="cohort_closing"),
    path("places/<int:number>/end/", EnrolmentEnd.as_view(), name="enrolment_end"),
    path("<uuid:uid>/", OrganisationPage.as_view(), name="organisation"),
    path("<uuid:uid>/inside/", Inside.as_view(), name="organisation_inside"),
    path("<uuid:uid>/facts/<slug:part>/", Facts.as_view(), name="organisation_facts"),
    path("<uuid:uid>/papers/", Papers.as_view(), name="organisation_papers"),
    path("<uuid:uid>/endorsements/", Endorsements.as_view(), name="organisation_endorsements"),
    path("<uuid:uid>/submissions/", Submissions.as_view(), name="organisation_submissions"),
    path("<uuid:uid>/members/", Members.as_view(), name="organisation_members"),
    path("<uuid:uid>/ownership/", HandOver.as_view(), name="organisation_ownership"),
    path("<uuid:uid>/invitations/", Invitations.as_view(), name="organisation_invitations"),
    path("<uuid:uid>/invitations/new/", Inviting.as_view(), name="organisation_inviting"),
    path("<uuid:uid>/cohorts/", Cohorts.as_view(), name="organisation_cohorts"),
    path("<uuid:uid>/done/", Done.as_view(), name="organisation_done"),
    path("<uuid:uid>/successions/", Successions.as_view(), name="organisation_successions"),
    path("<uuid:uid>/suspension/", SuspensionOf.as_view(), name="organisation_suspension"),
]
