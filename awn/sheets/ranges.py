"""Ranges of numbers in a header, by which it asks for one band of ages: «0-5», "60+", "< 5", «60 فما فوق», "U5"."""

import re
from functools import lru_cache
from typing import Final

from awn.arabic.digits import to_ascii
from awn.arabic.folding import fold

_AGE: Final = r"(?<![\d./])\d{1,3}(?![\d./])"
_UNIT: Final = r"(?:\s*(?:سنه|سنوات|سنين|عام|عاما|شهر|شهور|اشهر|years?|yrs?|y|months?|m|ans?|mois))?"
_SIGNS: Final = re.compile(
    rf"(?<![-–—_]){_AGE}\s*[-–—_]\s*{_AGE}(?!\s*[-–—_]\s*\d)|{_AGE}\s*\+(?!\s*\d)|(?<!\d)\+\s*{_AGE}|[<>≤≥]\s*=?\s*{_AGE}|(?<![a-z])u\s*-?\s*{_AGE}",
    re.IGNORECASE,
)
_WORDS: Final = re.compile(
    rf"(?<!\w)(?:دون|تحت|فوق|اقل من|اصغر من|اكبر من|اكثر من|under|below|over|above|younger than|older than|less than|more than|plus de|moins de)(?: سن)?(?: ال)?\s*{_AGE}"
    rf"|{_AGE}{_UNIT} (?:فما|وما|فيما|و?ما) (?:فوق|دون)|{_AGE}{_UNIT} (?:فاكثر|فاكبر|واكثر|واكبر|and (?:above|over|older|more|up)|et plus|ou plus|or more|or older)"
    rf"|(?:(?<!\w)(?:من|from|de|entre|between) )?{_AGE}{_UNIT} (?:الي|حتي|to|[aà]|et|and) {_AGE}"
)


@lru_cache(maxsize=1 << 14)
def has_range(text: str) -> bool:
    """True for a text that names a range of ages, whatever else stands in it."""
    plain = to_ascii(text).lower()
    return any(map(str.isdigit, plain)) and bool(_SIGNS.search(plain) or _WORDS.search(fold(plain).replace("ال ", "ال")))
