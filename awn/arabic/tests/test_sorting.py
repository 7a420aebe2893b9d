from hypothesis import given
from hypothesis import strategies as st

from awn.arabic.sorting import sort_key


def test_names_stand_in_the_order_of_an_arabic_index() -> None:
    ordered = [
        "12 خيمة", "إبراهيم", "أحمد", "أحمد علي", "آدم", "الياس", "بدر", "البستان", "پروين", "تغريد", "السهل", "شادي", "عبد الرحمن", "على", "عمر", "غادة",
        "المصري", "هبة", "الوادي", "يحيى", "adam", "Élodie", "zein",
    ]  # fmt: skip
    assert sorted(set(ordered), key=sort_key) == ordered


def test_a_shorter_name_stands_before_its_continuations() -> None:
    assert sort_key("علي") < sort_key("علي حسن") < sort_key("عليان")


def test_spellings_of_one_name_are_neighbours() -> None:
    assert sorted(["أحمد ب", "احمد ت", "أحمد ت", "احمد ا"], key=sort_key) == ["احمد ا", "أحمد ب", "أحمد ت", "احمد ت"]


@given(st.text())
def test_every_text_has_a_key_that_does_not_hang_on_hidden_characters(text: str) -> None:
    assert sort_key(f"\u200f {text}\u200e") == sort_key(text)
