"""Two people of a list who may be one, as its latest run found them."""

from __future__ import annotations

import json
from typing import Any

from django.db import models
from django.db.models import F, Q

from awn.aid.models.aid_list import AidList
from awn.aid.models.preparation import Preparation
from awn.aid.models.source_file import SourceFile
from awn.arabic.wording import Message, message
from awn.messaging.stored import from_stored
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.sealed.fields import SealedText


class Band(models.TextChoices):
    CERTAIN = "certain"
    DOUBTFUL = "doubtful"


class PairQuerySet(models.QuerySet["Pair"]):
    def doubtful(self) -> PairQuerySet:
        """Those that people decide."""
        return self.filter(band=Band.DOUBTFUL)

    def certain(self) -> PairQuerySet:
        return self.filter(band=Band.CERTAIN)

    def of_entry(self, key: str) -> PairQuerySet:
        return self.filter(Q(left=key) | Q(right=key))

    def visible_to(self, person: Person) -> PairQuerySet:
        return self.filter(aid_list__in=AidList.objects.visible_to(person))


class Pair(models.Model):
    """`left` and `right` are keys of entries, with the slot of the person in each; `key` is what decisions and small tasks call the pair.

    `reasons` is sealed JSON: `why` as stored Messages, and `asked`, the masked question of a doubtful pair.
    """

    aid_list = models.ForeignKey(AidList, on_delete=models.PROTECT, related_name="pairs")
    run = models.ForeignKey(Preparation, on_delete=models.PROTECT, related_name="pairs")
    left = models.CharField(max_length=32)
    left_slot = models.CharField(max_length=16)
    left_source = models.ForeignKey(SourceFile, on_delete=models.PROTECT, related_name="+")
    right = models.CharField(max_length=32)
    right_slot = models.CharField(max_length=16)
    right_source = models.ForeignKey(SourceFile, on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=120)
    probability = models.FloatField()
    band = models.CharField(max_length=8, choices=Band.choices)
    certain_by = models.CharField(max_length=16, blank=True)
    reasons = SealedText()

    objects = PairQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("reasons",),
        kept="until the next run; twelve months after the list was closed",
        erasure="kept",
        why="it is of somebody helped, who need not have an account",
        of=(),
        called=message("Pairs found in aid lists"),
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(name="a_pair_stands_once_in_a_run", fields=["run", "key"]),
            models.CheckConstraint(name="a_pair_is_probable", condition=Q(probability__gte=0, probability__lte=1)),
            models.CheckConstraint(name="a_pair_has_a_known_band", condition=Q(band__in=Band.values)),
            models.CheckConstraint(name="a_pair_has_two_sides", condition=~Q(left=F("right"), left_slot=F("right_slot"))),
        )
        indexes = (
            models.Index(name="pairs_of_left", fields=["run", "left"]),
            models.Index(name="pairs_of_right", fields=["run", "right"]),
            models.Index(name="pairs_by_doubt", fields=["run", "band", "-probability"]),
        )

    def __str__(self) -> str:
        return self.key

    @property
    def told(self) -> dict[str, Any]:
        """`reasons` as data."""
        found: dict[str, Any] = json.loads(str(self.reasons))
        return found

    @property
    def why(self) -> list[Message]:
        return [from_stored(each) for each in self.told["why"]]

    def is_visible_to(self, person: Person) -> bool:
        return self.aid_list.is_visible_to(person)
