"""Reading a birth date from a cell: text, number or date."""

import math
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final

from awn.arabic.dates import problems
from awn.arabic.dates.ages import age_in_days
from awn.arabic.dates.calendars import HIJRI_YEARS, gregorian, hijri
from awn.arabic.dates.found import DateProblem, ReadDate
from awn.arabic.dates.texts import Impossible, read_text
from awn.arabic.digits import read_number, to_ascii
from awn.arabic.folding import tidy

OLDEST: Final = 120  # years
_SERIAL_START: Final = date(1899, 12, 30)  # day 0 of spreadsheets, right from 1 March 1900
_GREATEST: Final = 10**15
_SERIALS_FROM: Final = 10_000  # 18 May 1927: shorter numbers are years
_NOTHING: Final = frozenset(("", "-", "--", "_", "?", ".", "0", "/", "<null>", "null", "none", "n/a"))


def read_birth(value: str | int | float | date | datetime | None, *, today: date) -> ReadDate | DateProblem:
    """The birth date that a cell states, or why there is none. Never raises.

    A day and a month that could stand either way are read day first; month first only when the other reading is no date. A bare two-digit number
    is left open, since it may be an age or a year.
    """
    if value is None or isinstance(value, bool):
        return problems.missing()
    elif isinstance(value, date):
        return _checked(_from_date(value), value.isoformat()[:10], today)
    elif isinstance(value, str):
        return _from_text(value, today)
    else:
        return _from_number(value, today)


def read_age(value: str | int | float | None, *, today: date) -> ReadDate | DateProblem:
    """The estimated birth date of somebody whose age a cell states: «45», «45 سنة», «شهرين», «رضيع»; a bare number counts years."""
    if value is None or isinstance(value, bool) or (isinstance(value, str) and _is_nothing(value) and "0" not in to_ascii(value)):
        return problems.missing()
    years = read_number(value) if not isinstance(value, str) or to_ascii(value).strip().replace(".", "").isdecimal() else None
    if years is not None and years <= OLDEST:
        return _aged(years * 365.25, today)
    elif isinstance(value, str) and (days := age_in_days(value)) is not None:
        return _checked(_aged(days, today), tidy(value), today)
    else:
        return read_birth(value, today=today)


def _from_date(value: date) -> ReadDate | None:
    if value.year in HIJRI_YEARS:
        return hijri(value.year, value.month, value.day)
    else:
        return gregorian(value.year, value.month, value.day)


def _from_number(value: int | float, today: date) -> ReadDate | DateProblem:
    if isinstance(value, float) and not math.isfinite(value):
        return problems.missing()
    elif abs(value) >= _GREATEST:
        return problems.unreadable("…")
    whole = math.floor(value)
    typed = str(whole if whole == value else value)
    if (found := _of_serial(whole, today)) is not None:
        return found
    elif whole == value and whole > 0:
        return _from_text(typed, today)
    else:
        return problems.missing() if value == 0 else problems.unreadable(typed)


def _of_serial(number: int, today: date) -> ReadDate | None:
    """The day that a spreadsheet counts with this number, when somebody alive can have been born on it."""
    if _SERIALS_FROM <= number <= (today - _SERIAL_START).days:
        found = _SERIAL_START + timedelta(days=number)
        return gregorian(found.year, found.month, found.day, "birth.serial")
    else:
        return None


def _from_text(text: str, today: date) -> ReadDate | DateProblem:
    return problems.missing() if _is_nothing(text) else _read(tidy(text), today)


def _is_nothing(text: str) -> bool:
    return to_ascii(tidy(text)).casefold() in _NOTHING


@lru_cache(maxsize=1 << 16)
def _read(typed: str, today: date) -> ReadDate | DateProblem:
    plain = to_ascii(typed)
    number = plain.removesuffix(".0")
    if number.isdecimal() and len(number) == 5:
        return _of_serial(int(number), today) or problems.unreadable(typed)
    elif number.isdecimal() and len(number.lstrip("0")) <= 3:
        return problems.ambiguous(typed)
    elif (days := age_in_days(plain)) is not None:
        return _checked(_aged(days, today), typed, today)
    try:
        found = read_text(number, today=today)
    except Impossible:
        return problems.impossible(typed)
    return problems.unreadable(typed) if found is None else _checked(found, typed, today)


def _aged(days: float, today: date) -> ReadDate:
    """1 January of the year in which somebody of this age was born."""
    years, rest = divmod(days, 365.25)
    born = today - timedelta(days=round(rest))
    return ReadDate(date(max(1, born.year - int(years)), 1, 1), "age", "gregorian", ("birth.age",))


def _checked(found: ReadDate | None, typed: str, today: date) -> ReadDate | DateProblem:
    if found is None:
        return problems.impossible(typed)
    elif found.date > today:
        return problems.future(typed)
    elif today.year - found.date.year > OLDEST:
        return problems.too_old(typed)
    else:
        return found
