"""Opening what is held about somebody: one act, with a reason, good for eight hours."""

from uuid import uuid4

from django.db import transaction
from django.utils import timezone

from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.people.models import Person, Reading
from awn.people.models.reading import VALID


@transaction.atomic
def read(of: Subject, *, by: Person, reason: str, note: str = "", about: Person | None = None) -> Reading:
    """Writes who opens what and why, and returns the reading; within eight hours the same reader's next opening of the same object writes nothing.

    `reason` is one of `Reading.Reason`, `note` the reader's own words (sealed, never in the journal). `about` is the person whose data the object holds;
    a person as object is about themself. Two openings at the same moment make one row and one journal line.
    """
    history, now, uid = Reading.objects.filter(reader=by, object_id=of.opaque_id).order_by("-nth"), timezone.now(), uuid4()
    last = history.first()
    if last is not None and last.until > now:
        return last
    wanted = Reading(
        uid=uid, object_id=of.opaque_id, person=of if isinstance(of, Person) else about, reader=by, reason=reason, note=note or None,
        nth=last.nth + 1 if last else 1, began_at=now, until=now + VALID,
    )  # fmt: skip
    Reading.objects.bulk_create([wanted], ignore_conflicts=True)  # the other of two wins by the unique `nth`
    standing = history[0]
    if standing.uid == uid:
        record("people.data_read", about=of, by=by, reason=reason)
    return standing
