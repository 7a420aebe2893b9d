"""One person on several devices at the same moment: nothing doubles, nothing waits for ever."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from threading import Barrier

import pytest
from django.db import connection, transaction

from awn.journal.models import Line
from awn.ledger.models import Contribution
from awn.ledger.tests.factories import answer, spans
from awn.people.tests.factories import make_person

pytestmark = pytest.mark.django_db(transaction=True)

DEVICES = 6
ANSWERS = 20


def test_first_answers_on_many_devices_make_one_sitting() -> None:
    person, ready = make_person(), Barrier(DEVICES)

    def begin(device: int) -> None:
        try:
            ready.wait()
            answer(person, 60 + device, took=60)
        finally:
            connection.close()

    with ThreadPoolExecutor(DEVICES) as threads:
        list(threads.map(begin, range(DEVICES)))
    assert [span[0] for span in spans(person)] == ["a"]


def test_devices_in_different_projects_neither_double_time_nor_block_each_other() -> None:
    person, ready = make_person(), Barrier(DEVICES)

    def work(device: int) -> None:
        try:
            ready.wait()
            for number in range(ANSWERS):
                answer(person, 10 * number + device, took=40, work=f"project:{'abc'[device % 3]}")
        finally:
            connection.close()

    with ThreadPoolExecutor(DEVICES) as threads:
        list(threads.map(work, range(DEVICES)))
    Contribution.objects.settle_idle()
    found = spans(person)
    assert all(one[2] <= after[1] for one, after in pairwise(found))
    assert found[-1][2] == 10 * (ANSWERS - 1) + DEVICES - 1
    seconds = sum(span[2] - span[1] for span in found)
    assert sum(span[3] or 0 for span in found) == max(1, int(seconds / 60 + 0.5))
    assert Line.objects.filter(event="ledger.counted").count() == len(found)


def test_whoever_settles_at_the_same_moment_writes_minutes_and_line_once() -> None:
    people = [make_person() for _ in range(5)]
    for person in people:
        answer(person, 60, took=60)

    def settle(_: int) -> int:
        try:
            return Contribution.objects.settle_idle()
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as threads:
        assert sum(threads.map(settle, range(4))) == len(people)
    assert Line.objects.filter(event="ledger.counted").count() == len(people)


def test_an_answer_that_fails_takes_its_time_back() -> None:
    person = make_person()
    answer(person, 60, took=60)
    with pytest.raises(RuntimeError), transaction.atomic():
        answer(person, 120, work="project:b")
        raise RuntimeError
    assert spans(person) == [("a", 0, 60, None)]
