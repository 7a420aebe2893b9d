"""Where a person lives, as roughly as work needs it."""

from __future__ import annotations

from django.db import models

from awn.arabic.wording import message
from awn.people.models.person import Person
from awn.people.personal_data import PersonalData
from awn.places.models import Area


class ResidenceQuerySet(models.QuerySet["Residence"]):
    def visible_to(self, person: Person) -> ResidenceQuerySet:
        """Nobody but the person: work is only matched by it."""
        return self.filter(person=person)


class Residence(models.Model):
    """The governorate in which a person lives; null when it is none of this country. So nobody is shown the families next door."""

    person = models.OneToOneField(Person, on_delete=models.PROTECT, primary_key=True, related_name="residence")
    area = models.ForeignKey(Area, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = ResidenceQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("area",), kept="as long as the account", erasure="deleted", called=message("Governorate in which you live")
    )

    def __str__(self) -> str:
        return self.area.name if self.area else ""

    def is_near(self, area: Area) -> bool:
        """Whether the person lives in this area, in one that holds it, or in a part of it."""
        mine = self.area
        return mine is not None and (mine.code == area.code or area.code in mine.above or mine.code in area.above)

    def is_visible_to(self, person: Person) -> bool:
        return person.pk == self.person_id
