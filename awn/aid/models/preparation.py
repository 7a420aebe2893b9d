"""One run of the engine over the files of a list."""

from __future__ import annotations

from typing import Any, Final

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from awn.aid.models.preparations import SILENCE, TRANSITIONS, UNFINISHED, PreparationQuerySet, State
from awn.arabic.wording import Message, message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.messaging.queueing import queue
from awn.messaging.stored import from_stored, to_stored
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.sealed.fields import SealedText

ATTEMPTS: Final = 2
LOST: Final = message(
    "The work was interrupted twice. Nothing was changed. Prepare the list again; if it stops again, tell your steward."
)


class Preparation(Subject):
    """A run: it waits, reads files, works, and ends. `progress` is from 0 to 1, `words` what it is at (a Message as text, which names no file).

    `attempt` counts how often its work was begun: whoever began an earlier one writes nothing more. `seen_at` is its last sign of life. `counts` are numbers
    alone: files, tables, entries, individuals, changes, flags, certain, doubtful, held, left_out.
    """

    aid_list = models.ForeignKey("aid.AidList", on_delete=models.PROTECT, related_name="runs")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    progress = models.FloatField(default=0)
    words = models.TextField(blank=True)
    problem = SealedText(null=True, blank=True)
    counts = models.JSONField(default=dict)
    attempt = models.PositiveSmallIntegerField(default=0)
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(db_default=Now())
    began_at = models.DateTimeField(null=True, blank=True)
    seen_at = models.DateTimeField(db_default=Now())
    ended_at = models.DateTimeField(null=True, blank=True)
    stopped_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = PreparationQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(), kept="as long as its list", erasure="kept", why="who asked for a run answers for it", of=(),
        called=message("Runs of aid lists that you asked for"),
    )  # fmt: skip

    class Meta:
        ordering = ("-number",)
        constraints = (
            models.UniqueConstraint(name="a_run_has_a_number", fields=["aid_list", "number"]),
            models.UniqueConstraint(name="one_run_at_a_time", fields=["aid_list"], condition=Q(state__in=UNFINISHED)),
            models.CheckConstraint(name="a_run_state_is_known", condition=Q(state__in=State.values)),
            models.CheckConstraint(name="a_run_progress_is_a_share", condition=Q(progress__gte=0, progress__lte=1)),
            models.CheckConstraint(
                name="a_run_has_ended_or_not",
                condition=Q(state__in=UNFINISHED, ended_at=None) | ~Q(state__in=UNFINISHED) & Q(ended_at__isnull=False),
            ),
            models.CheckConstraint(name="a_failed_run_says_why", condition=~Q(state=State.FAILED) | Q(problem__isnull=False)),
        )
        indexes = (models.Index(name="runs_at_work", fields=["seen_at"], condition=Q(state__in=UNFINISHED)),)

    def __str__(self) -> str:
        return f"{self.aid_list_id}: {self.number} {self.state}"

    @property
    def is_over(self) -> bool:
        return self.state not in UNFINISHED

    @property
    def said(self) -> Message | None:
        """What it is at."""
        return from_stored(self.words) if self.words else None

    @property
    def reason(self) -> Message | None:
        """Why it failed."""
        return from_stored(str(self.problem)) if self.problem else None

    def is_visible_to(self, person: Person) -> bool:
        return self.aid_list.is_visible_to(person)

    def locked(self) -> Preparation:
        """The row as it is now, for this transaction alone."""
        return Preparation.objects.select_for_update(of=("self",), no_key=True).get(pk=self.pk)

    @transaction.atomic
    def begin(self) -> Preparation | None:
        """Takes the work on; None when it does not wait any more. The row given back knows its `attempt`."""
        run = self.locked()
        if run.state != State.WAITING:
            return None
        run.attempt += 1
        run.go(State.READING, began_at=timezone.now(), attempt=run.attempt)
        return run

    def is_ours(self) -> bool:
        """Whether the work begun with this row still counts: not stopped, and not taken on by another."""
        return self._mine().exists()

    def sign(self, *, progress: float, words: Message | None) -> bool:
        """A sign of life with how far the work is. False when it counts no longer."""
        said = "" if words is None else to_stored(words)
        return bool(self._mine().update(progress=min(1.0, max(0.0, progress)), words=said, seen_at=timezone.now()))

    @transaction.atomic
    def advance(self, state: State, **fields: Any) -> bool:
        """Goes on to the next state of the work begun with this row. False when it counts no longer."""
        run = self.locked()
        ours = run.attempt == self.attempt and not run.is_over and state in TRANSITIONS[State(run.state)]
        if ours:
            run.go(state, **fields)
        return ours

    @transaction.atomic
    def fail(self, why: Message) -> None:
        """Ends it with the words why. What counts no longer is left alone."""
        if self.advance(State.FAILED, problem=to_stored(why)):
            record("aid.run_failed", about=self, by=None)

    @transaction.atomic
    def stop(self, *, by: Person) -> None:
        """Ends it at once: whatever its process still finds is not written. A second call changes nothing."""
        if not self.aid_list.may_prepare(by):
            raise PermissionDenied
        run = self.locked()
        if not run.is_over:
            run.go(State.STOPPED, stopped_by=by)
            record("aid.run_stopped", about=self, by=by)

    @transaction.atomic
    def take_up(self) -> None:
        """After its process died: waits once more, and fails when it died before."""
        run = self.locked()
        if run.state == State.WAITING:
            run._save(seen_at=timezone.now())
            queue("aid.prepare", run=str(run.uid))
        elif run.is_over or run.seen_at > timezone.now() - SILENCE:
            return
        elif run.attempt >= ATTEMPTS:
            run.fail(LOST)
        else:
            run.go(State.WAITING, progress=0.0)
            queue("aid.prepare", run=str(run.uid))

    def go(self, state: State, **fields: Any) -> None:
        """The one door between states, of a locked row. Raises ValueError for a way that `TRANSITIONS` has not."""
        if state not in TRANSITIONS[State(self.state)]:
            raise ValueError(f"a run goes not from {self.state} to {state}")
        ended = {} if state in UNFINISHED else {"ended_at": timezone.now()}
        self._save(state=state, seen_at=timezone.now(), **ended, **fields)

    def _save(self, **fields: Any) -> None:
        for name, value in fields.items():
            setattr(self, name, value)
        self.save(update_fields=list(fields))

    def _mine(self) -> PreparationQuerySet:
        return Preparation.objects.filter(pk=self.pk, attempt=self.attempt, state__in=(State.READING, State.RUNNING))
