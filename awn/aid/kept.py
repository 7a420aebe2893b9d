"""A household entry as the platform keeps it: plain data of what was cleaned, with every change and doubt beside it. It is sealed whole.

    sheet, row       where it stands in its file
    household        codes of `entries.Household`: size, males, females, counts, phones, relative_phones, place, pcode, origin, displacement, needs, notes,
                     delegate, household_number, facts, kept (by header)
    restricted       by header, for the caseworker alone
    people           in order, each with slot, row, and the codes of `entries.Individual`; birth_date in ISO, documents as [kind, number]
    changes          row, column, header, role, raw, cleaned, rule
    flags            row, column, role, raw, rule, reason (a stored Message)

What is empty is left out. What a cell said before it was cleaned stands in its change; a cell without one says what it said.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from typing import Any, Final

from awn.aid.entries import Change, Flag, Household, Individual, Lists
from awn.messaging.stored import to_stored
from awn.sheets.tables import Table

type Kept = dict[str, Any]
type Line = tuple[str, str, int]

_OF_HOUSEHOLD: Final = tuple(
    field.name for field in fields(Household) if field.name not in ("number", "file", "sheet", "row", "restricted", "individuals")
)
_OF_PERSON: Final = tuple(field.name for field in fields(Individual) if field.name not in ("file", "sheet", "household"))


class Keeping:
    """Gives each household of some lists as plain data. A change or a doubt belongs to the first household of its row."""

    def __init__(self, lists: Lists, tables: Iterable[Table]) -> None:
        self._roles = _roles(tables)
        self._homes = _homes(lists.households)
        self._changes: dict[int, list[Change]] = defaultdict(list)
        self._flags: dict[int, list[Flag]] = defaultdict(list)
        for change in lists.changes:
            self._changes[self._home(change)].append(change)
        for flag in lists.flags:
            self._flags[self._home(flag)].append(flag)

    def of(self, household: Household) -> Kept:
        return {
            "sheet": household.sheet,
            "row": household.row,
            "household": _filled(household, _OF_HOUSEHOLD),
            "restricted": dict(household.restricted),
            "people": [_filled(person, _OF_PERSON) for person in household.individuals],
            "changes": [self._change(change) for change in self._changes[household.number]],
            "flags": [self._flag(flag) for flag in self._flags[household.number]],
        }

    def rules(self, household: Household) -> list[str]:
        """What is doubtful in it, each once."""
        return sorted({flag.rule for flag in self._flags[household.number]})

    def _home(self, found: Change | Flag) -> int:
        place = found.place
        return self._homes.get((place.file, place.sheet, place.row), -1)

    def _change(self, change: Change) -> Kept:
        told = {"header": change.header, "raw": change.raw, "cleaned": change.cleaned, "rule": change.rule}
        return {**self._where(change), **told}

    def _flag(self, flag: Flag) -> Kept:
        return {**self._where(flag), "raw": flag.raw, "rule": flag.rule, "reason": to_stored(flag.reason)}

    def _where(self, found: Change | Flag) -> Kept:
        place = found.place
        role = self._roles.get((place.file, place.sheet, place.column), "")
        return {"row": place.row, "column": place.column, "role": role}


def exact_values(household: Household) -> Iterator[tuple[str, str]]:
    """What an entry is found by: kind (name, document, phone) and value, each once."""
    yield from dict.fromkeys(_values(household))


def _values(household: Household) -> Iterator[tuple[str, str]]:
    yield from (("phone", phone) for phone in (*household.phones, *household.relative_phones))
    for person in household.individuals:
        parts = (person.given, person.father, person.grandfather, person.family)
        yield from (("name", word) for part in parts for word in part.split())
        yield from (("document", document.number) for document in person.documents)
        yield from (("phone", phone) for phone in person.phones)


def _roles(tables: Iterable[Table]) -> Mapping[tuple[str, str, int], str]:
    return {(table.file, table.sheet, column.number): column.role for table in tables for column in table.columns}


def _homes(households: Iterable[Household]) -> Mapping[Line, int]:
    found: dict[Line, int] = {}
    for household in households:
        found.setdefault((household.file, household.sheet, household.row), household.number)
        for person in household.individuals:
            found.setdefault((person.file, person.sheet, person.row), household.number)
    return found


def _filled(of: Household | Individual, names: Iterable[str]) -> Kept:
    found = ((name, _plain(name, getattr(of, name))) for name in names)
    return {name: value for name, value in found if value not in (None, "", (), [], {}, False)}


def _plain(name: str, value: Any) -> Any:
    if name == "documents":
        return [[document.kind, document.number] for document in value]
    elif isinstance(value, date):
        return value.isoformat()
    elif isinstance(value, Mapping):
        return dict(value)
    else:
        return value
