"""Places: as typed in a list, and their codes in a book of places."""

from functools import lru_cache

from awn.aid.cleaning.cleaned import Cleaned, says_nothing
from awn.aid.refusing import refuse
from awn.places.book import PlaceBook
from awn.sheets.texts import text_of

__all__ = ["PlaceBook", "clean_place"]


def clean_place(value: object) -> Cleaned[str]:
    """The place as typed, tidied; «البستان/النازحين» stays one text. Names of streets and quarters stay, whatever they are named for."""
    return _clean(value if isinstance(value, str) else text_of(value))


@lru_cache(maxsize=100_000)
def _clean(typed: str) -> Cleaned[str]:
    refusal = refuse(typed, of_place=True)
    text = text_of(refusal.text)
    if says_nothing(text):
        return Cleaned("", left_out=refusal.kinds)
    else:
        return Cleaned(text, () if text == typed else ("place.tidy",), left_out=refusal.kinds)
