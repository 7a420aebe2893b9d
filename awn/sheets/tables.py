"""A table is a grid understood: where its header stands, which rows are data, and what each column seems to hold.

`layout.find_tables(grid, vocabulary)` makes them; `roles.propose(table, vocabulary)` fills in the columns' roles.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from awn.sheets.grids import Grid, Value


class RowKind(StrEnum):
    """Why a row of the grid is no data row."""

    TITLE = "title"
    HEADER = "header"
    REPEATED_HEADER = "repeated_header"
    GROUP = "group"
    TOTAL = "total"
    SIGNATURE = "signature"
    BLANK = "blank"


@dataclass(slots=True)
class Column:
    """One column: `number` from 1, `header` as written (levels of a two-row header joined by " / "), its `role` ("" when unknown).

    `confidence` is 0 to 1; `reason` says whether header, contents or MAP.toml decided. `codes` are meanings that the header itself gives
    ("1. لا يعمل , 2. عامل" → {"1": "لا يعمل", "2": "عامل"}).
    """

    number: int
    header: str
    role: str = ""
    confidence: float = 0.0
    reason: str = ""
    codes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """A data row. `group` holds what rows above gave to it, by role ({"household.place": "مربع (ب)", "household.delegate": "…"})."""

    number: int
    values: Sequence[Value]
    group: Mapping[str, str] = field(default_factory=dict)
    hidden: bool = False


@dataclass(slots=True)
class Table:
    """A table found in a grid, with its rows in order and everything set aside named in `other` (row number → kind).

    `families` is the table to whose rows these belong, as the members in upright forms do; `family_rows` gives for each row the position there.
    """

    grid: Grid
    columns: list[Column]
    rows: list[Row]
    header_rows: tuple[int, ...] = ()
    other: dict[int, RowKind] = field(default_factory=dict)
    families: "Table | None" = None
    family_rows: Sequence[int] = ()

    @property
    def file(self) -> str:
        return self.grid.file

    @property
    def sheet(self) -> str:
        return self.grid.sheet
