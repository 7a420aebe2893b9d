"""Writing a line into the journal, inside the act's own transaction."""

from collections.abc import Mapping

from awn.journal.subject import Subject


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
