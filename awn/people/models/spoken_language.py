"""A language that a person uses, and how well."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy

from awn.arabic.wording import message
from awn.people.models.person import Person
from awn.people.personal_data import PersonalData


class SpokenLanguage(models.Model):
    """One language of one person, by its code (BCP 47), with the level that the person says of it."""

    class Level(models.TextChoices):
        SOME = "some", gettext_lazy("I understand some of it")
        TALK = "talk", gettext_lazy("I can talk with people in it")
        WORK = "work", gettext_lazy("I can write and translate in it")
        NATIVE = "native", gettext_lazy("It is my mother tongue")

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="spoken_languages")
    language = models.CharField(max_length=8)
    level = models.CharField(max_length=8, choices=Level.choices)

    personal_data = PersonalData(
        fields=("language", "level"), kept="as long as the account", erasure="deleted", called=message("Languages")
    )

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=["person", "language"], name="one_level_in_a_language"),
            models.CheckConstraint(
                name="language_level_is_known", condition=models.Q(level__in=["some", "talk", "work", "native"])
            ),
        )

    def __str__(self) -> str:
        return f"{self.language}: {self.level}"
