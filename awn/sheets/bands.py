"""Where a header stands: one row or several, found by its words and by its shape."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from awn.arabic.digits import to_ascii
from awn.sheets.grids import Grid, Value
from awn.sheets.headers import LEVELS, HeaderReader
from awn.sheets.profiles import is_blank
from awn.sheets.ranges import has_range

LOOKED_AT = 40  # filled rows in which the first header is sought
_TAG = re.compile(r"#[a-zA-Z]\w+")
_NUMBER = re.compile(r"\d{6}")  # of a phone or a document, which no header holds
_DIGITS = re.compile(r"[\d\s\-/.()+]{3,}")

_VALUES = frozenset(
    {
        "sex",
        "marital",
        "displacement",
        "relation",
        "health",
        "known_name",
        "sure_name",
        "document",
        "phone",
        "date",
        "age",
        "blank",
    }
)

type Cells = list[tuple[int, Value]]


@dataclass(slots=True)
class Band:
    """The rows of one header: `first` and `last` index the grid's rows; `headers` by column index from 0."""

    first: int
    last: int
    headers: dict[int, str] = field(default_factory=dict)


def filled(values: Sequence[Value]) -> Cells:
    """The cells of a row that hold something, with their index."""
    return [(index, value) for index, value in enumerate(values) if value is not None and value != "" and not is_blank(value)]


