"""What was found of a complaint, and told to whoever made it."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy

from awn.arabic.wording import message
from awn.complaints.models.complaint import Complaint
from awn.complaints.telling import tell_maker
from awn.journal.recording import record
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.sealed.fields import SealedText


class Outcome(models.TextChoices):
    UPHELD = "upheld", gettext_lazy("The complaint is right")
    PARTLY = "partly", gettext_lazy("The complaint is right in part")
    NOT_UPHELD = "not_upheld", gettext_lazy("Nothing wrong was found")
    REFERRED = "referred", gettext_lazy("It was handed to those in charge of such matters")


class AnswerQuerySet(models.QuerySet["Answer"]):
    @transaction.atomic
    def give(self, complaint: Complaint, *, by: Person, outcome: str, text: str) -> Answer:
        """Answers once; of two at the same moment the first counts. Who made it is told, without a word of it outside the site."""
        locked = Complaint.objects.select_for_update().get(pk=complaint.pk)
        if not locked.is_handled_by(by):
            raise PermissionDenied
        answer, made = self.get_or_create(complaint=locked, defaults={"by": by, "outcome": outcome, "text": text})
        if made:
            record("complaints.answered", about=locked, by=by, reason=outcome, details={"text": text})
            tell_maker(locked, "answered")
        return answer


class Answer(models.Model):
    """By whom, when, what was found, and in which words."""

    complaint = models.OneToOneField(Complaint, on_delete=models.PROTECT, related_name="answer")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())
    outcome = models.CharField(max_length=12, choices=Outcome.choices)
    text = SealedText()

    objects = AnswerQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("text",),
        kept="as long as its complaint",
        erasure="kept",
        why="an answer belongs to whoever complained",
        of=(),
        called=message("Complaints that you answered"),
    )

    class Meta:
        constraints = (models.CheckConstraint(name="answer_outcome_is_known", condition=Q(outcome__in=Outcome.values)),)

    def __str__(self) -> str:
        return self.outcome
