"""Birth dates and ages, with how much of the date is known."""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Final

from awn.aid.cleaning.cleaned import Cleaned, says_nothing
from awn.aid.refusing import refused_kinds
from awn.arabic.dates import DateProblem, ReadDate, read_age, read_birth
from awn.arabic.digits import to_ascii
from awn.arabic.plain import plain
from awn.sheets.texts import text_of

_MONTHS: Final = re.compile(r"(?<!\w)(?:ب?ال)?(?:ب)?(?:شهر|شهور|اشهر)(?!\w)|(?<!\w)(?:months?|mois)(?!\w)")
_YEARS: Final = re.compile(r"سنه|سنوات|سنين|عام|year|(?<!\w)ans?(?!\w)")

type Cell = str | int | float | date | None


def clean_birth(value: object, *, today: date) -> Cleaned[ReadDate | None]:
    """The birth date of a cell: date, year, age in words, Hijri or a serial number. What cannot be a birth is flagged and gives None."""
    return _birth(_cell(value), today)


def clean_age(value: object, *, today: date, in_months: bool = False) -> Cleaned[ReadDate | None]:
    """The estimated birth date that the cell of a column of ages implies: a bare number is years, or months; anything else is read as a birth."""
    cell = _cell(value)
    if in_months and (number := to_ascii(text_of(cell))).isdecimal():
        return _age(f"{number} months", today)
    else:
        return _age(cell, today)


def asks_for_months(header: str) -> bool:
    """«العمر بالأشهر», "Age (months)"; False for a header that asks for years too."""
    said = plain(header)
    return bool(_MONTHS.search(said)) and not _YEARS.search(said)


@lru_cache(maxsize=200_000, typed=True)
def _birth(value: Cell, today: date) -> Cleaned[ReadDate | None]:
    return _read(value, lambda: read_birth(value, today=today))


@lru_cache(maxsize=50_000, typed=True)
def _age(value: Cell, today: date) -> Cleaned[ReadDate | None]:
    if isinstance(value, date):
        return _birth(value, today)
    else:
        return _read(value, lambda: read_age(value, today=today))


def _read(value: Cell, reading: Callable[[], ReadDate | DateProblem]) -> Cleaned[ReadDate | None]:
    if isinstance(value, str) and says_nothing(value):
        return Cleaned(None)
    left_out = refused_kinds(value) if isinstance(value, str) else ()
    read = reading()
    if isinstance(read, ReadDate):
        return Cleaned(read, tuple(read.changes), left_out=left_out)
    elif read.rule == "birth.missing" or left_out:
        return Cleaned(None, left_out=left_out)
    else:
        return Cleaned(None, flags=((read.rule, read.reason),))


def _cell(value: object) -> Cell:
    if isinstance(value, str | int | float | date) and not isinstance(value, bool):
        return value
    else:
        return text_of(value) or None
