"""Referrals for protection that came with a list: for caseworkers alone."""

from typing import Final
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.views import View

from awn.aid.approval_forms import OutcomeForm
from awn.aid.models import Referral
from awn.aid.shown_lines import shown
from awn.arabic.wording import message
from awn.kit.said import say_next
from awn.kit.see_other import SeeOther
from awn.organisations.pages import ask, show
from awn.people.access import confirmed
from awn.people.reading import read
from awn.people.requests import PersonRequest

ON_A_PAGE: Final = 30


@confirmed
class Referrals(View):
    """Those that wait, the oldest first. Nobody is named here."""

    def get(self, request: PersonRequest) -> HttpResponse:
        settled = request.GET.get("show") == "settled"
        seen = Referral.objects.visible_to(request.user).select_related("aid_list__organisation", "taken_by")
        rows = seen.filter(state="closed") if settled else seen.unfinished()
        page = Paginator(rows.order_by("pk"), ON_A_PAGE).get_page(request.GET.get("page"))
        return show(request, "aid/approval/referrals", {"page": page, "settled": settled})


@confirmed
class ReferralPage(View):
    """Whom it is about. Opening it leaves a line that says who and when."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        referral = _seen(request, uid)
        read(referral, by=request.user, reason="case")
        line = referral.line
        context = {"referral": referral, "line": shown(line), "people": line["people"], "household": line["household"]}
        answer = show(request, "aid/approval/referral", context)
        add_never_cache_headers(answer)
        return answer


@confirmed
class ReferralTaking(View):
    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:  # noqa: ARG002
        return SeeOther(reverse("aid_referral", args=[uid]))

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        _seen(request, uid).take(by=request.user)
        say_next(request, message("It is in your hands now."))
        return SeeOther(reverse("aid_referral", args=[uid]))


@confirmed
class ReferralClosing(View):
    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return self._page(request, _seen(request, uid), OutcomeForm())

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        referral, form = _seen(request, uid), OutcomeForm(request.POST)
        if form.is_valid():
            referral.close(by=request.user, outcome=form.cleaned_data["outcome"])
            return SeeOther(reverse("aid_referrals"))
        return self._page(request, referral, form)

    def _page(self, request: PersonRequest, referral: Referral, form: OutcomeForm) -> HttpResponse:
        return ask(
            request, form, title=message("Closing the referral"), button=message("Close"),
            intro=message("It stands sealed, for caseworkers alone."), back=reverse("aid_referral", args=[referral.uid]),
        )  # fmt: skip


def _seen(request: PersonRequest, uid: UUID) -> Referral:
    kept = Referral.objects.visible_to(request.user).filter(aid_list__forgotten_at=None)
    return get_object_or_404(kept.select_related("aid_list__organisation", "version"), uid=uid)
