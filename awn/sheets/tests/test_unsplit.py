"""Lists whose columns all stand in one."""

import pytest

from awn.sheets.grids import Grid, Value
from awn.sheets.unsplit import split_up


def _grid(*lines: Value) -> Grid:
    return Grid("list.xlsx", "1", [[line] for line in lines], range(1, len(lines) + 1))


@pytest.mark.parametrize("between", [";", ",", "|", "\t", "،", " - ", " – ", "/", " / ", "*"])
def test_lines_that_one_mark_parts_alike_become_cells(between: str) -> None:
    lines = [
        between.join(cells)
        for cells in (("رقم", "اسم", "هاتف"), ("1", "وائل جابر", "0912000001"), ("2", "هبة عمر", "0912000002"))
    ]
    assert split_up(_grid("كشف", *lines)).rows == [
        ["كشف"], ["رقم", "اسم", "هاتف"], ["1", "وائل جابر", "0912000001"], ["2", "هبة عمر", "0912000002"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    [
        ("وائل جابر، هبة عمر", "سالم", "نور علي"),
        ("وائل - 0912000001", "هبة - 0912000002"),
        ("وائل جابر", 5),
        ("a,b,c", "d", "e", "f"),
        (),
    ],
)
def test_other_grids_stay_as_they_are(lines: tuple[Value, ...]) -> None:
    grid = _grid(*lines)
    assert split_up(grid) is grid


def test_a_grid_of_several_columns_stays_as_it_is() -> None:
    grid = Grid("list.xlsx", "1", [["a,b,c", "x"], ["d,e,f", "y"]], [1, 2])
    assert split_up(grid) is grid
