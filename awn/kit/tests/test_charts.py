"""Charts and maps say their finding, draw what the figures are, and give the same figures as a table."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awn.kit.components.charts import APART, BOTTOM, TOP, Bars, Series, Timeline, time_series
from awn.kit.components.maps import Map, Place
from awn.kit.examples import HOSTILE, NAME
from awn.kit.tests.pages import piece, tree, words


def test_bars_are_as_long_as_their_figures_and_the_table_says_the_same() -> None:
    shown = tree(piece("{% bar_chart chart %}", chart=Bars("Finding", "Place", "Needs", [("A", 400), ("B", 100), (HOSTILE, 0)])))
    assert [bar.get("width") for bar in shown.cssselect("rect")] == ["100.0%", "25.0%", "0.0%"]
    assert [words(row) for row in shown.cssselect("tbody tr")][:2] == ["A400", "B100"]
    assert (words(shown.cssselect("figcaption")[0]), shown.cssselect("[role=img]")[0].get("aria-label")) == ("Finding", "Finding")


def test_nothing_to_show_draws_nothing_and_breaks_nothing() -> None:
    shown = tree(piece("{% bar_chart chart %}", chart=Bars("Nothing", "Place", "Needs", [("A", 0)])))
    assert [bar.get("width") for bar in shown.cssselect("rect")] == ["0.0%"]
    assert tree(piece("{% bar_chart chart %}", chart=Bars("Nothing", "Place", "Needs", []))).cssselect("rect") == []


def test_a_line_runs_from_the_oldest_on_the_left_to_the_newest_on_the_right_in_arabic_too() -> None:
    chart = Timeline("Finding", "Year", ("2024", "2025", "2026"), [Series(NAME, (0, 50, 100))])
    shown = tree(piece("{% time_series chart %}", "ar", chart=chart))
    assert shown.cssselect("polyline")[0].get("points") == f"0.0,{BOTTOM}.0 50.0,120.0 100.0,{TOP}.0"
    assert [words(end) for end in shown.cssselect(".axis[dir=ltr] span")] == ["2024", "2026"]
    assert [words(row) for row in shown.cssselect("tbody tr")] == ["20240", "202550", "2026100"]


def test_a_single_moment_is_a_level_line() -> None:
    chart = Timeline("Finding", "Year", ("2026",), [Series("A", (7,))])
    assert tree(piece("{% time_series chart %}", chart=chart)).cssselect("polyline")[0].get("points") == "0.0,16.0 100.0,16.0"


def test_lines_with_other_moments_or_too_many_of_them_are_refused() -> None:
    with pytest.raises(ValueError, match="1 to 5 lines"):
        Timeline("Finding", "Year", ("2026",), [Series("A", (1, 2))])
    with pytest.raises(ValueError, match="1 to 5 lines"):
        Timeline("Finding", "Year", ("2026",), [Series("A", (1,))] * 6)


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=5))
def test_the_numbers_at_the_ends_of_lines_never_cover_each_other(values: list[int]) -> None:
    chart = Timeline("Finding", "Year", ("2026",), [Series(str(value), (value,)) for value in values])
    ends = sorted(line["end"] for line in time_series(chart)["lines"])
    assert all(TOP <= end <= BOTTOM for end in ends)
    assert all(after - before >= APART - 1 for before, after in pairwise(ends))


def test_a_map_shades_places_and_lists_them_with_the_greatest_first() -> None:
    places = [
        Place("A", 0, "M0 0h1v1z", (1, 1)),
        Place(NAME, 100, "M1 0h1v1z", (2, 1), "/b/"),
        Place("C", 50, "M2 0h1v1z", (3, 1)),
    ]
    shown = tree(piece("{% area_map map %}", map=Map("Finding", "Place", "Needs", places, 10, 10)))
    assert [shape.get("class") for shape in shown.cssselect("svg path")] == ["m1", "m5", "m3"]
    assert [words(row) for row in shown.cssselect("tbody tr")] == [f"{NAME}100", "C50", "A0"]
    assert [link.get("href") for link in shown.cssselect("tbody a")] == ["/b/"]


def test_a_shape_brings_no_markup_in() -> None:
    hostile = Map("Finding", "Place", "Needs", [Place(HOSTILE, 1, '"/><script>', (1, 1))], 10, 10)
    assert "<script>" not in piece("{% area_map map %}", map=hostile)
