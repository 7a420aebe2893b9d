"""A list on the platform: its files, its runs, what stands afterwards, and what never stands in the open."""

import multiprocessing
import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.storage import default_storage
from django.db import connection
from django.utils import timezone

from awn.aid import memory_folder
from awn.aid.carrying_out import carry_out, read_columns
from awn.aid.models import AidList, Entry, KnownHeader, Preparation, SourceFile
from awn.aid.models.preparation import LOST
from awn.aid.models.preparations import State
from awn.aid.models.source_files import Twice
from awn.aid.tests.factories import AGAIN, FAMILIES, csv, give, make_list, run
from awn.journal.models import Line
from awn.organisations.roles import Role
from awn.organisations.tests.factories import add_member
from awn.people.tests.factories import make_person

SECRETS = ("سلمان", "الزيتوني", "زيتوني", "900000011", "0599000011", "حي النخيل", "كشف الحي")


@pytest.mark.django_db
def test_a_run_leaves_entries_pairs_and_counts() -> None:
    aid_list = make_list()
    give(aid_list)
    give(aid_list, *AGAIN, name="كشف المدرسة.csv")
    done = run(aid_list)
    assert (done.state, done.progress, done.attempt, done.reason) == (State.DONE, 1.0, 1, None)
    assert {name: done.counts[name] for name in ("files", "entries", "individuals")} == {
        "files": 2,
        "entries": 5,
        "individuals": 5,
    }
    entries = list(aid_list.entries.all())
    assert [(entry.number, entry.size, entry.people) for entry in entries] == [
        (1, 5, 1),
        (2, 7, 1),
        (3, 4, 1),
        (4, 6, 1),
        (5, 3, 1),
    ]
    assert entries[0].data["people"][0]["given"] == "سلمان"
    pair = aid_list.pairs.get()
    assert {pair.left, pair.right} == {entries[0].key, entries[3].key}
    assert (pair.band, sum(entry.doubtful for entry in entries)) in {("doubtful", 2), ("certain", 0)}
    assert list(Line.objects.order_by("pk").values_list("event", flat=True))[-4:] == [
        "aid.file_given", "aid.file_given", "aid.run_asked", "aid.run_done",
    ]  # fmt: skip


@pytest.mark.django_db
def test_a_second_run_keeps_the_keys_and_leaves_no_entry_of_the_first() -> None:
    aid_list = make_list()
    give(aid_list)
    run(aid_list)
    keys = list(aid_list.entries.values_list("key", flat=True))
    second = run(aid_list)
    assert (second.number, list(aid_list.entries.values_list("key", "run"))) == (2, [(key, second.pk) for key in keys])


@pytest.mark.django_db
def test_the_same_file_in_two_lists_has_other_keys_in_each() -> None:
    one = make_list()
    other = make_list(organisation=one.organisation)
    for aid_list in (one, other):
        give(aid_list)
        run(aid_list)
    assert set(one.entries.values_list("key")) & set(other.entries.values_list("key")) == set()
    assert one.entries.count() == other.entries.count() == 3


@pytest.mark.django_db
def test_an_exact_value_is_found_and_only_in_its_own_body() -> None:
    aid_list, other = make_list(), make_list()
    for each in (aid_list, other):
        give(each)
        run(each)
    assert [entry.number for entry in Entry.objects.holding(aid_list, "document", "900000022")] == [2]
    assert [entry.number for entry in Entry.objects.holding(aid_list, "name", "وديع", "ناصر")] == [3]
    assert list(Entry.objects.holding(aid_list, "name", "وديع", "جابر")) == []
    assert set(aid_list.entries.get(number=1).tokens) & set(other.entries.get(number=1).tokens) == set()


@pytest.mark.django_db
def test_neither_the_database_nor_the_disk_holds_a_name_a_number_or_a_place_in_the_open() -> None:
    aid_list = make_list()
    source = give(aid_list)
    give(aid_list, *AGAIN, name="كشف المدرسة.csv")
    read_columns(aid_list)
    source.refresh_from_db()
    run(aid_list)
    with connection.cursor() as cursor:
        cursor.execute("select table_name from information_schema.tables where table_name like 'aid\\_%%'")
        tables = [name for (name,) in cursor.fetchall()]
        raw = []
        for table in tables:
            cursor.execute(f"select t::text, * from {table} t")  # names of tables
            raw += [
                repr(row).encode() + b"".join(bytes(v) for v in row if isinstance(v, memoryview)) for row in cursor.fetchall()
            ]
    assert len(raw) >= 10
    with default_storage.open(str(source.file.name)) as file:
        raw.append(file.read())
    found = [secret for secret in SECRETS for piece in raw if secret.encode() in piece or secret in piece.decode(errors="ignore")]
    assert found == []
    assert source.content() == csv(*FAMILIES)


