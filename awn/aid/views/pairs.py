"""The pairs of a list for those who lead it: side by side with their values, how volunteers decided as numbers, and deciding otherwise with a reason."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views import View

from awn.aid.correcting_forms import RulingForm, language
from awn.aid.models import AidList, Pair, PairRuling
from awn.aid.models.pair_ruling import Choice
from awn.aid.pairs_shown import ListPair, show_pairs
from awn.aid.views.opened import opened
from awn.aid.views.private import show
from awn.arabic.wording import message
from awn.kit.components.navigation import Link
from awn.kit.said import say_next
from awn.kit.see_other import SeeOther
from awn.people.requests import PersonRequest

SHOWN: Final = 30


@opened
class Pairs(View):
    """Those that are open, the likeliest first; with `show=decided` those that people decided."""

    def get(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:
        run = aid_list.latest
        if run is None:
            return show(request, "aid/grid/none", {"aid_list": aid_list})
        decided = decided_pairs(aid_list)
        doubtful = Pair.objects.filter(run=run).doubtful().exclude(key__in=decided).order_by("-probability", "pk")
        shows_decided = request.GET.get("show") == "decided"
        chosen = decided if shows_decided else doubtful.values_list("key", flat=True)
        page = Paginator(chosen, SHOWN).get_page(request.GET.get("page"))
        here = reverse("aid_pairs", args=[aid_list.uid])
        tabs = [
            Link(message("Open"), here, not shows_decided, page.paginator.count if not shows_decided else doubtful.count()),
            Link(message("Decided"), f"{here}?show=decided", shows_decided, len(decided)),
        ]
        pairs = show_pairs(aid_list, run, page.object_list)
        context = {"aid_list": aid_list, "page": page, "pairs": pairs, "tabs": tabs, "shows_decided": shows_decided}
        return show(request, "aid/grid/pairs", context)


@opened
class PairPage(View):
    """One pair, and the ruling on it."""

    def get(self, request: PersonRequest, aid_list: AidList, about: str) -> HttpResponse:
        found = _pair(aid_list, about)
        initial = {"choice": found.choice} if found.choice else {}
        return _page(request, aid_list, found, RulingForm(initial=initial))

    def post(self, request: PersonRequest, aid_list: AidList, about: str) -> HttpResponse:
        found, form = _pair(aid_list, about), RulingForm(request.POST)
        if not aid_list.may_lead(request.user):
            raise PermissionDenied
        elif not form.is_valid():
            return _page(request, aid_list, found, form)
        given = form.cleaned_data
        PairRuling.objects.rule(aid_list, by=request.user, about=about, choice=Choice(given["choice"]), reason=given["reason"])
        say_next(request, message("Your decision is kept. It holds from the next preparation on."))
        return SeeOther(reverse("aid_pair", args=[aid_list.uid, about]))


@opened
class RulingUndoing(View):
    """A ruling taken back; opened by hand it leads to the pair."""

    def get(self, request: PersonRequest, aid_list: AidList, ruling: UUID) -> HttpResponse:  # noqa: ARG002
        return SeeOther(reverse("aid_pair", args=[aid_list.uid, _ruling(aid_list, ruling).about]))

    def post(self, request: PersonRequest, aid_list: AidList, ruling: UUID) -> HttpResponse:
        found = _ruling(aid_list, ruling)
        found.undo(by=request.user)
        say_next(request, message("The decision was taken back."))
        return SeeOther(reverse("aid_pair", args=[aid_list.uid, found.about]))


def decided_pairs(aid_list: AidList) -> list[str]:
    """The keys of the pairs that people decided, whichever run found them."""
    ruled = PairRuling.objects.standing().filter(aid_list=aid_list).values_list("about", flat=True)
    volunteers = [decision.about for decision in aid_list.decisions()]
    return sorted({*volunteers, *ruled})


def _ruling(aid_list: AidList, uid: UUID) -> PairRuling:
    return get_object_or_404(PairRuling.objects.filter(aid_list=aid_list).select_related("aid_list__organisation"), uid=uid)


def _pair(aid_list: AidList, about: str) -> ListPair:
    """A pair that the latest run found or that people decided; 404 for any other."""
    run = aid_list.latest
    if run is None:
        raise Http404
    found = show_pairs(aid_list, run, [about])
    if not found or (found[0].pair is None and about not in decided_pairs(aid_list)):
        raise Http404
    return found[0]


def _page(request: PersonRequest, aid_list: AidList, found: ListPair, form: RulingForm) -> HttpResponse:
    past = PairRuling.objects.filter(aid_list=aid_list, about=found.about).select_related("by", "undone_by").order_by("-pk")
    context = {
        "aid_list": aid_list, "pair": found, "lines": found.lines(language()), "form": form, "past": list(past),
        "may_lead": aid_list.may_lead(request.user),
    }  # fmt: skip
    return show(request, "aid/grid/pair", context)
