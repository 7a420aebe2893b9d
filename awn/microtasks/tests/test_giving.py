"""Holding tasks: one at a time, in order, and never more than are needed."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from awn.microtasks import giving
from awn.microtasks.answering import answer
from awn.microtasks.models import Lease, Microtask, Project
from awn.microtasks.models.microtask import Question
from awn.microtasks.tests.factories import make_project, make_tasks
from awn.organisations.models import Suspension
from awn.people.models import Person
from awn.people.tests.factories import make_person, make_steward

pytestmark = pytest.mark.django_db


def _take(project: Project, person: Person) -> Lease:
    lease = giving.take(project, by=person)
    assert lease is not None
    return lease


def _run_out(lease: Lease) -> None:
    Lease.objects.filter(pk=lease.pk).update(until=timezone.now() - timedelta(seconds=1))
    Microtask.objects.filter(pk=lease.microtask_id).update(busy_until=timezone.now() - timedelta(seconds=1))


def test_whoever_holds_a_task_is_given_the_same_one_again() -> None:
    project, person = make_project(), make_person()
    make_tasks(project, 3)
    first = _take(project, person)
    assert _take(project, person) == first


def test_a_task_is_held_by_as_many_as_it_needs_then_the_next_one_is_given() -> None:
    project = make_project()
    first, second = make_tasks(project, 2)
    given = [_take(project, make_person()).microtask_id for _ in range(4)]
    assert given == [first.pk, first.pk, second.pk, second.pk]
    assert giving.take(project, by=make_person()) is None


def test_nobody_is_given_a_task_that_they_typed_answered_skipped_or_know() -> None:
    project, person = make_project(), make_person()
    answered, skipped, known, last = make_tasks(project, 4)
    Microtask.objects.ask(project, [Question(data={}, about="mine", author=person)])
    answer(_take(project, person).token, project, by=person, choice="yes", language="ar")
    assert giving.give_back(_take(project, person).token, by=person, reason="unclear")
    assert giving.give_back(_take(project, person).token, by=person, known=True)
    lease = _take(project, person)
    assert [each.microtask_id for each in person.task_leases.order_by("pk")] == [answered.pk, skipped.pk, known.pk, last.pk]
    answer(lease.token, project, by=person, choice="no", language="ar")
    assert giving.take(project, by=person) is None


def test_a_task_given_back_is_free_at_once() -> None:
    project = make_project()
    make_tasks(project)
    lease = _take(project, one := make_person())
    _take(project, make_person())
    assert giving.take(project, by=(third := make_person())) is None
    assert giving.give_back(lease.token, by=one)
    assert giving.take(project, by=third) is not None


def test_a_hold_that_ran_out_frees_its_place_without_any_job() -> None:
    project = make_project()
    make_tasks(project)
    lease, _ = _take(project, make_person()), _take(project, make_person())
    _run_out(lease)
    assert _take(project, make_person()).microtask_id == lease.microtask_id


def test_whose_hold_ran_out_takes_the_same_task_up_again_under_a_new_token() -> None:
    project, person = make_project(), make_person()
    make_tasks(project, 2)
    lease = _take(project, person)
    _run_out(lease)
    again = _take(project, person)
    assert (again.pk, again.microtask_id) == (lease.pk, lease.microtask_id)
    assert again.token != lease.token


def test_more_time_is_given_while_the_place_is_still_free() -> None:
    project, slow = make_project(), make_person()
    make_tasks(project)
    lease = _take(project, slow)
    _run_out(lease)
    assert giving.extend(lease.token, by=slow)
    _run_out(lease)
    _take(project, make_person()), _take(project, make_person())
    assert not giving.extend(lease.token, by=slow)


def test_a_paused_or_closed_project_gives_nothing_but_takes_what_is_held() -> None:
    project, person = make_project(), make_person()
    make_tasks(project, 2)
    lease = _take(project, person)
    project.pause(by=project.opened_by)
    assert giving.take(project, by=make_person()) is None
    assert answer(lease.token, project, by=person, choice="yes", language="ar").fate == "counted"
    project.go_on(by=project.opened_by)
    assert giving.take(project, by=person) is not None
    project.close(by=project.opened_by)
    assert giving.take(project, by=make_person()) is None


def test_nobody_answers_or_returns_with_the_token_of_somebody_else() -> None:
    project, person, other = make_project(), make_person(), make_person()
    make_tasks(project)
    lease = _take(project, person)
    assert answer(lease.token, project, by=other, choice="yes", language="ar").fate == "unknown"
    assert answer(uuid4(), project, by=person, choice="yes", language="ar").fate == "unknown"
    assert not giving.give_back(lease.token, by=other)
    assert not giving.extend(lease.token, by=other)
    assert Lease.objects.live().get() == lease


def test_a_pack_holds_ten_tasks_and_asked_for_again_the_same_ten() -> None:
    project, person = make_project(), make_person()
    make_tasks(project, 12)
    pack = giving.take_pack(project, by=person)
    assert len({lease.microtask_id for lease in pack}) == 10
    assert giving.take_pack(project, by=person) == pack


def test_a_gold_task_is_given_once_to_each_by_its_share_and_never_decided() -> None:
    project, person = make_project(gold_share=50), make_person()
    Microtask.objects.ask(project, [Question(data={}, about=f"gold:{each}", truth="yes") for each in range(3)])
    make_tasks(project, 40)
    while lease := giving.take(project, by=person):
        answer(lease.token, project, by=person, choice="yes", language="ar")
    assert person.task_leases.filter(microtask__state="gold").count() == 3
    assert project.microtasks.filter(state="gold", given=0).count() == 3


def test_the_same_thing_is_asked_once_in_a_project() -> None:
    project = make_project()
    for _ in range(2):
        Microtask.objects.ask(project, [Question(data={}, about="pair:1")])
    assert project.microtasks.count() == 1


def test_stopping_frees_all_that_is_held() -> None:
    project, person = make_project(), make_person()
    make_tasks(project, 3)
    giving.take_pack(project, by=person)
    giving.stop(by=person)
    assert not Lease.objects.live().exists()


def test_nobody_holds_more_than_ten_of_a_project_whatever_they_press() -> None:
    project, person = make_project(), make_person()
    make_tasks(project, 15)
    giving.take_pack(project, by=person)
    assert giving.take_pack(project, by=person)[9:] != []
    assert Lease.objects.live().filter(person=person).count() == 10


def test_whoever_gives_back_one_after_the_other_to_find_a_family_is_given_no_more_for_an_hour() -> None:
    project, person = make_project(), make_person()
    make_tasks(project, 25)
    for _ in range(20):
        assert giving.give_back(_take(project, person).token, by=person)
    assert giving.take(project, by=person) is None
    Lease.objects.update(ended_at=timezone.now() - timedelta(hours=2))
    assert giving.take(project, by=person) is not None


def test_a_suspended_body_shows_nothing_more() -> None:
    project = make_project()
    make_tasks(project)
    Suspension.objects.suspend(project.organisation, by=make_steward(), reason="قيد التحقق")
    assert giving.take(project, by=make_person()) is None


def test_more_time_ends_after_twelve_times_and_with_the_project() -> None:
    project, person = make_project(), make_person()
    make_tasks(project)
    lease = _take(project, person)
    assert giving.extend(lease.token, by=person)
    Lease.objects.update(taken_at=timezone.now() - timedelta(minutes=121))
    assert not giving.extend(lease.token, by=person)
    Lease.objects.update(taken_at=timezone.now())
    project.close(by=project.opened_by)
    assert not giving.extend(lease.token, by=person)