@pytest.mark.django_db
def test_the_folder_in_memory_is_private_and_gone_after() -> None:
    with memory_folder.memory_folder() as folder:
        assert folder.stat().st_mode & 0o777 == 0o700
        assert folder.parent == (memory_folder.MEMORY if memory_folder.MEMORY.is_dir() else folder.parent)
    assert not folder.exists()
    aid_list = make_list()
    give(aid_list)
    run(aid_list)
    assert list(folder.parent.glob(f"{memory_folder.PREFIX}*")) == []


@pytest.mark.django_db
def test_the_same_file_twice_is_told_and_not_doubled() -> None:
    aid_list = make_list()
    first = give(aid_list)
    with pytest.raises(Twice) as told:
        give(aid_list, name="نسخة.csv")
    assert (told.value.standing, aid_list.files.count()) == (first, 1)
    first.withdraw(by=aid_list.made_by)
    assert give(aid_list).pk != first.pk


@pytest.mark.django_db
def test_a_file_that_is_no_table_is_told_and_the_others_go_on() -> None:
    aid_list = make_list()
    broken = aid_list.give_file(
        by=aid_list.made_by, name="صورة.xlsx", content=b"\x89PNG nothing", collected_by="x", collected_for="y"
    )
    good = give(aid_list)
    read_columns(aid_list)
    for source in (broken, good):
        source.refresh_from_db()
    assert (broken.reason is not None, broken.read_tables) == (True, [])
    assert (good.reason, [table["rows"] for table in good.read_tables]) == (None, [3])
    done = run(aid_list)
    assert (done.state, done.counts["unreadable"], done.counts["entries"]) == (State.DONE, 1, 3)


@pytest.mark.django_db
def test_files_that_name_nobody_fail_with_words_and_change_nothing() -> None:
    aid_list = make_list()
    aid_list.give_file(
        by=aid_list.made_by, name="أعداد.csv", content="حي,عدد\nأ,5\nب,6\n".encode(), collected_by="x", collected_for="y"
    )
    failed = run(aid_list)
    assert (failed.state, str(failed.reason)[:30]) == (State.FAILED, "No name was recognised in thes")
    assert aid_list.latest is None


@pytest.mark.django_db
def test_examples_of_columns_are_masked_and_columns_that_may_not_come_in_are_only_counted() -> None:
    aid_list = make_list()
    rows = (
        "الاسم الرباعي,الطائفة,رقم الهوية\nسلمان حمدان عوض الزيتوني,سنابلي,900000011\nرائدة جابر موسى البحراوي,سنابلي,900000022\n"
    )
    source = aid_list.give_file(by=aid_list.made_by, name="a.csv", content=rows.encode(), collected_by="x", collected_for="y")
    read_columns(aid_list)
    source.refresh_from_db()
    [table] = source.read_tables
    assert (table["refused"], [column["number"] for column in table["columns"]]) == (1, [1, 3])
    assert table["columns"][0]["examples"] == ["س••• ح••• ع••• ا•••", "ر••• ج••• م••• ا•••"]
    assert table["columns"][1]["examples"] == ["••••••011", "••••••022"]
    assert "طائفة" not in str(source.tables)


@pytest.mark.django_db
def test_what_was_chosen_for_a_column_holds_in_the_next_run_and_under_the_same_header_elsewhere() -> None:
    aid_list = make_list()
    source = give(aid_list)
    read_columns(aid_list)
    source.refresh_from_db()
    [table] = source.read_tables
    aid_list.choose(by=aid_list.made_by, roles={source.digest: {table["key"]: {"6": "left_out"}}})
    run(aid_list)
    assert "place" not in aid_list.entries.get(number=1).data["household"]
    KnownHeader.objects.remember(aid_list.organisation, table["fingerprint"], {"4": "left_out"}, by=aid_list.made_by)
    other, foreign = make_list(organisation=aid_list.organisation), make_list()
    for each in (other, foreign):
        give(each, *AGAIN)
        run(each)
    assert "phones" not in other.entries.get(number=1).data["people"][0]
    assert "phones" in foreign.entries.get(number=1).data["people"][0]


