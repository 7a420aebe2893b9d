"""What remains of a number that the reader need not see: its last three digits."""

import re

_BETWEEN = r"\s./\\()_,\-–—:\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff"  # what people write between the digits of one number or date
_DIGITS = re.compile(rf"\+?\d[\d{_BETWEEN}]{{3,}}\d")
SHOWN = 3


def mask(number: str) -> str:
    """`0912000123` → `•••••••123`: as long as the number, so that two can still be told apart."""
    return "•" * max(0, len(number) - SHOWN) + number[-SHOWN:] if number else ""


def mask_within(text: str) -> str:
    """The same for each long number inside a text."""
    return _DIGITS.sub(lambda found: mask(found.group()), text)
