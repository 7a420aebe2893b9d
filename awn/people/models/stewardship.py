"""Who runs this installation."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from awn.journal.subject import Subject
from awn.people.models.person import Person
from awn.people.personal_data import PersonalData


class StewardshipQuerySet(models.QuerySet["Stewardship"]):
    def current(self) -> StewardshipQuerySet:
        return self.filter(ended_at=None)


class Stewardship(Subject):
    """A person's office as a steward, from and until. The first is given on the command line (`given_by` is then empty)."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="stewardships")
    given_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    given_at = models.DateTimeField(db_default=Now())
    ended_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = StewardshipQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(), kept="as long as the installation", erasure="kept", why="who ran the installation when is owed to all"
    )

    class Meta:
        constraints = (models.UniqueConstraint(fields=["person"], condition=Q(ended_at=None), name="one_stewardship_at_a_time"),)

    def __str__(self) -> str:
        return f"{self.person_id} from {self.given_at:%Y-%m-%d}"
