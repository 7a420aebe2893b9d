"""Inviting a body into a space of its own on this installation."""

from __future__ import annotations

import secrets
from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.organisations.models.invitation import LINK_BYTES, secret_index
from awn.organisations.models.organisation import Organisation
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.people.refusals import Refused
from awn.places.models import Area
from awn.sealed.fields import SealedText

OPEN_FOR = timedelta(days=30)


class HostingQuerySet(models.QuerySet["Hosting"]):
    def live(self) -> HostingQuerySet:
        return self.filter(organisation=None, expires_at__gt=timezone.now())

    def with_secret(self, secret: str) -> HostingQuerySet:
        return self.filter(secret_index=secret_index(secret))

    @transaction.atomic
    def offer(self, *, by: Person) -> Hosting:
        """A link by which one body registers as a guest."""
        if not by.is_steward:
            raise PermissionDenied
        secret = secrets.token_urlsafe(LINK_BYTES)
        hosting = self.create(
            offered_by=by, secret=secret, secret_index=secret_index(secret), expires_at=timezone.now() + OPEN_FOR
        )
        record("organisations.hosting_offered", about=hosting, by=by)
        return hosting


class Hosting(Subject):
    """A steward's offer of a space; the body that takes it needs no papers, since it was asked to come."""

    offered_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    offered_at = models.DateTimeField(db_default=Now())
    expires_at = models.DateTimeField()
    secret = SealedText()
    secret_index = models.BinaryField(max_length=32, unique=True)
    organisation = models.OneToOneField(Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="hosting")

    objects = HostingQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="as long as the body",
        erasure="kept",
        why="who let a body in is owed to all",
        of=(),
        called=message("Spaces that you gave to other organisations"),
    )

    class Meta:
        constraints = (models.CheckConstraint(name="hosting_expires", condition=Q(expires_at__gt=models.F("offered_at"))),)

    def __str__(self) -> str:
        return f"{self.uid}"

    @transaction.atomic
    def take(self, *, by: Person, **facts: str | Area | None) -> Organisation:
        """Registers the guest with its first owner. Raises Refused when the offer is over."""
        offer = Hosting.objects.select_for_update(of=("self",)).get(pk=self.pk)
        if offer.organisation_id or offer.expires_at <= timezone.now():
            raise Refused(message("This invitation is over. Ask for a new one."))
        offer.organisation = Organisation.objects.register(by=by, hosted=True, **facts)
        offer.save(update_fields=["organisation"])
        return offer.organisation
