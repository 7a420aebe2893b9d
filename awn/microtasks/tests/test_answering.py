"""Answers: kept once, counted while they are needed, and what they decide."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from awn.ledger.models import Contribution
from awn.microtasks import giving
from awn.microtasks.answering import Receipt, answer
from awn.microtasks.applying import apply_waiting
from awn.microtasks.deciding import decide_as_reviewer
from awn.microtasks.models import Answer, Lease, Microtask, Outcome, Project, SkillRecord
from awn.microtasks.models.microtask import Question, State
from awn.microtasks.tests.factories import make_project, make_tasks
from awn.microtasks.tests.kinds import APPLIED, READ
from awn.microtasks.weighing import weigh_all
from awn.people.models import Person
from awn.people.tests.factories import make_person

pytestmark = pytest.mark.django_db


def _say(project: Project, choice: str | None, *, by: Person | None = None, typed: str | None = None) -> Receipt:
    person = by or make_person()
    lease = giving.take(project, by=person)
    assert lease is not None
    return answer(lease.token, project, by=person, choice=choice, typed=typed, language="ar")


def test_two_equal_answers_decide_a_task_with_one_outcome() -> None:
    project = make_project()
    (task,) = make_tasks(project)
    assert [_say(project, "yes").fate, _say(project, "yes").fate] == ["counted", "counted"]
    outcome = Outcome.objects.get()
    assert (outcome.microtask, outcome.choice, outcome.votes, outcome.of, outcome.by) == (task, "yes", 2, 2, None)
    task.refresh_from_db()
    assert (task.state, task.given, task.wanted) == (State.DECIDED, 2, 2)


def test_answers_that_differ_ask_for_more_and_at_last_for_a_reviewer() -> None:
    project = make_project(most=4)
    (task,) = make_tasks(project)
    for choice in ("yes", "no", "yes", "no"):
        assert _say(project, choice).fate == "counted"
    task.refresh_from_db()
    assert (task.state, task.given, task.wanted) == (State.SPLIT, 4, 4)
    assert giving.take(project, by=make_person()) is None
    assert not Outcome.objects.exists()


def test_the_same_answer_sent_nine_times_is_one() -> None:
    project, person = make_project(), make_person()
    make_tasks(project)
    lease = giving.take(project, by=person)
    assert lease is not None
    fates = [answer(lease.token, project, by=person, choice="yes", language="ar").fate for _ in range(9)]
    assert fates == ["counted", *["again"] * 8]
    assert Answer.objects.get().choice == "yes"


def test_an_answer_after_its_time_counts_while_its_place_is_free() -> None:
    project, person = make_project(), make_person()
    (task,) = make_tasks(project)
    lease = giving.take(project, by=person)
    assert lease is not None
    Lease.objects.update(until=timezone.now() - timedelta(minutes=1))
    assert answer(lease.token, project, by=person, choice="yes", language="ar").fate == "counted"
    task.refresh_from_db()
    assert task.given == 1


def test_an_answer_that_nobody_needs_any_more_is_kept_with_its_minutes() -> None:
    project, slow = make_project(), make_person()
    make_tasks(project)
    lease = giving.take(project, by=slow)
    assert lease is not None
    Lease.objects.update(until=timezone.now() - timedelta(minutes=1))
    Microtask.objects.update(busy_until=None)
    _say(project, "yes"), _say(project, "yes")
    assert answer(lease.token, project, by=slow, choice="no", language="ar").fate == "surplus"
    assert (Answer.objects.counted().count(), Answer.objects.count()) == (2, 3)
    assert Contribution.objects.of(slow).count() == 1


def test_an_answer_to_what_was_given_back_is_told_so() -> None:
    project, person = make_project(), make_person()
    make_tasks(project)
    lease = giving.take(project, by=person)
    assert lease is not None
    giving.give_back(lease.token, by=person)
    assert answer(lease.token, project, by=person, choice="yes", language="ar").fate == "given_back"
    assert not Answer.objects.exists()


def test_i_dont_know_takes_a_place_and_says_nothing() -> None:
    project = make_project()
    (task,) = make_tasks(project)
    _say(project, None), _say(project, "yes")
    task.refresh_from_db()
    assert (task.state, task.given) == (State.OPEN, 2)
    assert task.wanted > 2


def test_a_gold_answer_says_at_once_whether_it_was_right() -> None:
    project, person = make_project(gold_share=50), make_person()
    Microtask.objects.ask(project, [Question(data={}, about=f"gold:{each}", truth="yes") for each in range(40)])
    fates: list[Receipt] = []
    while len(fates) < 2:
        if lease := giving.take(project, by=person):
            fates.append(answer(lease.token, project, by=person, choice=("yes", "no")[len(fates)], language="ar"))
    assert fates == [Receipt("gold", True), Receipt("gold", False)]


def test_typed_answers_that_mean_the_same_decide_and_stand_sealed() -> None:
    project = make_project(kind=READ)
    make_tasks(project)
    _say(project, None, typed=" خالد "), _say(project, None, typed="خالد")
    assert Outcome.objects.get().votes == 2
    assert sorted(str(typed) for typed in Answer.objects.values_list("typed", flat=True)) == [" خالد ", "خالد"]
    assert "خالد" not in str(list(Answer.objects.values_list("choice", flat=True)))


def test_never_more_answers_than_wanted_even_by_hand() -> None:
    (task,) = make_tasks(make_project())
    with pytest.raises(IntegrityError), transaction.atomic():
        Microtask.objects.filter(pk=task.pk).update(given=3)


def test_a_reviewer_decides_what_is_split_never_its_author_nor_who_answered() -> None:
    project = make_project(most=2)
    lead, author = project.opened_by, make_person()
    make_tasks(project, author=author)
    _say(project, "yes", by=lead), _say(project, "no")
    task = Microtask.objects.get()
    assert task.state == State.SPLIT
    with pytest.raises(PermissionDenied):
        decide_as_reviewer(task, by=lead, choice="yes", reason="الهاتف نفسه")
    project.organisation.memberships.create(person=(reviewer := make_person()), role="reviewer", given_by=lead)
    outcome = decide_as_reviewer(task, by=reviewer, choice="yes", reason="الهاتف نفسه")
    assert (outcome.by, outcome.votes, outcome.of) == (reviewer, 1, 2)
    assert decide_as_reviewer(task, by=reviewer, choice="no", reason="غيره") == outcome


def test_outcomes_are_carried_over_once_and_one_that_fails_holds_up_no_other() -> None:
    project = make_project()
    Microtask.objects.ask(project, [Question(data={}, about="broken"), Question(data={}, about="whole")])
    for _ in range(2):
        person = make_person()
        _say(project, "yes", by=person), _say(project, "yes", by=person)
    APPLIED.clear()
    assert [apply_waiting(), apply_waiting()] == [1, 0]
    assert APPLIED == [("whole", "yes")]
    assert list(Outcome.objects.waiting().values_list("microtask__about", "failed")) == [("broken", 2)]


def test_how_answers_stood_is_counted_once_and_from_gold_alone() -> None:
    project, person = make_project(gold_share=50), make_person()
    make_tasks(project)
    _say(project, "no"), _say(project, "yes"), _say(project, "yes", by=person)
    Microtask.objects.ask(project, [Question(data={}, about=f"gold:{each}", truth="yes") for each in range(3)])
    Microtask.objects.filter(state=State.OPEN).update(state=State.WITHDRAWN)
    for choice in ("yes", "no", None):
        while not (lease := giving.take(project, by=person)):
            pass
        answer(lease.token, project, by=person, choice=choice, language="ar")
    assert [weigh_all(), weigh_all()] == [3, 0]
    assert {record.person: record.counts for record in SkillRecord.objects.all()} == {person: {"yes": {"yes": 1, "no": 1}}}
