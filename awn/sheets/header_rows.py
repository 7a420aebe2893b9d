"""How far a header reaches: the groups above its row, the parts below it, and what they say together over each column."""

from collections.abc import Mapping, Sequence

from awn.sheets.cells import Cells, filled
from awn.sheets.grids import Grid
from awn.sheets.header_cells import is_data, is_tagged
from awn.sheets.headers import LEVELS, HeaderReader
from awn.sheets.ranges import has_range


class HeaderRows:
    """The rows of headers in one grid; rows and columns are indexes from 0."""

    def __init__(self, grid: Grid, read: HeaderReader) -> None:
        self._grid = grid
        self._read = read
        self._merged = _spans(grid.merged)

    def is_above(self, above: int, below: int) -> bool:
        """A row of groups: texts only, at least one of which spans several columns, but none the whole width."""
        cells, under = filled(self._grid.rows[above]), filled(self._grid.rows[below])
        texts = [value for _index, value in cells if isinstance(value, str)]
        if (
            not cells
            or len(texts) < len(cells)
            or any(is_data(self._read, text) for text in texts)
            or len(cells) >= len(under) + 2
        ):
            return False
        width = under[-1][0] - under[0][0] + 1
        spans = [self._merged.get((self._grid.row_numbers[above], index + 1), (1, 1))[0] for index, _value in cells]
        if any(span >= max(4, 0.85 * width) for span in spans) or len(cells) == 1 == max(spans):
            return False
        known = sum(self._groups_something(text) for text in texts)
        return (any(span > 1 for span in spans) and known > 0) or (
            len(cells) > 1 and known >= 0.6 * len(cells) and self._leaves_gaps(cells, under)
        )

    def _groups_something(self, text: str) -> bool:
        return self._read.knows(text) or bool(self._read.parse(text).subjects)

    def _leaves_gaps(self, cells: Cells, under: Cells) -> bool:
        above = {index for index, _value in cells}
        gaps = [index for index, _value in under if index not in above]
        both = [index for index, _value in under if index in above]
        return bool(gaps) and bool(both) and len(gaps) >= 0.3 * len(under)

    def is_below(self, below: int, above: int) -> bool:
        """A row of parts: known words under blanks or under a spanning cell; tags; or the columns' numbers."""
        cells, over = filled(self._grid.rows[below]), filled(self._grid.rows[above])
        texts = [value.strip() for _index, value in cells if isinstance(value, str)]
        if _numbers_columns(cells):
            return len(cells) >= max(4, 0.7 * len(over))
        elif not cells or len(texts) < len(cells) or any(is_data(self._read, text) and not _is_range(text) for text in texts):
            return False
        elif is_tagged(texts):
            return True
        elif self._is_heading(below, cells, over):
            return False
        above_indexes = {index for index, _value in over}
        spanned = self._spanned(above)
        under_blank = [index for index, _value in cells if index not in above_indexes or index in spanned]
        known = sum(self._read.knows(text) or _is_range(text) for text in texts)
        return (
            bool(under_blank)
            and len(under_blank) >= 0.4 * len(cells)
            and known >= 0.5 * len(cells)
            and not self._repeats(cells, over)
        )

    def _is_heading(self, index: int, cells: Cells, over: Cells) -> bool:
        """One text across most of the table, or one with a colon, heads the rows below and no column."""
        if len(cells) > 1:
            return False
        width = over[-1][0] - over[0][0] + 1 if over else 1
        span, _height = self._merged.get((self._grid.row_numbers[index], cells[0][0] + 1), (1, 1))
        return span >= max(2, 0.6 * width) or ":" in str(cells[0][1]) or cells[0][0] <= 1

    def _repeats(self, cells: Cells, over: Cells) -> bool:
        return bool(over) and [value for _index, value in cells] == [value for _index, value in over]

    def _spanned(self, above: int) -> set[int]:
        number = self._grid.row_numbers[above]
        return {
            column - 1 + step
            for (row, column), (width, _height) in self._merged.items()
            if row == number and width > 1
            for step in range(width)
        }

    def headers(self, first: int, last: int) -> dict[int, str]:
        levels = [self._level(index) for index in range(first, last + 1)]
        lowest = {column for level in levels for column in level}
        headers = {}
        for column in sorted(lowest):
            texts = [_over(levels, depth, column) for depth in range(len(levels))]
            headers[column] = LEVELS.join(dict.fromkeys(text for text in texts if text))
        return headers

    def _level(self, index: int) -> dict[int, str]:
        """The texts of one header row by column, spread over what they span."""
        cells = filled(self._grid.rows[index])
        if _numbers_columns(cells) and len(cells) >= 4:
            return {}
        texts = {}
        for column, value in cells:
            width, _height = self._merged.get((self._grid.row_numbers[index], column + 1), (1, 1))
            for step in range(min(width, 200)):
                texts[column + step] = " ".join(str(value).split())
        return texts


def _over(levels: Sequence[Mapping[int, str]], depth: int, column: int) -> str:
    """The text of one level over a column; a level above reaches over the blanks at its right where only the level below has texts."""
    level = levels[depth]
    if column in level or depth == len(levels) - 1 or not any(column in below for below in levels[depth + 1 :]):
        return level.get(column, "")
    left = max((other for other in level if other < column), default=None)
    begins_lower = left is not None and any(left in below for below in levels[depth + 1 :])
    return (
        level[left]
        if left is not None
        and begins_lower
        and all(any(between in below for below in levels[depth + 1 :]) for between in range(left, column))
        else ""
    )


def _is_range(text: str) -> bool:
    """True for an age band: «0-5», "18+", «60 فما فوق»."""
    return len(text) <= 30 and has_range(text)


def _numbers_columns(cells: Cells) -> bool:
    """True for the row 1, 2, 3, … that some forms print below their header."""
    numbers = [int(str(value)) for _index, value in cells if str(value).removesuffix(".0").isdecimal() and str(value).isdecimal()]
    floats = [int(value) for _index, value in cells if isinstance(value, float) and value.is_integer()]
    counted = floats or numbers
    return len(counted) == len(cells) >= 4 and counted == list(range(counted[0], counted[0] + len(counted))) and counted[0] == 1


def _spans(merged: Sequence[tuple[int, int, int, int]]) -> dict[tuple[int, int], tuple[int, int]]:
    """(row, column) of a merged cell's first cell → (width, height)."""
    return {(row, column): (last_column - column + 1, last_row - row + 1) for row, column, last_row, last_column in merged}
