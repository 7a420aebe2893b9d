"""What somebody said to a task."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from awn.arabic.wording import message
from awn.microtasks.models.lease import Lease
from awn.microtasks.models.microtask import Microtask
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.sealed.fields import SealedText


class TaskAnswerQuerySet(models.QuerySet["Answer"]):
    def counted(self) -> TaskAnswerQuerySet:
        """Those that their task needed."""
        return self.filter(counts=True)

    def followed(self) -> TaskAnswerQuerySet:
        """Those that say what was decided."""
        return self.filter(choice=F("microtask__outcome__choice"))

    def not_followed(self) -> TaskAnswerQuerySet:
        """Those that say something else than what was decided; "I don't know" says nothing."""
        return self.filter(microtask__outcome__isnull=False).exclude(choice=None).exclude(choice=F("microtask__outcome__choice"))

    def visible_to(self, person: Person) -> TaskAnswerQuerySet:
        """One's own alone."""
        return self.filter(person=person)


class Answer(models.Model):
    """One person's answer to one task, for ever. `choice` is a code, or the keyed hash of what was typed (`typed`, sealed); null for "I don't know".

    `counts` is false for what came when the task needed nothing more, and for gold tasks. `weighed` says that it stands in the
    person's record, or need not: only gold ones do.
    """

    microtask = models.ForeignKey(Microtask, on_delete=models.PROTECT, related_name="answers", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="task_answers")
    lease = models.OneToOneField(Lease, on_delete=models.PROTECT, related_name="answer")
    choice = models.CharField(max_length=64, null=True, blank=True)  # noqa: DJ001  # null is "I don't know"
    typed = SealedText(null=True, blank=True)
    language = models.CharField(max_length=8)
    at = models.DateTimeField(db_default=Now())
    counts = models.BooleanField()
    weighed = models.BooleanField(default=False)

    objects = TaskAnswerQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("typed",),
        kept="as long as its task",
        erasure="kept",
        why="results that others build on stand; their person is hollowed",
        called=message("Answers that you gave"),
        secret=("choice",),
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(name="a_person_answers_a_task_once", fields=["microtask", "person"]),
            models.CheckConstraint(name="only_an_answer_was_typed", condition=Q(typed=None) | ~Q(choice=None)),
        )
        indexes = (models.Index(name="answers_to_weigh", fields=["id"], condition=Q(weighed=False)),)

    def __str__(self) -> str:
        return f"{self.microtask_id} by {self.person_id}"

    def is_visible_to(self, person: Person) -> bool:
        return self.person_id == person.pk

    @property
    def was_not_followed(self) -> bool:
        """Whether its task was decided otherwise; "I don't know" says nothing."""
        outcome = getattr(self.microtask, "outcome", None)
        return self.choice is not None and outcome is not None and outcome.choice != self.choice
