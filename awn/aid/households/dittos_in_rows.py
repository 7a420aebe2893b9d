"""Ditto marks («"», «//», «كما فوق») resolved from the row above, where a repetition makes sense."""

from collections.abc import Sequence
from dataclasses import dataclass

from awn.aid.cleaning.dittos import is_ditto
from awn.aid.households.relations import is_relation
from awn.sheets.grids import Value
from awn.sheets.tables import Column, Row, Table

_OF_PEOPLE = frozenset(("father", "grandfather", "family", "mother", "sex", "phone", "document_kind", "marital", "disability", "health", "work"))  # fmt: skip
_LONGEST_IN_NAMES = 16  # letters; longer cells of names are names, and looking closer at each of them takes time
_NEVER = frozenset(
    (
        "household.number",
        "household.members",
        "household.size",
        "household.males",
        "household.females",
        "household.children",
        "household.count",
    )
)


@dataclass(frozen=True, slots=True)
class Repeated:
    """A ditto mark as typed, and the value above it that it stands for."""

    mark: str
    value: Value


type Cells = Sequence[Value | Repeated]


def resolve(table: Table, *, undone: bool = False) -> list[Cells]:
    """The values of each row. A mark takes the value above it in the same column and group; elsewhere it stays as it is, for the cleaning to flag.

    A name, a number of a document, a birth date or a size is never repeated: two people have two.
    """
    rows: list[Cells] = [row.values for row in table.rows]
    if not undone:
        for column in table.columns:
            if repeats(column.role):
                _resolve_column(table.rows, rows, column)
    return rows


def repeats(role: str) -> bool:
    """True for the roles in which a ditto mark may stand for the value above it."""
    subject, _, field = role.partition(".")
    return (subject == "household" and role not in _NEVER) or field in _OF_PEOPLE


def stands_for_another(value: Value, role: str) -> bool:
    """Whether a cell of this role is a ditto mark. «نفسه» is the head himself where a relation or a collector is asked for."""
    if not isinstance(value, str) or value[:1].isdigit():
        return False
    elif role in ("household.relation", "household.head_name") or role.startswith("collector."):
        return is_ditto(value) and not is_relation(value)
    elif role.endswith(".name") and len(value) > _LONGEST_IN_NAMES:
        return False
    else:
        return is_ditto(value)


def _resolve_column(source: Sequence[Row], rows: list[Cells], column: Column) -> None:
    index = column.number - 1
    values = [row.values[index] if index < len(row.values) else None for row in source]
    marks = {value for value in set(_texts(values)) if stands_for_another(value, column.role)}
    if not marks:
        return
    above: Value = None
    group: object = None
    for position, value in enumerate(values):
        if source[position].group != group:
            above, group = None, source[position].group
        if isinstance(value, str) and value in marks:
            if above not in (None, ""):
                rows[position] = _replaced(rows[position], index, Repeated(value, above))
        else:
            above = value


def _texts(values: Sequence[Value]) -> list[str]:
    return [value for value in values if isinstance(value, str)]


def _replaced(cells: Cells, index: int, value: Repeated) -> Cells:
    return [*cells[:index], value, *cells[index + 1 :]]
