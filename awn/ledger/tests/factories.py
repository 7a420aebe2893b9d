"""Hours for tests, generated and of nobody."""

from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange

from awn.ledger.models import Contribution, Qualification
from awn.ledger.sitting import sit
from awn.people.models import Person
from awn.people.tests.factories import make_person

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
_numbers = count(1)


def at(seconds: float) -> datetime:
    """So many seconds after noon."""
    return NOON + timedelta(seconds=seconds)


def answer(person: Person, seconds: float, *, took: float = 30, **said: Any) -> None:
    """The person answers at a moment after noon, having taken the task so many seconds before."""
    begun: dict[str, Any] = {"organisation_id": None, "work": "project:a", "title": "قراءة الكشوف", "kind": "service", **said}
    with transaction.atomic():
        sit(person_id=person.pk, began=at(seconds - took), at=at(seconds), **begun)


def make_contribution(person: Person | None = None, *, seconds: float = 0, lasts: float = 600, **fields: Any) -> Contribution:
    """Time that somebody wrote down themselves, so many seconds after noon."""
    fields = {"work": "project:a", "title": "قراءة الكشوف", "source": "self", "minutes": round(lasts / 60), **fields}
    during = DateTimeTZRange(at(seconds), at(seconds + lasts))
    return Contribution.objects.create(person=person or make_person(), during=during, **fields)


def make_qualification(person: Person, code: str = "matching", **fields: Any) -> Qualification:
    return Qualification.objects.give(
        person, code, **{"title": f"مطابقة السجلات {next(_numbers)}", "source": "training:x", **fields}
    )


def spans(person: Person) -> list[tuple[str, float, float, int | None]]:
    """What was counted: work, first and last second after noon, minutes; the oldest first."""
    rows = Contribution.objects.of(person).counted().order_by("during")
    return [
        (row.work[-1], (row.began_at - NOON).total_seconds(), (row.last_act_at - NOON).total_seconds(), row.minutes)
        for row in rows
    ]
