"""What the contributions of one person come to: by month, and by piece of work; service and training apart. A sitting that goes on is not in it yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import Count, Max, Sum
from django.db.models.functions import TruncMonth

from awn.ledger.models import Contribution
from awn.ledger.models.contribution import Kind
from awn.people.models import Person

MOST: Final = 12  # pieces of work, and months, each with a line of its own


@dataclass(frozen=True, slots=True)
class Month:
    """Minutes of one month, on the installation's clock; a contribution belongs to the month in which it began. `first` is None for all earlier ones."""

    first: date | None
    service: int
    training: int


@dataclass(frozen=True, slots=True)
class Work:
    """Minutes of one piece of work, and in how many contributions; the title is empty for all others together."""

    title: str
    kind: str
    minutes: int
    times: int


@dataclass(frozen=True, slots=True)
class Hours:
    """All of it; the lines of each table add up to the totals."""

    months: Sequence[Month]
    service_of: Sequence[Work]
    training_of: Sequence[Work]

    @property
    def service(self) -> int:
        return sum(month.service for month in self.months)

    @property
    def training(self) -> int:
        return sum(month.training for month in self.months)


def hours_of(person: Person) -> Hours:
    """Two queries. Months newest first, work by its minutes."""
    works = _works(person)
    service, training = ([work for work in works if work.kind == kind] for kind in (Kind.SERVICE, Kind.TRAINING))
    return Hours(_short_months(_months(person)), _short_works(service), _short_works(training))


def _months(person: Person) -> list[Month]:
    rows = Contribution.objects.of(person).ended().counted().annotate(month=TruncMonth("during__startswith"))
    found: dict[date, dict[str, int]] = defaultdict(dict)
    for row in rows.values("month", "kind").annotate(total=Sum("counted")).order_by("-month"):
        found[row["month"].date()][row["kind"]] = row["total"]
    return [Month(first, by_kind.get(Kind.SERVICE, 0), by_kind.get(Kind.TRAINING, 0)) for first, by_kind in found.items()]


def _works(person: Person) -> list[Work]:
    rows = Contribution.objects.of(person).ended().counted().values("work", "kind")
    summed = rows.annotate(total=Sum("counted"), times=Count("pk"), words=Max("title")).order_by("-total", "work")
    return [Work(row["words"], row["kind"], row["total"], row["times"]) for row in summed]


def _short_months(months: Sequence[Month]) -> Sequence[Month]:
    if len(months) <= MOST:
        return months
    rest = months[MOST - 1 :]
    return [*months[: MOST - 1], Month(None, sum(month.service for month in rest), sum(month.training for month in rest))]


def _short_works(works: Sequence[Work]) -> Sequence[Work]:
    if len(works) <= MOST:
        return works
    rest = works[MOST - 1 :]
    others = Work("", rest[0].kind, sum(work.minutes for work in rest), sum(work.times for work in rest))
    return [*works[: MOST - 1], others]
