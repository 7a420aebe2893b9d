"""The letters that stand for a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awn.kit.initials import JOINER, initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("سارة خالد", "سخ"),
        ("عبد الرحمن محمد السهلاوي", "رس"),
        ("أبو بكر بن عمر الوادي", "بو"),
        ("أم خالد", "خ"),
        ("الشيماء", "ش"),
        ("Sarah de la Cruz", "SC"),
        ("عبد", "ع"),
        ("ن", "ن"),
        ("🌴", ""),
        ("", ""),
        ("‏  سارة ", "س"),
    ],
)
def test_the_letters_come_from_the_first_and_the_last_name(name: str, letters: str) -> None:
    assert initials(name) == JOINER.join(letters)


@given(st.text(max_size=40))
def test_any_text_has_at_most_two_letters(name: str) -> None:
    assert len([letter for letter in initials(name).split(JOINER) if letter]) <= 2
