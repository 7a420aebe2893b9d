"""The year of birth as people write it."""

import re
from typing import Final

from django.utils import timezone

from awn.arabic.digits import to_ascii
from awn.people.models.person import YOUNGEST

OLDEST: Final = 120  # years
HIJRI: Final = range(1300, 1600)  # years of the Hijri calendar, which no Gregorian year of birth can be


def read_year(typed: str) -> int | None:
    """A Gregorian year of birth, in digits of any script; a Hijri year becomes the Gregorian year in which it mostly lay. None when it is neither."""
    digits = re.sub(r"\s|(?:م|هـ?)\.?$", "", to_ascii(typed.strip()))
    if not re.fullmatch(r"\d{4}", digits):
        return None
    year = int(digits)
    gregorian = _gregorian(year) if year in HIJRI else year
    return gregorian if this_year() - OLDEST <= gregorian <= this_year() else None


def is_too_young(year: int) -> bool:
    """Surely younger than an account of one's own asks for: the fifteenth birthday is not in this year or before it."""
    return this_year() - year < YOUNGEST


def this_year() -> int:
    return timezone.localdate().year


def _gregorian(hijri: int) -> int:
    """A Hijri year is 354.367 days long, and the first began on 16 July 622."""
    return round(hijri * 354.367 / 365.2425 + 621.57)
