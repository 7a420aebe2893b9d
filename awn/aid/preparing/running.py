"""The whole preparation: files understood, people linked, cases found. Nothing is written here."""

import time
from collections.abc import Sequence
from pathlib import Path

from awn.aid.cases import find_cases
from awn.aid.cleaning.places import PlaceBook
from awn.aid.entries import Lists
from awn.aid.households.understanding import Settings, understand
from awn.aid.preparing import entitlement
from awn.aid.preparing.collector import collector_at_rest
from awn.aid.preparing.frame import people_frame
from awn.aid.preparing.options import Options
from awn.aid.preparing.prepared import Prepared
from awn.aid.preparing.progress import Progress, silent
from awn.aid.preparing.sources import Sources
from awn.arabic.wording import message
from awn.linkage import linking
from awn.linkage.decisions import Decision
from awn.sheets.problems import Unreadable
from awn.sheets.reading import read


class Nobody(Exception):
    """The files name nobody, so there is nothing to prepare."""


@collector_at_rest()
def prepare(sources: Sources, options: Options, *, decisions: Sequence[Decision] = (), progress: Progress = silent) -> Prepared:
    """Understands, links and reports. Raises Nobody when no individual is named in any table."""
    began = time.monotonic()
    progress(message("Reading names, dates and numbers"), 0.25)
    lists = understand(sources.tables, settings(options))
    if not lists.individuals:
        raise Nobody
    return link(sources, options, lists, decisions=decisions, progress=progress, began=began)


@collector_at_rest()
def link(
    sources: Sources,
    options: Options,
    lists: Lists,
    *,
    decisions: Sequence[Decision] = (),
    progress: Progress = silent,
    began: float | None = None,
) -> Prepared:
    """Links what was understood, anew after each set of decisions."""
    began = time.monotonic() if began is None else began
    progress(message("Looking for the same person twice"), 0.45)
    lines = len({(person.file, person.sheet, person.row) for person in lists.individuals})
    links = linking.link(people_frame(lists), model=options.model, decisions=decisions, lines=lines)
    persons = [number + 1 for number in links.persons.sort("record")["person"].to_list()]
    progress(message("Looking for families that stand apart"), 0.75)
    homes = entitlement.homes(lists, persons)
    held = entitlement.held_entries(lists, homes)
    cases = find_cases(lists, persons)
    return Prepared(sources, options, lists, links, persons, homes, held, cases, time.monotonic() - began, decisions)


def settings(options: Options) -> Settings:
    return Settings(
        region=options.region, today=options.today, places=_places(options.places_file), undone_rules=options.undone_rules
    )


def _places(path: Path | None) -> PlaceBook | None:
    """The book of places that somebody gave. Raises Unreadable for a file in which no place has a code."""
    book = PlaceBook.load(read(path)) if path is not None else None
    if path is not None and not book:
        reason = message("No place with a code was found in this file. It needs a column of codes (P-codes) and one of names.")
        raise Unreadable(reason, file=path.name)
    return book
