"""Training for a kind of work: ten gold tasks, each told at once whether it was right. Eight of ten open the work; otherwise it goes on with ten others.

Each is held and answered as any task, so that the same one never comes again in the work itself; which of them are training is not written anywhere: until
somebody is qualified, a project gives them nothing else.
"""

from dataclasses import dataclass
from random import randrange
from typing import Final
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from awn.kit.isolation import plain_sentence
from awn.ledger.models import Qualification
from awn.microtasks.answering import answer
from awn.microtasks.models import Answer, Lease, Project
from awn.microtasks.models.microtask import RANKS, State
from awn.people.models import Person

ROUND: Final = 10
ENOUGH: Final = 8
_LOCK: Final = "select pg_advisory_xact_lock(4701, %s::integer)"
_HOLD: Final = "select awn_microtasks_hold(%s, %s, clock_timestamp(), clock_timestamp() + make_interval(mins => %s))"


@dataclass(frozen=True, slots=True)
class Standing:
    """How far somebody is: `done` of the ten of this round, `right` among them; how many rounds ended before, and how the last of those went."""

    done: int
    right: int
    rounds: int = 0
    last: int = 0


def standing_of(person: Person, project: Project) -> Standing:
    """One query."""
    given = _answers(person, project).values_list("choice", "microtask__truth")
    marks = [said == truth for said, truth in given]
    rounds, done = divmod(len(marks), ROUND)
    current, last = marks[rounds * ROUND :], marks[max(0, (rounds - 1) * ROUND) : rounds * ROUND]
    return Standing(done, sum(current), rounds, sum(last))


@transaction.atomic
def take_training(project: Project, *, by: Person) -> Lease | None:
    """Holds a gold task that the person has not seen; what they hold already comes first. None when there is none left, or the project gives out nothing."""
    with connection.cursor() as cursor:
        cursor.execute(_LOCK, [by.pk])
        gold = Lease.objects.filter(microtask__project=project, microtask__state=State.GOLD, person=by)
        number = gold.live().order_by("pk").values_list("pk", flat=True).first()
        if number is None and project.is_open:
            seen = gold.exclude(ended_at=None, until__lte=timezone.now()).values("microtask")
            left = project.microtasks.filter(state=State.GOLD).exclude(pk__in=seen).exclude(author=by).order_by("rank")
            task = left.filter(rank__gte=randrange(RANKS)).first() or left.first()  # noqa: S311  # else all would learn the same ten
            if task is not None:
                cursor.execute(_HOLD, [task.pk, by.pk, project.lease_minutes])
                number = cursor.fetchone()[0]
    return None if number is None else Lease.objects.select_related("microtask__project").get(pk=number)


@transaction.atomic
def answer_training(
    token: UUID, project: Project, *, by: Person, choice: str | None, typed: str | None, language: str
) -> bool | None:
    """Keeps the answer once, its time as training; the tenth qualifies for the work if eight were right. Says whether it was right; None where there is no
    such hold, or it stood already."""
    receipt = answer(token, project, by=by, choice=choice, typed=typed, language=language, kind="training")
    if receipt.fate != "gold":
        return None
    standing = standing_of(by, project)
    if standing.done == 0 and standing.last >= ENOUGH and project.kind.needs:
        words = plain_sentence(project.kind.title)
        Qualification.objects.give(by, project.kind.needs, title=words, source=project.opaque_id)
    return receipt.was_right


def _answers(person: Person, project: Project):  # type: ignore[no-untyped-def]
    """Answers to gold tasks, in their order."""
    return Answer.objects.visible_to(person).filter(microtask__project=project, microtask__state=State.GOLD).order_by("pk")
