"""What the columns under a header were once taken for, in a body."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import models
from django.db.models.functions import Now

from awn.arabic.wording import message
from awn.organisations.models import Organisation
from awn.organisations.roles import PREPARING
from awn.people.models import Person
from awn.people.personal_data import PersonalData


class KnownHeaderQuerySet(models.QuerySet["KnownHeader"]):
    def visible_to(self, person: Person) -> KnownHeaderQuerySet:
        """To nobody outside the body."""
        return self.filter(organisation__in=Organisation.objects.of(person, *PREPARING))

    def roles_in(self, organisation: Organisation) -> dict[str, dict[str, str]]:
        """What is known in the body: roles by fingerprint."""
        return dict(self.filter(organisation=organisation).values_list("fingerprint", "choices"))

    def remember(self, organisation: Organisation, header: str, roles: Mapping[str, str], *, by: Person) -> None:
        """Keeps what was chosen under this header, in place of what was chosen before. `header` is its fingerprint, `roles` are by the column's number."""
        chosen = {"choices": dict(roles), "by": by}
        self.update_or_create(organisation=organisation, fingerprint=header, defaults=chosen)


class KnownHeader(models.Model):
    """`choices` gives the role that a person chose, by the number of the column (as text); others are proposed as ever."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="known_headers")
    fingerprint = models.CharField(max_length=64)
    choices = models.JSONField(default=dict)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())

    objects = KnownHeaderQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(), kept="as long as the body", erasure="kept", why="it says what columns are, and nothing of anybody", of=(),
        called=message("Meanings of columns that you chose"),
    )  # fmt: skip

    class Meta:
        constraints = (models.UniqueConstraint(name="a_header_is_known_once", fields=["organisation", "fingerprint"]),)

    def __str__(self) -> str:
        return f"{self.organisation_id}: {self.fingerprint[:8]}"
