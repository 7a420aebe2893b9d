"""Giving the lines that have committed their place in the journal's order."""

from typing import Final

from django.db import connection, transaction

from awn.journal.models import Leaf
from awn.journal.telling import COLUMNS, told
from awn.journal.tree import leaf_hash

BATCH: Final = 2_000  # lines in one transaction
LOCK: Final = int.from_bytes(b"journal")  # whoever orders or signs holds it, in the whole database

_TAKE: Final = f"""
with taken as (
    delete from journal_waiting where line_id in (select line_id from journal_waiting order by line_id limit %s) returning line_id
)
select {COLUMNS} from journal_line line join taken on line.id = taken.line_id order by line.id
"""  # noqa: S608  # names of columns
_ADD: Final = "insert into journal_leaf (index, line_id, hash) select * from unnest(%s::bigint[], %s::bigint[], %s::bytea[])"


def sequence() -> int:
    """Gives every line that has committed and waits its index and the hash of its leaf. Returns how many.

    May be run twice at once, and be killed at any moment: a batch is one transaction, and one after the other has the lock.
    """
    given = 0
    while batch := _batch():
        given += batch
    return given


def hold_order() -> None:
    """Holds the journal's order until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s)", [LOCK])


@transaction.atomic
def _batch() -> int:
    hold_order()
    last = Leaf.objects.order_by("-index").values_list("index", flat=True).first()
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, [BATCH])
        rows = cursor.fetchall()
        begin = 0 if last is None else last + 1
        hashes = [leaf_hash(told(row)) for row in rows]
        cursor.execute(_ADD, [list(range(begin, begin + len(rows))), [row[0] for row in rows], hashes])
    return len(rows)
