"""Bringing the areas of a workbook into the table: what is new is added, what changed is changed, what its country no longer has is superseded."""

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass
from typing import Final

from django.db import transaction
from django.utils import timezone

from awn.arabic.wording import Message, message
from awn.journal.recording import record
from awn.places.gazetteer import Entry, gazetteer
from awn.places.models import Area, Loading
from awn.places.models.area import SMALLEST
from awn.places.names import SHORTEST_NEAR, near_keys
from awn.sheets.grids import Source

_WRITTEN: Final = ("level", "name_ar", "name_en", "other_names", "above", "keys", "near", "keys_text", "parent", "superseded_at")


@dataclass(frozen=True, slots=True)
class NoPlaces(Exception):
    """A workbook without a single area that has a code."""

    said: Message


def load(source: Source) -> Loading:
    """Loads a workbook, whole or not at all, and writes one journal line. Loading the same workbook again changes nothing. Raises NoPlaces."""
    entries = gazetteer(source.grids)
    if not entries:
        raise NoPlaces(
            message("No place with a code was found in this file. It needs a column of codes (P-codes) and one of names.")
        )
    return load_entries(entries, file=source.file, digest=source.digest)


@transaction.atomic
def load_entries(entries: Iterable[Entry], *, file: str, digest: str) -> Loading:
    """Loads areas that were read or made elsewhere."""
    wanted = {entry.code: entry for entry in entries}
    known = {area.code: area for area in Area.objects.select_for_update()}
    added = changed = 0
    for level in range(SMALLEST + 1):
        entries_here = [entry for entry in wanted.values() if entry.level == level]
        added += _add([_area(Area(), entry, known) for entry in entries_here if entry.code not in known], known)
        changed += _change([entry for entry in entries_here if _differs(known[entry.code], entry, known)], known)
    loading = Loading.objects.create(file=file[:255], digest=digest, added=added, changed=changed, superseded=_supersede(wanted))
    counts = {"digest": digest, "added": added, "changed": changed, "superseded": loading.superseded}
    record("places.loaded", about=loading, by=None, details=counts)
    return loading


def _add(areas: list[Area], known: dict[str, Area]) -> int:
    known.update({area.code: area for area in Area.objects.bulk_create(areas, batch_size=1000)})
    return len(areas)


def _change(entries: list[Entry], known: dict[str, Area]) -> int:
    Area.objects.bulk_update([_area(known[entry.code], entry, known) for entry in entries], _WRITTEN, batch_size=1000)
    return len(entries)


def _area(area: Area, entry: Entry, known: dict[str, Area]) -> Area:
    area.code, area.level, area.name_ar, area.name_en = entry.code, entry.level, entry.name_ar, entry.name_en
    area.other_names, area.above, area.parent = list(entry.other_names), list(entry.above), _parent(entry, known)
    area.keys, area.keys_text, area.superseded_at = list(entry.keys), " ".join(entry.keys), None
    area.near = sorted({near for key in entry.keys if len(key) >= SHORTEST_NEAR for near in near_keys(key)})
    return area


def _parent(entry: Entry, known: dict[str, Area]) -> Area | None:
    return known[entry.above[-1]] if entry.above else None


def _differs(area: Area, entry: Entry, known: dict[str, Area]) -> bool:
    if not entry.is_named:
        return False
    stands = [getattr(area, name) for name in _WRITTEN]
    return stands != [getattr(_area(copy(area), entry, known), name) for name in _WRITTEN]


def _supersede(wanted: dict[str, Entry]) -> int:
    """Areas of the countries in this workbook that it does not name any more, at the levels that it holds."""
    countries = [entry.code for entry in wanted.values() if not entry.above]
    levels = {entry.level for entry in wanted.values()}
    gone = Area.objects.in_use().filter(above__overlap=countries, level__in=levels).exclude(code__in=list(wanted))
    return gone.update(superseded_at=timezone.now())
