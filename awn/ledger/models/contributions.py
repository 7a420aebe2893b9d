"""Which of many contributions."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from django.db import models
from django.db.models import Func, Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from awn.people.models import Person

if TYPE_CHECKING:
    from awn.ledger.models.contribution import Contribution

IDLE: Final = timedelta(minutes=5)  # without an answer, after which a sitting is over; the same in sitting_2.sql


class Counted(Func):
    """The whole minutes of a time, less what the sitting before it was given too much: `awn_ledger_minutes` in sitting_2.sql."""

    function = "awn_ledger_minutes"
    output_field = models.IntegerField()


class ContributionQuerySet(models.QuerySet["Contribution"]):
    def of(self, person: Person) -> ContributionQuerySet:
        return self.filter(person=person)

    def visible_to(self, person: Person) -> ContributionQuerySet:
        """One's own, and nobody else's: not a body's leaders, not a steward."""
        return self.of(person)

    def settled(self) -> ContributionQuerySet:
        """Whose minutes are written."""
        return self.exclude(minutes=None)

    def running(self, *, at: datetime | None = None) -> ContributionQuerySet:
        """Sittings that the next answer would go on with."""
        return self.filter(minutes=None, during__endswith__gt=(at or timezone.now()) - IDLE)

    def idle(self, *, at: datetime | None = None) -> ContributionQuerySet:
        """Sittings that are over, and whose minutes nobody has written yet."""
        return self.filter(minutes=None, during__endswith__lte=(at or timezone.now()) - IDLE)

    def ended(self, *, at: datetime | None = None) -> ContributionQuerySet:
        """All but the running ones, judged by the clock and not by a job."""
        return self.filter(~Q(minutes=None) | Q(during__endswith__lte=(at or timezone.now()) - IDLE))

    def counted(self) -> ContributionQuerySet:
        """Each with its whole minutes as `counted`: those that are written, else those that would be written now."""
        return self.annotate(counted=Coalesce("minutes", Counted("during", "carried")))  # type: ignore[no-redef]

    def settle_idle(self) -> int:
        """Writes the minutes of all sittings that are over, each in a transaction of its own with its journal line. Says how many this call wrote."""
        over: models.QuerySet[Contribution] = self.idle().order_by("pk").only("person")
        return sum(sitting.settle() for sitting in over)
