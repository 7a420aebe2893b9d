"""Taking an answer: it is kept once under its hold's token, its time goes to the ledger, and it may be the one that decides its task."""

import json
from dataclasses import dataclass
from typing import Final, Literal
from uuid import UUID

from django.db import transaction

from awn.journal.prepared import prepared
from awn.ledger.sitting import journal_end
from awn.microtasks.agreement import Reliability, Vote
from awn.microtasks.deciding import decide
from awn.microtasks.models import Answer, Project
from awn.microtasks.typed_answers import choice_of_typed
from awn.people.models import Person
from awn.sealed.fields import place_of
from awn.sealed.sealing import seal

_ANSWER: Final = "select * from awn_microtasks_answer(%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
_TYPED: Final = place_of(Answer, "typed")

type Fate = Literal["counted", "gold", "surplus", "again", "given_back", "unknown"]


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of an answer. `counted`: its task needed it; `gold`: its answer was known (`was_right`); `surplus`: the task needed nothing more, and its
    minutes are kept; `again`: it stands already; `given_back`: its task was given back before; `unknown`: this person never had such a hold."""

    fate: Fate
    was_right: bool | None = None


@transaction.atomic
def answer(
    token: UUID,
    project: Project,
    *,
    by: Person,
    choice: str | None = None,
    typed: str | None = None,
    language: str,
    kind: Literal["service", "training"] = "service",
) -> Receipt:
    """Keeps an answer: a choice's code, or what was typed, or neither for "I don't know". The same answer sent nine times is one.

    Decides the task when it was the last answer wanted; extends the person's sitting in the ledger, of service or of training.
    """
    kept = _kept(token, project, by, choice if typed is None else choice_of_typed(project, typed), typed, language, kind)
    if kept.ended is not None:
        journal_end(kept.ended, minutes=kept.minutes)
    if kept.votes is not None:
        decide(kept.task, project, [Vote(choice, Reliability(counts or {})) for choice, counts in json.loads(kept.votes)])
    return Receipt(kept.fate, kept.was_right)


@dataclass(frozen=True, slots=True)
class _Kept:
    fate: Fate
    task: int
    was_right: bool | None
    votes: str | None  # JSON
    ended: UUID | None
    minutes: int | None


def _kept(token: UUID, project: Project, by: Person, choice: str | None, typed: str | None, language: str, kind: str) -> _Kept:
    sealed = None if typed is None else seal(typed.encode(), _TYPED)
    told = (token, by.pk, choice, sealed, language)
    with prepared() as cursor:
        cursor.execute(_ANSWER, (*told, project.organisation_id, project.opaque_id, project.title, kind, project.kind_code))
        fate, task, truth, votes, ended, minutes = cursor.fetchone()
    return _Kept(fate or "unknown", task, choice == truth if truth else None, votes, ended, minutes)
