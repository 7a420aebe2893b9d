"""XLS and XLSB, by calamine alone: values, merges and hidden sheets. Number formats are not known, so lost zeros stay lost."""

from collections.abc import Iterator

from awn.sheets import limits
from awn.sheets.formats import values
from awn.sheets.formats.archive import Archive
from awn.sheets.grids import Grid


def read(content: bytes, file: str) -> Iterator[Grid]:
    """A grid for each sheet of a workbook in the binary format of 1997 to 2003."""
    with values.opened(content, file) as workbook:
        for index, name, hidden in values.worksheets(workbook):
            sheet = workbook.get_sheet_by_index(index)
            rows, numbers = values.numbered_rows(sheet)
            limits.check_rows(len(rows), file, name)
            merged = [
                (top + 1, left + 1, bottom + 1, right + 1) for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
            ]
            yield Grid(file=file, sheet=name, rows=list(rows), row_numbers=numbers, merged=merged, hidden=hidden, lossy=True)


def read_xlsb(content: bytes, file: str) -> Iterator[Grid]:
    """The same for the binary workbook inside a ZIP container."""
    Archive(content, file).verify(suffixes=(".bin", ".xml", ".rels"))
    yield from read(content, file)
