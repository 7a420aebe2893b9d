"""The tokens of a folded Arabic name: one for each name, however its words were joined and whether the article stands or not."""

from collections.abc import Iterator
from typing import Final

from awn.arabic.names.compounds import BOUND, COMPOUNDS
from awn.arabic.vocabulary import vocabulary

PARTICLES: Final = vocabulary("بن ابن بنت ولد اولاد ال ابنه")
KUNYA_WORDS: Final = {"ابو": "ابو", "ابي": "ابو", "ابا": "ابا", "بو": "بو", "ام": "ام"}
"""How a kunya begins, and how its token begins."""
_ARTICLE: Final = "ال"
_SERVANT: Final = "عبد"
_LONG: Final = 6  # letters: a shorter word holds only one name
_JOINED: Final = (  # what such a word begins with, letters of that, and what its token begins with
    (_SERVANT, 3, _SERVANT),
    ("ابو", 3, "ابو"),
    ("ابي", 3, "ابو"),
    ("اباال", 3, "ابا"),
    ("بوال", 2, "بو"),
    ("بوعبدال", 2, "بو"),
    ("امال", 2, "ام"),
    ("امعبد", 2, "ام"),
)


def arabic_tokens(words: list[str]) -> list[str]:
    """Tokens of folded words. Particles go when another token remains."""
    tokens: list[str] = []
    rest = iter(words)
    for word in rest:
        if word in PARTICLES:
            continue
        elif tokens and word in BOUND:
            tokens[-1] = (tokens[-1].rstrip("ا") or tokens[-1]) + BOUND[word]
        elif tokens and word.startswith(_ARTICLE) and tokens[-1] + word in COMPOUNDS:
            tokens[-1] = COMPOUNDS[tokens[-1] + word]
        else:
            tokens.append(_token(word, rest))
    return tokens or words[:1]


def without_article(word: str) -> str:
    """The word without a leading ال when it has more than three letters."""
    return word[2:] if len(word) > 3 and word.startswith(_ARTICLE) else word


def _token(word: str, rest: Iterator[str]) -> str:
    """The token that begins with this word; takes the words after it that belong to it."""
    if word == _SERVANT:
        following = _following(rest)
        return word + _served(following)
    elif word in KUNYA_WORDS:
        following = _following(rest)
        return KUNYA_WORDS[word] + _token(following, rest) if following else word
    elif len(word) < _LONG:
        return without_article(word)
    else:
        return _joined(word)


def _following(rest: Iterator[str]) -> str:
    return next((word for word in rest if word != _ARTICLE), "")


def _served(name: str) -> str:
    """What follows عبد, without its article."""
    return "له" if name in ("الله", "لله") else without_article(name)


def _joined(word: str) -> str:
    """The token of a long word, which may hold several: «عبدالرحمن», «ابوالخير», «نورالدين», «عطاالله»."""
    for opening, length, begun in _JOINED:
        if word.startswith(opening):
            rest = word[length:]
            return begun + (_served(rest) if begun == _SERVANT else _token(rest, iter(())))
    return _ending(without_article(word))


def _ending(word: str) -> str:
    if word in COMPOUNDS:
        return COMPOUNDS[word]
    elif word.endswith(("الدين", "ادين")) and len(word) >= _LONG:
        return word.removesuffix("دين").removesuffix("ال").rstrip("ا") + "دين"
    elif word.endswith("لله") and len(word) > 4:
        return word[:-3].rstrip("ا") + "له"
    elif word.endswith(("الاسلام", "الزهرا")) and len(word) > 8:
        first, _, second = word.rpartition(_ARTICLE + ("اسلام" if word.endswith("م") else "زهرا"))
        return first.rstrip("ا") + ("اسلام" if word.endswith("م") else "زهرا") + second
    else:
        return word
