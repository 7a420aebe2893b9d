"""A name in one cell, and its parts."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from awn.arabic.folding import fold
from awn.arabic.names.arabic_tokens import arabic_tokens
from awn.arabic.names.kunyas import parted_kunya
from awn.arabic.names.latin_tokens import latin_tokens
from awn.arabic.names.showing import shown_name

_ARABIC: Final = re.compile("[\u0620-\u064a\u066e-\u06d3\u0750-\u077f]")
_LATIN: Final = re.compile("[A-Za-z\u00c0-\u024f]")
_CALLED: Final = re.compile(r" (?:(?:الشهير|المعروف|الملقب|المكني)ه? ب?|و?شهرته?ا? |و?كنيته?ا? )(?=.)")
_BRACKETED: Final = re.compile(r"[(\[]\s*([أا]ب[وي]\s+[^()\[\]]*[^\W\d_][^()\[\]]*|[أا]م\s+[^()\[\]]*[^\W\d_][^()\[\]]*)[)\]]")
_SKIPPED: Final = re.compile(r"[^\w\s'’ʼ`ʿʾ‘]|_|\d")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name as shown and as compared.

    `display` is as typed without titles, hidden characters and separators; `tokens` are all compared forms in the order written, the kunya included.
    The parts are tokens, "" when absent: two tokens are given and family, three given, father, family, four or more given, father, grandfather
    and, last, family; one token beside a kunya is the family («أبو خالد الحلبي»). The place is a guess where a name is short: the second of two and the third of three may be a father's or a grandfather's name.
    `honorific` is what was removed before the name; `changes` names the rules that made `display` differ from what was typed.
    """

    display: str
    tokens: tuple[str, ...] = ()
    given: str = ""
    father: str = ""
    grandfather: str = ""
    family: str = ""
    kunya: str = ""
    honorific: str = ""
    changes: tuple[str, ...] = ()


@lru_cache(maxsize=200_000)
def read_name(text: str) -> PersonName:
    """The name that a cell states, in Arabic or Latin letters. Total: a text without letters has no tokens."""
    shown = shown_name(text)
    folded = fold(shown.text)
    folded, byname = _without_byname(folded, shown.text)
    tokens = _tokens(folded, shown.text)
    kunya, named = parted_kunya(folded, tokens)
    if byname and not kunya:
        kunya = byname
        tokens = [*tokens, kunya]
    parts = ("", "", "", named[0]) if kunya and len(named) == 1 and not byname else placed(named)
    return PersonName(shown.text, tuple(tokens), *parts, kunya, shown.honorific, shown.changes)


def _without_byname(folded: str, shown: str) -> tuple[str, str]:
    """The folded name without «الشهير بـ…» or a kunya in brackets, and the token of the kunya found there."""
    if bracketed := _BRACKETED.search(shown):
        byname = fold(bracketed[1])
        rest = fold(shown[: bracketed.start()] + " " + shown[bracketed.end() :])
    elif called := _CALLED.search(folded):
        byname = folded[called.end() :]
        rest = folded[: called.start()]
    else:
        return folded, ""
    if not rest:
        return folded, ""
    token = arabic_tokens(byname.split())[0]
    return rest, token if token.startswith(("ابو", "ام")) else ""


def _tokens(folded: str, shown: str) -> list[str]:
    if _LATIN.search(folded):
        return _latin(folded, shown)
    else:
        return arabic_tokens([word for word in folded.split() if not word.isdecimal()])


def _latin(folded: str, shown: str) -> list[str]:
    """Tokens of a name with Latin letters; in a name of two scripts the Arabic tokens come first."""
    if _ARABIC.search(folded):
        words = folded.split()
        arabic = arabic_tokens([word for word in words if _ARABIC.search(word)])
        return arabic + latin_tokens(" ".join(word for word in words if not _ARABIC.search(word) and not word.isdecimal()))
    else:
        return latin_tokens(_SKIPPED.sub(" ", shown))


def placed(tokens: list[str]) -> tuple[str, str, str, str]:
    """Given, father, grandfather and family of a name of so many tokens, as `PersonName` says."""
    if not tokens:
        return "", "", "", ""
    elif len(tokens) == 1:
        return tokens[0], "", "", ""
    elif len(tokens) == 2:
        return tokens[0], "", "", tokens[1]
    elif len(tokens) == 3:
        return tokens[0], tokens[1], "", tokens[2]
    else:
        return tokens[0], tokens[1], tokens[2], tokens[-1]
