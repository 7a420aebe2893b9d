"""A person's consent to what the platform keeps and why."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from awn.arabic.wording import message
from awn.people.models.person import Person
from awn.people.personal_data import PersonalData


class ConsentQuerySet(models.QuerySet["Consent"]):
    def standing(self) -> ConsentQuerySet:
        """Given and not withdrawn."""
        return self.filter(withdrawn_at=None)


class Consent(models.Model):
    """One acceptance of one version of the text, in the language that was read; `digest` is the SHA-256 of that text. Withdrawing ends it."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="consents")
    version = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=8)
    digest = models.CharField(max_length=64)
    accepted_at = models.DateTimeField(db_default=Now())
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = ConsentQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="as long as the installation",
        erasure="kept",
        why="it proves that the data was held lawfully, and names nobody once the account is hollowed",
        called=message("Consent"),
    )

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=["person", "version"], condition=Q(withdrawn_at=None), name="one_standing_consent_to_a_version"
            ),
        )

    def __str__(self) -> str:
        return f"version {self.version}"
