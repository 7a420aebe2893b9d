"""Tables of a DOCX: each is a grid whose sheet is its number ("1", "2"; "2.1" stands inside table 2) and whose rows count from 1."""

import io
from collections.abc import Iterator
from typing import Any, Final

from docx import Document
from docx.oxml.ns import qn

from awn.sheets import limits
from awn.sheets.formats.archive import Archive, damaged
from awn.sheets.formats.markup import tree
from awn.sheets.grids import Grid, Mark, Value

_PARAGRAPH, _TEXT, _TAB, _BREAK, _TABLE = (qn(name) for name in ("w:p", "w:t", "w:tab", "w:br", "w:tbl"))
_ROW, _CELL = qn("w:tr"), qn("w:tc")
_OFF: Final = ("0", "false", "none")
_NO_FILL: Final = ("", "AUTO", "FFFFFF")


def read(content: bytes, file: str) -> Iterator[Grid]:
    """A grid for each table, in reading order; a table inside a cell follows the table that holds it."""
    archive = Archive(content, file)
    archive.verify(suffixes=(".xml", ".rels"))
    for name in archive.names():
        if name.lower() == "word/document.xml":
            tree(archive.read(name), file)  # refuses entity tricks
    try:
        body = Document(io.BytesIO(content)).element.body
    except Exception as error:  # python-docx raises what the broken part makes it raise
        raise damaged(file) from error
    outer = [table for table in body.iter(_TABLE) if _holder(table, _TABLE) is None]
    for number, table in enumerate(outer, start=1):
        yield from _grids(table, str(number), file)


def _grids(table: Any, name: str, file: str) -> Iterator[Grid]:
    grid = Grid(file=file, sheet=name, rows=[], row_numbers=[])
    rows: list[list[Value]] = []
    marks: dict[tuple[int, int], Mark] = {}
    merged: list[tuple[int, int, int, int]] = []
    open_below: dict[int, int] = {}  # column → place in `merged` of the merge that reaches down to here
    for number, row in enumerate((row for row in table.iter(_ROW) if _holder(row, _TABLE) is table), start=1):
        rows.append(_row(row, number, marks, merged, open_below))
    while rows and not any(value is not None for value in rows[-1]):
        rows.pop()
    limits.check_rows(len(rows), file, name)
    grid.rows, grid.row_numbers, grid.marks, grid.merged = list(rows), range(1, len(rows) + 1), marks, _wide(merged)
    yield grid
    inner = (found for found in table.iter(_TABLE) if _holder(found, _TABLE) is table)
    for number, found in enumerate(inner, start=1):
        yield from _grids(found, f"{name}.{number}", file)


def _row(
    row: Any, number: int, marks: dict[tuple[int, int], Mark], merged: list[tuple[int, int, int, int]], open_below: dict[int, int]
) -> list[Value]:
    values: list[Value] = [None] * _number(row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}"), 0)
    for cell in (cell for cell in row.iter(_CELL) if _holder(cell, _ROW) is row):
        column = len(values) + 1
        properties = cell.find(qn("w:tcPr"))
        span = 1 if properties is None else _number(properties.find(qn("w:gridSpan")), 1)
        down = None if properties is None else properties.find(qn("w:vMerge"))
        goes_on = down is not None and down.get(qn("w:val"), "continue") == "continue" and column in open_below
        if goes_on:
            top, left, _, right = merged[open_below[column]]
            merged[open_below[column]] = (top, left, number, right)
            values.extend([None] * span)
        else:
            open_below[column] = len(merged)
            merged.append((number, column, number, column + span - 1))
            values.extend([_text(cell) or None, *[None] * (span - 1)])
            if (mark := _mark(cell, properties)) != Mark():
                marks[number, column] = mark
    return values


def _wide(merged: list[tuple[int, int, int, int]]) -> list[tuple[int, int, int, int]]:
    return [place for place in merged if place[:2] != place[2:]]


def _text(cell: Any) -> str:
    """The cell's own paragraphs, one a line; what was deleted under tracked changes is no text."""
    paragraphs = (found for found in cell.iter(_PARAGRAPH) if _holder(found, _CELL) is cell)
    return "\n".join("".join(_pieces(paragraph)) for paragraph in paragraphs).strip()


def _pieces(paragraph: Any) -> Iterator[str]:
    for piece in paragraph.iter(_TEXT, _TAB, _BREAK):
        if piece.tag == _TEXT:
            yield piece.text or ""
        elif piece.getparent().tag == qn("w:r"):
            yield "\t" if piece.tag == _TAB else "\n"


def _mark(cell: Any, properties: Any) -> Mark:
    shade = None if properties is None else properties.find(qn("w:shd"))
    fill = "" if shade is None else (shade.get(qn("w:fill")) or "").upper()
    runs = [run for run in cell.iter(qn("w:r")) if run.find(_TEXT) is not None]
    return Mark(fill="" if fill in _NO_FILL else fill, strike=bool(runs) and all(_struck(run) for run in runs))


def _struck(run: Any) -> bool:
    strike = run.find(f"{qn('w:rPr')}/{qn('w:strike')}")
    return strike is not None and strike.get(qn("w:val"), "1") not in _OFF


def _holder(element: Any, tag: str) -> Any:
    """The nearest element of that tag around this one."""
    return next(element.iterancestors(tag), None)


def _number(element: Any, otherwise: int) -> int:
    written = "" if element is None else element.get(qn("w:val"), "")
    return min(max(int(written), otherwise), limits.COLUMNS) if written.isdecimal() else otherwise
