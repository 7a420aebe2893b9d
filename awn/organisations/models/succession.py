"""A new owner for a body that has none any more."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.organisations.models.membership import Membership
from awn.organisations.models.organisation import Organisation
from awn.organisations.roles import Role
from awn.organisations.telling import tell_named_to_confirm, tell_named_to_heir, tell_new_owner
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.people.refusals import Refused


class SuccessionQuerySet(models.QuerySet["Succession"]):
    def waiting(self) -> SuccessionQuerySet:
        """For the second steward, or for the person who was named."""
        return self.filter(accepted_at=None, withdrawn_at=None)

    def visible_to(self, person: Person) -> SuccessionQuerySet:
        """To stewards; to whoever was named once a second steward has confirmed it."""
        return self if person.is_steward else self.filter(heir=person, confirmed_at__isnull=False)

    @transaction.atomic
    def propose(self, organisation: Organisation, *, heir: Person, by: Person, proof: str) -> Succession:
        """Names a new owner for a body without one; the other stewards are told. Of two at the same moment the first counts.

        Raises Refused when the body has an owner, or another person waits to be it.
        """
        locked = organisation.locked()
        if not may_settle(locked, by) or heir == by:
            raise PermissionDenied
        waiting = self.waiting().filter(organisation=organisation).first()
        if waiting and (waiting.heir_id, waiting.named_by_id) == (heir.pk, by.pk):
            return waiting
        elif waiting or locked.has_owner:
            raise Refused(message("This organisation has an owner, or somebody has been named already."))
        elif not heir.is_adult:
            raise Refused(message("Roles are for adults. Name somebody else."))
        succession = self.create(organisation=organisation, heir=heir, named_by=by, proof=proof)
        record("organisations.heir_named", about=organisation, by=by, details={"person": heir.opaque_id, "proof": proof})
        tell_named_to_confirm(succession)
        return succession


def may_settle(organisation: Organisation, person: Person) -> bool:
    """A steward without a role in the body."""
    return person.is_steward and not organisation.roles_of(person)


class Succession(Subject):
    """One steward named a new owner and said what proves their right; a second one confirmed it; whoever was named accepted, or it was withdrawn.

    Of a guest's body only somebody who already has a role in it becomes the owner: stewards open no door to its private work.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="successions")
    heir = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="successions")
    proof = models.TextField(max_length=1000, blank=True)
    named_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    named_at = models.DateTimeField(db_default=Now())
    confirmed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    confirmed_at = models.DateTimeField(null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = SuccessionQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("proof",),
        kept="as long as the body",
        erasure="hollowed",
        of=("heir",),
        called=message("Organisations for which you were named as owner"),
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(
                name="one_succession_at_a_time", fields=["organisation"], condition=Q(accepted_at=None, withdrawn_at=None)
            ),
            models.CheckConstraint(name="nobody_names_themselves_owner", condition=~Q(heir=F("named_by"))),
            models.CheckConstraint(
                name="a_succession_is_confirmed_by_a_second_steward",
                condition=Q(confirmed_by=None, confirmed_at=None)
                | Q(confirmed_by__isnull=False, confirmed_at__isnull=False)
                & ~Q(confirmed_by=F("named_by"))
                & ~Q(confirmed_by=F("heir")),
            ),
            models.CheckConstraint(
                name="a_succession_is_accepted_after_its_confirmation",
                condition=Q(accepted_at=None) | Q(accepted_at__gte=F("confirmed_at"), withdrawn_at=None),
            ),
            models.CheckConstraint(
                name="a_succession_withdrawn_has_who_and_when",
                condition=Q(withdrawn_at=None, withdrawn_by=None) | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.organisation_id}: {self.heir_id}"

    @property
    def is_waiting(self) -> bool:
        return self.accepted_at is None and self.withdrawn_at is None

    def is_visible_to(self, person: Person) -> bool:
        return person.is_steward or (self.heir_id == person.pk and self.confirmed_at is not None)

    def may_confirm(self, person: Person) -> bool:
        """A steward without a role in the body, who neither named nor was named."""
        others = person.pk not in (self.named_by_id, self.heir_id)
        return self.is_waiting and self.confirmed_at is None and others and may_settle(self.organisation, person)

    def may_accept(self, person: Person) -> bool:
        return self.is_waiting and self.confirmed_at is not None and self.heir_id == person.pk

    def may_withdraw(self, person: Person) -> bool:
        """Stewards without a role in the body, and whoever was asked to be its owner."""
        return self.is_waiting and (self.may_accept(person) or may_settle(self.organisation, person))

    @transaction.atomic
    def confirm(self, *, by: Person) -> None:
        """A second steward stands for the proof; whoever was named is asked. A second call changes nothing."""
        succession = self._locked()
        if succession.confirmed_by_id != by.pk:
            if not succession.may_confirm(by):
                raise PermissionDenied
            succession.confirmed_by, succession.confirmed_at = by, timezone.now()
            succession.save(update_fields=["confirmed_by", "confirmed_at"])
            details = {"person": succession.heir.opaque_id}
            record("organisations.heir_confirmed", about=succession.organisation, by=by, details=details)
            tell_named_to_heir(succession)

    @transaction.atomic
    def accept(self, *, by: Person) -> Membership:
        """Becomes the owner; everybody with a role in the body is told. Raises Refused when the body has an owner again, or, of a guest, without a
        role in it."""
        succession = self._locked()
        organisation = succession.organisation
        held = Membership.objects.current().filter(organisation=organisation, person=by, role=Role.OWNER).first()
        if held and succession.accepted_at:
            return held
        elif not succession.may_accept(by):
            raise PermissionDenied
        elif organisation.has_owner or (organisation.hosted and not organisation.roles_of(by)):
            raise Refused(message("You cannot take this organisation over: it has an owner, or you have no role in it."))
        succession.accepted_at = timezone.now()
        succession.save(update_fields=["accepted_at"])
        record("organisations.taken_over", about=organisation, by=by)
        owner = Membership.objects.create(
            organisation=organisation, person=by, role=Role.OWNER, given_by=succession.confirmed_by or succession.named_by
        )
        tell_new_owner(succession)
        return owner

    @transaction.atomic
    def withdraw(self, *, by: Person) -> None:
        """Ends it: a steward takes it back, or whoever was named declines. A second call changes nothing."""
        succession = self._locked()
        if succession.withdrawn_at is None:
            if not succession.may_withdraw(by):
                raise PermissionDenied
            succession.withdrawn_by, succession.withdrawn_at = by, timezone.now()
            succession.save(update_fields=["withdrawn_by", "withdrawn_at"])
            record("organisations.heir_withdrawn", about=succession.organisation, by=by)

    def _locked(self) -> Succession:
        self.organisation.locked()
        return Succession.objects.select_related("organisation", "heir").get(pk=self.pk)
