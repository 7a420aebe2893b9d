"""Who alone opens complaints of sexual exploitation, abuse or harassment."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from awn.arabic.wording import message
from awn.complaints.telling import tell_focal_point
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.people.models import Person
from awn.people.personal_data import PersonalData


class FocalPointQuerySet(models.QuerySet["FocalPoint"]):
    def current(self) -> FocalPointQuerySet:
        return self.filter(ended_at=None)

    @transaction.atomic
    def give(self, person: Person, *, by: Person) -> FocalPoint:
        """Makes a person a focal point, who is told; one who is it already stays it. Stewards alone give the office, and not to themselves."""
        if not by.is_steward or by == person:
            raise PermissionDenied
        office, made = self.current().get_or_create(person=person, defaults={"given_by": by})
        if made:
            record("complaints.focal_point_given", about=office, by=by)
            tell_focal_point(office)
        return office


class FocalPoint(Subject):
    """The office of one person, from and until."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="focal_points")
    given_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField(db_default=Now())
    ended_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = FocalPointQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="as long as the installation",
        erasure="kept",
        why="who could open such complaints is owed to those who made them",
        called=message("Your office as focal point for protection"),
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["person"], condition=Q(ended_at=None), name="one_office_of_focal_point_at_a_time"),
            models.CheckConstraint(
                name="an_ended_office_says_by_whom",
                condition=Q(ended_at=None, ended_by=None) | Q(ended_at__isnull=False, ended_by__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.person_id} from {self.given_at:%Y-%m-%d}"

    @transaction.atomic
    def end(self, *, by: Person) -> None:
        """Ends the office; a second time changes nothing."""
        if not by.is_steward and by.pk != self.person_id:
            raise PermissionDenied
        ended = FocalPoint.objects.current().filter(pk=self.pk).update(ended_at=timezone.now(), ended_by=by)
        if ended:
            self.refresh_from_db()
            record("complaints.focal_point_ended", about=self, by=by)
