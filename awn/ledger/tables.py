"""The figures and tables of «My hours»."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from awn.arabic.wording import Message, counted, message
from awn.kit.calendars import month_name
from awn.kit.components.moments import moment
from awn.kit.components.tables import Row, Table
from awn.kit.components.words import Words
from awn.ledger.durations import spoken
from awn.ledger.hours import Hours, Month, Work
from awn.ledger.models import Contribution
from awn.ledger.models.contribution import Kind

WORK: Final = message("Work")
TIME: Final = message("Time")
TIMES: Final = message("Sittings")


@dataclass(frozen=True, slots=True)
class Total:
    """A key figure: whole hours with the minutes beside them, or minutes alone below one hour."""

    value: int
    unit: Message
    note: Words
    tone: str


def totals(hours: Hours) -> Iterator[Total]:
    """Service, and training where there is any."""
    service, training = divmod(hours.service, 60), divmod(hours.training, 60)
    if service[0]:
        yield Total(service[0], counted("hour of service", "hours of service", service[0]), _rest(service[1]), "brandish")
    elif hours.service or not hours.training:
        yield Total(service[1], counted("minute of service", "minutes of service", service[1]), "", "brandish")
    if training[0]:
        yield Total(training[0], counted("hour of training", "hours of training", training[0]), _rest(training[1]), "clayish")
    elif hours.training:
        yield Total(training[1], counted("minute of training", "minutes of training", training[1]), "", "clayish")


def sums(hours: Hours) -> Iterator[Table]:
    """By work, service and training each in a table of its own, and by month."""
    for caption, works in (
        (message("Service, by work"), hours.service_of),
        (message("Training, by work"), hours.training_of),
    ):
        if works:
            yield Table(caption, (WORK, TIME, TIMES), [_work(work) for work in works])
    yield _by_month(hours)


def sittings(rows: Iterable[Contribution]) -> Table:
    """Each by itself."""
    columns = (WORK, message("Organisation"), message("From"), TIME)
    return Table(message("Each sitting, the newest first"), columns, [_sitting(row) for row in rows])


def _rest(minutes: int) -> Words:
    return message("and %(minutes)s", minutes=spoken(minutes)) if minutes else ""


def _by_month(hours: Hours) -> Table:
    columns: Sequence[Words] = (message("Month"), message("Service"), message("Training"))
    return Table(message("By month"), columns, [_month(month) for month in hours.months])


def _work(work: Work) -> Row:
    return Row((work.title or message("Other work"), spoken(work.minutes), work.times))


def _month(month: Month) -> Row:
    said: str | Message = f"{month_name(month.first.month)} {month.first.year}" if month.first else message("Earlier")
    return Row((said, *(spoken(minutes) if minutes else message("None") for minutes in (month.service, month.training))))


def _sitting(row: Contribution) -> Row:
    where = str(row.organisation) if row.organisation else message("None")
    time = spoken(row.counted) if row.kind == Kind.SERVICE else message("%(time)s, training", time=spoken(row.counted))
    return Row((row.title, where, moment(row.began_at), time))
