"""Versions of a list: offering one, checking what it changes, approving or returning it, and doing so from outside."""

from typing import Any, Final

from django.core.paginator import Paginator
from django.forms import BaseForm
from django.http import Http404, HttpResponse
from django.utils.translation import get_language
from django.views import View

from awn.aid.approval_forms import OfferForm
from awn.aid.approved_content import difference
from awn.aid.approving import open_pairs
from awn.aid.models import AidList, Approval, Version
from awn.aid.shown_lines import changes
from awn.aid.views.opened import opened, require_preparing
from awn.aid.views.versions_found import VersionAct, to_version, version_opened
from awn.arabic.wording import message
from awn.kit.said import say_next
from awn.organisations.forms import NothingForm
from awn.organisations.pages import explain, show
from awn.people.access import confirmed
from awn.people.refusals import Refused
from awn.people.requests import PersonRequest

ON_A_PAGE: Final = 50


@opened
class Versions(View):
    """All versions of a list, and the offer of a new one."""

    def get(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:
        return self._page(request, aid_list, OfferForm(initial={"doubtful": open_pairs(aid_list)}))

    def post(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:
        require_preparing(request, aid_list)
        form = OfferForm(request.POST)
        if form.is_valid():
            try:
                version = Version.objects.offer(aid_list, by=request.user, doubtful=form.cleaned_data["doubtful"])
            except Refused as refusal:
                explain(form, refusal)
            else:
                say_next(request, message("The list waits for its approval."))
                return to_version(version)
        return self._page(request, aid_list, form)

    def _page(self, request: PersonRequest, aid_list: AidList, form: OfferForm) -> HttpResponse:
        rows = aid_list.versions.select_related("made_by", "approval__by", "returned__by").defer("content")
        context = {
            "aid_list": aid_list,
            "versions": list(rows),
            "form": form,
            "doubtful": open_pairs(aid_list),
            "may_offer": aid_list.may_prepare(request.user) and aid_list.latest is not None,
        }
        return show(request, "aid/approval/versions", context)


@version_opened
class VersionPage(View):
    """The check page: what it holds, what it has otherwise than the version approved before, and what may be decided."""

    def get(self, request: PersonRequest, version: Version) -> HttpResponse:
        return version_page(request, version)


def version_page(request: PersonRequest, version: Version, form: BaseForm | None = None) -> HttpResponse:
    before, lines = version.before, {line["key"]: line for line in version.lines}
    old = {line["key"]: line for line in before.lines} if before else {}
    found, person = difference(old.values(), lines.values()), request.user
    approval = getattr(version, "approval", None)
    context: dict[str, Any] = {
        "version": version,
        "aid_list": version.aid_list,
        "approval": approval,
        "before": before,
        "added": len(found.added),
        "gone": len(found.gone),
        "changed": len(found.changed),
        "page": Paginator(changes(found, old, lines, get_language() or "ar"), ON_A_PAGE).get_page(request.GET.get("page")),
        "stale": version.is_waiting and version.is_stale,
        "is_inside": version.aid_list.is_visible_to(person),
        "may_approve": version.may_approve(person),
        "may_release": version.may_release_alone(person),
        "may_name": version.may_name_outside(person),
        "may_review": approval is not None and approval.may_review(person),
        "may_go_on": approval is not None and approval.is_in_force and version.aid_list.may_lead(person),
        "named": [each.person for each in version.outside_approvers.live().select_related("person")],
        "form": form,
    }
    return show(request, "aid/approval/version", context)


@confirmed
@version_opened
class ApprovalOf(VersionAct):
    def post(self, request: PersonRequest, version: Version) -> HttpResponse:
        form = NothingForm(request.POST)
        form.is_valid()
        try:
            Approval.objects.give(version, by=request.user)
        except Refused as refusal:
            explain(form, refusal)
            return version_page(request, version, form)
        say_next(request, message("The list is approved."))
        return to_version(version)


@confirmed
@version_opened
class ReviewOf(VersionAct):
    """The review of what one person released alone."""

    def post(self, request: PersonRequest, version: Version) -> HttpResponse:
        approval = getattr(version, "approval", None)
        if approval is None:
            raise Http404
        approval.review(by=request.user)
        say_next(request, message("The release is reviewed."))
        return to_version(version)
