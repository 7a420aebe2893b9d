"""One streaming pass over a sheet of an XLSX for everything but the values: styles, hidden rows and columns, merges, error cells.

It also measures where values stand, before the values are read into a rectangle that a single stray cell can make enormous.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from awn.sheets import limits
from awn.sheets.formats import markup
from awn.sheets.formats.archive import damaged
from awn.sheets.formats.cell_names import LAST_COLUMN, column_numbers, range_places

KEY_BITS: Final = 15  # a cell as one number: row << 15 | column


class SheetMarks:
    """What the pass found. Rows and columns count from 1; `styles` maps a cell (row << 15 | column) to its style number."""

    def __init__(self, interesting: frozenset[int], file: str, sheet: str) -> None:
        self.file = file
        self.sheet = sheet
        self.styles: dict[int, int] = {}
        self.errors: dict[int, dict[int, str]] = {}
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.merged: list[tuple[int, int, int, int]] = []
        self.last_row = 0
        self.last_column = 0
        self.widest_row = 0
        self.valued_rows = 0
        self.first_row = 0
        self._interesting = {str(number): number for number in interesting}
        self._parser = markup.wary_parser(file)
        self._row = 0
        self._row_text = ""
        self._column = 0
        self._error: list[str] = []

    def scan(self, chunks: Iterable[bytes]) -> "SheetMarks":
        self._parser.StartElementHandler = self._handler()
        markup.feed(self._parser, chunks, self.file, self.sheet)
        self._trim()
        return self

    def _handler(self) -> Callable[[str, Mapping[str, str]], None]:
        """Called millions of times: cells and values are dealt with here and in local names, all else in `_other`."""
        columns, interesting, styles = column_numbers(), self._interesting, self.styles
        value_name, cell_name = "v", "c"

        def start(name: str, attributes: Mapping[str, str]) -> None:
            nonlocal cell_name, value_name
            if name == value_name:
                if self._row != self.last_row or self._column > self.last_column:
                    self._value()
            elif name == cell_name:
                if "r" in attributes:
                    self._column = column = columns.get(attributes["r"].removesuffix(self._row_text), 0)
                else:
                    self._column = column = self._column + 1
                if attributes.get("s") in interesting:
                    styles[self._row << KEY_BITS | column] = interesting[attributes["s"]]
                if not column or attributes.get("t") == "e":
                    self._strange_cell()
            elif name.endswith(":worksheet"):
                prefix = name.removesuffix("worksheet")
                value_name, cell_name = f"{prefix}v", f"{prefix}c"
            else:
                self._other(name.rpartition(":")[2], attributes)

        return start

    def _value(self) -> None:
        if self._row != self.last_row:
            self.valued_rows += 1
            self.first_row = self.first_row or self._row
            self.last_row = self._row
            limits.check_rows(self.valued_rows, self.file, self.sheet, self._row)
        if self._column > self.last_column:
            self.last_column, self.widest_row = self._column, self._row

    def _strange_cell(self) -> None:
        """An error cell, whose text is listened to (hearing the text of every cell would double the time), or a reference that is none."""
        if not self._column:
            raise damaged(self.file, self.sheet)
        self._error = []
        self._parser.CharacterDataHandler = self._error.append
        self._parser.EndElementHandler = self._end_error

    def _end_error(self, name: str) -> None:
        if markup.local(name) == "c":
            self.errors.setdefault(self._row, {})[self._column] = "".join(self._error).strip()
            self._parser.CharacterDataHandler = None
            self._parser.EndElementHandler = None

    def _other(self, kind: str, attributes: Mapping[str, str]) -> None:
        if kind == "row":
            self._begin_row(attributes)
        elif kind == "is":
            self._value()
        elif kind == "col":
            self._hide_columns(attributes)
        elif kind == "mergeCell" and (places := range_places(attributes.get("ref", ""))):
            self.merged.append(places)

    def _begin_row(self, attributes: Mapping[str, str]) -> None:
        written = attributes.get("r")
        row = int(written) if written else self._row + 1
        if row <= self._row:
            raise damaged(self.file, self.sheet)
        self._row, self._row_text, self._column = row, str(row), 0
        if attributes.get("hidden") in ("1", "true") or attributes.get("ht") == "0":
            self.hidden_rows.add(row)

    def _hide_columns(self, attributes: Mapping[str, str]) -> None:
        if attributes.get("hidden") in ("1", "true") or attributes.get("width") == "0":
            last = min(int(attributes.get("max", "0")), LAST_COLUMN)
            self.hidden_columns.update(range(max(int(attributes.get("min", "1")), 1), last + 1))

    def _trim(self) -> None:
        """Forgets what is formatted or hidden beyond the last value, which programs stretch to the sheet's edge."""
        last_row, last_column, mask = self.last_row, self.last_column, (1 << KEY_BITS) - 1
        beyond = [key for key in self.styles if key & mask > last_column or key >> KEY_BITS > last_row]
        for key in beyond:
            del self.styles[key]
        self.hidden_rows = {row for row in self.hidden_rows if row <= last_row}
        self.hidden_columns = {column for column in self.hidden_columns if column <= last_column}
