"""What a line says, what it does not, and what becomes of it once its keys are gone."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
import rfc8785
from django.db import IntegrityError, connection, transaction
from pytest_django import DjangoAssertNumQueries

from awn.journal.keying import details_hash, forget, known
from awn.journal.models import Line, RecordKey, Waiting
from awn.journal.reading import lines_about
from awn.journal.recording import record
from awn.journal.tests.objects import Thing, make_lines

pytestmark = pytest.mark.django_db


def test_a_line_says_what_when_and_why_but_neither_about_what_nor_by_whom() -> None:
    thing, actor = Thing(), Thing()
    record("things.close", about=thing, by=actor, reason="done", details={"amount": 3})
    line = Line.objects.values().get()
    macs = dict(RecordKey.objects.values_list("opaque_id", "mac"))
    assert line == {
        "id": line["id"],
        "time": line["time"],
        "event": "things.close",
        "reason": "done",
        "about": macs[thing.opaque_id],
        "actor": macs[actor.opaque_id],
        "details": line["details"],
    }
    assert list(Waiting.objects.values_list("line_id", flat=True)) == [line["id"]]


def test_small_details_cannot_be_guessed_without_the_key() -> None:
    for thing in (Thing(), Thing()):
        record("things.close", about=thing, by=None, details={"amount": 3})
    one, other = Line.objects.values_list("details", flat=True)
    assert one != other


def test_whoever_has_the_key_can_prove_the_details() -> None:
    thing = Thing()
    record("things.close", about=thing, by=None, details={"b": "سلة", "a": 1})
    key = known(thing)
    assert key is not None
    (line,) = Line.objects.values_list("details", flat=True)
    assert [line == details_hash(key, details) for details in ({"a": 1, "b": "سلة"}, {"a": 2, "b": "سلة"})] == [True, False]


def test_a_second_line_about_a_row_is_under_its_first_key() -> None:
    thing = Thing()
    for amount in (3, 3, 4):
        record("things.count", about=thing, by=thing, details={"amount": amount})
    record("things.close", about=thing, by=thing)
    rows = list(Line.objects.order_by("id").values_list("about", "actor", "details"))
    key = known(thing)
    assert key is not None
    assert {(about, actor) for about, actor, _ in rows} == {(key.mac, key.mac)}
    assert [details for *_, details in rows] == [*(details_hash(key, {"amount": amount}) for amount in (3, 3, 4)), None]
    assert RecordKey.objects.count() == 1


def test_details_without_one_written_form_are_refused() -> None:
    with pytest.raises(rfc8785.CanonicalizationError):
        record("things.close", about=Thing(), by=None, details={"at": object()})


@pytest.mark.parametrize(("event", "reason"), [("Things closed", ""), ("things.close", "because Layla asked"), ("close", "")])
def test_free_text_never_gets_into_a_line(event: str, reason: str) -> None:
    with pytest.raises(ValueError, match="an event is"):
        record(event, about=Thing(), by=None, reason=reason)
    with pytest.raises(IntegrityError, match="is_a_code"), connection.cursor() as cursor:
        cursor.execute("insert into journal_line (event, about, reason) values (%s, %s, %s)", [event, b"x" * 32, reason])


def test_a_page_reads_the_acts_of_one_row_alone_in_one_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    thing, other, actor = Thing(), Thing(), Thing()
    record("things.open", about=thing, by=actor)
    record("things.close", about=other, by=actor, reason="leak")
    with django_assert_num_queries(1):
        assert [(line.event, line.actor, line.by_platform) for line in lines_about(thing)] == [
            ("things.open", actor.opaque_id, False)
        ]
    record("things.close", about=thing, by=None, reason="late")
    record("things.open", about=thing, by=thing)
    with django_assert_num_queries(1):
        assert [(line.event, line.reason, line.actor, line.by_platform) for line in lines_about(thing)] == [
            ("things.open", "", thing.opaque_id, False),
            ("things.close", "late", None, True),
            ("things.open", "", actor.opaque_id, False),
        ]
    assert len(lines_about(thing, newest=2)) == 2


def test_once_forgotten_no_line_can_be_tied_to_a_row_while_all_lines_stay() -> None:
    thing, person = Thing(), Thing()
    record("things.open", about=thing, by=person)
    record("things.read", about=person, by=person)
    before = list(Line.objects.order_by("id").values())
    forget(person)
    assert [(line.actor, line.by_platform) for line in lines_about(thing)] == [(None, False)]
    assert (lines_about(person), list(Line.objects.order_by("id").values())) == ([], before)
    record("things.erase", about=person, by=None)
    assert [line.event for line in lines_about(person)] == ["things.erase"]


def test_an_act_that_is_undone_leaves_no_line_and_no_key() -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        record("things.open", about=Thing(), by=None)
        raise ZeroDivisionError
    assert (Line.objects.count(), RecordKey.objects.count(), Waiting.objects.count()) == (0, 0, 0)


@pytest.mark.django_db(transaction=True)
def test_a_line_is_only_written_inside_the_transaction_of_its_act() -> None:
    with pytest.raises(RuntimeError, match="inside the transaction"):
        make_lines(1)


@pytest.mark.django_db(transaction=True)
def test_acts_that_touch_the_same_rows_in_any_order_at_once_neither_wait_nor_lose_a_line() -> None:
    things = [Thing() for _ in range(6)]
    together = threading.Barrier(8)

    def act(client: int) -> None:
        try:
            for turn in range(10):
                together.wait(10)
                with transaction.atomic():
                    for thing in things if (client + turn) % 2 else reversed(things):
                        record("things.touch", about=thing, by=things[client % 6])
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(act, range(8)))
    assert [len(lines_about(thing)) for thing in things] == [80] * 6
    assert all(line.actor is not None for thing in things for line in lines_about(thing))


@pytest.mark.django_db(transaction=True)
def test_two_acts_that_first_touch_a_row_at_the_same_moment_do_not_wait_for_each_other() -> None:
    thing, begun, ended = Thing(), threading.Event(), threading.Event()

    def slow() -> None:
        try:
            with transaction.atomic():
                record("things.open", about=thing, by=None)
                begun.set()
                assert ended.wait(10)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(slow)
        assert begun.wait(10)
        with transaction.atomic():
            record("things.close", about=thing, by=None)
        ended.set()
        waiting.result()
    assert sorted(line.event for line in lines_about(thing)) == ["things.close", "things.open"]
    forget(thing)
    assert lines_about(thing) == []
