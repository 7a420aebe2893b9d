"""When it is safe to reach a person, by each way."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy

from awn.arabic.wording import message
from awn.people.models.person import Person
from awn.people.personal_data import PersonalData


class ContactHoursQuerySet(models.QuerySet["ContactHours"]):
    def visible_to(self, person: Person) -> ContactHoursQuerySet:
        """Nobody but the person: others only learn whether they may reach somebody now."""
        return self.filter(person=person)


class ContactHours(models.Model):
    """Whether it is safe to reach a person by one way, and in which hours of the person's own clock; an end before the beginning is on the next day."""

    class Way(models.TextChoices):
        CALL = "call", gettext_lazy("Calling me")
        WRITE = "write", gettext_lazy("Writing to me")
        VOICE = "voice", gettext_lazy("Sending me voice messages")

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="contact_hours")
    way = models.CharField(max_length=8, choices=Way.choices)
    is_safe = models.BooleanField()
    begins = models.TimeField(null=True, blank=True)
    ends = models.TimeField(null=True, blank=True)

    objects = ContactHoursQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("way", "is_safe", "begins", "ends"),
        kept="as long as the account",
        erasure="deleted",
        called=message("Safe ways and hours"),
    )

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=["person", "way"], name="one_answer_for_a_way"),
            models.CheckConstraint(
                name="safe_way_has_hours",
                condition=Q(is_safe=True, begins__isnull=False, ends__isnull=False)
                | Q(is_safe=False, begins__isnull=True, ends__isnull=True),
            ),
        )

    def __str__(self) -> str:
        return f"{self.way}: {self.begins}-{self.ends}"

    def covers(self, at: datetime | None = None) -> bool:
        """Whether the person may be reached this way at a time (now, unless said). Equal beginning and end are the whole day."""
        if not self.is_safe or self.begins is None or self.ends is None:
            return False
        clock = (at or timezone.now()).astimezone(ZoneInfo(self.person.time_zone)).time()
        if self.begins < self.ends:
            return self.begins <= clock < self.ends
        else:
            return clock >= self.begins or clock < self.ends
