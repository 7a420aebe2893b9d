"""How much is taken before a file is refused, and the words for it.

The limits stand far above what an association's list needs (200,000 rows, 50 MB) and far below what fills a laptop's memory.
"""

from typing import Final

from awn.arabic.wording import message
from awn.sheets.grids import Grid
from awn.sheets.problems import Unreadable

FILE_BYTES: Final = 200 * 2**20
EXPANDED_BYTES: Final = 1536 * 2**20
PART_BYTES: Final = 64 * 2**20  # a part that is read whole: styles, comments, the list of sheets
RATIO: Final = 250  # expanded to packed; a list of one repeated row reaches about 100
RATIO_FROM: Final = 64 * 2**20  # below this a high ratio does no harm
ARCHIVE_ENTRIES: Final = 10_000
ROWS: Final = 250_000
COLUMNS: Final = 2_000
TEXT: Final = 1_000_000  # characters of one cell; a spreadsheet program itself allows 32,767
CELLS: Final = 30_000_000  # of the rectangle around all values, which is held in memory as a whole


def check_file_size(size: int, file: str) -> None:
    if size > FILE_BYTES:
        limit = FILE_BYTES // 2**20
        reason = message(
            "This file is larger than %(limit)s MB. Split it into smaller files and give them together.", limit=limit
        )
        raise Unreadable(reason, file=file)


def check_rows(rows: int, file: str, sheet: str, row: int = 0) -> None:
    """Refuses more than `ROWS` rows that hold something; `row` is where counting stopped."""
    if rows > ROWS:
        raise Unreadable(
            message(
                "There are more than %(limit)s rows. Split the sheet into several files and give them together.",
                limit=f"{ROWS:,}",
            ),
            file=file,
            sheet=sheet,
            row=row,
        )


def check_texts(grid: Grid) -> None:
    """Refuses a text in one cell that is no entry of any list and would be read over and over."""
    for number, values in zip(grid.row_numbers, grid.rows, strict=True):
        for column, value in enumerate(values, start=1):
            if type(value) is str and len(value) > TEXT:
                reason = message(
                    "This cell holds more text than a whole list. Delete what does not belong there and save the file again."
                )
                raise Unreadable(reason, file=grid.file, sheet=grid.sheet, row=number, column=column)


def check_extent(rows: int, columns: int, file: str, sheet: str, far: tuple[int, int]) -> None:
    """Refuses a rectangle around all values that no memory holds; `far` is the (row, column) of the value that makes it so wide."""
    if columns > COLUMNS or rows * columns > CELLS:
        reason = message(
            "A value stands far away from the list. Delete it (or the empty columns before it) and save the file again."
        )
        raise Unreadable(reason, file=file, sheet=sheet, row=far[0], column=far[1])
