"""XLS and XLSB, by calamine alone: values, merges and hidden sheets. Number formats are not known, so lost zeros stay lost."""

import re
from collections.abc import Iterator
from typing import Final

from awn.sheets import limits
from awn.sheets.formats import values
from awn.sheets.formats.archive import PROTECTED, Archive
from awn.sheets.grids import Grid
from awn.sheets.problems import Unreadable

# The first record of the workbook (BIFF5 or BIFF8), then perhaps "write protected", then "what follows is encrypted".
_ENCRYPTED: Final = re.compile(
    rb"\x09\x08(?:\x10\x00\x00\x06\x05\x00.{12}|\x08\x00\x00\x05\x05\x00.{4})(?:\x86\x00\x00\x00)?\x2f\x00", re.DOTALL
)


def read(content: bytes, file: str) -> Iterator[Grid]:
    """A grid for each sheet of a workbook in the binary format of 1997 to 2003."""
    if _ENCRYPTED.search(content):
        raise Unreadable(PROTECTED, file=file)
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
