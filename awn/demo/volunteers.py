"""Volunteers of the cast in the middle of work: some trained and at it, one in training, one whose answer was not followed, one who may begin."""

from typing import Final

from django.db import transaction

from awn.aid.lessons import DIFFERENT, SAME
from awn.aid.models import AidList
from awn.microtasks.answering import answer
from awn.microtasks.giving import take
from awn.microtasks.models import Answer, Lease, Microtask, Project
from awn.microtasks.training import ROUND, answer_training, take_training
from awn.microtasks.weighing import weigh_all
from awn.people.models import Person
from awn.people.profile import Profile
from awn.places.models import Area

RESIDENCES: Final = {
    "demo-volunteer": "QS03",
    "demo-blind": "QS01",
    "demo-team-2": "QS01",
    "demo-english": "QS03",
    "demo-student": "QS03",
    "demo-team": "QS01",
}
"""Volunteers and the governorates in which they live: none that of the lists."""
HASTY: Final = "demo-english"  # whose answer was not followed
IN_TRAINING: Final = "demo-student"
READY: Final = "demo-team"  # trained, and has not answered anything: whoever tries the platform does
HOLDING: Final = "demo-volunteer"  # has a task before her now
AT_WORK: Final = (HASTY, HOLDING, "demo-blind", "demo-team-2")
TRAINED: Final = 4  # training tasks of who is in the middle of it
FEWEST, MOST = 6, 20  # rounds of answers; more than the fewest only until an answer was not followed


def settle(people: dict[str, Person]) -> None:
    """They say where they live."""
    for username, code in RESIDENCES.items():
        Profile(people[username]).state_residence(Area.objects.get(code=code))


def are_at_work(project: Project) -> bool:
    return Answer.objects.filter(microtask__project=project).exists()


@transaction.atomic
def begin_work(aid_list: AidList, project: Project) -> None:
    """Trains and answers, as they would over an evening; the same verbs, with answers in keeping with what is true or, in pairs of a list, likely."""
    people = {str(person.username): person for person in Person.objects.present().filter(username__in=RESIDENCES)}
    for username in (*AT_WORK, READY):
        _train(people[username], project, ROUND, wrong=2 if username == HASTY else 0)
    _train(people[IN_TRAINING], project, TRAINED, wrong=1)
    weigh_all()
    likely = dict(aid_list.pairs.doubtful().values_list("key", "probability"))
    for number in range(MOST):
        if number >= FEWEST and Answer.objects.visible_to(people[HASTY]).not_followed().exists():
            break
        for username in AT_WORK:
            _answer(people[username], project, likely, wrong=username == HASTY and number % 2 == 0)
    take(project, by=people[HOLDING])


def _train(person: Person, project: Project, number: int, *, wrong: int) -> None:
    """So many training tasks, the first of them answered wrongly."""
    for place in range(number):
        lease = take_training(project, by=person)
        if lease is not None:
            said = _turned(lease.microtask.truth, wrong=place < wrong)
            answer_training(lease.token, project, by=person, choice=said, typed=None, language=person.language)


def _answer(person: Person, project: Project, likely: dict[str, float], *, wrong: bool) -> None:
    lease = take(project, by=person)
    if lease is not None:
        said = _turned(_right(lease, likely), wrong=wrong)
        answer(lease.token, project, by=person, choice=said, language=person.language)


def _right(lease: Lease, likely: dict[str, float]) -> str:
    task = Microtask.objects.get(pk=lease.microtask.pk)  # a hold comes without the answer
    return task.truth or (SAME if likely.get(task.about, 0) >= 0.5 else DIFFERENT)


def _turned(right: str, *, wrong: bool) -> str:
    """What somebody says who is right, or wrong."""
    return right if not wrong else DIFFERENT if right == SAME else SAME
