"""Codes that are read aloud and typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awn.organisations.codes import ALPHABET, check_symbol, new_code, read_code, shown

SYMBOLS = st.text(ALPHABET, min_size=8, max_size=8)


@given(SYMBOLS)
def test_a_code_is_read_as_it_was_made(symbols: str) -> None:
    code = symbols + check_symbol(symbols)
    assert read_code(code) == read_code(shown(code)) == read_code(code.lower()) == code


@given(SYMBOLS, st.integers(0, 8), st.sampled_from(ALPHABET))
def test_every_single_wrong_symbol_is_found(symbols: str, place: int, other: str) -> None:
    code = symbols + check_symbol(symbols)
    wrong = code[:place] + other + code[place + 1 :]
    assert (read_code(wrong) == "") == (wrong != code)


@given(st.text(max_size=40))
def test_whatever_is_typed_gives_a_code_or_nothing(typed: str) -> None:
    assert len(read_code(typed)) in (0, 9)


def test_look_alikes_separators_and_digits_of_other_scripts_are_read() -> None:
    code = "01" + "2" * 6
    code += check_symbol(code)
    assert read_code("oI-٢۲2 222" + code[-1] + "\u200f") == code


def test_codes_are_of_chance() -> None:
    assert len({new_code() for _ in range(1000)}) == 1000


@pytest.mark.parametrize("typed", ["", "12345678", "1234567890", "UUUUUUUUU", "🙂" * 9])
def test_what_is_no_code_is_none(typed: str) -> None:
    assert read_code(typed) == ""
