"""Who read what about whom, and why."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy

from awn.arabic.wording import message
from awn.journal.subject import Subject
from awn.people.models.person import Person
from awn.people.personal_data import PersonalData
from awn.sealed.fields import SealedText

VALID: Final = timedelta(hours=8)


class ReadingQuerySet(models.QuerySet["Reading"]):
    def current(self, *, at: datetime | None = None) -> ReadingQuerySet:
        """Still valid."""
        return self.filter(until__gt=at or timezone.now())


class Reading(Subject):
    """The opening of one object by one reader with a reason; it is valid for eight hours for that reader and that object.

    `object_id` is the object's opaque id, `person` whose data it is where it is one person's. `nth` counts the reader's readings of the object: two
    openings at the same moment make one row.
    """

    class Reason(models.TextChoices):
        CASE = "case", gettext_lazy("Work on this person's case")
        VERIFICATION = "verification", gettext_lazy("Verification of what was said")
        COMPLAINT = "complaint", gettext_lazy("A complaint or an appeal")
        SAFETY = "safety", gettext_lazy("Somebody's safety")
        SUPPORT = "support", gettext_lazy("Help that the person asked for")
        LAW = "law", gettext_lazy("A duty by law")
        LIST = "list", gettext_lazy("Preparation or check of an aid list")

    object_id = models.CharField(max_length=100)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="readings_of")
    reader = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="readings_by")
    reason = models.CharField(max_length=16, choices=Reason.choices)
    note = SealedText(null=True, blank=True)
    nth = models.PositiveIntegerField()
    began_at = models.DateTimeField()
    until = models.DateTimeField()

    objects = ReadingQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("note",), kept="five years", erasure="hollowed", called=message("Who read your data"), of=("person",)
    )

    class Meta:
        ordering = ("-began_at",)
        constraints = (
            models.UniqueConstraint(fields=["reader", "object_id", "nth"], name="one_reading_at_a_time"),
            models.CheckConstraint(name="reading_ends_after_it_began", condition=Q(until__gt=F("began_at"))),
            models.CheckConstraint(
                name="reading_has_a_known_reason",
                condition=Q(reason__in=["case", "verification", "complaint", "safety", "support", "law", "list"]),
            ),
        )
        indexes = (models.Index(fields=["person", "-began_at"], name="reading_of_a_person"),)

    def __str__(self) -> str:
        return f"{self.reason} until {self.until:%Y-%m-%d %H:%M}"
