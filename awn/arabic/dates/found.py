"""What a cell that should hold a birth date turns out to hold."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from awn.arabic.wording import Message

type Precision = Literal["day", "month", "year", "age"]
type Calendar = Literal["gregorian", "hijri"]


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A birth date in the Gregorian calendar.

    `date` is the first day of what is known: of the month, or 1 January of the year (for a Hijri year, of the Gregorian year that holds most of it;
    for an age, of this year less the age). `calendar` is the one typed. `is_filler_day` says that a full date is one that offices write
    when only the year is known (1 January, 1 Muharram, 1 Rajab). `changes` names the rules by which it was understood.
    """

    date: date
    precision: Precision
    calendar: Calendar = "gregorian"
    changes: tuple[str, ...] = ()
    is_filler_day: bool = False


@dataclass(frozen=True, slots=True)
class DateProblem:
    """Why there is no date: `rule` is birth.missing, birth.unreadable, birth.ambiguous, birth.impossible, birth.future or birth.too_old."""

    rule: str
    reason: Message
