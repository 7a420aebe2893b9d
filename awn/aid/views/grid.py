"""The grid of a list's entries: fifty rows of a page, filtered by the address; rows are ticked here for acts on many."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.views import View

from awn.aid.bulk import ACTS
from awn.aid.filters import Chosen, FilterForm
from awn.aid.models import AidList, Entry
from awn.aid.shown_entries import ShownEntry, show_entries
from awn.aid.views.opened import opened
from awn.aid.views.private import show
from awn.kit.fields.digits import plain_digits
from awn.people.requests import PersonRequest

if TYPE_CHECKING:
    from awn.aid.models.preparation import Preparation

ROWS: Final = 50
WAYS: Final = ("after", "before", "row")
DEFERRED: Final = ("tokens",)
FEW: Final = 2000
"""Entries that are few enough to know all their numbers."""


@dataclass(frozen=True, slots=True)
class Slice:
    """The rows of one page, by the numbers of entries: what lies before and after is looked for and not counted."""

    rows: list[Entry]
    before: int | None
    after: int | None


def slice_of(chosen: Chosen, typed: Mapping[str, Any]) -> Slice:
    """After or before an entry of this number, or from it on; the first page without any. Three questions at most."""
    before, after = _number(typed, "before"), _number(typed, "after")
    least = (_number(typed, "row") or 1) if after is None else after + 1
    if chosen.wanted and chosen.count() <= FEW:
        return _of_few(chosen, before, least)
    elif before is not None:
        return _backwards(chosen, before)
    else:
        return _forwards(chosen, least)


def _of_few(chosen: Chosen, before: int | None, least: int) -> Slice:
    """By all their numbers: the database looks for few entries by what they are, and would otherwise walk through all of them in their order."""
    numbers = sorted(chosen.entries.order_by().values_list("number", flat=True))
    start = bisect_left(numbers, least) if before is None else max(0, bisect_left(numbers, before) - ROWS)
    shown = numbers[start : start + ROWS] if before is None else numbers[start : bisect_left(numbers, before)]
    rows = list(Entry.objects.filter(run=chosen.run, number__in=shown).defer(*DEFERRED).order_by("number"))
    last = start + len(shown)
    return Slice(rows, numbers[start] if 0 < start < len(numbers) else None, shown[-1] if shown and last < len(numbers) else None)


def _backwards(chosen: Chosen, before: int) -> Slice:
    found = list(chosen.entries.defer(*DEFERRED).filter(number__lt=before).order_by("-number")[: ROWS + 1])
    rows = found[:ROWS][::-1]
    has_after = bool(rows) and chosen.entries.filter(number__gt=rows[-1].number).exists()
    return Slice(rows, rows[0].number if len(found) > ROWS else None, rows[-1].number if has_after else None)


def _forwards(chosen: Chosen, least: int) -> Slice:
    found = list(chosen.entries.defer(*DEFERRED).filter(number__gte=least).order_by("number")[: ROWS + 1])
    rows = found[:ROWS]
    first = rows[0].number if rows else least
    has_before = least > 1 and chosen.entries.filter(number__lt=first).exists()
    return Slice(rows, first if has_before else None, rows[-1].number if len(found) > ROWS else None)


def _number(typed: Mapping[str, Any], name: str) -> int | None:
    text = plain_digits(str(typed.get(name, "")).strip())
    return min(int(text), 2**31 - 1) if text.isascii() and text.isdecimal() and len(text) < 12 else None


@opened
class Entries(View):
    """All entries, or those that the address chooses."""

    def get(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:
        run = aid_list.latest
        if run is None:
            return show(request, "aid/grid/none", {"aid_list": aid_list})
        return entries_page(request, aid_list, run)


def entries_page(request: PersonRequest, aid_list: AidList, run: Preparation) -> HttpResponse:
    form = FilterForm(aid_list, run, request.GET)
    chosen = form.chosen
    part = slice_of(chosen, request.GET)
    may_prepare = aid_list.may_prepare(request.user)
    filters = [(name, value) for name, value in request.GET.items() if name not in WAYS and value]
    context = {
        "aid_list": aid_list,
        "form": form,
        "is_filtered": bool(chosen.wanted),
        "rows": _rows(aid_list, form, part),
        "count": chosen.count(),
        "whole": run.counts.get("entries", 0),
        "previous": _address(request, before=part.before),
        "next": _address(request, after=part.after),
        "filters": filters,
        "query": urlencode(filters),
        "may_prepare": may_prepare,
        "acts": ACTS,
    }
    return show(request, "aid/grid/entries", context)


def _rows(aid_list: AidList, form: FilterForm, part: Slice) -> list[dict[str, Any]]:
    files = {file.pk: str(file.name) for file in form.sources.values()}
    return [_row(aid_list, each, files) for each in show_entries(aid_list, part.rows)]


def _row(aid_list: AidList, shown: ShownEntry, files: Mapping[int, str]) -> dict[str, Any]:
    address = reverse("aid_entry", args=[aid_list.uid, shown.entry.key])
    return {"shown": shown, "url": address, "file": files.get(shown.entry.source_id, "")}


def _address(request: PersonRequest, **way: int | None) -> str:
    """The same choice on another page."""
    [(name, number)] = way.items()
    kept = {key: value for key, value in request.GET.items() if key not in WAYS and value}
    return f"?{urlencode({**kept, name: number})}" if number is not None else ""
