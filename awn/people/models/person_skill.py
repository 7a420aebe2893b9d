"""A skill that a person offers."""

from __future__ import annotations

from django.db import models

from awn.arabic.wording import message
from awn.people.models.person import Person
from awn.people.personal_data import PersonalData


class PersonSkill(models.Model):
    """One skill of one person, by its address in ESCO; its words stand in `awn.people.skills`."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="skills")
    uri = models.CharField(max_length=100, db_index=True)

    personal_data = PersonalData(fields=("uri",), kept="as long as the account", erasure="deleted", called=message("Skills"))

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=["person", "uri"], name="one_skill_once"),)

    def __str__(self) -> str:
        return self.uri
