"""A workbook for editing that came back."""

from __future__ import annotations

import json
from typing import Any

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from awn.aid.models.aid_list import AidList
from awn.arabic.wording import message
from awn.journal.subject import Subject
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.sealed.fields import SealedText


class EditingReturn(Subject):
    """What was changed in a workbook, waiting to be accepted. `found` is sealed JSON (`aid.editing_changes.Found`); it goes when it is accepted or left."""

    aid_list = models.ForeignKey(AidList, on_delete=models.PROTECT, related_name="returns")
    found = SealedText()
    number = models.PositiveIntegerField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())
    settled_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)
    accepted = models.PositiveIntegerField(null=True, blank=True)

    objects = models.Manager["EditingReturn"]()
    personal_data = PersonalData(
        fields=("found",), kept="until its changes are accepted or left; twelve months after the list was closed", erasure="kept",
        why="it is of those helped; who gave it answers for it", of=(), called=message("Edited workbooks that you gave back"),
    )  # fmt: skip

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(
                name="a_return_is_settled_or_not",
                condition=Q(settled_at=None, settled_by=None, accepted=None)
                | Q(settled_at__isnull=False, settled_by__isnull=False, accepted__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.aid_list_id}: {self.number}"

    @property
    def data(self) -> dict[str, Any]:
        """`found` as data."""
        told: dict[str, Any] = json.loads(str(self.found))
        return told

    def is_visible_to(self, person: Person) -> bool:
        return self.aid_list.is_visible_to(person)
