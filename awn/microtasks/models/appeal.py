"""Not being content with what was decided on a task that one answered."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.microtasks.models.answer import Answer
from awn.microtasks.models.microtask import Microtask
from awn.microtasks.models.outcome import Outcome
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.sealed.fields import SealedText


class TaskAppealQuerySet(models.QuerySet["Appeal"]):
    def waiting(self) -> TaskAppealQuerySet:
        """Those that nobody has decided."""
        return self.filter(decided_at=None)

    def for_reviewer(self, person: Person) -> TaskAppealQuerySet:
        """Those that wait and that the person may decide as far as the task goes: they neither decided it, nor wrote it, nor answered it."""
        own = Q(answer__microtask__outcome__by=person) | Q(answer__microtask__author=person)
        return self.waiting().exclude(own).exclude(answer__microtask__answers__person=person)

    @transaction.atomic
    def make(self, answer: Answer, *, by: Person, text: str) -> Appeal:
        """Appeals once against an outcome that did not follow one's answer. A second call gives the first appeal back."""
        locked = Answer.objects.select_for_update(of=("self",)).select_related("microtask__outcome").get(pk=answer.pk)
        found = self.filter(answer=locked).first()
        if locked.person_id != by.pk or not locked.was_not_followed:
            raise PermissionDenied
        elif found:
            return found
        else:
            record("microtasks.appealed", about=locked.microtask.outcome, by=by)
            return self.create(answer=locked, text=text)


class Appeal(Subject):
    """Why an answer was right after all, in the words of whoever gave it; and what another reviewer than the first then decided, with the reason.

    An accepted appeal makes the answer the outcome, which is carried to where it belongs once more; `replaced` keeps what stood before.
    """

    answer = models.OneToOneField(Answer, on_delete=models.PROTECT, related_name="appeal")
    text = SealedText()
    made_at = models.DateTimeField(db_default=Now())
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    is_accepted = models.BooleanField(null=True, blank=True)
    reason = models.TextField(max_length=500, blank=True)
    replaced = models.CharField(max_length=64, blank=True)

    objects = TaskAppealQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("text",),
        kept="as long as its task",
        erasure="kept",
        why="it is decided with its task; whoever wrote it is hollowed",
        of=(),
        called=message("Your appeals on small tasks"),
    )

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="a_task_appeal_is_decided_with_a_reason",
                condition=Q(decided_at=None, decided_by=None, is_accepted=None, reason="")
                | Q(decided_at__isnull=False, decided_by__isnull=False, is_accepted__isnull=False) & ~Q(reason=""),
            ),
            models.CheckConstraint(name="only_an_accepted_task_appeal_replaces", condition=Q(replaced="") | Q(is_accepted=True)),
        )
        indexes = (models.Index(name="task_appeals_waiting", fields=["made_at"], condition=Q(decided_at=None)),)

    def __str__(self) -> str:
        return f"appeal on {self.answer_id}"

    def may_decide(self, person: Person) -> bool:
        """A reviewer who neither decided the task before, nor wrote it, nor answered it."""
        task = self.answer.microtask
        return task.outcome.by_id != person.pk and task.may_review(person)

    @transaction.atomic
    def decide(self, *, by: Person, accepted: bool, reason: str) -> None:
        """Decides it for good; if it is accepted, the outcome becomes the answer and waits to be carried on again. A second call changes nothing."""
        task = Microtask.objects.select_for_update(of=("self",)).get(answers__pk=self.answer_id)
        appeal = Appeal.objects.select_related("answer__microtask__project__organisation", "answer__microtask__outcome").get(
            pk=self.pk
        )
        if appeal.decided_at is None:
            if not appeal.may_decide(by):
                raise PermissionDenied
            outcome = appeal.answer.microtask.outcome
            appeal.replaced = outcome.choice if accepted else ""
            appeal.decided_by, appeal.decided_at, appeal.is_accepted, appeal.reason = by, timezone.now(), accepted, reason
            appeal.save(update_fields=["replaced", "decided_by", "decided_at", "is_accepted", "reason"])
            if accepted:
                alike = task.answers.counted().filter(choice=appeal.answer.choice).count()
                Outcome.objects.filter(pk=outcome.pk).update(
                    choice=appeal.answer.choice, confidence=1, votes=alike, by=by, reason=reason, applied_at=None, failed=0
                )
            record("microtasks.appeal_decided", about=outcome, by=by, details={"accepted": accepted, "reason": reason})
