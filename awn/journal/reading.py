"""What the journal says about one row, for pages. Who may read it is for those above to say."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, Subquery

from awn.journal.models import Line, RecordKey
from awn.journal.subject import Subject


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One act. `actor` is the opaque id of who did it: None when that is forgotten, or when it was the platform itself (`by_platform`)."""

    time: datetime
    event: str
    reason: str
    actor: str | None
    by_platform: bool


def lines_about(subject: Subject, *, newest: int | None = None) -> list[JournalLine]:
    """All that was done to this row, or the newest so many acts, the newest first; in one query. Nothing once it is forgotten."""
    known = RecordKey.objects.filter(mac=OuterRef("actor")).values("opaque_id")
    rows = Line.objects.about(subject).values_list("time", "event", "reason", Subquery(known), "actor")[:newest]
    return [JournalLine(time, event, reason, who, actor is None) for time, event, reason, who, actor in rows]
