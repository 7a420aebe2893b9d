"""Approved lines as the engine's own households, so that its writers and its comparison take them."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any, Final, cast

from awn.aid.approved_content import Line
from awn.aid.entries import Document, Household, Individual, Lists
from awn.aid.preparing.options import Options
from awn.aid.preparing.prepared import Prepared
from awn.aid.preparing.sources import Sources

if TYPE_CHECKING:
    from awn.linkage.links import Links

_OF_HOUSEHOLD: Final = frozenset(field.name for field in fields(Household)) - {"number", "file", "sheet", "row", "individuals"}
_OF_PERSON: Final = frozenset(field.name for field in fields(Individual)) - {"file", "sheet", "row", "household"}


def lists_of(lines: Iterable[Line], *, file: str = "", start: int = 0) -> Lists:
    """Households in the order of the lines, numbered from `start`."""
    return Lists(households=[_household(line, number, file) for number, line in enumerate(lines, start)])


def prepared_of(lines: Iterable[Line], *, language: str, today: date) -> Prepared:
    """What writers of one row for each household need; nothing is linked in it, and nothing held."""
    no_links = cast("Links", None)  # no such writer asks for links
    return Prepared(Sources(), Options(language=language, today=today), lists_of(lines), no_links, (), (), {}, [])


def _household(line: Line, number: int, file: str) -> Household:
    known = {name: _typed(value) for name, value in line["household"].items() if name in _OF_HOUSEHOLD}
    household = Household(number=number, file=file, sheet=line["sheet"], row=line["row"], **known)
    household.individuals = [_individual(person, household) for person in line["people"]]
    return household


def _individual(person: Mapping[str, Any], household: Household) -> Individual:
    known = {name: _typed(value) for name, value in person.items() if name in _OF_PERSON}
    if "birth_date" in known:
        known["birth_date"] = date.fromisoformat(known["birth_date"])
    known["documents"] = tuple(Document(*pair) for pair in person.get("documents", ()))
    where = {
        "file": household.file,
        "sheet": household.sheet,
        "row": person.get("row", household.row),
        "household": household.number,
    }
    return Individual(**{"slot": "", "name": "", **known, **where})


def _typed(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
