"""What a person chose for columns and tables, kept while files are read anew."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from awn.aid.roles import REFUSED

if TYPE_CHECKING:
    from awn.aid.preparing.sources import Sources
    from awn.sheets.tables import Column, Table

PERSON: Final = "person"  # the reason of a role that was chosen on the page

type TableKey = tuple[str, str, tuple[int, ...]]
type ColumnKey = tuple[TableKey, int, str]


@dataclass(frozen=True, slots=True)
class Choices:
    """Roles by column, and the tables left out or taken in, each by where it stands."""

    roles: Mapping[ColumnKey, str] = field(default_factory=dict)
    skipped: Mapping[TableKey, bool] = field(default_factory=dict)


def chosen_in(sources: "Sources", skipped: frozenset[int]) -> Choices:
    return Choices(
        {_column(table, column): column.role for table in sources.tables for column in table.columns if column.reason == PERSON},
        {_table(table): index in skipped for index, table in enumerate(sources.tables)},
    )


def put_back(sources: "Sources", skipped: frozenset[int], choices: Choices) -> frozenset[int]:
    """Gives the same columns their chosen roles again; returns which tables are left out."""
    for table in sources.tables:
        for column in table.columns:
            choose(column, choices.roles.get(_column(table, column)))
    known = [choices.skipped.get(_table(table), index in skipped) for index, table in enumerate(sources.tables)]
    return frozenset(index for index, out in enumerate(known) if out)


def choose(column: "Column", role: str | None) -> None:
    """Gives the column the role that a person chose. What may not come in stays out."""
    if role is not None and role != column.role and column.role != REFUSED:
        column.role, column.confidence, column.reason = role, 1.0, PERSON


def _table(table: "Table") -> TableKey:
    return table.file, table.sheet, tuple(table.header_rows)


def _column(table: "Table", column: "Column") -> ColumnKey:
    return _table(table), column.number, column.header
