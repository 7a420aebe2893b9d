"""Stopping a false body, and letting it work again."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.organisations.models.organisation import Organisation
from awn.organisations.telling import tell_lifted, tell_suspended
from awn.people.models import Person
from awn.people.personal_data import PersonalData


class SuspensionQuerySet(models.QuerySet["Suspension"]):
    def current(self) -> SuspensionQuerySet:
        return self.filter(lifted_at=None)

    @transaction.atomic
    def suspend(self, organisation: Organisation, *, by: Person, reason: str) -> Suspension:
        """Takes the body from public view and stops its open work; its people are told why. One that is suspended already stays as it is."""
        locked = organisation.locked()
        if not by.is_steward or locked.roles_of(by):
            raise PermissionDenied
        suspension, made = self.current().get_or_create(organisation=organisation, defaults={"by": by, "reason": reason})
        if made:
            record("organisations.suspended", about=organisation, by=by, details={"reason": reason})
            tell_suspended(suspension)
        return suspension


class Suspension(Subject):
    """A body stopped by a steward, from and until, with the reason that its members read."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="suspensions")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())
    reason = models.TextField(max_length=1000)
    lifted_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    lifted_at = models.DateTimeField(null=True, blank=True)
    lifting_reason = models.TextField(max_length=1000, blank=True)

    objects = SuspensionQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="as long as the body",
        erasure="kept",
        why="who stopped a body and why is owed to all",
        of=(),
        called=message("Organisations that you suspended"),
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(name="one_suspension_at_a_time", fields=["organisation"], condition=Q(lifted_at=None)),
            models.CheckConstraint(name="a_suspension_has_a_reason", condition=~Q(reason="")),
            models.CheckConstraint(
                name="a_lifting_has_who_when_and_why",
                condition=Q(lifted_at=None, lifted_by=None, lifting_reason="")
                | Q(lifted_at__isnull=False, lifted_by__isnull=False) & ~Q(lifting_reason=""),
            ),
        )

    def __str__(self) -> str:
        return f"{self.organisation_id} from {self.at:%Y-%m-%d}"

    @transaction.atomic
    def lift(self, *, by: Person, reason: str) -> None:
        """Lets the body work again. A second call changes nothing."""
        organisation = self.organisation.locked()
        self.refresh_from_db()
        if self.lifted_at is None:
            if not by.is_steward or organisation.roles_of(by):
                raise PermissionDenied
            self.lifted_at, self.lifted_by, self.lifting_reason = timezone.now(), by, reason
            self.save(update_fields=["lifted_at", "lifted_by", "lifting_reason"])
            record("organisations.lifted", about=organisation, by=by, details={"reason": reason})
            tell_lifted(self)
