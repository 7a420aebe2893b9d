import pytest
from hypothesis import given
from hypothesis import strategies as st

from awn.arabic.digits import read_number, to_ascii, whole_numbers

KEYBOARDS = ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９")


@given(st.integers(0, 10**15), st.sampled_from(KEYBOARDS))
def test_a_number_is_read_from_every_keyboard(number: int, keyboard: str) -> None:
    typed = "".join(keyboard[int(digit)] for digit in str(number))
    assert to_ascii(typed) == str(number)
    assert whole_numbers(typed) == [number]
    assert read_number(typed) == number


@given(st.text())
def test_to_ascii_keeps_the_length_and_is_idempotent(text: str) -> None:
    assert len(to_ascii(text)) == len(text)
    assert to_ascii(to_ascii(text)) == to_ascii(text)


@given(st.text() | st.integers() | st.floats() | st.none() | st.booleans() | st.lists(st.integers()))
def test_reading_a_number_never_raises(value: object) -> None:
    assert read_number(value) is None or read_number(value) >= 0  # type: ignore[operator]


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("5+2", [5, 2]),
        ("6 مع الام", [6]),
        ("٣/٤", [3, 4]),
        ("1,234", [1234]),
        ("١٬٢٣٤", [1234]),
        ("7.0", [7]),
        ("2.5", []),
        ("ذكور 3، إناث 4", [3, 4]),
        ("", []),
    ],
)
def test_whole_numbers_come_in_the_order_written(typed: str, numbers: list[int]) -> None:
    assert whole_numbers(typed) == numbers


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (5, 5),
        (5.0, 5),
        (5.5, None),
        (-1, None),
        ("7 أنفس", 7),
        ("خمسة", 5),
        ("5+2", None),
        ("2.5", None),
        ("-3", None),
        (True, None),
        (float("nan"), None),
        ("كثير", None),
        ("", None),
    ],
)
def test_a_cell_states_one_number_or_none(value: object, number: int | None) -> None:
    assert read_number(value) == number
