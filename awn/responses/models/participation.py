"""A body's part in a response."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.organisations.models import Organisation
from awn.organisations.roles import LEADING
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.people.refusals import Refused
from awn.responses.models.response import Response
from awn.responses.telling import tell_body_invited


class ParticipationQuerySet(models.QuerySet["Participation"]):
    def current(self) -> ParticipationQuerySet:
        """Invited or taking part."""
        return self.filter(left_at=None)

    def joined(self) -> ParticipationQuerySet:
        return self.current().exclude(joined_at=None)

    @transaction.atomic
    def invite(self, response: Response, organisation: Organisation, *, by: Person) -> Participation:
        """Asks a verified body to take part; its leaders are told. One that was asked already stays as it is."""
        locked = response.locked()
        if not locked.may_lead(by):
            raise PermissionDenied
        locked.require_going_on()
        if organisation.pk == response.lead_id or not organisation.is_working:
            raise Refused(message("Only another verified organisation can be invited."))
        participation, made = self.current().get_or_create(
            response=response, organisation=organisation, defaults={"invited_by": by}
        )
        if made:
            record("responses.body_invited", about=response, by=by, details={"organisation": organisation.opaque_id})
            tell_body_invited(participation)
        return participation


class Participation(Subject):
    """A body in a response: invited, taking part, gone."""

    response = models.ForeignKey(Response, on_delete=models.PROTECT, related_name="participations")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="participations")
    invited_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    invited_at = models.DateTimeField(db_default=Now())
    joined_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    joined_at = models.DateTimeField(null=True, blank=True)
    left_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    left_at = models.DateTimeField(null=True, blank=True)

    objects = ParticipationQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="as long as the response",
        erasure="kept",
        why="for whom a body took part is owed to all",
        of=(),
        called=message("Organisations that you brought into a response"),
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(
                name="a_body_takes_part_once", fields=["response", "organisation"], condition=Q(left_at=None)
            ),
            models.CheckConstraint(
                name="participation_has_who_and_when",
                condition=(Q(joined_at=None, joined_by=None) | Q(joined_at__isnull=False, joined_by__isnull=False))
                & (Q(left_at=None, left_by=None) | Q(left_at__isnull=False, left_by__isnull=False)),
            ),
        )

    def __str__(self) -> str:
        return f"{self.organisation_id} in {self.response_id}"

    def may_answer(self, person: Person) -> bool:
        """Whether the person leads the body that was asked."""
        return self.left_at is None and self.organisation.is_working and bool(self.organisation.roles_of(person) & LEADING)

    @transaction.atomic
    def join(self, *, by: Person) -> None:
        """Takes part from now on. A second call changes nothing."""
        part = self._locked()
        if part.joined_at is None:
            if not part.may_answer(by):
                raise PermissionDenied
            part.response.require_going_on()
            part.joined_at, part.joined_by = timezone.now(), by
            part.save(update_fields=["joined_at", "joined_by"])
            record("responses.body_joined", about=self.response, by=by, details={"organisation": self.organisation.opaque_id})

    @transaction.atomic
    def leave(self, *, by: Person) -> None:
        """Declines, or takes part no more; the leading body may end it too. A second call changes nothing."""
        part = self._locked()
        if part.left_at is None:
            if not (self.organisation.roles_of(by) & LEADING or part.response.may_lead(by)):
                raise PermissionDenied
            part.left_at, part.left_by = timezone.now(), by
            part.save(update_fields=["left_at", "left_by"])
            record("responses.body_left", about=self.response, by=by, details={"organisation": self.organisation.opaque_id})

    def _locked(self) -> Participation:
        return Participation.objects.select_for_update(of=("self",)).select_related("response", "organisation").get(pk=self.pk)
