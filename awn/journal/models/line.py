"""A line of the journal."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from awn.journal.models.record_key import SIZE, RecordKey
from awn.journal.subject import Subject

EVENT = r"^[a-z_]+\.[a-z_]+$"
REASON = r"^[a-z0-9_.]*$"


class LineQuerySet(models.QuerySet["Line"]):
    def about(self, subject: Subject) -> LineQuerySet:
        """Those about one row, the newest first."""
        macs = RecordKey.objects.filter(opaque_id=subject.opaque_id).values("mac")
        return self.filter(about__in=macs).order_by("-id")


class Line(models.Model):
    """One act, told without saying whose: only ever added, by `awn.journal.recording.record`.

    The number says roughly, and the time exactly as far as the database's clock does, when it was written; the order of the journal is that of
    its leaves. `details` is HMAC-SHA-256 of the act's details (RFC 8785 JSON) under the key of the row that the act was about.
    """

    time = models.DateTimeField(db_default=Now(), editable=False)
    event = models.CharField(max_length=80)
    about = models.BinaryField(max_length=SIZE, db_index=True)
    actor = models.BinaryField(max_length=SIZE, null=True)
    reason = models.CharField(max_length=80)
    details = models.BinaryField(max_length=SIZE, null=True)

    objects = LineQuerySet.as_manager()

    class Meta:
        constraints = (
            models.CheckConstraint(name="line_event_is_a_code", condition=Q(event__regex=EVENT)),
            models.CheckConstraint(name="line_reason_is_a_code", condition=Q(reason__regex=REASON)),
            models.CheckConstraint(
                name="line_hashes_are_whole", condition=Q(about__length=SIZE, actor__length=SIZE, details__length=SIZE)
            ),
        )

    def __str__(self) -> str:
        return f"{self.pk} {self.event}"
