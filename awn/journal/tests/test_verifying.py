"""Whatever is changed in the journal is found, and said where it is."""

import argparse

import pytest
from django.db import connection
from pytest_django import DjangoAssertNumQueries, Settings

from awn.journal.commands import verify
from awn.journal.models import Checkpoint, Line
from awn.journal.recording import record
from awn.journal.sequencing import sequence
from awn.journal.signing import sign_checkpoint, verifiers
from awn.journal.telling import COLUMNS, told
from awn.journal.tests.objects import Thing, make_lines
from awn.journal.tests.owner import as_owner
from awn.journal.tree import leaf_hash
from awn.journal.verifying import problems

pytestmark = pytest.mark.django_db

LINES, SIGNED = 7, (3, 5)


@pytest.fixture
def base() -> int:
    """Seven lines, signed at three and at five; gives what the numbers of lines count from."""
    actor = Thing()
    for number in range(LINES):
        if number in SIGNED:
            sign_checkpoint()
        record("things.count", about=Thing(), by=actor, reason="drill", details={"number": number})
    sequence()
    return Line.objects.earliest("id").pk


def found(begin: int | None = None) -> list[str]:
    start = None if begin is None else Checkpoint.objects.get(size=begin)
    return [str(problem) for problem in problems(verifiers(), lambda _: None, begin=start)]


def tamper(change: str) -> None:
    with as_owner(locks=False) as cursor:
        cursor.execute(change)


def test_a_sound_journal_is_found_sound(base: int) -> None:
    assert (found(), found(3), found(5), Checkpoint.objects.count()) == ([], [], [], 2)


def test_an_empty_journal_is_sound() -> None:
    assert found() == []


@pytest.mark.parametrize(
    "change",
    [
        "event = 'things.forge'",
        "time = time + interval '1 microsecond'",
        "time = 'infinity'",
        "about = sha256('x')",
        "actor = sha256('x')",
        "actor = null",
        "reason = ''",
        "details = sha256('x')",
        "details = null",
    ],
)
def test_a_change_of_any_field_of_a_line_is_found(base: int, change: str) -> None:
    tamper(f"update journal_line set {change} where id = {base + 4}")
    assert found() == [f"Line {base + 4} (index 4) is not what it was when it got its place"]


def test_a_line_that_was_taken_out_is_missed(base: int) -> None:
    tamper(f"delete from journal_line where id = {base + 1}")
    assert found() == [f"Line {base + 1} (index 1) is missing"]


def test_a_line_under_another_number_is_missed_and_found_without_place(base: int) -> None:
    tamper(f"update journal_line set id = 999999 where id = {base + 1}")
    assert found() == [
        f"Line {base + 1} (index 1) is missing",
        "Line 999999 has no place in the order, and waits for none",
    ]


def test_two_lines_that_changed_places_are_found(base: int) -> None:
    tamper(
        f"update journal_leaf set line_id = -line_id where index in (1, 2);"
        f"update journal_leaf set line_id = case index when 1 then {base + 2} else {base + 1} end where index in (1, 2)"
    )
    assert found() == [
        f"Line {base + 2} (index 1) is not what it was when it got its place",
        f"Line {base + 1} (index 2) is not what it was when it got its place",
    ]


def test_a_line_and_its_leaf_changed_together_are_found_between_the_checkpoints_around_them(base: int) -> None:
    tamper(f"update journal_line set reason = 'forged' where id = {base + 3}")
    with connection.cursor() as cursor:
        cursor.execute(f"select {COLUMNS} from journal_line line where id = %s", [base + 3])
        forged = leaf_hash(told(cursor.fetchone()))
    tamper(f"update journal_leaf set hash = '\\x{forged.hex()}' where index = 3")
    assert found() == ["The first 5 lines are not those that were signed: something from index 3 on was changed"]


def test_a_changed_hash_is_found(base: int) -> None:
    tamper("update journal_leaf set hash = sha256('x') where index = 0")
    assert found() == [
        f"Line {base} (index 0) is not what it was when it got its place",
        "The first 3 lines are not those that were signed: something from index 0 on was changed",
    ]


def test_a_line_and_its_place_taken_out_together_leave_a_gap(base: int) -> None:
    tamper(f"delete from journal_line where id = {base + 1}; delete from journal_leaf where index = 1")
    assert found() == [
        "Index 1 is missing: 2 comes in its place",
        "The first 3 lines are not those that were signed: something from index 0 on was changed",
    ]


def test_an_end_that_was_signed_and_cut_off_is_missed(base: int) -> None:
    tamper(f"delete from journal_line where id >= {base + 4}; delete from journal_leaf where index >= 4")
    assert found() == ["5 lines were signed, but the order ends after 4"]


def test_a_line_that_is_kept_out_of_the_order_is_found(base: int) -> None:
    make_lines(1)
    assert found() == []
    tamper("delete from journal_waiting")
    assert found() == [f"Line {Line.objects.latest('id').pk} has no place in the order, and waits for none"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("root = sha256('x')", ["its note says something else", "its subtrees do not give its root"]),
        ("peaks = ''", ["its subtrees do not give its root"]),
        ("size = 4", ["its note says something else", "its subtrees do not give its root"]),
        ("note = replace(note, 'journal', 'other')", None),
        ("note = ''", None),
    ],
)
def test_a_changed_checkpoint_is_found(base: int, change: str, said: list[str] | None) -> None:
    tamper(f"update journal_checkpoint set {change} where size = 3")
    told_ = [problem.partition(": ")[2] for problem in found() if "checkpoint" in problem]
    assert told_ == said if said is not None else len(told_) == 1


def test_a_story_signed_anew_with_another_key_is_found(base: int, settings: Settings) -> None:
    ours = verifiers()
    tamper("truncate journal_checkpoint")
    settings.CHECKPOINT_KEY = "b" * 43
    sign_checkpoint()
    assert [str(problem) for problem in problems(ours, lambda _: None)] == [
        "The checkpoint of 7 lines cannot be trusted: no key that is known here signed it"
    ]


def test_from_a_checkpoint_on_only_what_came_later_is_read(base: int) -> None:
    tamper("update journal_line set reason = 'forged'")
    assert [len(found(begin)) for begin in (None, 3, 5)] == [7, 4, 2]


def test_many_lines_are_read_with_the_same_queries_as_few(base: int, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for number in (0, 30):
        make_lines(number)
        sequence()
        with django_assert_num_queries(5):
            assert found() == []


def test_the_command_says_what_it_found_and_returns_it(base: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify.run(argparse.Namespace(from_checkpoint=None)) == 0
    assert verify.run(argparse.Namespace(from_checkpoint=verify.LAST)) == 0
    assert verify.run(argparse.Namespace(from_checkpoint=4)) == 2
    capsys.readouterr()
    tamper("update journal_line set reason = 'forged'")
    assert verify.run(argparse.Namespace(from_checkpoint=5)) == 1
    out, said = capsys.readouterr()
    assert out == ""
    assert [line.partition(" | ")[0] for line in said.splitlines()][1:] == [
        f"Line {base + 5} (index 5) is not what it was when it got its place",
        f"Line {base + 6} (index 6) is not what it was when it got its place",
        "7 lines have their place in the order",
        "0 lines wait for their place",
        "2 checkpoints are signed",
        "The journal is NOT as it was written and signed",
    ]
