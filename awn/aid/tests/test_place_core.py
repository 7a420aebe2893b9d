"""A place typed in many ways names one area."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awn.aid.preparing.place_core import core


@pytest.mark.parametrize(
    "typed",
    [
        "مخيم الفجر",
        "م. الفجر ق 3 غ 2",
        "مخيم الفجر - خيمة 22",
        "الفجر/النازحين",
        "الفجر",
        "مخيم الفجر قطاع 3",
        "السهل - المرج - مخيم الفجر",
    ],
)
def test_one_area_typed_in_many_ways_is_one(typed: str) -> None:
    assert core(typed) == "فجر"


@pytest.mark.parametrize("typed", ["خلف الفرن", "قرب المسجد", "خيمة 14ب", "شارع البئر", "", "-", "12"])
def test_a_landmark_alone_names_no_area(typed: str) -> None:
    assert core(typed) == ""


def test_two_areas_stay_two() -> None:
    assert core("حي البستان") != core("حي الزيتون")


@given(st.text())
def test_any_text_has_an_answer(typed: str) -> None:
    assert isinstance(core(typed), str)
