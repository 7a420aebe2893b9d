"""One written form for comparing (`fold`) and one for showing (`tidy`).

`fold` loses information on purpose: it makes keys and is never shown. Source of the order of its steps: Unicode NFKC, then marks, letters,
digits, and whatever else is no letter. Case is kept, since Arabic has none: whoever compares Latin text folds case too.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_LETTERS: Final = {
    **dict.fromkeys("أإآٱٲٳ", "ا"),
    **dict.fromkeys("ىیئےۍ", "ي"),
    **dict.fromkeys("ةھہەۀۂۃ", "ه"),
    **dict.fromkeys("کڪ", "ك"),
    "ؤ": "و",
}
_DROPPED: Final = frozenset("ءـٴۥۦ۞۩")
_JOINERS: Final = "\u200c\u200d"
_RARE: Final = re.compile("[ـ\ufb50-\ufefc]")
_PHRASES: Final = frozenset("\ufdfa\ufdfb\ufdfd")  # one sign for a whole sentence: spelling it out would change what is seen


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """The comparing form: one spelling per letter, no marks, ASCII digits, single spaces. Total and idempotent."""
    folded = _clean(unicodedata.normalize("NFKC", text))
    if folded.isascii() or unicodedata.is_normalized("NFKC", folded):
        return folded
    else:  # letters that stood apart only by a dropped mark have met
        return fold(folded)


@lru_cache(maxsize=1 << 16)
def tidy(text: str) -> str:
    """The showing form: as typed, without hidden characters, tatweel and doubled spaces; line breaks become spaces. Total and idempotent."""
    shown = unicodedata.normalize("NFC", text)
    if _is_plain(shown):
        return " ".join(shown.split())
    tidied = " ".join(word for part in shown.translate(_TIDYING).split() if (word := part.strip(_JOINERS)))
    if unicodedata.is_normalized("NFC", tidied):
        return tidied
    else:
        return tidy(tidied)


def _clean(text: str) -> str:
    return " ".join(text.translate(_FOLDING).split())


def _is_plain(text: str) -> bool:
    return text.isprintable() and not _RARE.search(text)


class _Folding(dict[int, str]):
    """What each character becomes; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = become = fold_character(chr(code))
        return become


class _Tidying(dict[int, str]):
    """What each character becomes in the showing form; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = become = _tidied(chr(code))
        return become


def fold_character(character: str) -> str:
    """What `fold` makes of one character of a text in NFKC: a letter or digit, nothing, or a space."""
    category = unicodedata.category(character)
    if character in _LETTERS:
        return _LETTERS[character]
    elif character in _DROPPED or category[0] == "M" or category == "Cf":
        return ""
    elif category == "Nd":
        return str(unicodedata.decimal(character))
    elif category[0] == "L":
        return character
    else:
        return " "


def _tidied(character: str) -> str:
    category = unicodedata.category(character)
    if character.isspace():
        return " "
    elif character in _JOINERS:
        return character
    elif category in ("Cf", "Cc", "Cs", "Cn") or character == "ـ":
        return ""
    elif "\ufb50" <= character <= "\ufefc" and character not in _PHRASES:
        return unicodedata.normalize("NFKC", character)
    else:
        return character


_FOLDING: Final = _Folding()
_TIDYING: Final = _Tidying()
