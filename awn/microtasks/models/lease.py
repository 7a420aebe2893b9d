"""A short hold on a task."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone

from awn.arabic.wording import message
from awn.microtasks.models.microtask import Microtask
from awn.people.models import Person
from awn.people.personal_data import PersonalData


class Ending(models.TextChoices):
    """How a hold ended. A hold whose time ran out has no ending: it is judged whenever it is read."""

    ANSWERED = "answered"
    SKIPPED = "skipped"
    KNOWN = "known"
    STOPPED = "stopped"


class LeaseQuerySet(models.QuerySet["Lease"]):
    def live(self) -> LeaseQuerySet:
        """Held now."""
        return self.filter(ended_at=None, until__gt=timezone.now())

    def visible_to(self, person: Person) -> LeaseQuerySet:
        """One's own alone: who holds or answered what is nobody else's to see."""
        return self.filter(person=person)


class Lease(models.Model):
    """One person's hold on one task, with the token that an answer needs. `reason` is a code, for a task that was given back."""

    microtask = models.ForeignKey(Microtask, on_delete=models.PROTECT, related_name="leases")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="task_leases", db_index=False)
    token = models.UUIDField(default=uuid.uuid4, unique=True)
    taken_at = models.DateTimeField()
    until = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    ending = models.CharField(max_length=10, choices=Ending.choices, blank=True)
    reason = models.CharField(max_length=20, blank=True)

    objects = LeaseQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="as long as its task",
        erasure="kept",
        why="that nobody answered twice stays provable; its person is hollowed",
        called=message("Tasks that you held"),
        secret=("token",),
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(name="a_person_holds_a_task_once", fields=["person", "microtask"]),
            models.CheckConstraint(
                name="a_hold_ends_in_one_way",
                condition=Q(ended_at=None, ending="") | Q(ended_at__isnull=False, ending__in=Ending.values),
            ),
        )
        indexes = (
            models.Index(name="holds_that_last", fields=["person"], condition=Q(ended_at=None)),
            models.Index(name="holds_given_back", fields=["person", "ended_at"], condition=Q(ending__in=("skipped", "known"))),
        )

    def __str__(self) -> str:
        return f"{self.microtask_id} by {self.person_id}"

    @property
    def is_live(self) -> bool:
        return self.ended_at is None and self.until > timezone.now()

    def is_visible_to(self, person: Person) -> bool:
        return self.person_id == person.pk
