"""The one area that a typed place names, so that «مخيم الفجر - خيمة 22», «م. الفجر ق 3 غ 2» and «الفجر/النازحين» meet.

A landmark alone («خلف الفرن») names no area and gives nothing: it neither agrees nor differs.
"""

import re
from functools import lru_cache
from typing import Final

from awn.arabic.folding import fold
from awn.arabic.vocabulary import vocabulary
from awn.places.kinds import LARGE, SMALL

_KINDS: Final = SMALL | {"م"}
_LANDMARKS: Final = vocabulary(
    """
    خلف قرب بجانب جانب جنب امام مقابل فوق تحت بعد قبل عند شارع طريق طلعه نزله دوار مفرق خيمه غرفه شقه عماره بنايه بيت
    منزل دار رقم ق غ قطاع بلوك طابق النازحين نازحين المهجرين near behind opposite street road tent block sector
    """
)
_SPLIT: Final = re.compile(r"[/\\|،,؛;()\[\]\n–—]+|\s-+\s|-(?=[\u0620-\u06d3])")


@lru_cache(maxsize=100_000)
def core(text: str) -> str:
    """The folded name of the smallest area that the text names, without article; "" when it names none."""
    parts = [words for piece in _SPLIT.split(text) if (words := fold(piece).split())]
    kinds = [named for words in parts if (named := _after_kind(words))]
    plain = [named for words in parts if (named := _plain(words))]
    return kinds[-1] if kinds else plain[-1] if plain else ""


def _after_kind(words: list[str]) -> str:
    """The name after a word such as «حي» or «مخيم», up to what leads to a door."""
    places = [place for place, word in enumerate(words[:-1]) if word in _KINDS or _bare(word) in _KINDS]
    return _name(words[places[-1] + 1 :]) if places else ""


def _plain(words: list[str]) -> str:
    if words[0] in LARGE or words[0] in _LANDMARKS:
        return ""
    else:
        return _name(words)


def _name(words: list[str]) -> str:
    named: list[str] = []
    for word in words:
        if word in _LANDMARKS or any(letter.isdigit() for letter in word):
            break
        named.append(_bare(word))
    return " ".join(named[:3])


def _bare(word: str) -> str:
    return word[2:] if len(word) > 4 and word.startswith("ال") else word
