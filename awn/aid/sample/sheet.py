"""One sheet as it will be written: rows of cells and the marks on them, before any file format."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from awn.aid.sample.values import CellValue


@dataclass(slots=True)
class Sheet:
    """Rows and columns count from 1. `fills` are colours (RRGGBB) of whole rows; `merged` holds (first row, first column, last row, last column)."""

    name: str
    rows: list[Sequence[CellValue]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    fills: dict[int, str] = field(default_factory=dict)
    struck: set[int] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    comments: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden: bool = False

    @property
    def next_row(self) -> int:
        return len(self.rows) + 1

    def add(self, *cells: CellValue) -> int:
        """Adds a row and gives its number."""
        self.rows.append(cells)
        return len(self.rows)

    def add_merged(self, text: str, width: int) -> int:
        """Adds a row with one text across all columns."""
        row = self.add(text)
        self.merged.append((row, 1, row, width))
        return row
