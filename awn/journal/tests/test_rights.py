"""Two locks: the rights of the application's role, and a trigger for whoever has more."""

from pathlib import Path

import pytest
from django.db import DatabaseError, connection, transaction

from awn.journal import migrations
from awn.journal.models import Leaf, Line
from awn.journal.sequencing import sequence
from awn.journal.signing import sign_checkpoint
from awn.journal.tests.objects import make_lines
from awn.journal.tests.owner import LOCKED, as_owner

pytestmark = pytest.mark.django_db

CHANGES = ("update {} set {} = {}", "delete from {}", "truncate {}")
COLUMN = {"journal_line": "event", "journal_leaf": "hash", "journal_checkpoint": "note"}
REFUSED_BY_RIGHTS = {
    **{table: {"UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"} for table in LOCKED},
    "journal_recordkey": {"UPDATE", "TRUNCATE", "REFERENCES", "TRIGGER"},
    "journal_waiting": {"UPDATE", "TRUNCATE", "REFERENCES", "TRIGGER"},
}


@pytest.fixture(autouse=True)
def _journal() -> None:
    make_lines(2)
    sign_checkpoint()


@pytest.mark.parametrize("table", LOCKED)
@pytest.mark.parametrize("change", CHANGES)
def test_the_application_may_not_change_what_is_written(table: str, change: str) -> None:
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change.format(table, COLUMN[table], COLUMN[table]))


@pytest.mark.parametrize("table", LOCKED)
@pytest.mark.parametrize("change", CHANGES)
def test_the_owner_may_not_either_unless_the_lock_is_taken_off(table: str, change: str) -> None:
    with pytest.raises(DatabaseError, match="only ever added to"), as_owner() as cursor:
        cursor.execute(change.format(table, COLUMN[table], COLUMN[table]))


@pytest.mark.parametrize("table", REFUSED_BY_RIGHTS)
def test_the_application_has_no_further_right(table: str) -> None:
    every = {"SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"}
    with connection.cursor() as cursor:
        cursor.execute("select right_, has_table_privilege(%s, right_) from unnest(%s::text[]) right_", [table, list(every)])
        given = {right for right, has in cursor.fetchall() if has}
    assert given == every - REFUSED_BY_RIGHTS[table] - ({"INSERT"} if table == "journal_line" else set())


@pytest.mark.parametrize(("column", "value"), [("time", "2020-01-01"), ("id", "1")])
def test_the_time_and_the_number_of_a_line_are_the_databases_own(column: str, value: str) -> None:
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            f"insert into journal_line ({column}, event, about, reason) values (%s, 'a.b', %s, '')", [value, b"x" * 32]
        )


def test_the_rights_do_not_depend_on_what_the_roles_are_called() -> None:
    rights = Path(migrations.__file__).with_name("rights_2.sql").read_text("ascii")
    with as_owner() as cursor:
        cursor.execute("select current_user")
        assert [name for name in ("awn_owner", "to awn", "from awn") if name in rights] == []
        for table in REFUSED_BY_RIGHTS:
            cursor.execute(f"grant select on {table} to public; grant all on {table} to pg_monitor with grant option")
        cursor.execute(rights[rights.index("do $$") :])
        cursor.execute(
            "select distinct grantee, privilege_type from information_schema.role_table_grants"
            " where table_name = any(%s) and grantee in ('PUBLIC', 'pg_monitor')",
            [list(LOCKED)],
        )
        assert set(cursor.fetchall()) == {("PUBLIC", "SELECT"), ("pg_monitor", "SELECT"), ("pg_monitor", "INSERT")}


def test_a_line_has_one_place_and_a_place_one_line() -> None:
    sequence()
    index, number = Leaf.objects.values_list("index", "line_id").latest("index")
    with pytest.raises(DatabaseError, match="unique"), transaction.atomic():
        Leaf.objects.create(index=index, line_id=number + 1, hash=b"x" * 32)
    with pytest.raises(DatabaseError, match="unique"), transaction.atomic():
        Leaf.objects.create(index=index + 1, line_id=number, hash=b"x" * 32)
    assert Line.objects.count() == Leaf.objects.count() == 2
