"""Answers one after the other are one sitting, whose minutes are counted once, at its end."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from awn.journal.models import Line
from awn.ledger.models import Contribution
from awn.ledger.sitting import sit
from awn.ledger.tests.factories import answer, at, make_contribution, spans
from awn.organisations.roles import Role
from awn.organisations.tests.factories import add_member, make_verified
from awn.people.tests.factories import make_person, make_steward

pytestmark = pytest.mark.django_db

IDLE = 300  # seconds


def counted_lines() -> int:
    return Line.objects.filter(event="ledger.counted").count()


def test_answers_one_after_the_other_are_one_sitting_that_begins_when_the_first_task_was_taken() -> None:
    person = make_person()
    for second in (30, 90, 389.5):
        answer(person, second)
    assert (spans(person), counted_lines()) == ([("a", 0, 389.5, None)], 0)


def test_five_minutes_without_an_answer_end_it_at_its_last_act() -> None:
    person = make_person()
    answer(person, 30)
    answer(person, 30 + IDLE)
    assert (spans(person), counted_lines()) == ([("a", 0, 30, 1), ("a", 300, 330, None)], 1)


def test_a_task_held_for_longer_counts_five_minutes() -> None:
    person = make_person()
    answer(person, 1000, took=900)
    assert spans(person) == [("a", 700, 1000, None)]


@pytest.mark.parametrize("other", [{"work": "project:b"}, {"kind": "training"}])
def test_another_project_or_kind_ends_it_and_begins_where_it_ended(other: dict[str, str]) -> None:
    person = make_person()
    answer(person, 100, took=100)
    answer(person, 150, took=90, **other)
    assert [span[1:] for span in spans(person)] == [(0, 100, 2), (100, 150, None)]


def test_the_new_one_begins_when_its_task_was_taken_if_that_was_later() -> None:
    person = make_person()
    answer(person, 100, took=100)
    answer(person, 200, took=40, work="project:b")
    assert spans(person) == [("a", 0, 100, 2), ("b", 160, 200, None)]


@pytest.mark.parametrize("second", [99, 50, -500])
@pytest.mark.parametrize("work", ["project:a", "project:b"])
def test_an_answer_from_before_the_end_of_what_is_counted_adds_nothing(second: float, work: str) -> None:
    person = make_person()
    answer(person, 100, took=100)
    answer(person, 3600, took=100) if second < 0 else None
    before = spans(person)
    answer(person, second, work=work)
    assert spans(person) == before if second > 0 else spans(person)[-1] == before[-1]


def test_an_answer_that_took_no_time_counts_a_minute() -> None:
    person = make_person()
    answer(person, 30, took=-5)
    answer(person, 1000, took=0)
    assert [(span[0], span[2], span[3]) for span in spans(person)] == [("a", 30, 1), ("a", 1000, None)]


def test_time_that_somebody_wrote_down_shortens_the_sitting_around_it() -> None:
    person = make_person()
    answer(person, 60, took=60)
    make_contribution(person, seconds=100, lasts=100, work="project:s")
    answer(person, 150)
    answer(person, 260, took=100)
    assert spans(person) == [("a", 0, 60, 1), ("s", 100, 200, 2), ("a", 200, 260, None)]


@pytest.mark.parametrize(("seconds", "minutes"), [(1, 1), (89, 1), (90, 2), (149, 2), (150, 3), (7200, 120)])
def test_minutes_are_the_nearest_whole_ones_and_at_least_one(seconds: int, minutes: int) -> None:
    person = make_person()
    for second in range(seconds % 200 or 200, seconds + 1, 200):
        answer(person, second, took=second)
    Contribution.objects.settle_idle()
    assert spans(person) == [("a", 0, seconds, minutes)]


def test_changing_between_projects_gives_neither_a_minute_for_each_answer_nor_nothing() -> None:
    person = make_person()
    for number in range(1, 61):
        answer(person, 10 * number, took=10, work=f"project:{'ab'[number % 2]}")
    Contribution.objects.settle_idle()
    assert sum(span[3] or 0 for span in spans(person)) == 10


def test_whoever_reads_judges_by_the_clock() -> None:
    person = make_person()
    answer(person, 60, took=60)
    mine = Contribution.objects.of(person)
    before, after = at(60 + IDLE - 1), at(60 + IDLE)
    assert [(mine.running(at=when).count(), mine.idle(at=when).count(), mine.ended(at=when).count()) for when in (before, after)] == [
        (1, 0, 0), (0, 1, 1),
    ]  # fmt: skip
    assert ([row.counted for row in mine.counted()], mine.settled().count()) == ([1], 0)


def test_minutes_are_written_once_with_one_line() -> None:
    person = make_person()
    answer(person, 60, took=60)
    sitting = Contribution.objects.get()
    assert (Contribution.objects.settle_idle(), Contribution.objects.settle_idle(), sitting.settle()) == (1, 0, False)
    assert (spans(person), counted_lines()) == ([("a", 0, 60, 1)], 1)


def test_a_sitting_that_goes_on_is_left_alone_by_the_job() -> None:
    person, now = make_person(), timezone.now()
    with transaction.atomic():
        began = now - timedelta(seconds=20)
        sit(person_id=person.pk, organisation_id=None, work="p:a", title="a", kind="service", began=began, at=now)
    assert (Contribution.objects.settle_idle(), Contribution.objects.get().settle()) == (0, False)


@pytest.mark.parametrize("after", [30, 60])
def test_an_answer_asks_the_database_once(after: float, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    person = make_person()
    answer(person, 0)
    with transaction.atomic(), django_assert_num_queries(1):
        sit(person_id=person.pk, organisation_id=None, work="project:a", title="a", kind="service", began=at(0), at=at(after))


@pytest.mark.django_db(transaction=True)
def test_time_is_counted_inside_the_transaction_of_its_answer() -> None:
    with pytest.raises(RuntimeError):
        sit(person_id=1, organisation_id=None, work="p:a", title="a", kind="service", began=at(0), at=at(1))


def test_the_database_itself_keeps_time_from_counting_twice_or_otherwise_than_it_was() -> None:
    person = make_person()
    make_contribution(person)
    wrong: list[tuple[str, dict[str, Any]]] = [
        ("one_contribution_at_a_time", {"seconds": 599}),
        ("a_sitting_is_counted_exactly", {"seconds": 900, "source": "lease", "minutes": 11}),
        ("only_a_sitting_may_grow", {"seconds": 900, "minutes": None}),
        ("a_contribution_begins_and_ends", {"seconds": 900, "lasts": 0}),
    ]
    for name, fields in wrong:
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            make_contribution(person, **fields)
    open_one: dict[str, Any] = {"source": "lease", "minutes": None}
    make_contribution(person, seconds=900, **open_one)
    with pytest.raises(IntegrityError, match="one_sitting_at_a_time"), transaction.atomic():
        make_contribution(person, seconds=1800, **open_one)
    with pytest.raises(IntegrityError, match="a_contribution_begins_and_ends"), transaction.atomic():
        Contribution.objects.update(during=DateTimeTZRange(at(0), None))


def test_hours_are_ones_own_alone() -> None:
    body = make_verified()
    people = {"own": make_person(), "owner": body.registered_by, "field": add_member(body, Role.FIELD), "steward": make_steward()}
    make_contribution(people["own"], organisation=body)
    seen = {name: Contribution.objects.visible_to(person).count() for name, person in people.items()}
    asked = {name: int(Contribution.objects.get().is_visible_to(person)) for name, person in people.items()}
    assert seen == asked == {"own": 1, "owner": 0, "field": 0, "steward": 0}