@pytest.mark.django_db
def test_a_table_left_out_leaves_nothing() -> None:
    aid_list = make_list()
    source = give(aid_list)
    give(aid_list, *AGAIN, name="كشف المدرسة.csv")
    read_columns(aid_list)
    source.refresh_from_db()
    aid_list.choose(by=aid_list.made_by, skipped={source.digest: {source.read_tables[0]["key"]: True}})
    run(aid_list)
    assert list(aid_list.entries.values_list("source", flat=True)) == [aid_list.files.latest("pk").pk] * 2


@pytest.mark.django_db
def test_a_withdrawn_file_goes_from_the_disk_at_once_and_from_the_list_with_the_next_run() -> None:
    aid_list = make_list()
    source = give(aid_list)
    give(aid_list, *AGAIN, name="كشف المدرسة.csv")
    run(aid_list)
    at_work = aid_list.prepare(by=aid_list.made_by)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("django.db.transaction.on_commit", lambda act: act())
        source.withdraw(by=aid_list.made_by)
    source.withdraw(by=aid_list.made_by)
    at_work.refresh_from_db()
    assert (at_work.state, default_storage.exists(str(source.file.name)), aid_list.entries.count()) == (State.STOPPED, False, 5)
    run(aid_list)
    assert list(aid_list.entries.values_list("source", flat=True)) == [aid_list.files.latest("pk").pk] * 2


@pytest.mark.django_db
def test_a_year_after_its_end_only_counts_are_left_of_a_list() -> None:
    aid_list = make_list()
    source = give(aid_list)
    done = run(aid_list)
    aid_list.close(by=aid_list.made_by)
    now = timezone.now()
    assert list(AidList.objects.to_forget(at=now + timedelta(days=364))) == []
    [found] = AidList.objects.to_forget(at=now + timedelta(days=366))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("django.db.transaction.on_commit", lambda act: act())
        found.forget()
    source.refresh_from_db()
    assert (aid_list.entries.count(), aid_list.pairs.count(), str(source.name), source.tables) == (0, 0, "", None)
    assert (default_storage.exists(str(source.file.name)), aid_list.runs.get().counts == done.counts) == (False, True)
    assert list(AidList.objects.to_forget(at=now + timedelta(days=366))) == []


@pytest.mark.django_db
def test_only_those_who_prepare_give_and_only_those_who_lead_ask_and_close() -> None:
    aid_list = make_list()
    organisation = aid_list.organisation
    people = {role: add_member(organisation, role) for role in set(Role) - {Role.OWNER}} | {
        Role.OWNER: organisation.registered_by
    }
    may = {role for role, person in people.items() if aid_list.may_prepare(person)}
    assert may == {Role.OWNER, Role.COORDINATOR, Role.PREPARER}
    assert {role for role, person in people.items() if aid_list.may_lead(person)} == {Role.OWNER, Role.COORDINATOR}
    assert {role for role, person in people.items() if aid_list.is_visible_to(person)} == may
    for act in (lambda: aid_list.prepare(by=people[Role.FIELD]), lambda: aid_list.ask_volunteers(by=people[Role.PREPARER])):
        with pytest.raises(PermissionDenied):
            act()
    with pytest.raises(PermissionDenied):
        aid_list.close(by=people[Role.PREPARER])
    aid_list.close(by=people[Role.COORDINATOR])
    with pytest.raises(PermissionDenied):
        give(aid_list)


@pytest.mark.django_db
def test_lists_of_two_bodies_are_seen_by_many_as_by_one_and_never_by_the_other() -> None:
    one, other = make_list(), make_list()
    for aid_list in (one, other):
        give(aid_list)
        run(aid_list)
        KnownHeader.objects.remember(aid_list.organisation, "f" * 64, {"1": "kept"}, by=aid_list.made_by)
    people = [
        one.made_by,
        other.made_by,
        make_person(),
        add_member(one.organisation, Role.PREPARER),
        add_member(other.organisation, Role.FIELD),
    ]
    for model in (AidList, SourceFile, Preparation, Entry):
        for person in people:
            seen = set(model.objects.visible_to(person).values_list("pk", flat=True))
            assert seen == {row.pk for row in model.objects.all() if row.is_visible_to(person)}
    assert set(AidList.objects.visible_to(people[3])) == {one}
    assert set(AidList.objects.visible_to(people[4])) == set()
    assert {entry.aid_list_id for entry in Entry.objects.visible_to(other.made_by)} == {other.pk}
    assert KnownHeader.objects.visible_to(people[0]).get().organisation == one.organisation


