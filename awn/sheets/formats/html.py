"""Tables of HTML, which many systems hand out under the name .xls, and of MHT, the same in an e-mail's clothing."""

import email
import email.policy
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final

from awn.sheets import limits
from awn.sheets.formats.archive import damaged
from awn.sheets.formats.encodings import decode
from awn.sheets.grids import Grid, Mark, Value

_CHARSET: Final = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_BLANK: Final = re.compile(r"[ \t\r\n\f]+")
_FILL: Final = re.compile(r"background(?:-color)?\s*:\s*#([0-9a-f]{6})\b", re.IGNORECASE)
_HIDDEN: Final = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SILENT: Final = ("script", "style", "head", "title")
_BREAKS: Final = ("br", "p", "div", "li")


def read(content: bytes, file: str) -> Iterator[Grid]:
    """A grid for each outermost table: the sheet is nameless when there is one, else it is the table's number."""
    yield from _grids(_decoded(content), file)


def read_mht(content: bytes, file: str) -> Iterator[Grid]:
    """The same for every HTML part of the message, their tables counted together."""
    message = email.message_from_bytes(content, policy=email.policy.compat32)
    pages = []
    for part in message.walk():
        payload = part.get_payload(decode=True)
        if part.get_content_type() == "text/html" and isinstance(payload, bytes):
            pages.append(_decoded(payload))
    if not pages:
        raise damaged(file)
    yield from _grids("\n".join(pages), file)


def _grids(text: str, file: str) -> Iterator[Grid]:
    tables = _Tables(file)
    tables.feed(text)
    tables.close()
    grids = [grid for grid in tables.grids if grid.rows]
    for number, grid in enumerate(grids, start=1):
        grid.sheet = "" if len(grids) == 1 else str(number)
        yield grid


def _decoded(content: bytes) -> str:
    """By the page's own word when the bytes agree with it, else by the usual way of finding out."""
    declared = _CHARSET.search(content[:4096])
    if declared and not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            return content.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeError):
            pass
    return decode(content)[0]


class _Tables(HTMLParser):
    """Builds grids; a table inside a cell is part of that cell's text."""

    def __init__(self, file: str) -> None:
        super().__init__(convert_charrefs=True)
        self.grids: list[Grid] = []
        self._file = file
        self._depth = 0
        self._silent = 0
        self._row: list[Value] = []
        self._number = 0
        self._taken: dict[int, int] = {}  # column → rows for which a cell above still stands there
        self._cell: list[str] | None = None
        self._span = (1, 1)
        self._mark = Mark()
        self._merged: list[tuple[int, int, int, int]] = []
        self._marks: dict[tuple[int, int], Mark] = {}
        self._hidden: set[int] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            self._depth += 1
            if self._depth == 1:
                self._begin_table()
        elif tag == "tr" and self._depth == 1:
            self._begin_row(attributes)
        elif tag in ("td", "th") and self._depth == 1:
            self._begin_cell(attributes)
        elif tag in _BREAKS and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(self._silent - 1, 0)
        elif tag == "table":
            if self._depth == 1:
                self._end_table()
            self._depth = max(self._depth - 1, 0)
        elif tag == "tr" and self._depth == 1:
            self._end_row()
        elif tag in ("td", "th") and self._depth == 1:
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._silent:
            self._cell.append(_BLANK.sub(" ", data))

    def close(self) -> None:
        super().close()
        if self._depth:
            self._end_table()

    def _begin_table(self) -> None:
        self._silent = 0
        self._number = 0
        self._taken, self._merged, self._marks, self._hidden = {}, [], {}, set()
        self.grids.append(Grid(file=self._file, sheet="", rows=[], row_numbers=[]))
        self._in_row = False

    def _end_table(self) -> None:
        self._end_row()
        grid = self.grids[-1]
        while grid.rows and not any(value is not None for value in grid.rows[-1]):
            grid.rows.pop()
        grid.row_numbers = range(1, len(grid.rows) + 1)
        grid.merged, grid.marks, grid.hidden_rows = self._merged, self._marks, frozenset(self._hidden)

    def _begin_row(self, attributes: dict[str, str]) -> None:
        self._end_row()
        self._in_row = True
        self._number += 1
        limits.check_rows(self._number, self._file, "", self._number)
        self._row = []
        if _HIDDEN.search(attributes.get("style", "")):
            self._hidden.add(self._number)

    def _end_row(self) -> None:
        self._end_cell()
        if self._in_row:
            self._skip_taken()
            self.grids[-1].rows.append(self._row)
            self._in_row = False

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        if not self._in_row:
            self._begin_row({})
        self._end_cell()
        self._skip_taken()
        self._cell = []
        self._span = (_count(attributes.get("colspan"), limits.COLUMNS), _count(attributes.get("rowspan"), limits.ROWS))
        fill = _FILL.search(attributes.get("style", "")) or re.fullmatch(r"#([0-9A-Fa-f]{6})", attributes.get("bgcolor", ""))
        self._mark = Mark(fill=fill[1].upper() if fill and fill[1].upper() != "FFFFFF" else "")

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        lines = (line.strip(" ") for line in "".join(self._cell).split("\n"))
        across, down = self._span
        column = len(self._row) + 1
        self._row.extend(["\n".join(line for line in lines if line) or None, *[None] * (across - 1)])
        if across * down > 1:
            self._merged.append((self._number, column, self._number + down - 1, column + across - 1))
        for taken in range(column, column + across if down > 1 else column):
            self._taken[taken] = down
        if self._mark != Mark():
            self._marks[self._number, column] = self._mark
        self._cell = None

    def _skip_taken(self) -> None:
        """Steps over columns where a cell of a row above still stands; each is stepped over once in a row."""
        while (rest := self._taken.get(len(self._row) + 1, 0)) > 1:
            self._taken[len(self._row) + 1] = rest - 1
            self._row.append(None)


def _count(written: str | None, most: int) -> int:
    return min(max(int(written), 1), most) if written and written.isdecimal() else 1
