"""What is always true of a person's row."""

import pytest
from django.db import IntegrityError, connection

from awn.people.models import Person
from awn.people.tests.factories import make_person, make_steward
from awn.sealed.blind import blind_index

pytestmark = pytest.mark.django_db


def test_a_phone_stands_sealed_and_is_found_by_its_index() -> None:
    index = blind_index("+999912000123", "person.phone")
    person = make_person(phone="+999912000123", phone_index=index)
    with connection.cursor() as cursor:
        cursor.execute("select phone from people_person where id = %s", [person.pk])
        assert b"912000123" not in bytes(cursor.fetchone()[0])
    assert Person.objects.get(phone_index=index).phone == "+999912000123"


def test_nobody_is_without_a_way_to_log_in() -> None:
    with pytest.raises(IntegrityError, match="person_can_be_reached_by_something"):
        make_person(username=None)


def test_a_hollowed_row_can_hold_nothing() -> None:
    person = make_person()
    with pytest.raises(IntegrityError, match="person_hollowed_holds_nothing"):
        Person.objects.filter(pk=person.pk).update(hollowed_at="2026-01-01T00:00Z")


def test_the_name_is_folded_by_the_database() -> None:
    person = make_person(name="أحمد  إبراهيم")
    person.refresh_from_db()
    assert person.name_folded == "احمد ابراهيم"


def test_a_steward_is_one_by_a_row() -> None:
    assert (make_person().is_steward, make_steward().is_steward) == (False, True)


def test_only_who_was_surely_eighteen_is_an_adult() -> None:
    assert [make_person(year_of_birth=year).is_adult for year in (2007, 2008, None)] == [True, False, False]
