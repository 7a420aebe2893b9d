"""Ranges of ages in headers, by signs and by words."""

import pytest

from awn.sheets.ranges import has_range


@pytest.mark.parametrize(
    "text",
    ["0-5", "٠-٥", "F 0-5", "M18-59", "60+", "60 +", "+60", "< 5", ">60", "≥ 18", "U5", "ذكور دون 5", "فوق ال60", "60 فما فوق", "60 سنة فأكثر", "من 0 الى 5", "6 to 17", "0 à 5 ans", "60 ans et plus", "under 18", "0_5_M"],
)  # fmt: skip
def test_a_range_is_seen(text: str) -> None:
    assert has_range(text)


@pytest.mark.parametrize("text", ["", "60", "هاتف 2", "2024-01-15", "01/02/1980", "الفرد 3", "COVID19", "ID 401000567", "رقم 5"])
def test_other_numbers_are_no_range(text: str) -> None:
    assert not has_range(text)
