"""What the answers to a task decide, in the transaction of the last one that was wanted and under the lock on the task's row."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import uuid4

from django.core.exceptions import PermissionDenied
from django.db import transaction

from awn.journal.prepared import prepared
from awn.journal.recording import record
from awn.microtasks.agreement import Reliability, Verdict, Vote, judge
from awn.microtasks.models import Microtask, Outcome, Project
from awn.microtasks.models.microtask import State
from awn.people.models import Person

_VOTES: Final = """
select answer.choice, skill.counts from microtasks_answer answer
left join microtasks_skillrecord skill on skill.person_id = answer.person_id and skill.kind_code = %s
where answer.microtask_id = %s and answer.counts order by answer.id
"""
_CONCLUDE: Final = """
with outcome as (
    insert into microtasks_outcome (uid, microtask_id, choice, confidence, votes, "of", reason, failed) values (%s, %s, %s, %s, %s, %s, '', 0)
)
update microtasks_microtask set state = 'decided' where id = %s
"""


def decide(task: int, project: Project, votes: Sequence[Vote]) -> None:
    """Writes the outcome when the answers, all that count, agree; wants more of them while they could; else leaves the task to a reviewer."""
    verdict = judge(votes, project.rule)
    if verdict.choice is not None:
        _conclude(task, verdict)
    elif not verdict.is_split:
        Microtask.objects.filter(pk=task).update(wanted=verdict.wanted, busy_until=None)
    else:
        Microtask.objects.filter(pk=task).update(state=State.SPLIT)


@transaction.atomic
def decide_as_reviewer(microtask: Microtask, *, by: Person, choice: str, reason: str) -> Outcome:
    """Decides what answers left open, or otherwise than they did, with a reason. Raises PermissionDenied for its author, and for whoever answered it.

    A second decision of a task changes nothing and gives the first back.
    """
    task = Microtask.objects.select_for_update(of=("self",)).select_related("project__organisation").get(pk=microtask.pk)
    found = Outcome.objects.filter(microtask=task).first()
    if found:
        return found
    elif not task.may_review(by):
        raise PermissionDenied
    votes = votes_of(task.pk, task.project)
    alike = sum(vote.choice == choice for vote in votes)
    outcome = Outcome.objects.create(
        microtask=task, choice=choice, confidence=1, votes=alike, of=len(votes), by=by, reason=reason
    )
    Microtask.objects.filter(pk=task.pk).update(state=State.DECIDED)
    record("microtasks.reviewed", about=outcome, by=by, details={"choice": choice, "reason": reason})
    return outcome


def votes_of(task: int, project: Project) -> list[Vote]:
    """The answers that count, each with how its person's answers have stood so far."""
    with prepared() as cursor:
        cursor.execute(_VOTES, (project.kind_code, task))
        return [_vote(row) for row in cursor.fetchall()]


def _vote(row: Sequence[Any]) -> Vote:
    choice, counts = row
    return Vote(choice, Reliability(counts or {}))


def _conclude(task: int, verdict: Verdict) -> None:
    outcome = Outcome(uid=uuid4())
    with prepared() as cursor:
        cursor.execute(_CONCLUDE, (outcome.uid, task, verdict.choice, verdict.confidence, verdict.said, verdict.of, task))
    record(
        "microtasks.decided", about=outcome, by=None, details={"choice": verdict.choice, "votes": verdict.said, "of": verdict.of}
    )
