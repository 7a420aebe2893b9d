"""A value cannot break out of the isolation in which it is shown."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from awn.arabic.directions import contained

REACHING = {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI", "B"}


@given(
    st.text(st.one_of(st.characters(), st.sampled_from("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2029\n\x1c\x85")))
)
def test_nothing_that_reaches_beyond_the_text_is_left(text: str) -> None:
    shown = contained(text)
    assert REACHING.isdisjoint(unicodedata.bidirectional(character) for character in shown)
    assert contained(shown) == shown


def test_letters_marks_and_joiners_stay() -> None:
    assert contained("نور\u200cالدين \u200f(أبو سالم)\u2069 x\u202e") == "نور\u200cالدين \u200f(أبو سالم) x"
