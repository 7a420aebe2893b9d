"""One streaming pass over the content of an ODS for everything but the values."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from awn.sheets.formats.markup import local
from awn.sheets.grids import Mark

_MARKED: Final = 50_000  # a run of marked cells longer than this is a format stretched to the sheet's edge
_HIDDEN: Final = ("collapse", "filter")


@dataclass(slots=True)
class OdsSheet:
    """What one table of the document carries; rows and columns count from 1."""

    name: str
    marks: dict[tuple[int, int], Mark] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    last_row: int = 0
    last_column: int = 0


class OdsMarks:
    """Follows the events of the XML parser; afterwards `sheets` holds what was found, in order."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.sheets: list[OdsSheet] = []
        self._styles: dict[str, Mark] = {}
        self._style = ""
        self._row = self._rows = self._column = self._columns = 0
        self._comment: list[str] | None = None
        self._mark = Mark()

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        kind = local(name)
        if kind in ("table-cell", "covered-table-cell"):
            self._cell({local(key): value for key, value in attributes.items()})
        elif kind == "table-row":
            self._begin_row({local(key): value for key, value in attributes.items()})
        elif kind == "table" and name.startswith("table:"):
            self.sheets.append(OdsSheet(attributes.get("table:name", "")))
            self._row = self._rows = self._columns = 0
        elif kind == "table-column" and self.sheets:
            self._begin_column(attributes)
        elif kind == "annotation":
            self._comment = []
        elif kind == "p" and self._comment:
            self._comment.append("\n")
        elif kind.endswith("properties") or kind == "style":
            self._read_style(kind, attributes)

    def end(self, name: str) -> None:
        if self._comment is not None and local(name) == "annotation":
            self._put(replace(self._mark, comment="".join(self._comment).strip()))
            self._comment = None
        elif self._comment is not None and local(name) in ("creator", "date"):
            self._comment = []

    def text(self, text: str) -> None:
        if self._comment is not None:
            self._comment.append(text)

    def _read_style(self, kind: str, attributes: Mapping[str, str]) -> None:
        if kind == "style":
            self._style = attributes.get("style:name", "")
            self._styles[self._style] = self._styles.get(attributes.get("style:parent-style-name", ""), Mark())
        elif kind == "table-cell-properties" and self._style:
            colour = attributes.get("fo:background-color", "").removeprefix("#").upper()
            fill = colour if len(colour) == 6 and colour != "FFFFFF" else ""
            self._styles[self._style] = replace(self._styles[self._style], fill=fill)
        elif kind == "text-properties" and self._style:
            struck = attributes.get("style:text-line-through-style", "none") != "none"
            self._styles[self._style] = replace(self._styles[self._style], strike=struck)

    def _begin_column(self, attributes: Mapping[str, str]) -> None:
        count = _count(attributes.get("table:number-columns-repeated"))
        if attributes.get("table:visibility") in _HIDDEN:
            self.sheets[-1].hidden_columns.update(range(self._columns + 1, self._columns + min(count, 20_000) + 1))
        self._columns += count

    def _begin_row(self, attributes: Mapping[str, str]) -> None:
        self._row += self._rows or 1
        self._rows = _count(attributes.get("number-rows-repeated"))
        self._column = 0
        if attributes.get("visibility") in _HIDDEN and self.sheets and self._rows <= _MARKED:
            self.sheets[-1].hidden_rows.update(range(self._row, self._row + self._rows))

    def _cell(self, attributes: Mapping[str, str]) -> None:
        sheet, first = self.sheets[-1], self._column + 1
        count = _count(attributes.get("number-columns-repeated"))
        self._column += count
        self._mark = self._styles.get(attributes.get("style-name", ""), Mark())
        if "value-type" in attributes:
            sheet.last_row = max(sheet.last_row, self._row + self._rows - 1)
            sheet.last_column = max(sheet.last_column, self._column)
        if self._mark != Mark() and count * self._rows <= _MARKED:
            places = [
                (row, column) for row in range(self._row, self._row + self._rows) for column in range(first, self._column + 1)
            ]
            sheet.marks.update(dict.fromkeys(places, self._mark))
        across, down = _count(attributes.get("number-columns-spanned")), _count(attributes.get("number-rows-spanned"))
        if across * down > 1:
            sheet.merged.append((self._row, first, self._row + down - 1, first + across - 1))

    def _put(self, mark: Mark) -> None:
        self.sheets[-1].marks[self._row, self._column] = mark


def _count(written: str | None) -> int:
    return max(int(written), 1) if written and written.isdecimal() else 1
