"""Sheets of members beside the sheet of their families, as exports of forms and careful workbooks keep them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from awn.aid.households.form_keys import form_keys, keys_of
from awn.aid.households.lookup import plain
from awn.aid.households.relations import HEAD, read_relation
from awn.arabic.names import read_name, same_given
from awn.sheets.tables import Table

_OWN_KEYS: Final = (
    "household.number",
    *(f"person.{kind}" for kind in ("national_id", "document", "family_book", "unhcr_id", "ration_card")),
)
"""Columns of a sheet of families to which the numbers in a sheet of members may refer."""
_NAMES: Final = ("person.name", "person.given", "member.name")
_TELLING: Final = 5  # letters of a key that two lists hardly share by chance


@dataclass(frozen=True, slots=True)
class Roster:
    """A table of members with the key of each row's family, and the keys of the rows of the table of families; "" where a row has none."""

    table: Table
    keys: Sequence[str]
    parent_keys: Sequence[str]


@dataclass(slots=True)
class FamilySheet:
    """A table with the tables of members that belong to its rows."""

    table: Table
    rosters: list[Roster] = field(default_factory=list)


def family_sheets(tables: Sequence[Table]) -> list[FamilySheet]:
    """All tables in order, but for rosters, which stand with the table of their families."""
    bonds = {position: bond for position, table in enumerate(tables) if (bond := _bond(table, tables))}
    bonds = {position: bond for position, bond in bonds.items() if bond[0] not in bonds}
    sheets = {position: FamilySheet(table) for position, table in enumerate(tables) if position not in bonds}
    for parent, roster in bonds.values():
        sheets[parent].rosters.append(roster)
    return list(sheets.values())


def _bond(roster: Table, tables: Sequence[Table]) -> tuple[int, Roster] | None:
    """The position of the table to whose rows those of a table belong, None for a table that stands by itself."""
    if roster.families is not None:
        return _form_bond(roster, roster.families, tables)
    for position, parent in enumerate(tables):
        if parent is not roster:
            for own, others in (*form_keys(roster, parent), *_stated_keys(roster, parent)):
                if _fit(own, others):
                    return position, Roster(roster, own, others)
    return None


def _form_bond(roster: Table, families: Table, tables: Sequence[Table]) -> tuple[int, Roster] | None:
    """The families in whose upright forms these members stand."""
    position = next((position for position, table in enumerate(tables) if table is families), None)
    own, others = ([str(row) for row in rows] for rows in (roster.family_rows, range(len(families.rows))))
    return None if position is None else (position, Roster(roster, own, others))


def _fit(own: Sequence[str], others: Sequence[str]) -> bool:
    """Whether keys find their family: each is that of one row there, and most of them are there."""
    known = [key for key in others if key]
    stated = [key for key in own if key]
    found = set(known)
    return bool(stated) and len(found) == len(known) and 2 * sum(key in found for key in stated) >= len(stated)


def _stated_keys(roster: Table, parent: Table) -> Iterator[tuple[list[str], list[str]]]:
    """Keys that people gave: a number of the family in both sheets of one workbook, as long as the people agree."""
    if roster.file != parent.file or not (indexes := _indexes(roster, "household.number")):
        return
    own = keys_of(roster, indexes)
    stated = [key for key in own if key]
    if len(set(stated)) > 0.8 * len(stated):
        return
    for role in _OWN_KEYS:
        if columns := _indexes(parent, role):
            others = keys_of(parent, columns)
            known = set(others)
            inside = sum(key in known for key in stated)
            if inside >= 0.8 * len(stated) and _are_theirs(roster, own, parent, others):
                yield own, others


def _are_theirs(roster: Table, own: Sequence[str], parent: Table, others: Sequence[str]) -> bool:
    """Whether members agree with the families: the head stands among them, or no head does and their relations or their numbers tell."""
    named = _names(roster, own)
    heads = {key: names[0] for key, names in _names(parent, others).items() if key in named}
    if not heads:
        return bool(named) and not _indexes(parent, *_NAMES)
    met = sum(any(_is_one(heads[key], name) for name in named[key]) for key in heads)
    relations = [read_relation(text) for text in keys_of(roster, _indexes(roster, "household.relation"))]
    if 2 * met >= len(heads):
        return True
    elif HEAD in relations:
        return False
    else:
        return any(relations) or all(len(key) >= _TELLING for key in heads)


def _names(table: Table, keys: Sequence[str]) -> Mapping[str, list[str]]:
    """The names that stand with each key."""
    names: dict[str, list[str]] = {}
    columns = _indexes(table, *_NAMES)
    for key, row in zip(keys, table.rows, strict=True):
        name = next((text for index in columns if index < len(row.values) and (text := plain(row.values[index]))), "")
        if key and name:
            names.setdefault(key, []).append(name)
    return names


def _is_one(name: str, other: str) -> bool:
    one, two = read_name(name).tokens, read_name(other).tokens
    return bool(one and two) and same_given(one[0], two[0])


def _indexes(table: Table, *roles: str) -> list[int]:
    return [column.number - 1 for role in roles for column in table.columns if column.role == role]
