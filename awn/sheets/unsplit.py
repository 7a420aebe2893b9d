"""A list whose columns all stand in one: a CSV opened with the wrong separator, lines pasted from a message."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from awn.sheets.grids import Grid, Value

_SAMPLE: Final = 300  # rows looked at
_FEWEST: Final = 3  # fields of a line; two may be a name and its number, which the reading of names parts
_EVEN: Final = 0.8  # share of the parted lines that have one number of fields
_MOST: Final = 0.6  # share of the lines that are parted at all
_MARKS: Final = ("\t", ";", "|", ",", "،")
_SPACED: Final = (re.compile(r"\s+[-–—]+\s+"), re.compile(r"\s*[/\\]\s*"), re.compile(r"\s*\*\s*"))

type _Split = Callable[[str], list[str]]


def split_up(grid: Grid) -> Grid:
    """The grid with its lines parted into cells where all of them stand in one column and are parted alike; any other grid as it is."""
    column = _only_column(grid.rows)
    if column is None:
        return grid
    split = _splitting([str(row[column]).strip() for row in grid.rows[:_SAMPLE] if column < len(row) and _is_text(row[column])])
    if split is None:
        return grid
    rows = [_parted(row, column, split) for row in grid.rows]
    return replace(grid, rows=rows, marks={}, merged=())


def _only_column(rows: Sequence[Sequence[Value]]) -> int | None:
    """The index of the one column that holds anything in the first rows, None when there are more, or numbers in it."""
    filled = Counter(index for row in rows[:_SAMPLE] for index, value in enumerate(row) if value not in (None, ""))
    texts = sum(any(_is_text(value) for value in row) for row in rows[:_SAMPLE])
    only = next(iter(filled), None)
    return only if len(filled) == 1 and only is not None and texts >= _EVEN * filled[only] else None


def _splitting(lines: Sequence[str]) -> _Split | None:
    """How these lines are parted."""
    ways: list[_Split] = [lambda line, mark=mark: next(csv.reader([line], delimiter=mark), []) for mark in _MARKS]  # type: ignore[misc]
    ways += [pattern.split for pattern in _SPACED]
    return next((split for split in ways if _is_even([len(split(line)) for line in lines])), None)


def _is_even(widths: Sequence[int]) -> bool:
    parted = [width for width in widths if width > 1]  # titles, greetings and signatures are not
    width, times = max(Counter(parted).items(), key=lambda pair: pair[1], default=(0, 0))
    return times > 1 and width >= _FEWEST and times >= _EVEN * len(parted) and len(parted) >= _MOST * len(widths)


def _parted(row: Sequence[Value], column: int, split: _Split) -> Sequence[Value]:
    value = row[column] if column < len(row) else None
    return [part.strip() or None for part in split(value.strip())] if isinstance(value, str) else row


def _is_text(value: Value) -> bool:
    return isinstance(value, str) and bool(value.strip())
