"""Dates in text: figures in any usual order, month names of the Arab countries, English and French, Gregorian or Hijri."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from awn.arabic.dates.calendars import HIJRI_YEARS, gregorian, hijri
from awn.arabic.dates.found import ReadDate
from awn.arabic.dates.words import FIRST_WORDS, GREGORIAN_MONTHS, GREGORIAN_SIGNS, HIJRI_MONTHS, HIJRI_SIGNS, YEAR_WORDS
from awn.arabic.folding import fold
from awn.arabic.names.latin_tokens import plain_latin

_TIME: Final = re.compile(
    r"(?:\b|(?<=\dT)|T)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]m\b|[صم]\b|Z|[+-]\d{2}:?\d{2})?", re.IGNORECASE
)
_PIECE: Final = re.compile(r"\d+|[^\W\d_]+")
_LONGEST: Final = 8  # figures in one run


class Impossible(Exception):
    """It looks like a date, and the calendar has no such day."""


@dataclass(slots=True)
class _Pieces:
    """What stands in the text."""

    numbers: list[str] = field(default_factory=list)
    month: int = 0
    is_hijri: bool = False
    names_year: bool = False
    is_clear: bool = True


def read_text(text: str, *, today: date) -> ReadDate | None:
    """The date in a text with ASCII digits; None when there is none. Raises Impossible for 31/2/1990."""
    pieces = _pieces(_TIME.sub(" ", text))
    numbers = pieces.numbers
    if not pieces.is_clear or not numbers or max(map(len, numbers)) > _LONGEST:
        return None
    elif len(numbers) == 6 and not pieces.month:
        return _twice(numbers, today)
    elif len(numbers) == 1 and not pieces.month:
        numbers = _parted(numbers[0])
    ordered = _with_name(numbers) if pieces.month else _ordered(numbers, names_year=pieces.names_year)
    if ordered is None:
        return None
    year, month, day, *changes = ordered
    return _dated(str(year), pieces.month or int(month), int(day), tuple(changes), pieces.is_hijri, today)


def _pieces(text: str) -> _Pieces:
    pieces = _Pieces()
    before = ""
    for piece in _PIECE.findall(text):
        word = piece if piece.isdecimal() else plain_latin(fold(piece))
        if before:
            word = before + (word.removeprefix("ال") or word)
            before = ""
        if word in FIRST_WORDS:
            before = word
        elif word.isdecimal():
            pieces.numbers.append(word)
        else:
            _take(word, pieces)
    return pieces


def _take(word: str, pieces: _Pieces) -> None:
    """Note what a word says; other words are passed over."""
    bare = word.removeprefix("ال") if len(word) > 4 else word
    if month := GREGORIAN_MONTHS.get(bare) or HIJRI_MONTHS.get(bare):
        pieces.is_clear = pieces.is_clear and pieces.month in (0, month)
        pieces.month = month
        pieces.is_hijri = pieces.is_hijri or bare in HIJRI_MONTHS
    elif bare in HIJRI_SIGNS:
        pieces.is_hijri = True
        pieces.names_year = True
    elif bare in GREGORIAN_SIGNS or bare in YEAR_WORDS:
        pieces.names_year = True


def _parted(run: str) -> list[str]:
    """Eight figures in a row are year, month, day, or the reverse; six are year and month."""
    if len(run) == 8 and _is_year(run[:4]) and 1 <= int(run[4:6]) <= 12:
        return [run[:4], run[4:6], run[6:]]
    elif len(run) == 8 and _is_year(run[4:]):
        return [run[:2], run[2:4], run[4:]]
    elif len(run) == 6 and _is_year(run[:4]) and 1 <= int(run[4:]) <= 12:
        return [run[:4], run[4:]]
    else:
        return [run]


def _is_year(number: str) -> bool:
    return len(number) == 4 and (1900 <= int(number) <= 2100 or int(number) in HIJRI_YEARS)


def _with_name(numbers: list[str]) -> tuple[str, ...] | None:
    """Year, "0" and day beside a month that is named."""
    if len(numbers) == 1:
        return (numbers[0], "0", "0") if _can_be_year(numbers[0]) else None
    elif len(numbers) == 2 and _can_be_year(numbers[0]) and not _can_be_year(numbers[1]):
        return numbers[0], "0", numbers[1]
    elif len(numbers) == 2 and len(numbers[0]) <= 2:
        return numbers[1], "0", numbers[0]
    else:
        return None


def _ordered(numbers: list[str], *, names_year: bool) -> tuple[str, ...] | None:
    """Year, month, day, "0" for what is not stated, and the rules that settled the order."""
    if len(numbers) == 1:
        return (numbers[0], "0", "0") if len(numbers[0]) == 4 or (names_year and len(numbers[0]) == 2) else None
    elif len(numbers) == 2:
        year, month = numbers if _can_be_year(numbers[0]) else reversed(numbers)
        return (year, month, "0") if _can_be_year(year) and not _can_be_year(month) else None
    elif len(numbers) == 3 and len(numbers[1]) <= 2:
        return _of_three(*numbers)
    else:
        return None


def _of_three(first: str, second: str, third: str) -> tuple[str, ...] | None:
    """Day first or year first; month before day only when the other way is no date."""
    if _can_be_year(first) and len(third) <= 2 and not (len(first) == 2 and int(third) > 31):
        year, month, day = first, second, third
    elif len(first) <= 2 and len(third) in (1, 2, 4):
        year, month, day = third, second, first
    else:
        return None
    if int(month) > 12 and 1 <= int(day) <= 12:
        return year, day, month, "birth.month_first"
    else:
        return year, month, day


def _can_be_year(number: str) -> bool:
    return len(number) == 4 or (len(number) == 2 and int(number) > 31)


def _dated(year: str, month: int, day: int, changes: tuple[str, ...], is_hijri: bool, today: date) -> ReadDate | None:
    if len(year) == 3:
        return None
    whole = int(year)
    if len(year) <= 2:
        whole = _century(whole, is_hijri=is_hijri, today=today)
        changes = (*changes, "birth.short_year")
    if is_hijri and whole not in HIJRI_YEARS and whole >= 1900:
        is_hijri = False  # a Hijri month beside a Gregorian year says neither
        if month:
            return None
    found = (hijri if is_hijri or whole in HIJRI_YEARS else gregorian)(whole, month, day, *changes)
    if found is None:
        raise Impossible
    return found


def _century(year: int, *, is_hijri: bool, today: date) -> int:
    """The latest year with these last two figures that has begun."""
    now = round((today.year - 622) * 33 / 32) if is_hijri else today.year
    return now - (now - year) % 100


def _twice(numbers: list[str], today: date) -> ReadDate | None:
    """One day in both calendars: «15/10/1402 - 5/8/1982». None when they are not the same day."""
    found = []
    for three in (numbers[:3], numbers[3:]):
        ordered = _ordered(three, names_year=False)
        if ordered is None:
            return None
        year, month, day, *changes = ordered
        found.append(_dated(year, int(month), int(day), tuple(changes), False, today))
    first, second = found
    if first is None or second is None or abs((first.date - second.date).days) > 3:
        return None
    else:
        return first if first.calendar == "gregorian" else second
