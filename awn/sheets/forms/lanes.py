"""The strips of a sheet in which forms stand: one, or several side by side, read from either end of a row."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from awn.sheets.cells import Cells, filled
from awn.sheets.forms.pairs import Pair, PairReader
from awn.sheets.grids import Value
from awn.sheets.wordings import written

SAMPLE: Final = 120  # filled rows looked at
FEWEST: Final = 3  # rows of pairs, below which there is no form
_OFTEN: Final = 0.2  # of the rows of the commonest column of labels


@dataclass(frozen=True, slots=True)
class Lane:
    """The columns from `first` up to `end` (None: to the edge), of which `labels` hold labels. Columns of a mirrored sheet count down from 0."""

    labels: frozenset[int]
    first: int
    end: int | None
    mirrored: bool

    def cells(self, values: Sequence[Value]) -> Cells:
        """What a row holds within the strip, a label before its value."""
        return [
            cell for cell in turned(values, self.mirrored) if self.first <= cell[0] and (self.end is None or cell[0] < self.end)
        ]


def turned(values: Sequence[Value], mirrored: bool) -> Cells:
    """The filled cells of a row in the order in which labels and values follow one another."""
    cells = filled(values)
    return [(-column, value) for column, value in reversed(cells)] if mirrored else cells


def find_lanes(rows: Sequence[Sequence[Value]], reader: PairReader, *, mirrored: bool) -> list[Lane]:
    """The strips of a sheet that may hold forms, [] for nearly every other sheet."""
    looked_at = islice(((index, cells) for index, values in enumerate(rows) if (cells := turned(values, mirrored))), SAMPLE)
    pairs = [pair for index, cells in looked_at for pair in _first_look(reader, index, cells)]
    keys: dict[int, Counter[str]] = {}
    for pair in pairs:
        keys.setdefault(pair.column, Counter())[written(pair.label)] += 1
    most = max((counter.total() for counter in keys.values()), default=0)
    columns = sorted(column for column, counter in keys.items() if counter.total() >= _OFTEN * most)
    if len({pair.row for pair in pairs if pair.values and pair.column in columns}) < FEWEST and len(columns) < FEWEST:
        return []
    return _parted(columns, keys, mirrored)


def _first_look(reader: PairReader, index: int, cells: Cells) -> list[Pair]:
    return [pair for pair in reader.pairs(index, cells) if pair.values]


def _parted(columns: Sequence[int], keys: dict[int, Counter[str]], mirrored: bool) -> list[Lane]:
    """Columns of labels that say the same as those before them begin a strip of their own."""
    groups: list[list[int]] = []
    known: set[str] = set()
    for column in columns:
        own = set(keys[column])
        if not groups or (len(own) > 1 and 2 * len(own & known) > len(own)):
            groups.append([])
            known = set()
        groups[-1].append(column)
        known |= own
    firsts = [group[0] for group in groups]
    if not groups:
        return []
    firsts[0] = -(1 << 20)  # what stands before the first labels belongs to them
    return [
        Lane(frozenset(group), first, end, mirrored)
        for group, first, end in zip(groups, firsts, [*firsts[1:], None], strict=True)
    ]
