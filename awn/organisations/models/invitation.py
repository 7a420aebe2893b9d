"""Inviting people to a role in a body, by a link or by a code that is typed."""

from __future__ import annotations

import secrets
from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.organisations.codes import new_code
from awn.organisations.models.membership import Membership
from awn.organisations.models.organisation import Organisation
from awn.organisations.roles import LEADING, Role
from awn.organisations.telling import tell_invited
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.people.refusals import Refused
from awn.sealed.blind import blind_index
from awn.sealed.fields import SealedText

LONGEST = timedelta(days=30)
MOST_USES = 100
LINK_BYTES = 24  # of chance in a link


class Way(models.TextChoices):
    LINK = "link", gettext_lazy("A link, to be sent")
    CODE = "code", gettext_lazy("A code, to be read aloud or written on a board")


def secret_index(secret: str) -> bytes:
    """What stands in the table in place of the secret, and finds it."""
    return blind_index(secret, "organisations.secret")


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def live(self) -> InvitationQuerySet:
        """Neither withdrawn, expired nor used up."""
        return self.filter(withdrawn_at=None, expires_at__gt=timezone.now(), used__lt=F("uses"))

    def with_secret(self, secret: str) -> InvitationQuerySet:
        return self.filter(secret_index=secret_index(secret))

    def visible_to(self, person: Person) -> InvitationQuerySet:
        """To the leaders of the body alone: who sees an invitation can use it."""
        return self.filter(organisation__in=Organisation.objects.of(person, *LEADING))

    @transaction.atomic
    def invite(
        self, organisation: Organisation, role: Role, *, by: Person, way: Way, uses: int, days: int, to: Person | None = None
    ) -> Invitation:
        """Makes an invitation for so many uses and days; one addressed to somebody is for them alone, and they are told of it."""
        locked = organisation.locked()
        locked.require("invite", by)
        if not locked.may_give(by, role):
            raise PermissionDenied
        secret = new_code() if way == Way.CODE else secrets.token_urlsafe(LINK_BYTES)
        invitation = self.create(
            organisation=organisation, role=role, way=way, secret=secret, secret_index=secret_index(secret), invited_by=by, to=to,
            uses=1 if to else uses, expires_at=timezone.now() + timedelta(days=days),
        )  # fmt: skip
        record("organisations.invited", about=organisation, by=by, details={"role": role, "invitation": str(invitation.uid)})
        tell_invited(invitation)
        return invitation


class Invitation(Subject):
    """A role that waits for whoever brings the secret. The secret stands sealed; a keyed digest finds it."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="invitations")
    role = models.CharField(max_length=16, choices=Role.choices)
    way = models.CharField(max_length=8, choices=Way.choices)
    secret = SealedText()
    secret_index = models.BinaryField(max_length=32, unique=True)
    to = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    invited_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    invited_at = models.DateTimeField(db_default=Now())
    expires_at = models.DateTimeField()
    uses = models.PositiveSmallIntegerField(default=1)
    used = models.PositiveSmallIntegerField(default=0)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = InvitationQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="a year after it expired",
        erasure="kept",
        why="by whom a role was given stays countable",
        of=("to",),
        secret=("secret", "secret_index"),
        called=message("Invitations to you"),
    )

    class Meta:
        constraints = (
            models.CheckConstraint(name="invitation_used_as_often_as_allowed", condition=Q(used__lte=F("uses"))),
            models.CheckConstraint(name="invitation_uses_are_few", condition=Q(uses__gte=1, uses__lte=MOST_USES)),
            models.CheckConstraint(name="an_owner_is_invited_alone", condition=~Q(role=Role.OWNER) | Q(uses=1, way=Way.LINK)),
            models.CheckConstraint(name="invitation_expires_soon", condition=Q(expires_at__lte=F("invited_at") + LONGEST)),
            models.CheckConstraint(
                name="invitation_withdrawal_has_who_and_when",
                condition=Q(withdrawn_at=None, withdrawn_by=None) | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.organisation_id}: {self.role}"

    @property
    def is_live(self) -> bool:
        return self.withdrawn_at is None and self.expires_at > timezone.now() and self.used < self.uses

    def is_visible_to(self, person: Person) -> bool:
        return bool(self.organisation.roles_of(person) & LEADING)

    @transaction.atomic
    def accept(self, *, by: Person) -> Membership:
        """Takes the role. Raises Refused where the invitation is over or for somebody else; who has the role already keeps it and uses nothing up."""
        organisation = self.organisation.locked()
        self.refresh_from_db()
        held = Membership.objects.current().filter(organisation=organisation, person=by, role=self.role).first()
        if held:
            return held
        self._require_open(organisation, by)
        Invitation.objects.filter(pk=self.pk).update(used=F("used") + 1)
        membership = Membership.objects.create(
            organisation=organisation, person=by, role=self.role, given_by=self.invited_by, invitation=self
        )
        record("organisations.joined", about=organisation, by=by, details={"role": self.role, "invitation": str(self.uid)})
        return membership

    def _require_open(self, organisation: Organisation, by: Person) -> None:
        """It ends with the right of whoever gave it, and roles are for adults."""
        addressed_elsewhere = self.to_id not in (None, by.pk)
        given_by_right = organisation.is_working and organisation.may_give(self.invited_by, Role(self.role))
        if not self.is_live or addressed_elsewhere or not given_by_right:
            raise Refused(message("This invitation is over. Ask for a new one."))
        elif not by.is_adult:
            raise Refused(message("Roles are for adults. Ask for the code of your class or group."))

    @transaction.atomic
    def withdraw(self, *, by: Person) -> None:
        """Ends it before its time. A second call changes nothing."""
        organisation = self.organisation.locked()
        self.refresh_from_db()
        if self.withdrawn_at is None:
            if not self.is_visible_to(by):
                raise PermissionDenied
            self.withdrawn_at, self.withdrawn_by = timezone.now(), by
            self.save(update_fields=["withdrawn_at", "withdrawn_by"])
            record("organisations.invitation_withdrawn", about=organisation, by=by, details={"invitation": str(self.uid)})
