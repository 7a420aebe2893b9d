"""What stands in a list now, in which state it is, and who made it so: what a version is made of."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from django.db.models import Q

from awn.aid.approved_content import Line, line_of
from awn.aid.correcting import Cell, overlay

if TYPE_CHECKING:
    from awn.aid.models import AidList
    from awn.people.models import Person

AT_ONCE: Final = 2_000  # rows


def lines_of(aid_list: AidList) -> Iterator[Line]:
    """Its entries in their order, with the corrections that stand. Must run under the list's lock, so that no correction slips between."""
    corrections = _corrections(aid_list)
    rows = aid_list.entries.order_by("number").values_list("key", "held_by", "source__uid", "household")
    for key, held_by, source, household in rows.iterator(chunk_size=AT_ONCE):
        kept = json.loads(str(household))
        yield line_of(key, held_by, str(source), overlay(kept, corrections[key]) if key in corrections else kept)


def mark_of(aid_list: AidList) -> str:
    """Names the state of the list: it is another one after a run, after a correction and after the undoing of one."""
    corrections = aid_list.corrections.all()
    run = aid_list.latest
    return f"{run.number if run else 0}:{corrections.count()}:{corrections.exclude(undone_at=None).count()}"


def open_pairs(aid_list: AidList) -> int:
    """How many doubtful pairs nobody has decided."""
    ruled = aid_list.rulings.standing().values("about")
    decided = aid_list.decisions().values("about")
    doubtful = aid_list.pairs.doubtful().filter(run=aid_list.latest)
    return doubtful.exclude(key__in=decided).exclude(key__in=ruled).count()


def makers_of(aid_list: AidList, *, by: Person) -> set[int]:
    """The primary keys of those who offer it, or gave a file of it, prepared, corrected or ruled since the version approved last."""
    before = aid_list.versions.approved().order_by("-number").first()
    files = aid_list.files.filter(pk__in=aid_list.entries.values("source"))
    runs = aid_list.runs.done()
    corrections, rulings = aid_list.corrections.all(), aid_list.rulings.all()
    if before is not None:
        files = files.exclude(pk__in=before.sources.values("pk"))
        runs = runs.filter(number__gt=before.run.number)
        since = Q(at__gte=before.made_at) | Q(undone_at__gte=before.made_at)
        corrections, rulings = corrections.filter(since), rulings.filter(since)
    found = {by.pk, *files.values_list("given_by", flat=True), *runs.values_list("asked_by", flat=True)}
    for both in (*corrections.values_list("by", "undone_by"), *rulings.values_list("by", "undone_by")):
        found.update(person for person in both if person)
    return found


def _corrections(aid_list: AidList) -> dict[str, list[Cell]]:
    found: dict[str, list[Cell]] = defaultdict(list)
    for each in aid_list.corrections.standing().order_by("pk"):
        found[each.entry_key].append((each.slot, each.field, str(each.value)))
    return found
