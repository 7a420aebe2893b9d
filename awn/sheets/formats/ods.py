"""ODS: values by calamine; hidden rows and columns, merges, comments, fills and strikethrough by a pass of our own.

The format writes repeated cells once with a count, so the pass also refuses counts that would fill the memory.
"""

from collections.abc import Iterator, Mapping

from awn.sheets import limits
from awn.sheets.formats import markup, values
from awn.sheets.formats.archive import PROTECTED, Archive
from awn.sheets.formats.ods_marks import OdsMarks, OdsSheet
from awn.sheets.grids import Grid
from awn.sheets.problems import Unreadable


def read(content: bytes, file: str) -> Iterator[Grid]:
    """A grid for each sheet. Number formats are not read: where zeros were lost, `lossy` says that they may be."""
    archive = Archive(content, file)
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise Unreadable(PROTECTED, file=file)
    archive.verify(suffixes=(".xml",), but=frozenset({"content.xml"}))
    scan = OdsMarks(file)
    markup.stream(archive.chunks("content.xml"), start=scan.start, end=scan.end, text=scan.text, file=file)
    found = {sheet.name: sheet for sheet in scan.sheets}
    for sheet in scan.sheets:
        limits.check_extent(sheet.last_row, sheet.last_column, file, sheet.name, (sheet.last_row, sheet.last_column))
    with values.opened(content, file) as workbook:
        for index, name, hidden in values.worksheets(workbook):
            rows, numbers = values.numbered_rows(workbook.get_sheet_by_index(index))
            limits.check_rows(len(rows), file, name)
            yield _grid(Grid(file=file, sheet=name, rows=list(rows), row_numbers=numbers, hidden=hidden, lossy=True), found)


def _grid(grid: Grid, found: Mapping[str, OdsSheet]) -> Grid:
    if sheet := found.get(grid.sheet):
        grid.marks = sheet.marks
        grid.merged = sheet.merged
        grid.hidden_rows = frozenset(row for row in sheet.hidden_rows if row <= sheet.last_row)
        grid.hidden_columns = frozenset(column for column in sheet.hidden_columns if column <= sheet.last_column)
    return grid
