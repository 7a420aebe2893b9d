"""What stands in a column, seen in a sample of its rows."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from awn.sheets.grids import Value
from awn.sheets.tables import Row, Table
from awn.sheets.vocabulary import Vocabulary

SAMPLE = 500  # rows looked at
_HIGHEST_SERIAL = 500_000  # beyond it running numbers are somebody's


@dataclass(slots=True)
class Profile:
    """The filled cells of a column: how many, which kinds together how often, how many different, whether they are running numbers."""

    filled: int = 0
    kinds: Counter[frozenset[str]] = field(default_factory=Counter)
    different: int = 0
    is_running: bool = False

    def share(self, wanted: frozenset[str]) -> float:
        """The share of filled cells that are of any kind wanted."""
        return sum(times for kinds, times in self.kinds.items() if kinds & wanted) / self.filled if self.filled else 0.0

    @property
    def is_unique(self) -> bool:
        return self.filled >= 3 and self.different >= 0.95 * self.filled


def sample(table: Table) -> list[Row]:
    """At most SAMPLE rows, spread evenly."""
    step = max(1, -(-len(table.rows) // SAMPLE))
    return table.rows[::step]


def profile(rows: Sequence[Row], column: int, vocabulary: Vocabulary, codes: Mapping[str, str] | None = None) -> Profile:
    """The profile of one column (counted from 1) of the given rows; fillers such as «-» do not count, `codes` stand for their meanings."""
    found = Profile()
    values = [row.values[column - 1] for row in rows if len(row.values) >= column]
    seen = set()
    for value in values:
        kinds = vocabulary.kinds(_meaning(value, codes) if codes else value)
        if kinds and (kinds != {"blank"}) and not is_blank(value):
            found.filled += 1
            found.kinds[kinds] += 1
            seen.add(value)
    found.different = len(seen)
    found.is_running = _is_running(values)
    return found


def _meaning(value: Value, codes: Mapping[str, str]) -> Value:
    number = _whole(value)
    return value if number is None else codes.get(str(number), value)


def is_blank(value: Value) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _is_running(values: Iterable[Value]) -> bool:
    """True when whole numbers rise, mostly in steps as even as the sample's, and begin low or leave no gap."""
    numbers = [number for value in values if (number := _whole(value)) is not None]
    steps = [after - before for before, after in pairwise(numbers)]
    if numbers and max(numbers) > _HIGHEST_SERIAL:
        return False
    elif len(steps) < 2:
        return len(numbers) > 1 and numbers[0] == 1 and steps == [1]
    common, times = Counter(steps).most_common(1)[0]
    return 0 < common <= 1000 and times >= 0.6 * len(steps) and sum(step > 0 for step in steps) >= 0.9 * len(steps)


def _whole(value: Value) -> int | None:
    if isinstance(value, bool):
        return None
    elif isinstance(value, int | float):
        return int(value) if value == value and abs(value) < 1e15 and value == int(value) else None
    elif isinstance(value, str):
        text = value.strip().rstrip(".-)").removesuffix(".0")
        return int(text) if text.isdecimal() and len(text) < 10 else None
    else:
        return None
