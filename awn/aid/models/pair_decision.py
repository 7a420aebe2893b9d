"""What volunteers decided about a doubtful pair."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from awn.aid.models.by_volunteers import ByVolunteers
from awn.people.personal_data import PersonalData


class PairDecisionQuerySet(models.QuerySet["PairDecision"]):
    def decide(self, *, about: str, choice: str, confidence: float, votes: int, of: int) -> PairDecision:
        """Keeps what was decided about a pair (`pair_questions.pair_key`). What was decided first stands: a second call changes nothing and gives it back."""
        decision, _ = self.get_or_create(
            about=about, defaults={"choice": choice, "confidence": confidence, "votes": votes, "of": of}
        )
        return decision


class PairDecision(ByVolunteers):
    """Whether two entries are one person, as several volunteers or a reviewer found."""

    choice = models.CharField(max_length=10)

    objects = PairDecisionQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(), kept="as long as the list of the pair", erasure="kept", why="it names nobody: two ids and numbers", of=()
    )

    class Meta(ByVolunteers.Meta):
        constraints = (
            *ByVolunteers.Meta.constraints,
            models.CheckConstraint(name="pairdecision_is_same_or_different", condition=Q(choice__in=("same", "different"))),
        )
