"""Charts drawn on the server: a sentence that says the finding, the drawing, and a table of the same figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django import template

from awn.kit.components.words import Words

register = template.Library()

MOST_SERIES: Final = 5
HEIGHT, TOP, BOTTOM = 240, 16, 224  # pixels of a time series: its box, its greatest value, its zero
APART: Final = 26  # pixels between the numbers at the ends of two lines


@dataclass(frozen=True, slots=True)
class Bars:
    """Horizontal bars that grow from the start edge. `finding` is what one should see; `unit` heads the table's figures."""

    finding: Words
    of: Words
    unit: Words
    bars: Sequence[tuple[Words, int]]


@dataclass(frozen=True, slots=True)
class Series:
    """One line of a time series: its name and a value, zero or more, for each moment."""

    name: Words
    values: Sequence[int]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Up to five lines over the same moments, oldest first. Time runs from left to right in every language."""

    finding: Words
    of: Words
    moments: Sequence[Words]
    series: Sequence[Series]

    def __post_init__(self) -> None:
        if not 1 <= len(self.series) <= MOST_SERIES or any(len(each.values) != len(self.moments) for each in self.series):
            raise ValueError(f"a time series needs 1 to {MOST_SERIES} lines with a value for each moment")


@register.inclusion_tag("kit/components/bars.html")
def bar_chart(chart: Bars) -> dict[str, Any]:
    """Bars with their words and figures, which wrap and grow with the text, and the table twin."""
    greatest = max((value for _, value in chart.bars), default=0) or 1
    return {"chart": chart, "bars": [(words, value, round(100 * value / greatest, 1)) for words, value in chart.bars]}


@register.inclusion_tag("kit/components/time_series.html")
def time_series(chart: Timeline) -> dict[str, Any]:
    """Lines told apart by colour, dashes and a number at their end, and the table twin."""
    greatest = max((value for each in chart.series for value in each.values), default=0) or 1
    heights = [[_height(value, greatest) for value in each.values] for each in chart.series]
    ends = list(_spread([each[-1] for each in heights]))
    lines = [
        {"number": number, "name": each.name, "last": each.values[-1], "points": _points(drawn), "end": end, "label": end + 5}
        for number, (each, drawn, end) in enumerate(zip(chart.series, heights, ends, strict=True), 1)
    ]
    rows = list(zip(chart.moments, zip(*(each.values for each in chart.series), strict=True), strict=True))
    return {"chart": chart, "lines": lines, "rows": rows, "greatest": greatest, "height": HEIGHT, "top": TOP, "bottom": BOTTOM}


def _height(value: int, greatest: int) -> float:
    return round(BOTTOM - (BOTTOM - TOP) * value / greatest, 1)


def _points(heights: Sequence[float]) -> str:
    """On a box of 100 units across; a single value is a level line."""
    across = [100 * place / (len(heights) - 1) for place in range(len(heights))] if len(heights) > 1 else [0, 100]
    return " ".join(f"{x:.1f},{y}" for x, y in zip(across, heights if len(heights) > 1 else [*heights, *heights], strict=True))


def _spread(ends: Sequence[float]) -> Iterator[int]:
    """Where the numbers at the lines' ends stand, moved apart so that none covers another, within the box."""
    order = sorted(range(len(ends)), key=ends.__getitem__)
    placed: dict[int, float] = {}
    lowest = float(TOP)
    for rank, place in enumerate(order):
        room_below = APART * (len(order) - 1 - rank)
        placed[place] = max(lowest, min(ends[place], BOTTOM - room_below))
        lowest = placed[place] + APART
    yield from (round(placed[place]) for place in range(len(ends)))
