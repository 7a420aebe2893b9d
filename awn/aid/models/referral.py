"""A referral for protection: the head of a family is a child (إحالة)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy

from awn.aid.approved_content import Line
from awn.aid.models.aid_list import AidList
from awn.aid.models.version import Version
from awn.aid.telling import tell_referred
from awn.aid.under_age import headed_by_a_child
from awn.arabic.wording import message
from awn.complaints.models import FocalPoint
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.organisations.models import Organisation
from awn.organisations.roles import Role
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.sealed.fields import SealedText

if TYPE_CHECKING:
    from django.db.models import QuerySet


class State(models.TextChoices):
    OPEN = "open", gettext_lazy("Waits for a caseworker")
    TAKEN = "taken", gettext_lazy("In a caseworker's hands")
    CLOSED = "closed", gettext_lazy("Closed")


class ReferralQuerySet(models.QuerySet["Referral"]):
    def unfinished(self) -> ReferralQuerySet:
        return self.exclude(state=State.CLOSED)

    def visible_to(self, person: Person) -> ReferralQuerySet:
        """To the body's caseworkers; where it has none, to the focal points for protection. To nobody else."""
        theirs = Q(aid_list__organisation__in=Organisation.objects.of(person, Role.CASEWORKER))
        if FocalPoint.objects.current().filter(person=person).exists():
            without = Organisation.objects.exclude(pk__in=_with_caseworkers())
            return self.filter(theirs | Q(aid_list__organisation__in=without))
        else:
            return self.filter(theirs)

    def open_for(self, version: Version, lines: Iterable[Line]) -> int:
        """Opens one for each line whose head is a child, once for each entry, and tells those who take care; how many are new. Must run in the transaction
        in which the version is made."""
        today, aid_list = timezone.localdate(), version.aid_list
        keys = [line["key"] for line in lines if headed_by_a_child(line, on=today)]
        known = set(self.filter(aid_list=aid_list, entry_key__in=keys).values_list("entry_key", flat=True))
        people = list(caring_for(aid_list.organisation)) if keys else []
        for key in dict.fromkeys(key for key in keys if key not in known):
            referral = self.create(aid_list=aid_list, version=version, entry_key=key)
            record("aid.referred", about=referral, by=None)
            tell_referred(referral, people)
        return len(keys) - len(known)


class Referral(Subject):
    """Of one entry, by its key. Who it is about stands in the version with which it was opened."""

    aid_list = models.ForeignKey(AidList, on_delete=models.PROTECT, related_name="referrals")
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="referrals")
    entry_key = models.CharField(max_length=32)
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    opened_at = models.DateTimeField(db_default=Now())
    taken_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    taken_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)
    outcome = SealedText(null=True, blank=True)

    objects = ReferralQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("outcome",), kept="twelve months after it was closed", erasure="kept",
        why="it is of a child who is helped; whoever took it answers for it", of=(),
        called=message("Referrals for protection that you took"),
    )  # fmt: skip

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(name="an_entry_is_referred_once", fields=["aid_list", "entry_key"]),
            models.CheckConstraint(name="a_referral_state_is_known", condition=Q(state__in=State.values)),
            models.CheckConstraint(
                name="a_taken_referral_has_who_and_when",
                condition=Q(taken_at=None, taken_by=None, state=State.OPEN)
                | Q(taken_at__isnull=False, taken_by__isnull=False) & ~Q(state=State.OPEN),
            ),
            models.CheckConstraint(
                name="a_closed_referral_has_who_and_when",
                condition=Q(closed_at=None, closed_by=None) & ~Q(state=State.CLOSED)
                | Q(closed_at__isnull=False, closed_by__isnull=False, state=State.CLOSED),
            ),
        )

    def __str__(self) -> str:
        return f"{self.aid_list_id}: {self.state}"

    @property
    def line(self) -> Line:
        """Whom it is about. Whoever calls it has opened the referral."""
        return next(line for line in self.version.lines if line["key"] == self.entry_key)

    def is_visible_to(self, person: Person) -> bool:
        organisation = self.aid_list.organisation
        if Role.CASEWORKER in organisation.roles_of(person):
            return True
        has_caseworkers = organisation.memberships.current().filter(role=Role.CASEWORKER).exists()
        return not has_caseworkers and FocalPoint.objects.current().filter(person=person).exists()

    @transaction.atomic
    def take(self, *, by: Person) -> None:
        """Says who takes care of it. One that is taken or closed stays as it is."""
        row = self._locked(by)
        if row.state == State.OPEN:
            self.state, self.taken_by, self.taken_at = State.TAKEN, by, timezone.now()
            self.save(update_fields=["state", "taken_by", "taken_at"])
            record("aid.referral_taken", about=self, by=by)

    @transaction.atomic
    def close(self, *, by: Person, outcome: str) -> None:
        """Ends it with what came of it; who closes one that nobody took has taken it. A second call changes nothing."""
        row = self._locked(by)
        if row.state != State.CLOSED:
            self.taken_by, self.taken_at = row.taken_by or by, row.taken_at or timezone.now()
            self.state, self.closed_by, self.closed_at, self.outcome = State.CLOSED, by, timezone.now(), outcome
            self.save(update_fields=["state", "taken_by", "taken_at", "closed_by", "closed_at", "outcome"])
            record("aid.referral_closed", about=self, by=by)

    def _locked(self, by: Person) -> Referral:
        if not self.is_visible_to(by):
            raise PermissionDenied
        return Referral.objects.select_for_update(of=("self",), no_key=True).get(pk=self.pk)


def caring_for(organisation: Organisation) -> QuerySet[Person]:
    """The caseworkers of a body; where it has none, the focal points for protection."""
    held = organisation.memberships.current().filter(role=Role.CASEWORKER)
    caseworkers = Person.objects.present().filter(pk__in=held.values("person"))
    if caseworkers.exists():
        return caseworkers
    else:
        return Person.objects.present().filter(pk__in=FocalPoint.objects.current().values("person"))


def _with_caseworkers() -> QuerySet[Organisation]:
    from awn.organisations.models import Membership

    held = Membership.objects.current().filter(role=Role.CASEWORKER)
    return Organisation.objects.filter(pk__in=held.values("organisation"))
