"""Digits of every keyboard, and the whole numbers in a cell."""

import math
import re
from typing import Final

from awn.arabic.folding import fold
from awn.arabic.numerals import NUMERALS

_ASCII: Final = str.maketrans(
    "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９٫٬،؛٪−－＋／．，：",
    "0123456789" * 3 + ".,,;%--+/.,:",
)
_GROUPED: Final = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])")
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?")
_LONGEST: Final = 18  # digits; longer ones are codes, no numbers
_GREATEST: Final = 10**_LONGEST


def to_ascii(text: str) -> str:
    """The same text with 0-9 for ٠-٩, ۰-۹ and full-width digits, and . , ; for ٫ ٬ ، ؛. Length is kept."""
    return text if text.isascii() else text.translate(_ASCII)


def whole_numbers(text: str) -> list[int]:
    """Every whole number in order: «5+2» gives 5 and 2, «1,234» gives 1234, «7.0» gives 7, «2.5» nothing, a sign is no part of it."""
    plain = _GROUPED.sub(lambda grouped: grouped[0].replace(",", ""), to_ascii(text))
    return [number for found in _NUMBER.findall(plain) if (number := _whole(found)) is not None]


def read_number(value: object) -> int | None:
    """The one whole number that a cell states, zero or more: 5, 5.0, «٥», «5 أفراد», «خمسة»; None when there is none or more than one."""
    if isinstance(value, bool):
        return None
    elif isinstance(value, int):
        return value if 0 <= value < _GREATEST else None
    elif isinstance(value, float):
        return int(value) if math.isfinite(value) and value.is_integer() and 0 <= value < _GREATEST else None
    elif isinstance(value, str):
        return _only(value)
    else:
        return None


def _only(text: str) -> int | None:
    if re.match(r"\s*[-−]\s*\d", text):
        return None
    elif numbers := whole_numbers(text):
        return numbers[0] if len(numbers) == 1 and not re.search(r"\d\.[1-9]", to_ascii(text)) else None
    else:
        said = [NUMERALS[word] for word in fold(text).split() if word in NUMERALS]
        return said[0] if len(said) == 1 else None


def _whole(found: str) -> int | None:
    whole, _, fraction = found.partition(".")
    return int(whole) if len(whole) <= _LONGEST and not fraction.strip("0") else None
