"""Many people at once: no task is held or answered more often than it needs, and each is decided once."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.utils import timezone

from awn.ledger.models import Contribution
from awn.microtasks import giving
from awn.microtasks.answering import answer
from awn.microtasks.models import Answer, Lease, Microtask, Outcome, Project
from awn.microtasks.models.microtask import State
from awn.microtasks.tests.exactness import HELD_TOO_OFTEN
from awn.microtasks.tests.factories import make_project, make_tasks
from awn.people.models import Person
from awn.people.tests.factories import make_person

pytestmark = pytest.mark.django_db(transaction=True)


def _apart[T](act: Callable[[], T]) -> T:
    """In a thread with a connection of its own that is closed after."""
    try:
        return act()
    finally:
        connection.close()


def _work(project: Project, person: Person, choice: str = "yes") -> int:
    done = 0
    while lease := giving.take(project, by=person):
        answer(lease.token, project, by=person, choice=choice, language="ar")
        done += 1
    return done


def _held_too_often() -> int:
    with connection.cursor() as cursor:
        cursor.execute(HELD_TOO_OFTEN)
        number: int = cursor.fetchone()[0]
        return number


def test_twelve_people_at_once_decide_forty_tasks_with_two_answers_each() -> None:
    project, people = make_project(), [make_person() for _ in range(12)]
    make_tasks(project, 40)
    with ThreadPoolExecutor(12) as threads:
        done = list(threads.map(lambda person: _apart(lambda: _work(project, person)), people))
    assert sum(done) == Answer.objects.counted().count() == Answer.objects.count() == 80
    assert Outcome.objects.count() == project.microtasks.filter(state=State.DECIDED, given=2, wanted=2).count() == 40
    assert _held_too_often() == 0
    assert Contribution.objects.count() == sum(number > 0 for number in done)


def test_people_who_disagree_at_once_are_never_asked_more_often_than_the_most() -> None:
    project, people = make_project(most=5), [make_person() for _ in range(9)]
    make_tasks(project, 12)
    with ThreadPoolExecutor(9) as threads:
        list(threads.map(lambda each: _apart(lambda: _work(project, each[1], ("yes", "no")[each[0] % 2])), enumerate(people)))
    while sum(_work(project, person, ("yes", "no")[number % 2]) for number, person in enumerate(people)):
        pass  # whoever found everything held by others comes again
    tasks = list(project.microtasks.all())
    assert {task.state for task in tasks} <= {State.DECIDED, State.SPLIT}
    assert all(task.given == task.wanted == task.answers.counted().count() <= 5 for task in tasks)
    assert Outcome.objects.count() == sum(task.state == State.DECIDED for task in tasks)


def _two_last(project: Project) -> Iterator[tuple[UUID, Person]]:
    for _ in range(2):
        lease = giving.take(project, by=(person := make_person()))
        assert lease is not None
        yield lease.token, person


def test_the_last_two_answers_in_the_same_moment_give_one_outcome() -> None:
    project = make_project()
    for _ in range(10):
        make_tasks(project)
        both, together = list(_two_last(project)), threading.Barrier(2)

        def say(held: tuple[UUID, Person], together: threading.Barrier = together) -> str:
            together.wait()
            return answer(held[0], project, by=held[1], choice="yes", language="ar").fate

        with ThreadPoolExecutor(2) as threads:
            assert list(threads.map(lambda held: _apart(lambda: say(held)), both)) == ["counted", "counted"]
    assert Outcome.objects.count() == 10


def test_one_answer_sent_nine_times_at_once_is_one() -> None:
    project, person = make_project(), make_person()
    make_tasks(project)
    lease = giving.take(project, by=person)
    assert lease is not None

    def say(_: int) -> str:
        return _apart(lambda: answer(lease.token, project, by=person, choice="yes", language="ar").fate)

    with ThreadPoolExecutor(9) as threads:
        assert sorted(threads.map(say, range(9))) == [*["again"] * 8, "counted"]
    assert Microtask.objects.get().given == 1


def test_one_person_in_four_windows_holds_one_task() -> None:
    project, person = make_project(), make_person()
    make_tasks(project, 5)
    with ThreadPoolExecutor(4) as threads:
        held = list(threads.map(lambda _: _apart(lambda: giving.take(project, by=person)), range(4)))
    assert len(set(held)) == Lease.objects.count() == 1


def test_a_late_answer_and_whoever_takes_its_place_never_both_have_it() -> None:
    project = make_project(least=2)
    for _ in range(10):
        make_tasks(project)
        late, other = make_person(), make_person()
        lease = giving.take(project, by=late)
        giving.take(project, by=make_person())
        assert lease is not None
        Lease.objects.filter(pk=lease.pk).update(until=timezone.now() - timedelta(seconds=1))
        Microtask.objects.filter(pk=lease.microtask_id).update(busy_until=None)
        acts: list[Callable[[], object]] = [
            lambda lease=lease, late=late: answer(lease.token, project, by=late, choice="yes", language="ar").fate,  # type: ignore[misc]
            lambda other=other: giving.take(project, by=other),  # type: ignore[misc]
        ]
        with ThreadPoolExecutor(2) as threads:
            fate, taken = threads.map(_apart, acts)
        assert (fate, taken is None) in [("counted", True), ("surplus", False)]
        giving.stop(by=other)
        Microtask.objects.update(state=State.WITHDRAWN)


def _answer_and_wait(
    database: dict[str, object], token: UUID, project: int, person: int, kept: "multiprocessing.synchronize.Event"
) -> None:
    connection.settings_dict.update(database)
    with transaction.atomic():
        answer(token, Project.objects.get(pk=project), by=Person.objects.get(pk=person), choice="yes", language="ar")
        kept.set()
        signal.pause()


def test_a_server_killed_in_the_middle_of_an_answer_has_kept_nothing_of_it_and_it_can_be_sent_again() -> None:
    project, person = make_project(), make_person()
    make_tasks(project)
    lease = giving.take(project, by=person)
    assert lease is not None
    context = multiprocessing.get_context("fork")
    kept = context.Event()
    connection.close()
    child = context.Process(
        target=_answer_and_wait, args=(dict(connection.settings_dict), lease.token, project.pk, person.pk, kept)
    )
    child.start()
    assert kept.wait(30)
    os.kill(child.pid or 0, signal.SIGKILL)
    child.join()
    assert (Answer.objects.count(), Contribution.objects.count(), Microtask.objects.get().given) == (0, 0, 0)
    assert answer(lease.token, project, by=person, choice="yes", language="ar").fate == "counted"
    assert Answer.objects.count() == 1
