from hypothesis import given
from hypothesis import strategies as st

from awn.arabic.folding import fold
from awn.arabic.skeleton import ALPHABET, SKELETON_FROM, SKELETON_TO, skeleton, unskeleton

FOLDED = st.text(ALPHABET + " 0123456789abcdefghijklmnopqrstuvwxyz")


@given(FOLDED)
def test_a_skeleton_gives_the_text_back(text: str) -> None:
    assert unskeleton(skeleton(text)) == text


@given(FOLDED)
def test_a_skeleton_takes_one_byte_a_letter(text: str) -> None:
    assert len(skeleton(text).encode("ascii")) == len(text)


def test_every_letter_has_a_byte_of_its_own() -> None:
    assert len({skeleton(letter) for letter in ALPHABET + " 0123456789abcdefghijklmnopqrstuvwxyz"}) == len(ALPHABET) + 37


def test_the_strings_for_sql_are_as_long_as_each_other_and_name_no_letter_twice() -> None:
    assert len(SKELETON_FROM) == len(SKELETON_TO) == len(set(SKELETON_FROM))
    assert not set(SKELETON_TO) & set("'\"\\`")


def test_letters_of_neighbouring_languages_share_a_byte_with_their_relatives() -> None:
    assert skeleton(fold("کوردی ڕۆژ ڵێ")) == skeleton("كوردي روژ لي")


@given(st.text(ALPHABET, min_size=1), st.text(ALPHABET, min_size=1))
def test_skeletons_sort_as_the_alphabet_does(first: str, second: str) -> None:
    places = [[ALPHABET.index(letter) for letter in text] for text in (first, second)]
    assert (places[0] < places[1]) == (skeleton(first) < skeleton(second))
