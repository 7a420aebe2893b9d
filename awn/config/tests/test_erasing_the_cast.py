"""Erasure over all parts, with people who have been everywhere: nothing of them is left in any table."""

import pytest

from awn.demo.world import make_world
from awn.people.models import Person
from awn.people.tests.dump import everything

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("username", ["demo-displaced", "demo-reviewer", "demo-team-2", "demo-pupil", "demo-ministry-2"])
def test_nothing_of_an_erased_person_is_left_in_the_database(username: str) -> None:
    make_world()
    person = Person.objects.get(username=username)
    marks = [person.name, person.username, person.email, person.phone]
    before = everything()
    assert [mark for mark in marks if mark and mark not in before] == []
    person.erase(by=person)
    after = everything()
    assert [mark for mark in marks if mark and mark in after] == []
