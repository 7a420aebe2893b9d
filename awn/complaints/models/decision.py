"""What is decided of an appeal, by somebody who did not answer."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now

from awn.arabic.wording import message
from awn.complaints.models.answer import Outcome
from awn.complaints.models.appeal import Appeal
from awn.complaints.telling import tell_maker
from awn.journal.recording import record
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.sealed.fields import SealedText


class DecisionQuerySet(models.QuerySet["Decision"]):
    @transaction.atomic
    def give(self, appeal: Appeal, *, by: Person, outcome: str, text: str) -> Decision:
        """Decides once and for all; of two at the same moment the first counts."""
        locked = Appeal.objects.select_for_update().get(pk=appeal.pk)
        if not locked.may_decide(by):
            raise PermissionDenied
        decision, made = self.get_or_create(appeal=locked, defaults={"by": by, "outcome": outcome, "text": text})
        if made:
            record("complaints.decided", about=locked.complaint, by=by, reason=outcome, details={"text": text})
            tell_maker(locked.complaint, "decided")
        return decision


class Decision(models.Model):
    """The last word on a complaint, by somebody who did not answer it."""

    appeal = models.OneToOneField(Appeal, on_delete=models.PROTECT, related_name="decision")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())
    outcome = models.CharField(max_length=12, choices=Outcome.choices)
    text = SealedText()

    objects = DecisionQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("text",),
        kept="as long as its complaint",
        erasure="kept",
        why="a decision belongs to whoever complained",
        of=(),
        called=message("Appeals that you decided"),
    )

    class Meta:
        constraints = (models.CheckConstraint(name="appeal_decision_outcome_is_known", condition=Q(outcome__in=Outcome.values)),)

    def __str__(self) -> str:
        return self.outcome
