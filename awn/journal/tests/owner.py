"""The journal in the hands of somebody with the owner's rights, who takes the locks off."""

import contextlib
from collections.abc import Iterator

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

LOCKED = ("journal_line", "journal_leaf", "journal_checkpoint")


@contextlib.contextmanager
def as_owner(*, locks: bool = True) -> Iterator[CursorWrapper]:
    """A cursor in the role that owns the tables; without `locks` their triggers are off for as long."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("reset role")
        for table in LOCKED:
            cursor.execute(f"alter table {table} {'enable' if locks else 'disable'} trigger only_adds")
        yield cursor
        for table in LOCKED:
            cursor.execute(f"alter table {table} enable trigger only_adds")
        cursor.execute("set role awn")
