"""What several answers, or a reviewer, decided."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from awn.arabic.wording import message
from awn.journal.subject import Subject
from awn.microtasks.models.microtask import Microtask
from awn.people.models import Person
from awn.people.personal_data import PersonalData


class OutcomeQuerySet(models.QuerySet["Outcome"]):
    def waiting(self) -> OutcomeQuerySet:
        """Those that have not been carried to where they belong."""
        return self.filter(applied_at=None)


class Outcome(Subject):
    """The one decision on a task: what, how sure (a probability), and by whom when a reviewer made it, with the reason. `votes` of `of` answers said the same."""

    microtask = models.OneToOneField(Microtask, on_delete=models.PROTECT, related_name="outcome")
    choice = models.CharField(max_length=64)
    confidence = models.FloatField()
    votes = models.PositiveSmallIntegerField()
    of = models.PositiveSmallIntegerField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    reason = models.TextField(max_length=500, blank=True)
    at = models.DateTimeField(db_default=Now())
    applied_at = models.DateTimeField(null=True, blank=True)
    failed = models.PositiveSmallIntegerField(default=0)

    objects = OutcomeQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="as long as its task",
        erasure="kept",
        why="who decided answers for it",
        of=(),
        called=message("Tasks that you decided as a reviewer"),
    )

    class Meta:
        constraints = (
            models.CheckConstraint(name="outcome_is_probable", condition=Q(confidence__gte=0, confidence__lte=1)),
            models.CheckConstraint(name="outcome_decides_something", condition=~Q(choice="")),
            models.CheckConstraint(name="a_reviewer_says_why", condition=Q(by=None) | ~Q(reason="")),
        )
        indexes = (models.Index(name="outcomes_waiting", fields=["id"], condition=Q(applied_at=None)),)

    def __str__(self) -> str:
        return f"{self.microtask_id}: {self.choice}"
