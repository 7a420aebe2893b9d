"""Birth dates and ages, with how much of the date is known."""

from datetime import date
from functools import lru_cache

from awn.aid.cleaning.cleaned import Cleaned, says_nothing, text_of
from awn.arabic.dates import DateProblem, ReadDate, read_birth
from awn.arabic.digits import read_number
from awn.arabic.wording import message

_OLDEST = 115  # years


def clean_birth(value: object, *, today: date) -> Cleaned[ReadDate | None]:
    """The birth date of a cell: date, year, age in words, Hijri or a serial number. What cannot be a birth is flagged and gives None."""
    return _read(value if not isinstance(value, bool) else None, today)


def clean_age(value: object, *, today: date) -> Cleaned[ReadDate | None]:
    """The birth date that the cell of a column of ages implies, an estimate: a bare number is years; anything else is read as a birth."""
    years = read_number(value)
    bare = isinstance(value, int | float) or text_of(value).replace(" ", "").isdigit()
    if years is None or not bare or isinstance(value, bool):
        return clean_birth(value, today=today)
    elif years <= _OLDEST:
        return _read(f"{years} سنة", today)
    elif years >= 1000:
        return clean_birth(value, today=today)
    else:
        return Cleaned(None, flags=(("birth.age", message("%(years)s is no age. Ask for the year of birth.", years=years)),))


@lru_cache(maxsize=200_000, typed=True)
def _read(value: object, today: date) -> Cleaned[ReadDate | None]:
    text = text_of(value)
    if says_nothing(text) or (text.replace("0", "") in ("", "/", "//", "-", "--", "..")):
        return Cleaned(None)
    read = read_birth(value, today=today)
    if isinstance(read, DateProblem):
        return Cleaned(None, flags=((read.rule, read.reason),))
    else:
        return Cleaned(read, tuple(read.changes))
