"""Which of many bodies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.contrib.auth.models import AnonymousUser
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce

from awn.arabic.folding import fold
from awn.journal.recording import record
from awn.organisations.roles import Role
from awn.organisations.stages import DRAFT, SUBMITTED, VERIFIED
from awn.people.models import Person
from awn.places.models import Area

if TYPE_CHECKING:
    from awn.organisations.models.organisation import Organisation


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    def with_stage(self) -> OrganisationQuerySet:
        """Each with `stage` (draft, submitted, returned, verified, refused) and `halted`, whether it is suspended now."""
        from awn.organisations.models.submission import Submission

        last = Submission.objects.filter(organisation=OuterRef("pk")).order_by("-number")
        outcome = last.annotate(stage=Coalesce("decision__outcome", Value(SUBMITTED))).values("stage")[:1]
        return self.annotate(stage=Coalesce(Subquery(outcome), Value(DRAFT)), halted=Exists(self._suspensions()))

    def verified(self) -> OrganisationQuerySet:
        from awn.organisations.models.submission import Submission

        found = Submission.objects.filter(organisation=OuterRef("pk"), decision__outcome=VERIFIED)
        return self.filter(Exists(found))

    def working(self) -> OrganisationQuerySet:
        """Verified and not suspended."""
        return self.verified().exclude(Exists(self._suspensions()))

    def without_owner(self) -> OrganisationQuerySet:
        """Those whose owners have all gone, or cannot log in."""
        from awn.organisations.models.membership import Membership

        owned = Membership.objects.current().filter(
            organisation=OuterRef("pk"), role=Role.OWNER, person__in=Person.objects.present()
        )
        return self.exclude(Exists(owned))

    def with_papers(self) -> OrganisationQuerySet:
        """Those that may vouch for others, having papers of their own."""
        from awn.organisations.models.document import Document

        return self.filter(Exists(Document.objects.filter(organisation=OuterRef("pk"))))

    def of(self, person: Person, *roles: Role) -> OrganisationQuerySet:
        """Those in which the person holds one of the roles now; any role when none is named."""
        from awn.organisations.models.membership import Membership

        held = Membership.objects.current().filter(organisation=OuterRef("pk"), person=person, role__in=roles or list(Role))
        return self.filter(Exists(held))

    def named_like(self, words: str) -> OrganisationQuerySet:
        """Those whose name, in either language, holds every word."""
        found = self
        for word in fold(words).lower().split():
            found = found.filter(name_folded__contains=word)
        return found

    def visible_to(self, person: Person | AnonymousUser) -> OrganisationQuerySet:
        """Working bodies to everybody; any to its members, to the owners of a body asked to endorse it, and to stewards."""
        if not isinstance(person, Person):
            return self.working()
        elif person.is_steward:
            return self
        else:
            asking = Q(endorsements__endorser__in=self.model.objects.of(person, Role.OWNER))
            mine = self.model.objects.filter(Q(pk__in=self.model.objects.of(person)) | asking)
            return self.filter(Q(pk__in=self.model.objects.working()) | Q(pk__in=mine.values("pk")))

    def inside_visible_to(self, person: Person) -> OrganisationQuerySet:
        """Those whose inside one may enter: one's own, and for a steward all but the guests of the installation."""
        if person.is_steward:
            return self.filter(Q(hosted=False) | Q(pk__in=self.model.objects.of(person)))
        else:
            return self.of(person)

    def _suspensions(self) -> models.QuerySet[models.Model]:
        from awn.organisations.models.suspension import Suspension

        return Suspension.objects.current().filter(organisation=OuterRef("pk"))

    @transaction.atomic
    def register(self, *, by: Person, hosted: bool = False, **facts: str | Area | None) -> Organisation:
        """A new body with its first owner. Nobody but they see it until a steward has verified it."""
        from awn.organisations.models.membership import Membership

        organisation = self.create(registered_by=by, hosted=hosted, **facts)
        Membership.objects.create(organisation=organisation, person=by, role=Role.OWNER, given_by=by)
        record("organisations.registered", about=organisation, by=by, details=as_typed(facts))
        return organisation


def as_typed(facts: Mapping[str, object]) -> dict[str, object]:
    """The facts for the journal: the words of the place, and not the area that they were understood as."""
    return {name: value for name, value in facts.items() if name != "area"}
