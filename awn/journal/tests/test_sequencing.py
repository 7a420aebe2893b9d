"""The order of the journal: dense, of committed lines alone, whatever happens to whoever gives it."""

import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from awn.journal.models import Leaf, Line, Waiting
from awn.journal.recording import record
from awn.journal.sequencing import sequence
from awn.journal.signing import sign_checkpoint, verifiers
from awn.journal.tests.objects import Thing, make_lines
from awn.journal.tests.owner import as_owner
from awn.journal.verifying import problems

pytestmark = pytest.mark.django_db(transaction=True)

SEQUENCER = "from awn.config.platform import set_up; set_up(); from awn.journal.sequencing import sequence; sequence()"


def indexes() -> list[int]:
    return list(Leaf.objects.order_by("index").values_list("index", flat=True))


def found_wrong() -> list[str]:
    return [str(problem) for problem in problems(verifiers(), lambda _: None)]


def test_lines_get_their_places_without_a_gap_though_acts_were_undone() -> None:
    for number in range(6):
        with transaction.atomic():
            make_lines(1)
            if number % 2:
                transaction.set_rollback(True)
    assert (sequence(), sequence(), indexes(), Waiting.objects.count()) == (3, 0, [0, 1, 2], 0)
    assert Line.objects.latest("id").pk - Line.objects.earliest("id").pk == 4
    assert found_wrong() == []


def test_a_line_that_commits_late_comes_after_those_that_were_there() -> None:
    late, begun, end = Thing(), threading.Event(), threading.Event()

    def slow() -> None:
        try:
            with transaction.atomic():
                record("things.late", about=late, by=None)
                begun.set()
                assert end.wait(10)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(slow)
        assert begun.wait(10)
        with transaction.atomic():
            make_lines(2)
        assert sequence() == 2
        sign_checkpoint()
        end.set()
        waiting.result()
    assert sequence() == 1
    sign_checkpoint()
    numbers = list(Leaf.objects.order_by("index").values_list("line_id", flat=True))
    assert numbers == [numbers[2] + 1, numbers[2] + 2, numbers[2]]
    assert found_wrong() == []


def test_many_who_order_at_once_while_lines_are_written_leave_no_gap() -> None:
    def act(number: int) -> None:
        try:
            if number % 2:
                for _ in range(20):
                    sequence()
            else:
                for _ in range(50):
                    with transaction.atomic():
                        make_lines(1)
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(act, range(6)))
    sequence()
    assert indexes() == list(range(150))
    assert found_wrong() == []


def test_a_sequencer_that_is_killed_leaves_no_gap_and_no_line_behind() -> None:
    with as_owner() as cursor:
        cursor.execute(
            "with line as (insert into journal_line (event, about, reason)"
            " select 'things.count', sha256(number::text::bytea), '' from generate_series(1, 40000) number returning id)"
            " insert into journal_waiting (line_id) select id from line"
        )
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    for turn in range(1, 3):
        began = len(indexes())
        process = subprocess.Popen([sys.executable, "-c", SEQUENCER], env=environment)
        while Leaf.objects.count() == began and process.poll() is None:
            time.sleep(0.002)
        time.sleep(0.01 * turn)
        process.send_signal(signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL
        time.sleep(0.3)  # until the server has noticed
        assert (indexes(), Waiting.objects.count()) == (list(range(Leaf.objects.count())), 40_000 - Leaf.objects.count())
    assert 0 < Leaf.objects.count() < 40_000
    sequence()
    assert indexes() == list(range(40_000))
    assert found_wrong() == []


def test_a_clock_that_is_set_back_changes_no_order() -> None:
    with transaction.atomic():
        make_lines(1)
    sequence()
    with as_owner() as cursor:
        cursor.execute(
            "with line as (insert into journal_line (time, event, about, reason) values (now() - interval '1 day', 'a.b', %s, '') returning id)"
            " insert into journal_waiting (line_id) select id from line",
            [b"x" * 32],
        )
    with transaction.atomic():
        make_lines(1)
    sequence()
    lines = Line.objects.order_by("leaf__index")
    assert list(lines) == list(Line.objects.order_by("id"))
    assert [line.event for line in lines.order_by("time")] == ["a.b", "things.count", "things.count"]
    assert found_wrong() == []
