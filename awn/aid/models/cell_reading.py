"""What volunteers read in a doubtful cell."""

from __future__ import annotations

from django.db import models

from awn.aid.models.by_volunteers import ByVolunteers
from awn.people.personal_data import PersonalData
from awn.sealed.fields import SealedText


class CellReadingQuerySet(models.QuerySet["CellReading"]):
    def read(self, *, about: str, value: str | None, confidence: float, votes: int, of: int) -> CellReading:
        """Keeps what was read in a cell. What was read first stands: a second call changes nothing and gives it back."""
        reading, _ = self.get_or_create(
            about=about, defaults={"value": value, "confidence": confidence, "votes": votes, "of": of}
        )
        return reading


class CellReading(ByVolunteers):
    """What a cell says, in the words of one of those who agreed; null when their words are no longer kept. A coordinator accepts it or not."""

    value = SealedText(null=True, blank=True)

    objects = CellReadingQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("value",),
        kept="as long as the list of the cell",
        erasure="kept",
        why="it is a value of the list, of nobody with an account",
        of=(),
    )

    class Meta(ByVolunteers.Meta):
        pass
