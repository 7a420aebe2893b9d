"""Somebody of another body who is asked to approve a version, by a link."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Final

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone

from awn.aid.models.version import Version
from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.organisations.models import Organisation
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.people.refusals import Refused
from awn.sealed.blind import blind_index
from awn.sealed.fields import SealedText

VALID: Final = timedelta(days=7)
LINK_BYTES: Final = 24
NOT_OUTSIDE: Final = message(
    "Name somebody with a role in another verified organisation, and with none in yours, who had no hand in the list."
)


class OutsideApproverQuerySet(models.QuerySet["OutsideApprover"]):
    def live(self) -> OutsideApproverQuerySet:
        return self.filter(expires_at__gt=timezone.now())

    def opened(self) -> OutsideApproverQuerySet:
        """Those that their account opened and that are still valid."""
        return self.live().filter(opened_at__isnull=False)

    def with_secret(self, secret: str) -> OutsideApproverQuerySet:
        return self.filter(secret_index=_index(secret))

    def visible_to(self, person: Person) -> OutsideApproverQuerySet:
        """To whoever was named alone, and to those who lead the body."""
        from awn.organisations.roles import LEADING

        led = Organisation.objects.of(person, *LEADING)
        return self.filter(Q(person=person) | Q(version__aid_list__organisation__in=led))

    @transaction.atomic
    def ask(self, version: Version, person: Person, *, by: Person) -> OutsideApprover:
        """Asks somebody outside to approve, or to review what one person released alone; they are sent a link that opens for their account alone, for seven
        days. Named again while it is valid, nothing changes. Raises Refused for somebody who is not outside."""
        from awn.aid.telling import tell_named

        aid_list = version.aid_list.locked()
        if not version.may_name_outside(by):
            raise PermissionDenied
        standing = self.live().filter(version=version, person=person).first()
        if standing is not None:
            return standing
        elif not _is_outside(person, version):
            raise Refused(NOT_OUTSIDE)
        secret = secrets.token_urlsafe(LINK_BYTES)
        named = self.create(
            version=version,
            person=person,
            named_by=by,
            secret=secret,
            secret_index=_index(secret),
            expires_at=timezone.now() + VALID,
        )
        record("aid.approver_named", about=aid_list, by=by, details={"version": version.number, "person": person.opaque_id})
        tell_named(named)
        return named


class OutsideApprover(Subject):
    """The link stands sealed; a keyed digest finds it. `opened_at`: the one account for which it is opened it."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="outside_approvers")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    named_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    named_at = models.DateTimeField(db_default=Now())
    secret = SealedText()
    secret_index = models.BinaryField(max_length=32, unique=True)
    expires_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True, blank=True)

    objects = OutsideApproverQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(), kept="as long as its list", erasure="kept", why="who was asked to approve a list stays countable", of=("person",),
        secret=("secret", "secret_index"), called=message("Aid lists that you were asked to approve"),
    )  # fmt: skip

    class Meta:
        constraints = (
            models.CheckConstraint(name="a_link_to_approve_is_valid_a_week", condition=Q(expires_at__lte=F("named_at") + VALID)),
            models.CheckConstraint(name="nobody_names_themselves_outside", condition=~Q(person=F("named_by"))),
        )

    def __str__(self) -> str:
        return f"{self.version_id}: {self.person_id}"

    @property
    def is_live(self) -> bool:
        return self.expires_at > timezone.now()

    @transaction.atomic
    def open(self, *, by: Person) -> Version:
        """Follows the link: from now on its account sees the version. Raises Refused for another account and after seven days; a second call changes nothing."""
        if by.pk != self.person_id or not self.is_live:
            raise Refused(message("This link is over, or it is for another account. Ask whoever sent it for a new one."))
        if OutsideApprover.objects.filter(pk=self.pk, opened_at=None).update(opened_at=timezone.now()):
            self.refresh_from_db(fields=["opened_at"])
            record("aid.approver_came", about=self.version.aid_list, by=by, details={"version": self.version.number})
        return self.version


def _index(secret: str) -> bytes:
    return blind_index(secret, "aid.outside_approver")


def _is_outside(person: Person, version: Version) -> bool:
    """Of a working body, of none of this one's, an adult, and none of its makers."""
    theirs = Organisation.objects.working().filter(pk__in=Organisation.objects.of(person))
    inside = bool(version.aid_list.organisation.roles_of(person))
    return person.is_active and person.is_adult and theirs.exists() and not inside and not version.is_made_by(person)
