"""Writing a line into the journal, inside the act's own transaction."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from django.db import connection

from awn.journal.keying import Keyed, details_hash, new
from awn.journal.models.line import EVENT, REASON
from awn.journal.prepared import prepared
from awn.journal.subject import Subject

_WRITE: Final = "select known_mac, known_key from awn_journal_record(%s, %s, %s, %s, %s, %s, %s, %s, %s)"
_NOBODY: Final = (None, None, None)


def record(
    event: str,
    *,
    about: Subject,
    by: Subject | None,
    reason: str = "",
    details: Mapping[str, object] | None = None,
) -> None:
    """Adds one line: what happened (`app.act`), about which row, by whom (None: the platform itself), a reason code, and a hash of the details.

    Must run inside a transaction. Names, places and free text are never given to it: details are hashed, and stand in the act's own row.
    """
    _insist(event, reason)
    subject, actor, key = about.opaque_id, _NOBODY if by is None else _offered(by.opaque_id), new(about.opaque_id)
    with prepared() as cursor:
        cursor.execute(_WRITE, [event, reason, _hashed(key, details), subject, key.mac, key.sealed, *actor])
        known = Keyed.from_row(cursor.fetchone())
        if known is not None:
            cursor.execute(_WRITE, [event, reason, _hashed(known, details), subject, known.mac, None, *actor])


def _insist(event: str, reason: str) -> None:
    if not connection.in_atomic_block:
        raise RuntimeError("a line of the journal is written inside the transaction of its act")
    if not _are_codes(event, reason):
        raise ValueError(f"an event is «app.act» and a reason a code, in small letters: {event!r}, {reason!r}")


@lru_cache(maxsize=1000)
def _are_codes(event: str, reason: str) -> bool:
    return bool(re.fullmatch(EVENT, event) and re.fullmatch(REASON, reason))


def _offered(opaque_id: str) -> tuple[str, bytes, bytes]:
    """The row, and a key for it should it have none yet."""
    key = new(opaque_id)
    return opaque_id, key.mac, key.sealed


def _hashed(key: Keyed, details: Mapping[str, object] | None) -> bytes | None:
    return None if details is None else details_hash(key, details)
