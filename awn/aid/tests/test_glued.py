"""A lost space between two names is put back for comparing, and only there."""

from hypothesis import given
from hypothesis import strategies as st

from awn.aid.preparing.glued import Glued


def test_two_common_names_without_space_are_two() -> None:
    assert Glued([]).parted(["ساميه", "نبيلجمال", "دوحان"]) == ["ساميه", "نبيل", "جمال", "دوحان"]
    assert Glued([]).parted(["حسنعلي"]) == ["حسن", "علي"]


def test_names_that_this_register_knows_count_too() -> None:
    register = [["دوحان"]] * 5 + [["شفقاني"]] * 5
    assert Glued(register).parted(["دوحانشفقاني"]) == ["دوحان", "شفقاني"]


def test_a_word_that_many_bear_is_a_name_of_its_own() -> None:
    assert Glued([["حسنعلي"]] * 4).parted(["حسنعلي"]) == ["حسنعلي"]


def test_a_word_whose_halves_are_no_names_stays_whole() -> None:
    assert Glued([]).parted(["محمدين", "عبدرحمن", "زيتوناتي"]) == ["محمدين", "عبدرحمن", "زيتوناتي"]


@given(st.lists(st.text(alphabet="ابتحدرسعملنهوي", min_size=1, max_size=12), max_size=6))
def test_no_letter_is_lost(tokens: list[str]) -> None:
    assert "".join(Glued([tokens]).parted(tokens)) == "".join(tokens)


def test_a_servants_word_that_hangs_on_the_name_before_is_given_back() -> None:
    assert Glued([]).parted(["فاطمهعبد", "رحمن", "دوحان"]) == ["فاطمه", "عبدرحمن", "دوحان"]
    assert Glued([]).parted(["عليعبدالكريم", "دوحان"]) == ["علي", "عبدكريم", "دوحان"]
    assert Glued([]).parted(["عبد", "دوحان"]) == ["عبد", "دوحان"]
