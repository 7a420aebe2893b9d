"""A stream of small equal tasks of one body."""

from __future__ import annotations

import os

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.microtasks.agreement import Rule
from awn.microtasks.kinds import Kind, kind_of
from awn.microtasks.models.projects import ProjectQuerySet
from awn.organisations.models import Organisation
from awn.organisations.roles import LEADING, Role
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.places.models import Area
from awn.responses.models import Response
from awn.sealed.fields import SealedBytes


def new_key() -> bytes:
    """Of the hashes of what is typed in one project."""
    return os.urandom(32)


class Project(Subject):
    """Tasks of one kind that a body opens to volunteers. `area` is the governorate of the people whom they are about: its own people get none of them.

    `least` and `most` answers are collected for a task, until its outcome is at least as probable as `sure`; of `gold_share` per cent of the tasks that are
    given out the right answer is known.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="task_projects")
    response = models.ForeignKey(Response, on_delete=models.PROTECT, null=True, blank=True, related_name="task_projects")
    kind_code = models.CharField(max_length=40)
    title = models.CharField(max_length=120)
    purpose = models.TextField(max_length=500)
    area = models.ForeignKey(Area, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    least = models.PositiveSmallIntegerField()
    most = models.PositiveSmallIntegerField()
    sure = models.FloatField()
    gold_share = models.PositiveSmallIntegerField(default=10)
    lease_minutes = models.PositiveSmallIntegerField(default=10)
    key = SealedBytes(default=new_key)
    opened_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(db_default=Now())
    paused_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    paused_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = ProjectQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="as long as the installation",
        erasure="kept",
        why="who opened, paused and closed the work answers for it",
        of=(),
        called=message("Task projects that you opened"),
    )

    class Meta:
        constraints = (
            models.CheckConstraint(name="task_project_has_a_title", condition=~Q(title="") & ~Q(purpose="")),
            models.CheckConstraint(
                name="task_project_asks_some_people",
                condition=Q(least__gte=1, most__gte=F("least"), most__lte=15, sure__gte=0.5, sure__lt=1),
                violation_error_message=gettext_lazy("At least one answer, at most 15, and certainty between half and whole."),
            ),
            models.CheckConstraint(name="task_project_gold_is_a_share", condition=Q(gold_share__lte=50)),
            models.CheckConstraint(name="task_leases_last_minutes", condition=Q(lease_minutes__gte=1, lease_minutes__lte=60)),
            models.CheckConstraint(
                name="task_project_pause_has_who_and_when",
                condition=Q(paused_at=None, paused_by=None) | Q(paused_at__isnull=False, paused_by__isnull=False),
            ),
            models.CheckConstraint(
                name="task_project_end_has_who_and_when",
                condition=Q(closed_at=None, closed_by=None) | Q(closed_at__isnull=False, closed_by__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def kind(self) -> Kind:
        return kind_of(self.kind_code)

    @property
    def rule(self) -> Rule:
        return Rule(self.kind.rule.choices, self.least, self.most, self.sure)

    @property
    def is_open(self) -> bool:
        """Whether tasks are given out."""
        return self.closed_at is None and self.paused_at is None

    def may_lead(self, person: Person) -> bool:
        """Whoever leads the body, while it works."""
        return self.organisation.is_working and bool(self.organisation.roles_of(person) & LEADING)

    def may_review(self, person: Person) -> bool:
        """Whoever leads the body or reviews for it; of a single task never its author, and nobody who answered it (`Microtask.may_review`)."""
        return self.organisation.is_working and bool(self.organisation.roles_of(person) & (LEADING | {Role.REVIEWER}))

    def is_visible_to(self, person: object) -> bool:
        """Everybody sees what is asked and how far it is, of bodies that work; the body's own people always."""
        return self.organisation.is_working or (isinstance(person, Person) and bool(self.organisation.roles_of(person)))

    def locked(self) -> Project:
        """The row as it is now, for this transaction alone."""
        return Project.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=self.pk)

    @transaction.atomic
    def pause(self, *, by: Person) -> None:
        """Gives out nothing more until it goes on; what is held may still be answered. A second call changes nothing."""
        project = self._led(by)
        if project.is_open:
            project.paused_at, project.paused_by = timezone.now(), by
            project.save(update_fields=["paused_at", "paused_by"])
            record("microtasks.paused", about=project, by=by)

    @transaction.atomic
    def go_on(self, *, by: Person) -> None:
        """Ends a pause. A second call changes nothing."""
        project = self._led(by)
        if project.paused_at is not None:
            project.paused_at = project.paused_by = None
            project.save(update_fields=["paused_at", "paused_by"])
            record("microtasks.went_on", about=project, by=by)

    @transaction.atomic
    def close(self, *, by: Person) -> None:
        """Ends it for good. Answers on the way are kept with their minutes, and count for tasks that still need them. A second call changes nothing."""
        project = self._led(by)
        if project.closed_at is None:
            project.closed_at, project.closed_by = timezone.now(), by
            project.save(update_fields=["closed_at", "closed_by"])
            record("microtasks.closed", about=project, by=by)

    def _led(self, by: Person) -> Project:
        project = self.locked()
        if not project.may_lead(by):
            raise PermissionDenied
        return project
