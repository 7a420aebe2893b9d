"""What remains of a number that the reader need not see: its last three digits."""

import re

_DIGITS = re.compile(r"\+?\d[\d .\-]{3,}\d")
SHOWN = 3


def mask(number: str) -> str:
    """`0912000123` → `•••••••123`: as long as the number, so that two can still be told apart."""
    return "•" * max(0, len(number) - SHOWN) + number[-SHOWN:] if number else ""


def mask_within(text: str) -> str:
    """The same for each long number inside a text."""
    return _DIGITS.sub(lambda found: mask(found.group()), text)
