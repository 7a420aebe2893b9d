"""Sittings: the answers that one person gives one after the other in one project become one contribution.

A sitting begins when the task of its first answer was taken, though not before the person's latest contribution ended and at most five minutes before
that answer. Each answer extends it. It is over five minutes after the last one, as whoever reads it judges by the clock, or with the first answer in
another project or of another kind. So a sitting that would overlap is shortened, never refused, and no moment counts twice.

Minutes are written once, at the end: the seconds from its beginning to its last act, to the nearest whole minute (half a minute counts up), at least 1.
Sittings that follow each other within five minutes are one visit and are rounded together: each gets what the visit has by then, less what was given
before, so that somebody who changes between projects every few seconds gets neither a minute for each nor nothing. Whatever a visit is cut into, its
minutes are max(1, its seconds / 60, rounded).
"""

from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import connection

from awn.journal.prepared import prepared
from awn.journal.recording import record
from awn.ledger.models import Contribution

_SIT: Final = "select ended, minutes from awn_ledger_sit(%s, %s, %s, %s, %s, %s, %s)"
_END: Final = "select ended, minutes from awn_ledger_end(%s, clock_timestamp() - interval '5 minutes')"


def sit(*, person_id: int, organisation_id: int | None, work: str, title: str, kind: str, began: datetime, at: datetime) -> None:
    """Counts the time of one answer, given `at` a moment, whose task was taken when it `began`. An answer from before the end of what is counted already
    adds nothing. One statement; a second one, the journal's, when a sitting ended with it.

    Runs inside the answer's transaction, after its locks on tasks: until the end it holds a lock on the person's time (`pg_advisory_xact_lock`, since
    before the first answer there is no row to lock), so that two answers of one person come one after the other. It waits for nothing else.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("the time of an answer is counted inside the transaction of the answer")
    _ask(_SIT, [person_id, organisation_id, work, title, kind, began, at])


def end_idle(*, person_id: int) -> bool:
    """Ends the person's sitting if it has been idle for five minutes. Says whether this call did."""
    return _ask(_END, [person_id])


def _ask(statement: str, values: list[int | str | datetime | None]) -> bool:
    """Whether a sitting ended with it, whose journal line is then written."""
    with prepared() as cursor:
        cursor.execute(statement, values)
        ended, minutes = cursor.fetchone()
    if ended is not None:
        journal_end(ended, minutes=minutes)
    return ended is not None


def journal_end(ended: UUID, *, minutes: int | None) -> None:
    """The line of a sitting that ended: for whoever counts time inside a statement of its own (`awn_ledger_sit`)."""
    record("ledger.counted", about=Contribution(uid=ended), by=None, details={"minutes": minutes})
