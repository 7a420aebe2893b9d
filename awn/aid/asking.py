"""Asking volunteers about the doubtful pairs of a list, and taking questions back when they may not see what they are about any more."""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from awn.arabic.wording import Wording, message
from awn.journal.recording import record
from awn.messaging.queueing import queue
from awn.people.refusals import Refused

if TYPE_CHECKING:
    from awn.aid.models import AidList
    from awn.aid.models.pair import PairQuerySet
    from awn.microtasks.models import Microtask, Project
    from awn.microtasks.models.microtask import MicrotaskQuerySet, Question
    from awn.people.models import Person

GOLD: Final = 30  # questions of one project whose answers are known
PURPOSE: Final = message("So that no family is left out, and none is counted twice")


@transaction.atomic
def ask_volunteers(aid_list: AidList, *, by: Person) -> Project:
    """Opens the project in which volunteers decide the list's doubtful pairs; a job puts the questions into it now and after each run. A second call gives
    the same project back. Raises Refused while nothing may be shown."""
    from awn.aid.models import Asking
    from awn.aid.task_kinds import SAME_PERSON
    from awn.microtasks.models import Project

    found = aid_list.locked()
    if not found.may_lead(by):
        raise PermissionDenied
    project = found.pair_project
    if project is None:
        _insist(found)
        say = Wording("ar").say  # the first language of volunteers
        project = Project.objects.begin(
            found.organisation, SAME_PERSON, by=by, title=say(SAME_PERSON.title), purpose=say(PURPOSE), response=found.response,
            area=found.area,
        )  # fmt: skip
        Asking.objects.create(aid_list=found, project=project)
        record("aid.volunteers_asked", about=aid_list, by=by, details={"project": project.opaque_id})
    elif project.closed_at is not None:
        raise Refused(message("The questions about this list were closed for good."))
    queue("aid.ask", aid_list=str(aid_list.uid))
    return project


def renew_questions(aid_list: AidList) -> None:
    """Puts the questions that wait into the list's project, each once, and takes back those that may not be seen any more. It may be done twice."""
    from awn.microtasks.models import Microtask

    project = aid_list.pair_project
    if project is None or project.closed_at is not None:
        return
    if not project.microtasks.filter(state="gold").exists():
        _add_gold(project)
    with transaction.atomic():
        withdraw_unseen(aid_list.locked())
        _take_up_again(aid_list)
        Microtask.objects.ask(project, _questions(aid_list))


def withdraw_unseen(aid_list: AidList) -> int:
    """Takes back the questions about pairs that are doubtful no more, or of which volunteers may not see a side today; how many. Must run under the list's lock."""
    from awn.microtasks.models.microtask import State

    waiting = _about_pairs(aid_list).filter(state__in=(State.OPEN, State.SPLIT))
    return waiting.exclude(about__in=seen_pairs(aid_list).values("key")).update(state=State.WITHDRAWN)


def seen_pairs(aid_list: AidList) -> PairQuerySet:
    """The doubtful pairs of the latest run that no coordinator decided, and of which volunteers may see both sides today, masked."""
    from awn.aid.models import Pair

    shown, ruled = aid_list.shown_to_volunteers(), aid_list.rulings.standing().values("about")
    found = Pair.objects.doubtful().filter(run=aid_list.latest, left_source__in=shown, right_source__in=shown)
    return found.exclude(key__in=ruled)


def withdraw_expired() -> int:
    """Takes back, in all lists, questions about files that volunteers might see until yesterday; how many."""
    from awn.aid.models import AidList

    today, taken = timezone.localdate(), 0
    for aid_list in AidList.objects.filter(files__until__lt=today, askings__project__microtasks__state="open").distinct():
        with transaction.atomic():
            taken += withdraw_unseen(aid_list.locked())
    return taken


def _insist(aid_list: AidList) -> None:
    if aid_list.latest is None:
        raise Refused(message("Prepare the list first; then its doubtful pairs are known."))
    elif not aid_list.shown_to_volunteers().exists():
        raise Refused(
            message("None of the files may be shown to volunteers today. Whoever gives a file says so, and until when.")
        )
    elif aid_list.area is None:
        raise Refused(message("Volunteers of another governorate decide these pairs, and this list names no governorate."))


def _about_pairs(aid_list: AidList) -> MicrotaskQuerySet:
    from awn.microtasks.models import Microtask

    return Microtask.objects.real().filter(project=aid_list.pair_project) if aid_list.pair_project else Microtask.objects.none()


def _questions(aid_list: AidList) -> Iterator[Question]:
    from awn.microtasks.models.microtask import Question

    decided = aid_list.decisions().values("about")
    for pair in seen_pairs(aid_list).exclude(key__in=decided).order_by("-probability"):
        yield Question(data=pair.told["asked"], about=pair.key)


def _take_up_again(aid_list: AidList) -> None:
    """Questions that were taken back and may be seen again."""
    from awn.microtasks.models.microtask import State

    back = _about_pairs(aid_list).filter(state=State.WITHDRAWN, about__in=seen_pairs(aid_list).values("key"))
    back.filter(given__lt=F("wanted")).update(state=State.OPEN)
    back.filter(given=F("wanted")).update(state=State.SPLIT)


def _secret_seed(project: Project) -> int:
    """Of a project's gold: the program is open, so that a number that can be guessed would give all the answers away."""
    return int.from_bytes(hmac.digest(bytes(project.key or b""), b"gold", "sha256")[:8])


def _add_gold(project: Project) -> list[Microtask]:
    from awn.aid.training import gold_questions
    from awn.microtasks.models import Microtask

    return Microtask.objects.ask(project, gold_questions(GOLD, _secret_seed(project)))
