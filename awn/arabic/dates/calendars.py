"""From a day, month and year, some of which may be unknown (0), to a date."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from hijridate import Hijri

from awn.arabic.dates.found import ReadDate

HIJRI_YEARS: Final = range(1300, 1501)
_UMM_AL_QURA: Final = range(1343, 1501)
_TABULAR_START: Final = date(622, 7, 18).toordinal()  # the day before 1 Muharram of year 1, civil reckoning
_HIJRI_FILLERS: Final = ((1, 1), (7, 1))


def gregorian(year: int, month: int, day: int, *changes: str) -> ReadDate | None:
    """None when the calendar has no such day."""
    if not 1 <= year <= 9999 or not 0 <= month <= 12 or day < 0 or (month and day > monthrange(year, month)[1]):
        return None
    elif month and day:
        return ReadDate(date(year, month, day), "day", "gregorian", changes, (month, day) == (1, 1))
    elif month:
        return ReadDate(date(year, month, 1), "month", "gregorian", changes)
    else:
        return ReadDate(date(year, 1, 1), "year", "gregorian", changes)


def hijri(year: int, month: int, day: int, *changes: str) -> ReadDate | None:
    """Umm al-Qura; the civil reckoning before 1343. A 30th of a month that has 29 days in it is the next day: the crescent was seen elsewhere."""
    changes = (*changes, "birth.hijri")
    if year not in HIJRI_YEARS or not 0 <= month <= 12 or not 0 <= day <= _longest(year, month):
        return None
    elif month and day:
        found = hijri_day(year, month, 1) + timedelta(days=day - 1)
        return ReadDate(found, "day", "hijri", changes, (month, day) in _HIJRI_FILLERS)
    elif month:
        return ReadDate(hijri_day(year, month, 15).replace(day=1), "month", "hijri", changes)
    else:
        return ReadDate(date(hijri_day(year, 7, 1).year, 1, 1), "year", "hijri", changes)


def _longest(year: int, month: int) -> int:
    """Days of a month whose crescent was seen late: 30, and 31 where the printed almanac itself has them (Dhu al-Qada 1348)."""
    if month and year in _UMM_AL_QURA:
        return max(30, Hijri(year, month, 1).month_length())
    else:
        return 30


def hijri_day(year: int, month: int, day: int) -> date:
    """The Gregorian date of a Hijri day that exists."""
    if year in _UMM_AL_QURA:
        return date.fromordinal(Hijri(year, month, day).to_gregorian().toordinal())
    else:
        return date.fromordinal(_TABULAR_START + (year - 1) * 354 + (3 + 11 * year) // 30 + (59 * (month - 1) + 1) // 2 + day)
