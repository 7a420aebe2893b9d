"""Spreadsheets in the XML format of 2003, which some systems hand out under the name .xls."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final

from awn.sheets import limits
from awn.sheets.formats import markup
from awn.sheets.formats.markup import local
from awn.sheets.grids import Grid, Value

_INFORMATION: Final = {"Number": float, "Boolean": lambda text: text == "1", "DateTime": datetime.fromisoformat}


def read(content: bytes, file: str) -> Iterator[Grid]:
    """A grid for each worksheet. Number formats are not read, so lost zeros are only flagged."""
    book = _Book(file)
    markup.stream([content.lstrip()], start=book.start, end=book.end, text=book.text, file=file)
    for grid in book.grids:
        while grid.rows and not any(value is not None for value in grid.rows[-1]):
            grid.rows.pop()
        grid.row_numbers = book.numbers[grid.sheet][: len(grid.rows)]
        yield grid


class _Book:
    """Follows the events of the XML parser; afterwards `grids` holds the sheets and `numbers` their row numbers."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.grids: list[Grid] = []
        self.numbers: dict[str, list[int]] = {}
        self._row = 0
        self._values: list[Value] = []
        self._column = 0
        self._type = "String"
        self._data: list[str] | None = None
        self._across = 0
        self._down = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        kind = local(name)
        given = {local(key): value for key, value in attributes.items()}
        if kind == "Worksheet":
            self.grids.append(Grid(file=self.file, sheet=given.get("Name", ""), rows=[], row_numbers=[], merged=[], lossy=True))
            self.numbers[self.grids[-1].sheet] = []
            self._row = 0
        elif kind == "Row" and self.grids:
            self._begin_row(given)
        elif kind == "Cell" and self.grids:
            self._begin_cell(given)
        elif kind == "Data" and self.grids:
            self._type, self._data = given.get("Type", "String"), []

    def end(self, name: str) -> None:
        kind = local(name)
        if kind == "Data" and self._data is not None:
            self._values.extend([None] * (self._column - len(self._values)))
            self._values[self._column - 1] = _value("".join(self._data), self._type)
            self._data = None
        elif kind == "Cell":
            self._column += self._across
        elif kind == "Row" and self.grids:
            self.grids[-1].rows.append(self._values)
            self.numbers[self.grids[-1].sheet].append(self._row)
            limits.check_rows(len(self.grids[-1].rows), self.file, self.grids[-1].sheet, self._row)

    def text(self, text: str) -> None:
        if self._data is not None:
            self._data.append(text)

    def _begin_row(self, given: Mapping[str, str]) -> None:
        self._row = _number(given.get("Index"), self._row + 1)
        self._values, self._column, self._across = [], 0, 0
        if given.get("Hidden") == "1":
            self.grids[-1].hidden_rows |= {self._row}

    def _begin_cell(self, given: Mapping[str, str]) -> None:
        self._column = _number(given.get("Index"), self._column + 1)
        limits.check_extent(1, self._column, self.file, self.grids[-1].sheet, (self._row, self._column))
        self._across, self._down = _number(given.get("MergeAcross"), 0), _number(given.get("MergeDown"), 0)
        if self._across or self._down:
            place = (self._row, self._column, self._row + self._down, self._column + self._across)
            self.grids[-1].merged = [*self.grids[-1].merged, place]


def _value(text: str, kind: str) -> Value:
    try:
        value = _INFORMATION[kind](text) if kind in _INFORMATION else text or None
    except ValueError:
        return text or None
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < 1e15 else value
    return value


def _number(written: str | None, otherwise: int) -> int:
    return int(written) if written and written.isdecimal() else otherwise
