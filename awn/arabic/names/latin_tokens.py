"""The tokens of an Arabic name in Latin letters: articles and particles gone, abd, abu, umm, -din and -lah joined to their name."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from awn.arabic.vocabulary import vocabulary

_ARTICLES: Final = vocabulary("al el ul il l as ar ad an ash az at es er ed ech ez en et ess ach dh")
_PARTICLES: Final = vocabulary("bin ben ibn bint ould oul b van aal")
_SPECIAL: Final = str.maketrans(
    {"ı": "i", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ł": "l", "đ": "d", "ə": "a", "ð": "d", "þ": "th"}
    | dict.fromkeys("ʿʾ'`’‘ʼ´ʻ′", "")
)
_FATHER: Final = vocabulary("abu abou abo abi")
_MOTHER: Final = frozenset(["um", "umm", "oum"])
_DIN: Final = vocabulary("din dine deen eddine uddin eldeen aldin addin eddin uddine eldin aldine aldeen eldine uldin udin")
_LAH: Final = vocabulary("allah ullah lah ellah illah alla ulla")
_ABD: Final = re.compile(r"abe?d|abd[oue]|abd[aeou](?:[lrsndtz]|sh)")
_ABD_JOINED: Final = re.compile(r"abd[aeiou]{1,2}([lrsndtzh])(.{3,})")
_DIN_JOINED: Final = re.compile(r"(.{2,}?)(?:[aeiou](?:dd|ld)|ld)(?:ine?|een)")
_LAH_JOINED: Final = re.compile(r"(.{2,}?)[aeiou]+llah")
_ARTICLE_JOINED: Final = re.compile(r"[ae]l([^aeiouy\W].{2,})")


def latin_tokens(text: str) -> list[str]:
    """Tokens of a name as typed in Latin letters; whatever other script stands in it goes through unchanged, in small letters."""
    words = _words(text)
    tokens: list[str] = []
    rest = iter(words)
    for word in rest:
        if word in _DIN and tokens:
            tokens[-1] += "din"
        elif word in _LAH and tokens:
            tokens[-1] += "lah"
        elif word in _ARTICLES or word in _PARTICLES:
            continue
        else:
            tokens.append(_token(word, rest))
    return tokens or words[:1]


def plain_latin(text: str) -> str:
    """Small letters without accents; apostrophes and the signs of ع and ء gone."""
    small = text.casefold().translate(_SPECIAL)
    if small.isascii():
        return small
    else:
        return "".join(mark for mark in unicodedata.normalize("NFKD", small) if not unicodedata.combining(mark)).translate(
            _SPECIAL
        )


def _words(text: str) -> list[str]:
    return re.sub(r"[^\w]|_", " ", plain_latin(text)).split()


def _token(word: str, rest: Iterator[str]) -> str:
    if word in _FATHER or word in _MOTHER:
        following = _following(rest)
        return ("abu" if word in _FATHER else "um") + _token(following, rest) if following else word
    elif _ABD.fullmatch(word):
        following = _following(rest)
        return "abd" + ("lah" if following in _LAH else _single(following)) if following else word
    else:
        return _single(word)


def _following(rest: Iterator[str]) -> str:
    return next((word for word in rest if word not in _ARTICLES), "")


@lru_cache(maxsize=1 << 15)
def _single(word: str) -> str:
    """The token of one written word."""
    if joined := _ABD_JOINED.fullmatch(word):
        return "abd" + _assimilated(joined[1], joined[2])
    elif joined := _DIN_JOINED.fullmatch(word):
        return joined[1] + "din"
    elif joined := _LAH_JOINED.fullmatch(word):
        return joined[1] + "lah"
    elif joined := _ARTICLE_JOINED.fullmatch(word):
        return joined[1]
    elif word.startswith("abou") and len(word) > 6:
        return "abu" + word[4:]
    else:
        return word


def _assimilated(consonant: str, rest: str) -> str:
    """What follows abd-: the consonant before it is the article's, once doubled («abderrahman»), once not («abdurahman»)."""
    if consonant == "l" and rest in ("lah", "la"):
        return "lah"
    elif consonant == "l" or rest.startswith(consonant):
        return rest
    else:
        return consonant + rest