class BandFinder:
    """Finds headers in one grid."""

    def __init__(self, grid: Grid, read: HeaderReader) -> None:
        self._grid = grid
        self._read = read
        self._merged = _spans(grid.merged)

    def first(self) -> Band | None:
        """The first header, None when the sheet has none."""
        candidates = [(index, cells) for index, values in enumerate(self._grid.rows[:400]) if (cells := filled(values))][
            :LOOKED_AT
        ]
        scores = [
            (0.0 if self._reads_on(candidates, place) else self.score(cells), index)
            for place, (index, cells) in enumerate(candidates)
        ]
        best = max((score for score, _index in scores), default=0.0)
        if best >= 2:
            return self.around(next(index for score, index in scores if score >= max(2.0, 0.6 * best)))
        by_shape = next((place for place in range(len(candidates)) if self._stands_out(candidates, place)), None)
        return None if by_shape is None else self.around(candidates[by_shape][0])

    def score(self, cells: Cells) -> float:
        """How much a row looks like a header: cells that are known words, less those that are data."""
        texts = [value.strip() for _index, value in cells if isinstance(value, str)]
        if len(texts) < 0.6 * len(cells) or len(texts) < 2:
            return 0.0
        elif _is_tagged(texts):
            return float(len(texts))
        known = len({text for text in texts if self._read.knows(text)})
        doubtful = len({text for text in texts if self._looks_like_values(text)})
        data = sum(1 for text in texts if self._is_data(text)) + len(cells) - len(texts)
        return known - 2.0 * data - 0.6 * doubtful if known >= 0.4 * len(cells) else 0.0

    def is_another(self, cells: Cells) -> bool:
        """True for a row that begins another table below the first: surely a header, since people would be lost if it were none.

        All of it is text, nearly all of it known word for word, somebody is named in it, and hardly a cell could be a person's value.
        """
        texts = [value.strip() for _index, value in cells if isinstance(value, str)]
        if len(texts) < len(cells) or len(texts) < 3:
            return False
        elif _is_tagged(texts):
            return True
        exact = [text for text in texts if self._read.knows_exactly(text)]
        if len(exact) < max(3, 0.7 * len(texts)):
            return False
        values = [text for text in texts if self._is_data(text) or self._looks_like_values(text)]
        roles = {role for text in exact for role in self._read.roles(text)[:1]}
        named = any(role.partition(".")[2] in self._read.vocabulary.people for role in roles)
        return named and len(roles) >= 3 and len(values) <= 0.2 * len(texts)

    def around(self, index: int) -> Band:
        """The whole header to which a row belongs: the groups above it, the parts below it."""
        first = last = index
        for _level in range(2):
            if first > 0 and self._is_above(first - 1, first):
                first -= 1
        for _level in range(3 - (last - first)):
            if last + 1 < len(self._grid.rows) and self._is_below(last + 1, last):
                last += 1
        return Band(first, last, self._headers(first, last))

    def _is_data(self, text: str) -> bool:
        plain = to_ascii(text)
        return bool(_DIGITS.fullmatch(plain)) or (self._read.vocabulary.is_name(text) and not self._read.knows(text))

    def _stands_out(self, candidates: Sequence[tuple[int, Cells]], place: int) -> bool:
        """A row of texts above rows of numbers and names; in a list of one column, a known word above names."""
        cells = candidates[place][1]
        below = [cells for _index, cells in candidates[place + 1 : place + 4]]
        texts = [value for _index, value in cells if isinstance(value, str)]
        if (
            not below
            or any(_NUMBER.search(to_ascii(text)) for text in texts)
            or len(texts) != len(cells)
            or self._reads_on(candidates, place)
            or any(self._is_data(text) for text in texts)
            or len(texts) != len(set(texts))
        ):
            return False
        elif len(texts) == 1:
            return len(texts[0]) < 40 and self._read.knows(texts[0]) and all(len(cells) == 1 for cells in below)
        else:
            wide = all(len(row) >= 0.5 * len(cells) for row in below[:2])
            known = any(self._read.knows(text) for text in texts)
            typed = all(any(not isinstance(value, str) or self._is_data(value) for _index, value in row) for row in below)
            short = all(len(text) <= 60 for text in texts)
            return wide and short and typed and (known or not any(self._looks_like_values(text) for text in texts))

    def _reads_on(self, candidates: Sequence[tuple[int, Cells]], place: int) -> bool:
        """True when the rows below have in the same columns values of the same kinds («زوجة» above «ابن»): this one is the first of them."""
        cells = candidates[place][1]
        if not any(isinstance(value, str) and self._looks_like_values(value) for _index, value in cells):
            return False
        below = [dict(row) for _index, row in candidates[place + 1 : place + 4]]
        same = 0
        for index, value in cells:
            own = self._read.vocabulary.kinds(value) & _VALUES
            same += any(own & self._read.vocabulary.kinds(row[index]) for row in below if index in row)
        return same >= max(1, 0.4 * len(cells))

    def _looks_like_values(self, text: str) -> bool:
        return bool(self._read.vocabulary.kinds(text) & _VALUES)

    def _is_above(self, above: int, below: int) -> bool:
        """A row of groups: texts only, at least one of which spans several columns, but none the whole width."""
        cells, under = filled(self._grid.rows[above]), filled(self._grid.rows[below])
        texts = [value for _index, value in cells if isinstance(value, str)]
        if not cells or len(texts) < len(cells) or any(self._is_data(text) for text in texts) or len(cells) >= len(under) + 2:
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

    def _is_below(self, below: int, above: int) -> bool:
        """A row of parts: known words under blanks or under a spanning cell; tags; or the columns' numbers."""
        cells, over = filled(self._grid.rows[below]), filled(self._grid.rows[above])
        texts = [value.strip() for _index, value in cells if isinstance(value, str)]
        if _numbers_columns(cells):
            return len(cells) >= max(4, 0.7 * len(over))
        elif not cells or len(texts) < len(cells) or any(self._is_data(text) and not _is_range(text) for text in texts):
            return False
        elif _is_tagged(texts):
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

    def _headers(self, first: int, last: int) -> dict[int, str]:
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


def _is_tagged(texts: Sequence[str]) -> bool:
    return len(texts) > 1 and sum(bool(_TAG.match(text)) for text in texts) >= 0.6 * len(texts)


def _numbers_columns(cells: Cells) -> bool:
    """True for the row 1, 2, 3, … that some forms print below their header."""
    numbers = [int(str(value)) for _index, value in cells if str(value).removesuffix(".0").isdecimal() and str(value).isdecimal()]
    floats = [int(value) for _index, value in cells if isinstance(value, float) and value.is_integer()]
    counted = floats or numbers
    return len(counted) == len(cells) >= 4 and counted == list(range(counted[0], counted[0] + len(counted))) and counted[0] == 1


def _spans(merged: Sequence[tuple[int, int, int, int]]) -> dict[tuple[int, int], tuple[int, int]]:
    """(row, column) of a merged cell's first cell → (width, height)."""
    return {(row, column): (last_column - column + 1, last_row - row + 1) for row, column, last_row, last_column in merged}
