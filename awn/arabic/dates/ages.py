"""Ages in words: «45 سنة», «شهرين», «سنة ونصف», «رضيع», “3 months”."""

import re
from typing import Final

from awn.arabic.dates.words import AGE_WORDS, INFANTS, PAIRS, PARTS, UNITS, YEARS
from awn.arabic.digits import to_ascii
from awn.arabic.folding import fold
from awn.arabic.numerals import NUMERALS

_PIECE: Final = re.compile(r"\d+(?:\.\d+)?|[^\W\d_]+")
_YEAR: Final = 1000  # a number from here on is a year, no age


def age_in_days(text: str) -> float | None:
    """The age that a text states, in days; None when it states none or says anything else besides."""
    age = _Age()
    for piece in _PIECE.findall(to_ascii(text)):
        if piece[0].isdecimal():
            known = age.takes_number(float(piece))
        else:
            word = fold(piece).casefold()
            known = not word or age.takes(word) or (word[0] == "و" and age.takes(word[1:]))
        if not known:
            return None
    return age.days()


class _Age:
    """An age under construction, word by word."""

    def __init__(self) -> None:
        self._total: float | None = None
        self._number: float | None = None
        self._unit = 0.0
        self._is_infant = False
        self._is_called_age = False
        self._is_less = False  # «أقل من سنة»

    def takes_number(self, number: float) -> bool:
        fits = self._number is None and number < _YEAR
        self._number = number
        return fits

    def takes(self, word: str) -> bool:
        """Whether the word says something about an age."""
        word = word.removeprefix("ال") if len(word) > 4 else word
        if word in UNITS:
            self._add(1.0 if self._number is None else self._number, UNITS[word])
        elif word in PAIRS:
            self._add(2, PAIRS[word])
        elif word in PARTS and self._unit:
            self._add(PARTS[word], self._unit)
        elif word in PARTS or word in NUMERALS:
            self._number = (self._number or 0) + PARTS.get(word, NUMERALS.get(word, 0))
        elif word in INFANTS:
            self._is_infant = True
        elif word in AGE_WORDS:
            self._is_less = self._is_less or word == "اقل"
            self._is_called_age = self._is_called_age or word.startswith(("عمر", "age"))
        else:
            return False
        return True

    def days(self) -> float | None:
        if self._number is not None and self._total is None:
            return self._number * YEARS if self._is_called_age and not self._is_infant else None
        elif self._number is not None:
            return None
        elif self._total is None:
            return 0.0 if self._is_infant else None
        else:
            return self._total / 2 if self._is_less else self._total

    def _add(self, number: float, unit: float) -> None:
        self._total = (self._total or 0) + number * unit
        self._unit = unit
        self._number = None
