"""What work given to a person must not need."""

from __future__ import annotations

from collections.abc import Collection

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy

from awn.arabic.wording import message
from awn.people.models.person import Person
from awn.people.personal_data import PersonalData


class Demand(models.TextChoices):
    """What a piece of work may ask of body and time."""

    VOICE = "voice", gettext_lazy("Speaking")
    HEARING = "hearing", gettext_lazy("Hearing")
    SIGHT = "sight", gettext_lazy("Seeing pictures or a screen")
    COLOURS = "colours", gettext_lazy("Telling colours apart")
    KEYBOARD = "keyboard", gettext_lazy("Typing on a keyboard")
    POINTER = "pointer", gettext_lazy("Pointing or dragging exactly")
    LONG_SITTINGS = "long_sittings", gettext_lazy("More than half an hour at one sitting")


class WorkLimitsQuerySet(models.QuerySet["WorkLimits"]):
    def visible_to(self, person: Person) -> WorkLimitsQuerySet:
        """Nobody but the person: whoever chooses people never sees limits, work is only matched by them."""
        return self.filter(person=person)

    def against(self, demands: Collection[str]) -> WorkLimitsQuerySet:
        """Those whose people cannot do work with these demands."""
        return self.filter(without__overlap=list(demands))


class WorkLimits(models.Model):
    """What work given to a person must not need (`Demand`). It says nothing of why, and an empty answer is an answer."""

    person = models.OneToOneField(Person, on_delete=models.PROTECT, primary_key=True, related_name="limits")
    without = ArrayField(models.CharField(max_length=16), default=list, blank=True)

    objects = WorkLimitsQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("without",), kept="as long as the account", erasure="deleted", called=message("What work must not need")
    )

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="work_limits_are_known_demands", condition=models.Q(without__contained_by=sorted(Demand.values))
            ),
        )

    def __str__(self) -> str:
        return ", ".join(self.without)

    def suits(self, demands: Collection[str]) -> bool:
        """Whether work with these demands can be given to the person."""
        return not set(demands) & set(self.without)

    def is_visible_to(self, person: Person) -> bool:
        return person.pk == self.person_id
