"""One entry: raw and cleaned side by side, its people, doubts and pairs; putting a value right, and taking a correction back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views import View

from awn.aid.correctable import CellField, field_of, label_of
from awn.aid.correcting import value_in
from awn.aid.correcting_forms import ValueForm, initial_of, language
from awn.aid.entry_cells import elsewhere, sections, states
from awn.aid.flag_names import flag_words
from awn.aid.models import AidList, Correction, Entry, Pair
from awn.aid.pairs_shown import show_pairs
from awn.aid.shown_entries import ShownEntry, show_entries
from awn.aid.views.opened import opened, require_preparing
from awn.aid.views.private import show
from awn.arabic.wording import message
from awn.kit.said import say_next
from awn.kit.see_other import SeeOther
from awn.messaging.stored import from_stored
from awn.organisations.pages import explain
from awn.people.refusals import Refused
from awn.people.requests import PersonRequest

PAIRS = 20
HOUSEHOLD = "household"


@opened
class EntryPage(View):
    def get(self, request: PersonRequest, aid_list: AidList, key: str) -> HttpResponse:
        shown = entry_of(aid_list, key)
        corrections = _corrections(aid_list, key)
        context = {
            "aid_list": aid_list,
            "shown": shown,
            "sections": sections(shown.entry.data, shown.kept, corrections),
            "elsewhere": elsewhere(shown.entry.data),
            "flags": [{"words": flag_words(each["rule"]), "raw": each["raw"], "reason": from_stored(each["reason"])} for each in shown.kept["flags"]],
            "kept": list(shown.kept["household"].get("kept", {}).items()),
            "corrections": corrections[::-1],
            "states": states(corrections),
            "label_of": label_of,
            "pairs": _pairs(aid_list, shown.entry),
            "may_prepare": aid_list.may_prepare(request.user),
            "language": language(),
            "history": [_said(each) for each in corrections[::-1]],
        }  # fmt: skip
        return show(request, "aid/grid/entry", context)


@opened
class CellPage(View):
    """One value of an entry, put right. `slot` is «household» for the household itself."""

    def get(self, request: PersonRequest, aid_list: AidList, key: str, slot: str, field: str) -> HttpResponse:
        require_preparing(request, aid_list)
        shown, known, slot = *_cell(aid_list, key, slot, field), _slot(slot)
        last = Correction.objects.of_cell(aid_list, key, slot, field).standing().order_by("pk").last()
        initial = {"value": initial_of(known, value_in(shown.kept, slot, field)), "seen": last.pk if last else 0}
        return _cell_page(request, aid_list, shown, known, slot, ValueForm(known, initial=initial, region=_region(aid_list)))

    def post(self, request: PersonRequest, aid_list: AidList, key: str, slot: str, field: str) -> HttpResponse:
        shown, known, slot = *_cell(aid_list, key, slot, field), _slot(slot)
        form = ValueForm(known, request.POST, region=_region(aid_list))
        if form.is_valid():
            seen = form.cleaned_data["seen"]
            try:
                Correction.objects.correct(
                    shown.entry,
                    by=request.user,
                    slot=slot,
                    field=field,
                    value=form.canonical,
                    seen=seen if seen is not None else 0,
                )
            except Refused as refusal:
                explain(form, refusal)
            else:
                say_next(request, message("The correction is kept. It holds in every later preparation too."))
                return SeeOther(reverse("aid_entry", args=[aid_list.uid, key]))
        return _cell_page(request, aid_list, shown, known, slot, form)


@opened
class Undoing(View):
    """A correction taken back, one's own or another's; opened by hand it leads to the entry."""

    def get(self, request: PersonRequest, aid_list: AidList, correction: UUID) -> HttpResponse:  # noqa: ARG002
        return SeeOther(_entry_of(_correction(aid_list, correction), aid_list))

    def post(self, request: PersonRequest, aid_list: AidList, correction: UUID) -> HttpResponse:
        found = _correction(aid_list, correction)
        found.undo(by=request.user)
        say_next(request, message("The correction was taken back."))
        return SeeOther(_entry_of(found, aid_list))


def entry_of(aid_list: AidList, key: str) -> ShownEntry:
    """The entry as it stands; 404 when the latest run has none of this key."""
    entry = get_object_or_404(Entry.objects.filter(aid_list=aid_list).select_related("source", "run").defer("tokens"), key=key)
    entry.aid_list = aid_list
    return show_entries(aid_list, [entry])[0]


def _correction(aid_list: AidList, uid: UUID) -> Correction:
    return get_object_or_404(Correction.objects.filter(aid_list=aid_list).select_related("aid_list__organisation"), uid=uid)


def _entry_of(correction: Correction, aid_list: AidList) -> str:
    """Where its entry is shown; the grid when the entry is in the list no more."""
    if Entry.objects.filter(aid_list=aid_list, key=correction.entry_key).exists():
        return reverse("aid_entry", args=[aid_list.uid, correction.entry_key])
    else:
        return reverse("aid_entries", args=[aid_list.uid])


def _corrections(aid_list: AidList, key: str) -> list[Correction]:
    found = Correction.objects.filter(aid_list=aid_list, entry_key=key).select_related("by", "undone_by")
    return list(found.order_by("pk"))


def _said(correction: Correction) -> dict[str, Any]:
    known = field_of(correction.slot, correction.field)
    value = str(correction.value)
    return {
        "of": correction,
        "label": label_of(correction.slot, correction.field),
        "value": known.said(value, language()) if known else value,
    }


def _pairs(aid_list: AidList, entry: Entry) -> Any:
    abouts = Pair.objects.filter(run=entry.run_id).of_entry(entry.key).order_by("-probability").values_list("key", flat=True)
    return show_pairs(aid_list, entry.run, list(abouts[:PAIRS]))


def _slot(slot: str) -> str:
    return "" if slot == HOUSEHOLD else slot


def _cell(aid_list: AidList, key: str, slot: str, field: str) -> tuple[ShownEntry, CellField]:
    shown, known = entry_of(aid_list, key), field_of(_slot(slot), field)
    slots = {"", *(person["slot"] for person in shown.kept["people"])}
    if known is None or _slot(slot) not in slots:
        raise Http404
    return shown, known


def _region(aid_list: AidList) -> str:
    return str(aid_list.chosen.get("region", "ZZ"))


def _cell_page(
    request: PersonRequest, aid_list: AidList, shown: ShownEntry, known: CellField, slot: str, form: ValueForm
) -> HttpResponse:
    now = known.said(value_in(shown.kept, slot, known.code), language())
    context = {"aid_list": aid_list, "shown": shown, "label": label_of(slot, known.code), "now": now, "form": form}
    return show(request, "aid/grid/cell", context)
