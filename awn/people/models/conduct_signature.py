"""A person's signature under the code of conduct."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now

from awn.arabic.wording import message
from awn.people.models.person import Person
from awn.people.personal_data import PersonalData


class ConductSignature(models.Model):
    """One signature under one version of the code of conduct and confidentiality undertaking, in the language that was read.

    `digest` is the SHA-256 of that text. A signature is never taken back: the undertaking of confidentiality outlasts the work.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="conduct_signatures")
    version = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=8)
    digest = models.CharField(max_length=64)
    signed_at = models.DateTimeField(db_default=Now())

    personal_data = PersonalData(
        fields=(),
        kept="as long as the installation",
        erasure="kept",
        why="the undertaking of confidentiality stands after the account; the row names nobody once the account is hollowed",
        called=message("Signatures under the code of conduct"),
    )

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=["person", "version"], name="one_signature_under_a_version"),)

    def __str__(self) -> str:
        return f"version {self.version}"
