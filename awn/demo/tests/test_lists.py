"""The lists of the demonstration and the volunteers at work on them."""

import pytest
from django.db import connection

from awn.aid.models import AidList
from awn.aid.models.source_files import MaySee
from awn.demo.lists import go_on
from awn.demo.plans import GENERATED, LARGE, SMALL
from awn.demo.tests.bringing import bring_to_its_end
from awn.demo.volunteers import AT_WORK, HASTY, HOLDING, IN_TRAINING, READY, RESIDENCES
from awn.demo.world import make_large_lists, make_world
from awn.ledger.models import Contribution, Qualification
from awn.microtasks.admission import missing
from awn.microtasks.models import Answer, Lease
from awn.microtasks.models.microtask import State
from awn.microtasks.training import standing_of
from awn.people.models import Person, Residence

pytestmark = pytest.mark.django_db
MAIN, APPROVED = SMALL


def person(username: str) -> Person:
    return Person.objects.get(username=username)


def waiting_jobs() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("select task_name from procrastinate_jobs where task_name like 'demo.%' order by id")
        return [name for (name,) in cursor.fetchall()]


def test_the_world_begins_two_lists_at_once_and_leaves_their_filling_to_the_worker() -> None:
    make_world()
    assert [(each.title, each.files.count(), each.latest) for each in AidList.objects.order_by("pk")] == [
        (MAIN.title, 0, None),
        (APPROVED.title, 0, None),
    ]
    assert waiting_jobs() == ["demo.go_on"] * 2


def test_each_list_and_file_says_that_it_is_generated() -> None:
    make_world()
    go_on(AidList.objects.get(title=APPROVED.title))
    aid_list = AidList.objects.get(title=APPROVED.title)
    assert (GENERATED in aid_list.purpose, aid_list.files.count()) == (True, 7)
    assert [GENERATED in str(each.collected_for) for each in aid_list.files.all()] == [True] * 7


def test_volunteers_of_the_cast_are_in_the_middle_of_work_on_the_doubtful_pairs() -> None:
    make_world()
    aid_list = bring_to_its_end(MAIN)
    project = aid_list.pair_project
    assert project is not None and project.response == aid_list.response
    assert aid_list.asked().filter(state=State.OPEN).count() >= 10
    assert [missing(project, person(name)) for name in (*AT_WORK, READY)] == [None] * 5
    assert [Contribution.objects.filter(person=person(name)).exists() for name in AT_WORK] == [True] * 4
    assert [Qualification.objects.of(person(name)).count() for name in (*AT_WORK, READY, IN_TRAINING)] == [1] * 5 + [0]
    training = standing_of(person(IN_TRAINING), project)
    assert (training.done, training.right) == (4, 3)
    assert Answer.objects.visible_to(person(HASTY)).not_followed().exists()
    assert Lease.objects.live().visible_to(person(HOLDING)).count() == 1
    assert Answer.objects.filter(person=person(READY)).exclude(microtask__state="gold").count() == 0


def test_one_list_is_approved_by_a_second_person_shown_to_no_volunteer_and_brought_no_further() -> None:
    make_world()
    aid_list = bring_to_its_end(APPROVED)
    approval = aid_list.versions.get().approval
    assert (aid_list.made_by.username, approval.by.username, approval.how) == ("demo-coordinator", "demo-owner", "two_people")
    assert set(aid_list.files.values_list("may_see", "until")) == {(MaySee.BODY, None)}
    assert (go_on(aid_list), aid_list.pair_project) == (False, None)
    assert (aid_list.files.count(), aid_list.runs.count(), aid_list.versions.count()) == (7, 1, 1)


def test_the_large_lists_are_begun_once_and_only_when_they_are_wanted() -> None:
    make_world()
    assert AidList.objects.filter(title__in=[plan.title for plan in LARGE]).count() == 0
    make_large_lists()
    make_large_lists()
    assert AidList.objects.filter(title__in=[plan.title for plan in LARGE]).count() == 5
    assert [plan.rows for plan in LARGE] == [12_000] * 5
    assert waiting_jobs() == ["demo.go_on"] * 7


def test_nobody_of_the_volunteers_lives_where_the_lists_name_families() -> None:
    make_world()
    lives = Residence.objects.exclude(area=None).values_list("person__username", "area__code")
    assert dict(lives) == RESIDENCES
    assert set(AidList.objects.values_list("area__code", flat=True)) == {"QS02"}
