"""Which of many runs, and the states through which each goes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from django.db import models

from awn.people.models import Person

if TYPE_CHECKING:
    from awn.aid.models.preparation import Preparation  # noqa: F401  # named in a base

SILENCE: Final = timedelta(seconds=60)
"""How long a run may give no sign of life before it counts as lost."""


class State(models.TextChoices):
    """How far a run is."""

    WAITING = "waiting"
    READING = "reading"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"


UNFINISHED: Final = (State.WAITING, State.READING, State.RUNNING)
TRANSITIONS: Final[Mapping[State, frozenset[State]]] = {
    State.WAITING: frozenset({State.READING, State.FAILED, State.STOPPED}),
    State.READING: frozenset({State.RUNNING, State.WAITING, State.FAILED, State.STOPPED}),
    State.RUNNING: frozenset({State.DONE, State.WAITING, State.FAILED, State.STOPPED}),
    State.DONE: frozenset(),
    State.FAILED: frozenset(),
    State.STOPPED: frozenset(),
}
"""From each state to which. Back to waiting: the process of the run died."""


class PreparationQuerySet(models.QuerySet["Preparation"]):
    def unfinished(self) -> PreparationQuerySet:
        return self.filter(state__in=UNFINISHED)

    def done(self) -> PreparationQuerySet:
        return self.filter(state=State.DONE)

    def silent(self, *, at: datetime) -> PreparationQuerySet:
        """Those at work that have given no sign of life for a minute."""
        return self.filter(state__in=(State.READING, State.RUNNING), seen_at__lt=at - SILENCE)

    def forgotten(self, *, at: datetime) -> PreparationQuerySet:
        """Those that have waited so long that their job may be lost."""
        return self.filter(state=State.WAITING, seen_at__lt=at - 5 * SILENCE)

    def visible_to(self, person: Person) -> PreparationQuerySet:
        from awn.aid.models.aid_list import AidList

        return self.filter(aid_list__in=AidList.objects.visible_to(person))