@pytest.mark.django_db(transaction=True)
def test_ten_who_prepare_at_once_begin_one_run() -> None:
    aid_list = make_list()
    give(aid_list)

    def ask(_: int) -> int:
        try:
            return AidList.objects.get(pk=aid_list.pk).prepare(by=aid_list.made_by).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as threads:
        assert len(set(threads.map(ask, range(10)))) == 1
    assert aid_list.runs.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_run_that_is_stopped_at_work_writes_nothing() -> None:
    aid_list = make_list()
    give(aid_list)
    asked = aid_list.prepare(by=aid_list.made_by)

    def stop() -> None:
        try:
            _until(lambda: Preparation.objects.get(pk=asked.pk).state != State.WAITING)
            Preparation.objects.get(pk=asked.pk).stop(by=aid_list.made_by)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as threads:
        stopping = threads.submit(stop)
        carry_out(asked)
        stopping.result()
    asked.refresh_from_db()
    assert (asked.state, asked.stopped_by, aid_list.entries.count(), aid_list.pairs.count()) == (
        State.STOPPED,
        aid_list.made_by,
        0,
        0,
    )


@pytest.mark.django_db(transaction=True)
def test_a_worker_killed_in_the_middle_leaves_nothing_half_written_and_the_run_is_taken_up_once() -> None:
    aid_list = make_list()
    give(aid_list)
    first = run(aid_list)
    asked = aid_list.prepare(by=aid_list.made_by)
    for attempt in (1, 2):
        _killed_at_work(asked.pk, attempt)
        asked.refresh_from_db()
        assert (asked.state in (State.READING, State.RUNNING), asked.attempt) == (True, attempt)
        assert set(aid_list.entries.values_list("run", flat=True)) == {first.pk}
        asked.take_up()  # its last sign is not old enough
        assert Preparation.objects.get(pk=asked.pk).state == asked.state
        Preparation.objects.filter(pk=asked.pk).update(seen_at=timezone.now() - timedelta(seconds=61))
        [silent] = Preparation.objects.silent(at=timezone.now())
        silent.take_up()
        asked.refresh_from_db()
        assert asked.state == (State.WAITING if attempt == 1 else State.FAILED)
    assert asked.reason == LOST
    assert aid_list.entries.count() == 3
    assert run(aid_list).state == State.DONE
    _until(lambda: not list(Path("/dev/shm").glob(f"{memory_folder.PREFIX}*")))


@pytest.mark.django_db(transaction=True)
def test_a_run_taken_up_after_a_kill_ends_well() -> None:
    aid_list = make_list()
    give(aid_list)
    asked = aid_list.prepare(by=aid_list.made_by)
    _killed_at_work(asked.pk, 1)
    Preparation.objects.filter(pk=asked.pk).update(seen_at=timezone.now() - timedelta(seconds=61))
    asked.refresh_from_db()
    asked.take_up()
    asked.refresh_from_db()
    carry_out(asked)
    asked.refresh_from_db()
    assert (asked.state, asked.attempt, aid_list.entries.count()) == (State.DONE, 2, 3)


@pytest.mark.django_db
def test_whoever_began_an_earlier_attempt_writes_nothing_more() -> None:
    aid_list = make_list()
    give(aid_list)
    asked = aid_list.prepare(by=aid_list.made_by)
    early = asked.begin()
    assert early is not None
    assert asked.begin() is None
    Preparation.objects.filter(pk=asked.pk).update(seen_at=timezone.now() - timedelta(seconds=61))
    asked.take_up()
    late = Preparation.objects.get(pk=asked.pk).begin()
    assert late is not None
    assert (early.sign(progress=0.5, words=None), early.advance(State.RUNNING)) == (False, False)
    assert (late.sign(progress=0.5, words=None), late.advance(State.RUNNING)) == (True, True)


def _killed_at_work(run: int, attempt: int) -> None:
    """A worker in a process of its own, killed as soon as its work has begun."""
    connection.close()
    worker = multiprocessing.get_context("fork").Process(target=_work, args=(run,))
    worker.start()
    _until(lambda: Preparation.objects.get(pk=run).attempt == attempt and Preparation.objects.get(pk=run).progress > 0)
    assert worker.pid is not None
    os.kill(worker.pid, signal.SIGKILL)
    worker.join()


def _work(run: int) -> None:
    carry_out(Preparation.objects.select_related("aid_list__organisation").get(pk=run))


def _until(holds: object, seconds: float = 20) -> None:
    ends = time.monotonic() + seconds
    while not holds():  # type: ignore[operator]
        assert time.monotonic() < ends, "it did not come to pass"
        time.sleep(0.01)
