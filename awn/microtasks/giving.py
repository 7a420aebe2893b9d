"""Giving out tasks: one at a time, more time for one, giving it back. The rules stand in the database (`migrations/giving_2.sql`)."""

import random
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.db import connection, transaction

from awn.journal.prepared import prepared
from awn.microtasks.models import Lease, Microtask, Project
from awn.microtasks.models.lease import Ending
from awn.people.models import Person
from awn.sealed.fields import place_of
from awn.sealed.sealing import unseal

PACK: Final = 10  # tasks for a phone that may lose its network
_TAKE: Final = "select * from awn_microtasks_take(%s, %s, %s, %s)"
_ASKED: Final = place_of(Microtask, "asked")
_ONE_AT_A_TIME: Final = "select pg_advisory_xact_lock(4701, %s::integer)"
_GIVE_BACK: Final = "select awn_microtasks_give_back(%s, %s, %s, %s)"
_EXTEND: Final = "select awn_microtasks_extend(%s, %s)"


def take(project: Project, *, by: Person) -> Lease | None:
    """Holds the person's next task in this project; what they hold already comes first. None when there is none for them now.

    Whether the person may work in the project at all is asked before (`admission.missing`).
    """
    return _taken(project, by, another=False)


@transaction.atomic
def take_pack(project: Project, *, by: Person) -> list[Lease]:
    """Holds up to ten tasks at once: those held already, and as many more as there are."""
    _said(_ONE_AT_A_TIME, by.pk)
    mine = Lease.objects.live().filter(person=by, microtask__project=project)
    held = list(mine.select_related("microtask__project").order_by("pk"))
    while len(held) < PACK and (found := _taken(project, by, another=True)):
        held.append(found)
    return held


def give_back(token: UUID, *, by: Person, known: bool = False, reason: str = "") -> bool:
    """Gives a task back for a reason, or because the person knows whom it is about: without a mark, and never given to them again. False when nothing was held."""
    return bool(_said(_GIVE_BACK, token, by.pk, Ending.KNOWN if known else Ending.SKIPPED, reason))


def extend(token: UUID, *, by: Person) -> bool:
    """More time for a hold. False when its place has been taken by somebody else, or it has ended."""
    return _said(_EXTEND, token, by.pk) is not None


def stop(*, by: Person) -> None:
    """Ends all that the person holds: the places are free at once."""
    for token in Lease.objects.filter(person=by, ended_at=None).values_list("token", flat=True):
        _said(_GIVE_BACK, token, by.pk, Ending.STOPPED, "")


def _taken(project: Project, by: Person, *, another: bool) -> Lease | None:
    gold = random.randrange(100) < project.gold_share  # noqa: S311  # a share, no secret
    connection.ensure_connection()
    with prepared() as cursor:  # one statement, which is a transaction of its own where none is open
        cursor.execute(_TAKE, (project.pk, by.pk, another, gold))
        row = cursor.fetchone()
    return None if row is None else _held(project, by, *row)


def _held(
    project: Project, by: Person, lease: int, token: UUID, taken_at: datetime, until: datetime, task: int, asked: bytes
) -> Lease:
    """Of what the database gave, without asking it again: this runs with every answer."""
    microtask = Microtask(pk=task, project=project, asked=unseal(bytes(asked), _ASKED).decode())
    return Lease(pk=lease, token=token, taken_at=taken_at, until=until, person=by, microtask=microtask)


@transaction.atomic
def _said(statement: str, *values: Any) -> object:
    with prepared() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchone()[0]
