"""Where a header stands: one row or several, found by its words and by its shape."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from awn.arabic.digits import to_ascii
from awn.sheets.cells import Cells, filled
from awn.sheets.grids import Grid
from awn.sheets.header_cells import VALUES, is_data, is_tagged, looks_like_value
from awn.sheets.header_rows import HeaderRows
from awn.sheets.headers import HeaderReader

LOOKED_AT = 40  # filled rows in which the first header is sought
_NUMBER = re.compile(r"\d{6}")  # of a phone or a document, which no header holds


@dataclass(slots=True)
class Band:
    """The rows of one header: `first` and `last` index the grid's rows; `headers` by column index from 0."""

    first: int
    last: int
    headers: dict[int, str] = field(default_factory=dict)


class BandFinder:
    """Finds headers in one grid."""

    def __init__(self, grid: Grid, read: HeaderReader) -> None:
        self._grid = grid
        self._read = read
        self._rows = HeaderRows(grid, read)

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
        elif is_tagged(texts):
            return float(len(texts))
        known = len({text for text in texts if self._read.knows(text)})
        doubtful = len({text for text in texts if looks_like_value(self._read, text)})
        data = sum(1 for text in texts if is_data(self._read, text)) + len(cells) - len(texts)
        return known - 2.0 * data - 0.6 * doubtful if known >= 0.4 * len(cells) else 0.0

    def is_another(self, cells: Cells) -> bool:
        """True for a row that begins another table below the first: surely a header, since people would be lost if it were none.

        All of it is text, nearly all of it known word for word, somebody is named in it, and hardly a cell could be a person's value.
        """
        texts = [value.strip() for _index, value in cells if isinstance(value, str)]
        if len(texts) < len(cells) or len(texts) < 3:
            return False
        elif is_tagged(texts):
            return True
        exact = [text for text in texts if self._read.knows_exactly(text)]
        if len(exact) < max(3, 0.7 * len(texts)):
            return False
        values = [text for text in texts if is_data(self._read, text) or looks_like_value(self._read, text)]
        roles = {role for text in exact for role in self._read.roles(text)[:1]}
        named = any(role.partition(".")[2] in self._read.vocabulary.people for role in roles)
        return named and len(roles) >= 3 and len(values) <= 0.2 * len(texts)

    def around(self, index: int) -> Band:
        """The whole header to which a row belongs: the groups above it, the parts below it."""
        first = last = index
        for _level in range(2):
            if first > 0 and self._rows.is_above(first - 1, first):
                first -= 1
        for _level in range(3 - (last - first)):
            if last + 1 < len(self._grid.rows) and self._rows.is_below(last + 1, last):
                last += 1
        return Band(first, last, self._rows.headers(first, last))

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
            or any(is_data(self._read, text) for text in texts)
            or len(texts) != len(set(texts))
        ):
            return False
        elif len(texts) == 1:
            return len(texts[0]) < 40 and self._read.knows(texts[0]) and all(len(cells) == 1 for cells in below)
        else:
            wide = all(len(row) >= 0.5 * len(cells) for row in below[:2])
            known = any(self._read.knows(text) for text in texts)
            typed = all(any(not isinstance(value, str) or is_data(self._read, value) for _index, value in row) for row in below)
            short = all(len(text) <= 60 for text in texts)
            return wide and short and typed and (known or not any(looks_like_value(self._read, text) for text in texts))

    def _reads_on(self, candidates: Sequence[tuple[int, Cells]], place: int) -> bool:
        """True when the rows below have in the same columns values of the same kinds («زوجة» above «ابن»): this one is the first of them."""
        cells = candidates[place][1]
        if not any(isinstance(value, str) and looks_like_value(self._read, value) for _index, value in cells):
            return False
        below = [dict(row) for _index, row in candidates[place + 1 : place + 4]]
        same = 0
        for index, value in cells:
            own = self._read.vocabulary.kinds(value) & VALUES
            same += any(own & self._read.vocabulary.kinds(row[index]) for row in below if index in row)
        return same >= max(1, 0.4 * len(cells))
