"""What every reader gives: plain grids of values with the marks that people put on cells.

A grid is what stands on the page and nothing more; which row is a header, and what a column means, is decided later
(`layout`, `roles`). Row and column numbers count from 1, as a spreadsheet program shows them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from awn.arabic.wording import Message

type Value = str | int | float | bool | date | datetime | time | None


@dataclass(frozen=True, slots=True)
class Mark:
    """What a cell carries beside its value. `fill` is RRGGBB, "" when none; `number_format` is the program's own code."""

    number_format: str = ""
    fill: str = ""
    strike: bool = False
    comment: str = ""


@dataclass(slots=True)
class Grid:
    """One sheet, CSV file, pasted text or table of a document.

    `rows[i]` are the values of the spreadsheet's row `row_numbers[i]` (the same numbers that a spreadsheet program shows, also
    when rows are missing from the file); a value that stands in column n is at index n-1; short rows are allowed.
    `sheet` is "" for CSV and text, the number of the table ("1", "2") for a document. `marks` is keyed by (row number, column number).
    `merged` holds (first row, first column, last row, last column), all included. `restored_zeros` are the cells (row, column) whose leading zeros came back
    from a number format; `lossy` says that the format keeps no number formats (XLS, ODS), so zeros may be lost and are only flagged.
    `moved` gives, for cells of a grid that was made of another (an upright form laid flat), where they stand on the page.
    """

    file: str
    sheet: str
    rows: list[Sequence[Value]]
    row_numbers: Sequence[int]
    marks: Mapping[tuple[int, int], Mark] = field(default_factory=dict)
    merged: Sequence[tuple[int, int, int, int]] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    hidden: bool = False
    restored_zeros: frozenset[tuple[int, int]] = frozenset()
    lossy: bool = False
    moved: Mapping[tuple[int, int], tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Source:
    """One file as it was given: its name, the hash of its bytes (SHA-256, hex) and its grids.

    `notices` say what was noticed in reading and is no error: a name that lies about the format, sheets left out because they are empty.
    """

    file: str
    digest: str
    grids: Sequence[Grid]
    notices: Sequence[Message] = ()
