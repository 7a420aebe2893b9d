"""One household entry of a list (قيد), as its latest run found it."""

from __future__ import annotations

import json
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from awn.aid.correctable import HELD, RELEASED
from awn.aid.models.aid_list import AidList
from awn.aid.models.correction import Correction, CorrectionQuerySet
from awn.aid.models.preparation import Preparation
from awn.aid.models.source_file import SourceFile
from awn.aid.tokens import Kind, token
from awn.arabic.wording import message
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.sealed.fields import SealedText


def _where(state: str) -> CorrectionQuerySet:
    """The keys of entries of which a person said so. A key is of one list alone."""
    return Correction.objects.standing().filter(slot="", field=state).values("entry_key")  # type: ignore[return-value]


class EntryQuerySet(models.QuerySet["Entry"]):
    def visible_to(self, person: Person) -> EntryQuerySet:
        return self.filter(aid_list__in=AidList.objects.visible_to(person))

    def held(self) -> EntryQuerySet:
        """Those that wait: since another entry of the same family carries the entitlement, or since a person said so; and nobody released them."""
        return self.filter(Q(key__in=_where(HELD)) | ~Q(held_by="") & ~Q(key__in=_where(RELEASED)))

    def not_held(self) -> EntryQuerySet:
        return self.exclude(Q(key__in=_where(HELD)) | ~Q(held_by="") & ~Q(key__in=_where(RELEASED)))

    def doubtful(self) -> EntryQuerySet:
        """Those with pairs that people decide."""
        return self.filter(doubtful__gt=0)

    def flagged(self, *rules: str) -> EntryQuerySet:
        """Those of which one of these rules has doubts."""
        return self.filter(flags__overlap=list(rules))

    def corrected(self) -> EntryQuerySet:
        """Those of which a person put a value right."""
        return self.filter(key__in=Correction.objects.standing().values("entry_key"))

    def holding(self, aid_list: AidList, kind: Kind, *values: str) -> EntryQuerySet:
        """Those of the list in which every one of the values stands exactly: folded parts of names, numbers of documents, or phones."""
        wanted = [token(aid_list.organisation, kind, value) for value in values]
        return self.filter(aid_list=aid_list, tokens__contains=wanted)


class Entry(models.Model):
    """A household as one row. It is made by a run, and goes with the next: nothing is ever patched into it.

    `key` is opaque and the same in every run over the same file; `household` is sealed JSON (`aid.kept`): values as they came and cleaned, people, changes,
    flags. Beside it stands only what is filtered by: `place_code`, `flags` (rules), `held_by` (the key of the entry that carries the entitlement, empty
    when none), `size`, `doubtful` (pairs to decide), `changed` (values cleaned), `source`, `people`; and `tokens`, by which exact values are found.
    """

    aid_list = models.ForeignKey(AidList, on_delete=models.PROTECT, related_name="entries")
    run = models.ForeignKey(Preparation, on_delete=models.PROTECT, related_name="entries")
    source = models.ForeignKey(SourceFile, on_delete=models.PROTECT, related_name="entries")
    number = models.PositiveIntegerField()
    key = models.CharField(max_length=32)
    household = SealedText()
    place_code = models.CharField(max_length=40, blank=True)
    flags = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    held_by = models.CharField(max_length=32, blank=True)
    size = models.PositiveSmallIntegerField(null=True, blank=True)
    people = models.PositiveSmallIntegerField(default=0)
    doubtful = models.PositiveSmallIntegerField(default=0)
    changed = models.PositiveSmallIntegerField(default=0)
    tokens = ArrayField(models.BigIntegerField(), default=list, blank=True)

    objects = EntryQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("household", "tokens"),
        kept="until the next run; twelve months after the list was closed",
        erasure="kept",
        why="it is of somebody helped, who need not have an account",
        of=(),
        called=message("Entries of aid lists"),
    )

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(name="an_entry_has_a_number", fields=["run", "number"]),
            models.UniqueConstraint(name="an_entry_has_a_key", fields=["run", "key"]),
        )
        indexes = (
            GinIndex(name="entry_tokens", fields=["tokens"]),
            GinIndex(name="entry_flags", fields=["flags"]),
            models.Index(name="entry_places", fields=["run", "place_code", "number"]),
            models.Index(name="entry_sources", fields=["run", "source", "number"]),
            models.Index(name="entries_held", fields=["run", "number"], condition=~models.Q(held_by="")),
            models.Index(name="entries_doubtful", fields=["run", "number"], condition=models.Q(doubtful__gt=0)),
        )

    def __str__(self) -> str:
        return self.key

    @property
    def is_held(self) -> bool:
        return bool(self.held_by)

    @property
    def data(self) -> dict[str, Any]:
        """`household` as data."""
        found: dict[str, Any] = json.loads(str(self.household))
        return found

    def is_visible_to(self, person: Person) -> bool:
        return self.aid_list.is_visible_to(person)
