"""What stands in a list now, in which state it is, and who made it so: what a version is made of."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from awn.aid.approved_content import Line, line_of
from awn.aid.correcting import Cell, overlay

if TYPE_CHECKING:
    from django.db import models

    from awn.aid.models import AidList, Version
    from awn.people.models import Person

AT_ONCE: Final = 2_000  # rows
EVER: Final = datetime.min.replace(tzinfo=UTC)


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
    """The primary keys of those who offer it, and of those who since the version judged last gave or withdrew a file, chose columns, prepared, corrected,
    ruled, or decided what volunteers were asked."""
    before = aid_list.versions.judged().order_by("-number").first()
    files = aid_list.files.filter(pk__in=aid_list.entries.values("source"))
    runs = aid_list.runs.done()
    if before is not None:
        files = files.exclude(pk__in=before.sources.values("pk"))
        runs = runs.filter(number__gt=before.run.number)
    found = {by.pk, *files.values_list("given_by", flat=True), *runs.values_list("asked_by", flat=True)}
    return found.union(*(acts.values_list(who, flat=True) for acts, who in _acts(aid_list, before)))


def _acts(aid_list: AidList, before: Version | None) -> Iterator[tuple[models.QuerySet[Any], str]]:
    """Acts by which the list became what it is, each with the field that says who did it: corrections since the version before was made, and what only a run
    takes up, since the run of that version began."""
    from awn.microtasks.models import Appeal, Outcome

    made = before.made_at if before else EVER
    began = (before.run.began_at or made) if before else EVER
    projects = aid_list.askings.values("project")
    yield aid_list.corrections.filter(at__gte=made), "by"
    yield aid_list.corrections.filter(undone_at__gte=made), "undone_by"
    yield aid_list.rulings.filter(at__gte=began), "by"
    yield aid_list.rulings.filter(undone_at__gte=began), "undone_by"
    yield aid_list.files.filter(withdrawn_at__gte=began), "withdrawn_by"
    yield aid_list.choosings.filter(at__gte=began), "by"
    yield Outcome.objects.filter(microtask__project__in=projects, at__gte=began).exclude(by=None), "by"
    yield Appeal.objects.filter(answer__microtask__project__in=projects, decided_at__gte=began), "decided_by"


def _corrections(aid_list: AidList) -> dict[str, list[Cell]]:
    found: dict[str, list[Cell]] = defaultdict(list)
    for each in aid_list.corrections.standing().order_by("pk"):
        found[each.entry_key].append((each.slot, each.field, str(each.value)))
    return found
