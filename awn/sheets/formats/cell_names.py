"""Cell references of spreadsheet programs: "AB12" is row 12, column 28."""

import re
from functools import cache
from typing import Final

_REFERENCE: Final = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
LAST_COLUMN: Final = 16_384


@cache
def column_numbers() -> dict[str, int]:
    """Every column name to its number, A to XFD."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    two = [first + second for first in letters for second in letters]
    names = [*letters, *two, *(first + rest for first in letters for rest in two)]
    return {name: number for number, name in enumerate(names[:LAST_COLUMN], start=1)}


def cell_place(reference: str) -> tuple[int, int] | None:
    """(row, column) of a reference, None when it is none."""
    found = _REFERENCE.fullmatch(reference)
    column = column_numbers().get(found[1]) if found else None
    return (int(found[2]), column) if found and column else None


def range_places(reference: str) -> tuple[int, int, int, int] | None:
    """(first row, first column, last row, last column) of "B2:C5", or of one cell."""
    first, _, last = reference.partition(":")
    start, end = cell_place(first), cell_place(last or first)
    return (*start, *end) if start and end else None
