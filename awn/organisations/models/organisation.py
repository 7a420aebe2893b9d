"""A body: an association, a ministry's department, a school, a team."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import F, Q, Value
from django.db.models.functions import Concat, Lower, Now
from django.utils.translation import get_language, gettext_lazy

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.organisations.models.organisations import OrganisationQuerySet, as_typed
from awn.organisations.roles import LEADING, Role, acts, may_give
from awn.organisations.stages import VERIFIED
from awn.people.models import Person
from awn.people.models.folded import Fold
from awn.people.personal_data import PersonalData
from awn.places.models import Area

FACTS = ("kind", "name_ar", "name_en", "area_words", "about", "contact_email", "contact_phone", "website")
IDENTITY = ("kind", "name_ar", "name_en", "area", "area_words")
"""What a steward's finding is about: fixed once the body is verified."""


class Kind(models.TextChoices):
    ASSOCIATION = "association", gettext_lazy("Association")
    ORGANISATION = "organisation", gettext_lazy("Independent organisation")
    GOVERNMENT = "government", gettext_lazy("Government body")
    EDUCATION = "education", gettext_lazy("Educational institution")
    TEAM = "team", gettext_lazy("Volunteer team")
    INITIATIVE = "initiative", gettext_lazy("Initiative")


class Organisation(Subject):
    """A body with a name in Arabic, in English too where it has one. `hosted`: a guest on somebody else's installation, whose stewards see that it
    is here and nothing of what it does."""

    kind = models.CharField(max_length=16, choices=Kind.choices)
    name_ar = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True)
    name_folded = models.GeneratedField(
        expression=Lower(Fold(Concat(F("name_ar"), Value(" "), F("name_en")))), output_field=models.TextField(), db_persist=True
    )
    area = models.ForeignKey(Area, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    area_words = models.CharField(max_length=200, blank=True)
    about = models.TextField(max_length=2000, blank=True)
    contact_email = models.EmailField(blank=True)
    contact_phone = models.CharField(max_length=32, blank=True)
    website = models.URLField(blank=True)
    hosted = models.BooleanField(default=False)
    registered_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    registered_at = models.DateTimeField(db_default=Now())

    objects = OrganisationQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="as long as the installation",
        erasure="kept",
        why="a body is no person; who registered it is hollowed",
        of=(),
        called=message("Organisations that you registered"),
    )

    class Meta:
        constraints = (
            models.CheckConstraint(name="organisation_has_a_name", condition=~Q(name_ar="")),
            models.CheckConstraint(name="organisation_kind_is_known", condition=Q(kind__in=Kind.values)),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """In the page's language where there is one."""
        return self.name_en if get_language() == "en" and self.name_en else self.name_ar

    @property
    def place(self) -> str:
        """Where it works, as maps call it, else as it was typed."""
        return self.area.name if self.area else self.area_words

    @property
    def has_owner(self) -> bool:
        return self.owners().exists()

    @property
    def is_verified(self) -> bool:
        return self.submissions.filter(decision__outcome=VERIFIED).exists()

    @property
    def is_suspended(self) -> bool:
        return self.suspensions.current().exists()

    @property
    def is_working(self) -> bool:
        return self.is_verified and not self.is_suspended

    def roles_of(self, person: Person) -> frozenset[Role]:
        return frozenset(map(Role, self.memberships.current().filter(person=person).values_list("role", flat=True)))

    def acts_of(self, person: Person) -> frozenset[str]:
        """What the person may do here now: names of `roles.MAY`. The predicates below ask it one by one."""
        return acts(self.roles_of(person), verified=self.is_verified, suspended=self.is_suspended)

    def may_see_members(self, person: Person) -> bool:
        return "see_members" in self.acts_of(person)

    def may_edit(self, person: Person) -> bool:
        return "edit" in self.acts_of(person)

    def may_submit(self, person: Person) -> bool:
        return "submit" in self.acts_of(person)

    def may_invite(self, person: Person) -> bool:
        return "invite" in self.acts_of(person)

    def may_lead_cohorts(self, person: Person) -> bool:
        return "lead_cohorts" in self.acts_of(person)

    def may_endorse(self, person: Person) -> bool:
        """Only a body verified on its own papers vouches for another."""
        return "endorse" in self.acts_of(person) and self.documents.exists()

    def may_open_response(self, person: Person) -> bool:
        return "open_response" in self.acts_of(person)

    def may_give(self, person: Person, role: Role) -> bool:
        return role in may_give(self.roles_of(person))

    def is_visible_to(self, person: Person | AnonymousUser) -> bool:
        if self.is_working:
            return True
        elif not isinstance(person, Person):
            return False
        else:
            return person.is_steward or bool(self.roles_of(person)) or self._asks_a_body_of(person)

    def is_inside_visible_to(self, person: Person) -> bool:
        return bool(self.roles_of(person)) or (person.is_steward and not self.hosted)

    def _asks_a_body_of(self, person: Person) -> bool:
        return any(Role.OWNER in endorsement.endorser.roles_of(person) for endorsement in self.endorsements.all())

    def leaders(self) -> models.QuerySet[Person]:
        """Owners and coordinators."""
        return self._people(LEADING)

    def owners(self) -> models.QuerySet[Person]:
        return self._people({Role.OWNER})

    def people(self) -> models.QuerySet[Person]:
        """Everybody with a role here."""
        return self._people(frozenset(Role))

    def _people(self, roles: frozenset[Role] | set[Role]) -> models.QuerySet[Person]:
        held = self.memberships.current().filter(role__in=roles)
        return Person.objects.present().filter(pk__in=held.values("person"))

    def locked(self) -> Organisation:
        """The row as it is now, for this transaction alone: acts that must not cross one another begin with it."""
        return Organisation.objects.select_for_update().get(pk=self.pk)

    def require(self, act: str, by: Person) -> None:
        """Raises PermissionDenied unless the person may do the act here."""
        if act not in self.acts_of(by):
            raise PermissionDenied

    @transaction.atomic
    def edit(self, *, by: Person, **facts: str | Area | None) -> None:
        """Changes facts about the body; what a verification was about stays as it was verified."""
        organisation = self.locked()
        organisation.require("edit", by)
        organisation.require_open(IDENTITY if organisation.is_verified else (), facts)
        for name, value in facts.items():
            setattr(self, name, value)
        self.save(update_fields=list(facts))
        record("organisations.edited", about=self, by=by, details=as_typed(facts))

    def require_open(self, fixed: tuple[str, ...], facts: Mapping[str, object]) -> None:
        """Raises PermissionDenied when a fixed fact would change, or while a steward reads what was submitted."""
        changes = [name for name in fixed if name in facts and facts[name] != getattr(self, name)]
        if changes or self.submissions.waiting().exists():
            raise PermissionDenied
