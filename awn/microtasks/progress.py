"""How far projects of tasks are, what was agreed, and what it cost."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.core.cache import caches
from django.db.models import Avg, Count, F, FloatField, Q, Sum
from django.db.models.functions import Cast
from django.utils import timezone

from awn.kit.digits import in_readers_digits
from awn.ledger.models import Contribution
from awn.ledger.models.contribution import Kind
from awn.microtasks.models import Microtask, Outcome, Project
from awn.microtasks.models.microtask import State

LATELY: Final = 30  # seconds that figures may be behind
PACE: Final = 7  # days over which the pace is taken


@dataclass(frozen=True, slots=True)
class Counts:
    """Tasks of one project by how far they are."""

    decided: int = 0
    waiting: int = 0
    split: int = 0

    @property
    def all(self) -> int:
        return self.decided + self.waiting + self.split


@dataclass(frozen=True, slots=True)
class Progress:
    """The figures of one project's page. Shares are whole per cent, None where nothing is decided yet; `minutes` are those of the ledger."""

    counts: Counts
    per_day: int
    without_reviewer: int | None
    alike: int | None
    minutes: int

    @property
    def share_alone(self) -> str:
        """Of what is decided, how much no reviewer had to look at: "85%"."""
        return _percent(self.without_reviewer)

    @property
    def share_alike(self) -> str:
        return _percent(self.alike)

    @property
    def minutes_for_one(self) -> int:
        """Of a decided task, all answers together; at least 1."""
        return max(1, round(self.minutes / self.counts.decided)) if self.counts.decided else 0


def _percent(share: int | None) -> str:
    return "" if share is None else in_readers_digits(f"{share}%")


def counts_of(projects: Iterable[Project]) -> dict[int, Counts]:
    """One query for all of them."""
    numbers = [each.pk for each in projects]
    found: dict[int, dict[str, int]] = defaultdict(dict)
    rows = Microtask.objects.filter(project__in=numbers).values_list("project", "state").annotate(number=Count("pk")).order_by()
    for project, state, number in rows:
        found[project][state] = number
    return {number: _counts(found[number]) for number in numbers}


def _counts(states: dict[str, int]) -> Counts:
    return Counts(states.get(State.DECIDED, 0), states.get(State.OPEN, 0), states.get(State.SPLIT, 0))


def progress_lately(project: Project) -> Progress:
    key = f"microtasks.progress.{project.pk}"
    found: Progress | None = caches["memory"].get(key)
    if found is None:
        found = progress_of(project)
        caches["memory"].set(key, found, LATELY)
    return found


def progress_of(project: Project) -> Progress:
    """Three queries."""
    since = timezone.now() - timedelta(days=PACE)
    outcomes = Outcome.objects.filter(microtask__project=project).aggregate(
        all=Count("pk"),
        agreed=Count("pk", filter=Q(by=None)),
        lately=Count("pk", filter=Q(at__gt=since)),
        alike=Avg(Cast("votes", FloatField()) / F("of"), filter=Q(of__gt=0)),
    )
    given = Contribution.objects.filter(organisation=project.organisation_id, work=project.opaque_id, kind=Kind.SERVICE)
    minutes = given.counted().aggregate(all=Sum("counted"))["all"] or 0
    share = round(100 * outcomes["agreed"] / outcomes["all"]) if outcomes["all"] else None
    alike = None if outcomes["alike"] is None else round(100 * outcomes["alike"])
    days = min(PACE, max(1, (timezone.now() - project.opened_at).days + 1))
    return Progress(counts_of([project])[project.pk], round(outcomes["lately"] / days), share, alike, minutes)
