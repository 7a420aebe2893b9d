"""That somebody chose what the columns of a list hold."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now

from awn.aid.models.aid_list import AidList
from awn.arabic.wording import message
from awn.people.models import Person
from awn.people.personal_data import PersonalData


class ColumnChoosing(models.Model):
    """Who changed the choices of a list and when; what was chosen stands in the list. Whoever did has a hand in the next version."""

    aid_list = models.ForeignKey(AidList, on_delete=models.PROTECT, related_name="choosings")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())

    personal_data = PersonalData(
        fields=(), kept="as long as its list", erasure="kept", why="that no maker approved a list stays provable", of=(),
        called=message("Aid lists of which you chose the columns"),
    )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.aid_list_id}: {self.by_id}"
