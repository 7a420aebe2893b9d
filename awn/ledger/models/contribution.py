"""Time that a person gave."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy

from awn.arabic.wording import message
from awn.journal.subject import Subject
from awn.ledger.models.contributions import ContributionQuerySet
from awn.organisations.models import Organisation
from awn.people.models import Person
from awn.people.personal_data import PersonalData


class Kind(models.TextChoices):
    SERVICE = "service", gettext_lazy("Service")
    TRAINING = "training", gettext_lazy("Training")


class Source(models.TextChoices):
    LEASE = "lease", gettext_lazy("From the answers themselves")
    TIMER = "timer", gettext_lazy("By a timer")
    SELF = "self", gettext_lazy("As the volunteer said")
    HOST = "host", gettext_lazy("As the organisation said")


class Contribution(Subject):
    """Some time of one person on one piece of work. `during` are two moments, so a time zone plays no part: from the first hold or act up to the last act.
    `minutes` are whole, and null while a sitting may still grow. `work` is an opaque id of what was worked on; `title` its words as they were then.
    `carried`: by how much the sitting just before was given too much (below zero: too little); null where none went before. Compulsory time is kept, and
    left out of the figures of volunteer work (ILO, 19th ICLS 2013, paragraph 37). Nobody gives the same moment twice: the database sees to it."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, db_index=False, related_name="contributions")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    work = models.CharField(max_length=120)
    title = models.CharField(max_length=200)
    during = DateTimeRangeField()
    minutes = models.PositiveIntegerField(null=True, blank=True)
    carried = models.DurationField(null=True, blank=True, editable=False)
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.SERVICE)
    source = models.CharField(max_length=10, choices=Source.choices)
    compulsory = models.BooleanField(default=False)

    objects = ContributionQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="as long as the installation",
        erasure="kept",
        why="how much time was given stays right",
        secret=("carried",),
        called=message("Your hours"),
    )

    class Meta:
        indexes = (models.Index(name="contributions_by_work", fields=["work"]),)
        constraints = (
            ExclusionConstraint(
                name="one_contribution_at_a_time",
                expressions=[("person", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                violation_error_message=gettext_lazy("This person has given this time already."),
            ),
            models.UniqueConstraint(name="one_sitting_at_a_time", fields=["person"], condition=Q(minutes=None)),
            models.CheckConstraint(
                name="a_contribution_begins_and_ends",
                condition=Q(during__isempty=False, during__lower_inf=False, during__upper_inf=False),
            ),
            models.CheckConstraint(name="a_contribution_names_its_work", condition=~Q(work="") & ~Q(title="")),
            models.CheckConstraint(
                name="a_contribution_is_of_a_kind", condition=Q(kind__in=Kind.values) & Q(source__in=Source.values)
            ),
            models.CheckConstraint(
                name="only_a_sitting_may_grow", condition=Q(minutes__isnull=False) | Q(source__in=(Source.LEASE, Source.TIMER))
            ),
        )

    if TYPE_CHECKING:  # what `counted()` adds
        counted: int

    def __str__(self) -> str:
        return f"{self.person_id} at {self.work}"

    @property
    def began_at(self) -> datetime:
        began: datetime = self.during.lower
        return began

    @property
    def last_act_at(self) -> datetime:
        last: datetime = self.during.upper
        return last

    def is_visible_to(self, person: Person) -> bool:
        return self.person_id == person.pk

    @transaction.atomic
    def settle(self) -> bool:
        """Writes the minutes of the person's sitting if it is over, with its journal line. A second call changes nothing. Says whether this one did."""
        from awn.ledger.sitting import end_idle

        return end_idle(person_id=self.person_id)
