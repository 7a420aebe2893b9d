"""What a person is in a body (صفة في الجهة)."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.organisations.models.organisation import Organisation
from awn.organisations.roles import LEADING, Role
from awn.organisations.telling import tell_role_given, tell_role_taken
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.people.refusals import Refused


class MembershipQuerySet(models.QuerySet["Membership"]):
    def current(self) -> MembershipQuerySet:
        return self.filter(ended_at=None)

    def visible_to(self, person: Person) -> MembershipQuerySet:
        """One's own; in one's own body its leaders, and all of them to its leaders; to a steward all but those of guests."""
        theirs = Organisation.objects.of(person)
        led = Organisation.objects.of(person, *LEADING)
        seen = Q(person=person) | Q(organisation__in=led) | Q(organisation__in=theirs, role__in=LEADING, ended_at=None)
        return self.filter(seen | Q(organisation__hosted=False)) if person.is_steward else self.filter(seen)

    @transaction.atomic
    def give(self, organisation: Organisation, role: Role, *, to: Person, by: Person) -> Membership:
        """Gives a role and tells its new holder; whoever holds it already keeps the row that they have."""
        locked = organisation.locked()
        if not locked.may_give(by, role) or not locked.is_working:
            raise PermissionDenied
        membership, made = self.current().get_or_create(
            organisation=organisation, person=to, role=role, defaults={"given_by": by}
        )
        if made:
            record("organisations.role_given", about=organisation, by=by, details={"role": role, "person": to.opaque_id})
            tell_role_given(membership)
        return membership

    @transaction.atomic
    def hand_over(self, organisation: Organisation, *, to: Person, by: Person) -> Membership:
        """Makes somebody of the body its owner in one's own place, so that it is never without one."""
        locked = organisation.locked()
        locked.require("hand_over", by)
        if to == by or not locked.people().filter(pk=to.pk).exists():
            raise Refused(message("Ownership goes to another person who already has a role in this organisation."))
        membership, _ = self.current().get_or_create(
            organisation=organisation, person=to, role=Role.OWNER, defaults={"given_by": by}
        )
        self.current().filter(organisation=organisation, person=by, role=Role.OWNER).update(ended_at=timezone.now(), ended_by=by)
        record("organisations.handed_over", about=organisation, by=by, details={"person": to.opaque_id})
        tell_role_given(membership)
        return membership


class Membership(Subject):
    """One role of one person in one body, from and until; a person with two roles has two rows."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="memberships")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=16, choices=Role.choices)
    given_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField(db_default=Now())
    invitation = models.ForeignKey("organisations.Invitation", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    reason = models.TextField(max_length=500, blank=True)

    objects = MembershipQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("reason",), kept="three years after it ended", erasure="hollowed", called=message("Your roles in organisations")
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(
                name="a_role_is_held_once",
                fields=["organisation", "person", "role"],
                condition=Q(ended_at=None),
                violation_error_message=gettext_lazy("This person already has this role here."),
            ),
            models.CheckConstraint(name="membership_role_is_known", condition=Q(role__in=Role.values)),
            models.CheckConstraint(
                name="membership_end_has_who_and_when",
                condition=Q(ended_at=None, ended_by=None) | Q(ended_at__isnull=False, ended_by__isnull=False),
            ),
            models.CheckConstraint(
                name="membership_ends_after_it_began", condition=Q(ended_at=None) | Q(ended_at__gte=F("given_at"))
            ),
        )

    def __str__(self) -> str:
        return f"{self.organisation_id}: {self.person_id} {self.role}"

    def is_visible_to(self, person: Person) -> bool:
        roles = self.organisation.roles_of(person)
        leads_now = bool(roles) and self.role in LEADING and self.ended_at is None
        of_a_steward = person.is_steward and not self.organisation.hosted
        return self.person_id == person.pk or bool(roles & LEADING) or leads_now or of_a_steward

    def may_remove(self, person: Person) -> bool:
        """Whoever may give the role may take it, from others."""
        return self.ended_at is None and self.person_id != person.pk and self.organisation.may_give(person, Role(self.role))

    @transaction.atomic
    def remove(self, *, by: Person, reason: str) -> None:
        """Takes the role and tells its holder why. A second call changes nothing."""
        membership = self._locked()
        if membership.ended_at is None:
            if not membership.may_remove(by):
                raise PermissionDenied
            membership._end(by=by, reason=reason)
            record("organisations.role_taken", about=self.organisation, by=by, details={"role": self.role, "reason": reason})
            tell_role_taken(membership)

    @transaction.atomic
    def leave(self, *, by: Person) -> None:
        """Lays one's own role down. Raises Refused for the last owner, who hands over first. A second call changes nothing."""
        membership = self._locked()
        if membership.person_id != by.pk:
            raise PermissionDenied
        elif membership.ended_at is None:
            membership._require_another_owner()
            membership._end(by=by, reason="")
            record("organisations.left", about=self.organisation, by=by, details={"role": self.role})

    def _locked(self) -> Membership:
        self.organisation.locked()  # two owners who leave at once come one after the other
        return Membership.objects.select_related("organisation").get(pk=self.pk)

    def _require_another_owner(self) -> None:
        if self.role == Role.OWNER and not self.organisation.owners().exclude(pk=self.person_id).exists():
            raise Refused(message("You are the last owner. Hand the ownership over to somebody else first, then leave."))

    def _end(self, *, by: Person, reason: str) -> None:
        self.ended_at, self.ended_by, self.reason = timezone.now(), by, reason
        self.save(update_fields=["ended_at", "ended_by", "reason"])
