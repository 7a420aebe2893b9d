import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awn.arabic.folding import fold, tidy
from awn.arabic.tests.noise import noisy

ANY_TEXT = st.text(st.characters())


@given(ANY_TEXT)
def test_folding_a_folded_text_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ANY_TEXT)
def test_a_folded_text_holds_letters_ascii_digits_and_single_spaces(text: str) -> None:
    folded = fold(text)
    assert folded == " ".join(folded.split(" ")).strip()
    assert {letter for letter in folded if not (letter.isalpha() or letter in "0123456789 ")} == set()
    assert not set(folded) & set("أإآٱىیئؤةکءـ")


@given(
    st.text("ابتجحدرسصعفقكلمنهوي ", max_size=20)
    .map(lambda text: " ".join(text.split()))
    .flatmap(lambda text: st.tuples(st.just(text), noisy(text)))
)
def test_every_way_of_writing_a_text_folds_to_one(pair: tuple[str, str]) -> None:
    text, written = pair
    assert fold(written) == text


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("أحْمَد الـمـصـري", "احمد المصري"),
        ("هُدى، يحيى/يحيي", "هدي يحيي يحيي"),
        ("مؤمن سائد هناء", "مومن سايد هنا"),
        ("عبد\u200cالله", "عبدالله"),
        ("\ufedf\ufefa\ufea9", "للاد"),
        ("خيمة ١٤ب ۱۲", "خيمه 14ب 12"),
        ("گل پارڤين چ ژ", "گل پارڤين چ ژ"),
        ("علی کریم", "علي كريم"),
        ("", ""),
        ("\u200f\u0640ء", ""),
    ],
)
def test_a_text_folds_to_its_comparing_form(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@given(ANY_TEXT)
def test_tidying_a_tidy_text_changes_nothing(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
    assert unicodedata.is_normalized("NFC", tidy(text))


@given(ANY_TEXT)
def test_tidying_does_not_change_what_a_text_is_compared_by(text: str) -> None:
    kept = "".join(
        letter for letter in text if unicodedata.category(letter) not in ("Cc", "Cf", "Cn", "Cs") and letter not in "\u2028\u2029"
    )
    assert fold(tidy(kept)) == fold(kept)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("\u202bمحـــمد\xa0\xa0أَحمد\u200f ", "محمد أَحمد"),
        ("علی\u200cرضا", "علی\u200cرضا"),
        ("\u200cعلی\u200c", "علی"),
        ("خط\nآخر\tهنا", "خط آخر هنا"),
        ("\x00أ\u0627\u0653", "أآ"),
        ("\ufef3\ufea4\ufef4\ufef0", "يحيى"),
        ("صلى \ufdfa", "صلى \ufdfa"),
    ],
)
def test_a_text_is_shown_as_typed_without_what_is_hidden(typed: str, shown: str) -> None:
    assert tidy(typed) == shown
