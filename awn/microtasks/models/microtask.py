"""One small task."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from awn.arabic.wording import message
from awn.journal.subject import Subject
from awn.microtasks.models.project import Project
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.sealed.fields import SealedText

RANKS: Final = 2**31 - 1


class State(models.TextChoices):
    """How far a task is: it collects answers, they decided it, they did not agree, it is asked no more, or its answer was known from the beginning."""

    OPEN = "open"
    DECIDED = "decided"
    SPLIT = "split"
    WITHDRAWN = "withdrawn"
    GOLD = "gold"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is to be asked: the data that the kind's template shows, masked already; what it is about, by an opaque id of the part that asks; who typed it,
    if somebody did; the right answer, where it is known (gold)."""

    data: Mapping[str, Any]
    about: str = ""
    author: Person | None = None
    truth: str = ""


class MicrotaskQuerySet(models.QuerySet["Microtask"]):
    def open(self) -> MicrotaskQuerySet:
        return self.filter(state=State.OPEN)

    def split(self) -> MicrotaskQuerySet:
        """Those that wait for a reviewer."""
        return self.filter(state=State.SPLIT)

    def for_reviewer(self, person: Person) -> MicrotaskQuerySet:
        """Those that wait for a reviewer and that this one may decide as far as the task goes: neither their own nor one that they answered."""
        return self.split().exclude(author=person).exclude(answers__person=person)

    def real(self) -> MicrotaskQuerySet:
        """All but gold ones."""
        return self.exclude(state=State.GOLD)

    def ask(self, project: Project, questions: Iterable[Question]) -> list[Microtask]:
        """Adds tasks in an order of chance. A question about the same thing (`about`) is asked once in a project: those that stand already are left out."""
        made = [
            self.model(
                project=project,
                about=each.about,
                author=each.author,
                truth=each.truth,
                asked=json.dumps(each.data, ensure_ascii=False, separators=(",", ":")),
                state=State.GOLD if each.truth else State.OPEN,
                wanted=project.least,
                rank=random.randrange(RANKS),  # noqa: S311  # an order, no secret
            )
            for each in questions
        ]
        return self.bulk_create(made, ignore_conflicts=True, batch_size=2000)


class Microtask(Subject):
    """One question of a project. `wanted` answers are collected at present, `given` of them are there; it is full until `busy_until` when the other places
    are held. Neither more answers nor more holds than `wanted` can ever be: the database sees to it (`migrations/giving_2.sql`)."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="microtasks", db_index=False)
    about = models.CharField(max_length=120, blank=True)
    author = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    asked = SealedText()
    truth = models.CharField(max_length=64, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    wanted = models.PositiveSmallIntegerField()
    given = models.PositiveSmallIntegerField(default=0)
    busy_until = models.DateTimeField(null=True, blank=True)
    rank = models.IntegerField()
    made_at = models.DateTimeField(db_default=Now())

    objects = MicrotaskQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("asked",),
        kept="as long as what it asks about; then only how it was decided",
        erasure="kept",
        why="it names nobody with an account but who typed it",
        of=(),
        called=message("Tasks made of what you typed"),
    )

    class Meta:
        constraints = (
            models.CheckConstraint(name="a_task_never_has_more_answers_than_wanted", condition=Q(given__lte=F("wanted"))),
            models.CheckConstraint(name="a_task_state_is_known", condition=Q(state__in=State.values)),
            models.CheckConstraint(
                name="gold_tasks_have_their_truth",
                condition=Q(state=State.GOLD) & ~Q(truth="") | ~Q(state=State.GOLD) & Q(truth=""),
            ),
            models.UniqueConstraint(name="a_thing_is_asked_once", fields=["project", "about"], condition=~Q(about="")),
        )
        indexes = (
            models.Index(name="tasks_to_give", fields=["project", "rank"], condition=Q(state="open")),
            models.Index(name="tasks_gold", fields=["project", "rank"], condition=Q(state="gold")),
            models.Index(name="tasks_by_state", fields=["project", "state"]),
        )

    def __str__(self) -> str:
        return f"{self.project_id}: {self.pk}"

    @property
    def data(self) -> dict[str, Any]:
        """What the template shows."""
        found: dict[str, Any] = json.loads(str(self.asked))
        return found

    def may_review(self, person: Person) -> bool:
        """A reviewer of the project, never the author, and nobody who answered it."""
        return self.project.may_review(person) and self.author_id != person.pk and not self.answers.filter(person=person).exists()
