"""One act on many entries of a list."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from awn.aid.models.aid_list import AidList
from awn.arabic.wording import message
from awn.journal.subject import Subject
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.sealed.fields import SealedText

MOST: Final = 50_000
"""Entries of one act."""


class BulkAct(Subject):
    """That a cell of many entries was set at once. `uid` is given by the page that checks it, so that sending it twice is one act."""

    aid_list = models.ForeignKey(AidList, on_delete=models.PROTECT, related_name="bulk_acts")
    field = models.CharField(max_length=40)
    value = SealedText()
    number = models.PositiveIntegerField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())

    objects = models.Manager["BulkAct"]()
    personal_data = PersonalData(
        fields=("value",), kept="twelve months after the list was closed", erasure="kept",
        why="it is of those helped; who did it answers for it", of=(), called=message("Acts on many entries of aid lists"),
    )  # fmt: skip

    class Meta:
        constraints = (models.CheckConstraint(name="a_bulk_act_is_of_so_many", condition=Q(number__lte=MOST) & ~Q(field="")),)

    def __str__(self) -> str:
        return f"{self.field}: {self.number}"

    def is_visible_to(self, person: Person) -> bool:
        return self.aid_list.is_visible_to(person)
