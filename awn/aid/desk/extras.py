"""What may be given beside the lists: a map of columns, decisions made elsewhere, places with their codes, a partner's blank. Each is tried when it comes."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from awn.arabic.wording import Message, message

if TYPE_CHECKING:
    from awn.sheets.mapping import Mapping as ColumnMap
    from awn.sheets.problems import Unreadable


class Impossible(Exception):
    """Work that cannot be done with what was given; `reason` says why and what to do."""

    def __init__(self, reason: Message) -> None:
        super().__init__(str(reason))
        self.reason = reason


def tried(kind: str, path: Path) -> None:
    """Raises Impossible for a file that is not what this kind needs. `kind` is a key of `CHECKS`."""
    from awn.sheets.problems import Unreadable

    try:
        CHECKS[kind](path)
    except Unreadable as problem:
        raise Impossible(reason_of(problem)) from None


def load_map(path: Path) -> "ColumnMap":
    from awn.aid.words import is_role
    from awn.sheets.mapping import Mapping as ColumnMap

    return ColumnMap.load(path, is_role)


def without_skipping(mapping: "ColumnMap") -> "ColumnMap":
    """The same map for reading every sheet: the page shows those left out, and lets them be taken in."""
    return replace(mapping, sheets={name: replace(sheet, skip=False) for name, sheet in mapping.sheets.items()})


def reason_of(problem: "Unreadable") -> Message:
    """Where it is and why, in one sentence."""
    return message("%(place)s: %(reason)s", place=problem.place(), reason=problem.reason)


def _try_map(path: Path) -> None:
    load_map(path)


def _try_review(path: Path) -> None:
    from awn.aid.preparing.decisions import review_sheet

    review_sheet(path)


def _try_places(path: Path) -> None:
    from awn.places.book import PlaceBook
    from awn.sheets.reading import read

    if not len(PlaceBook.load(read(path))):
        raise Impossible(
            message("No place with a code was found in this file. It needs a column of codes (P-codes) and one of names.")
        )


def _try_template(path: Path) -> None:
    from awn.aid.writing.template import header_of

    header_of(path)


CHECKS: Final[Mapping[str, Callable[[Path], None]]] = {
    "map_file": _try_map,
    "review_file": _try_review,
    "places_file": _try_places,
    "template_file": _try_template,
}
