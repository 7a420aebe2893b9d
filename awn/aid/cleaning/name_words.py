"""The words of a name's cell, each as typed and as compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from awn.aid.cleaning.naming_words import CHILD_OR_DAUGHTER, FAMILIES, RELATIONS
from awn.arabic.plain import plain


@dataclass(frozen=True, slots=True)
class Word:
    """`joined` says that an attached «و» stood before it."""

    typed: str
    folded: str
    joined: bool = False


def words_of(text: str) -> list[Word]:
    """The words of a piece, without marks around them. «وزوجته» is «زوجته», joined; «وليد» stays whole."""
    return [_word(typed) for typed in text.split() if plain(typed)]


def typed(words: Sequence[Word]) -> str:
    return " ".join(word.typed for word in words)


@lru_cache(maxsize=50_000)
def _word(text: str) -> Word:
    folded = plain(text).replace(" ", "")
    bare = folded[1:]
    if folded.startswith("و") and (bare in RELATIONS or bare in FAMILIES or bare in CHILD_OR_DAUGHTER):
        return Word(text.lstrip("ـ")[1:], bare, joined=True)
    else:
        return Word(text, folded)
