"""Who made a version: nobody approves what they had a hand in, whichever way it went in, and one person's release launders nothing."""

import json
from collections.abc import Callable

import pytest
from django.utils import timezone

from awn.aid.models import AidList, Approval, Asking, Version
from awn.aid.task_kinds import SAME_PERSON
from awn.aid.tests.approving import approver_of, make_approved, make_prepared, offer, owner_of
from awn.aid.tests.factories import AGAIN, give, run
from awn.microtasks.models import Answer, Appeal, Lease, Microtask, Outcome, Project
from awn.organisations.roles import Role
from awn.organisations.tests.factories import add_member
from awn.people.models import Person
from awn.people.tests.factories import make_person

pytestmark = pytest.mark.django_db


def released_alone() -> Version:
    aid_list = make_prepared()
    version = offer(aid_list)
    Approval.objects.give(version, by=owner_of(aid_list), alone=True, reason="عاصفة")
    return Version.objects.get(pk=version.pk)


def test_a_release_that_nobody_reviewed_launders_no_version() -> None:
    first = released_alone()
    aid_list, preparer = first.aid_list, add_member(first.aid_list.organisation, Role.PREPARER)
    second = Version.objects.offer(aid_list, by=preparer)
    assert (second.before, len(second.difference().added), second.is_made_by(owner_of(aid_list))) == (None, 3, True)
    assert not second.may_approve(owner_of(aid_list))
    assert second.may_approve(approver_of(aid_list))


def test_a_release_that_was_reviewed_counts_as_approved_before() -> None:
    first = released_alone()
    aid_list, preparer = first.aid_list, add_member(first.aid_list.organisation, Role.PREPARER)
    first.approval.review(by=approver_of(aid_list))
    second = Version.objects.offer(aid_list, by=preparer)
    assert (second.before, bool(second.difference()), second.is_made_by(owner_of(aid_list))) == (first, False, False)


def _withdraw(aid_list: AidList, person: Person) -> None:
    aid_list.files.latest("pk").withdraw(by=person)


def _choose(aid_list: AidList, person: Person) -> None:
    aid_list.choose(by=person, region="PS")
    aid_list.choose(by=owner_of(aid_list), region="ZZ")


def _review(aid_list: AidList, person: Person) -> None:
    _decided(aid_list, by=person)


def _decide_appeal(aid_list: AidList, person: Person) -> None:
    outcome = _decided(aid_list, by=make_person())
    lease = Lease.objects.create(
        microtask=outcome.microtask, person=make_person(), taken_at=timezone.now(), until=timezone.now(), ended_at=timezone.now(),
        ending="answered",
    )  # fmt: skip
    answer = Answer.objects.create(
        microtask=outcome.microtask, person=lease.person, lease=lease, choice="same", language="ar", counts=True
    )
    now = timezone.now()
    Appeal.objects.create(answer=answer, text="س", decided_by=person, decided_at=now, is_accepted=False, reason="س")


def _decided(aid_list: AidList, *, by: Person) -> Outcome:
    project = Project.objects.begin(aid_list.organisation, SAME_PERSON, by=owner_of(aid_list), title="س", purpose="س")
    Asking.objects.create(aid_list=aid_list, project=project)
    task = Microtask.objects.create(project=project, asked=json.dumps({}), wanted=3, rank=1)
    return Outcome.objects.create(microtask=task, choice="different", confidence=1, votes=1, of=1, by=by, reason="س")


@pytest.mark.parametrize("act", [_withdraw, _choose, _review, _decide_appeal])
def test_whoever_had_a_hand_in_it_another_way_than_by_values_approves_it_neither(act: Callable[[AidList, Person], None]) -> None:
    aid_list = make_approved().aid_list
    give(aid_list, *AGAIN, name="ب.csv")
    run(aid_list)
    person = add_member(aid_list.organisation, Role.COORDINATOR)
    act(aid_list, person)
    run(aid_list)
    version = offer(aid_list, doubtful=99)
    assert (version.is_made_by(person), version.may_approve(person)) == (True, False)
    assert version.may_approve(approver_of(aid_list))


def test_what_a_judged_version_holds_already_makes_nobody_a_maker_of_the_next() -> None:
    aid_list = make_prepared()
    person = add_member(aid_list.organisation, Role.COORDINATOR)
    _choose(aid_list, person)
    run(aid_list)
    first = offer(aid_list)
    Approval.objects.give(first, by=approver_of(aid_list))
    give(aid_list, *AGAIN, name="ب.csv")
    run(aid_list)
    second = offer(aid_list, doubtful=99)
    assert [each.is_made_by(person) for each in (first, second)] == [True, False]
