"""Shifts are filled up to their size, and nobody is in two at one time."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from awn.organisations.roles import Role
from awn.organisations.tests.factories import add_member
from awn.people.models import Person
from awn.people.refusals import Refused
from awn.people.signals import person_erased
from awn.people.tests.factories import make_person
from awn.responses.models import Shift, SignUp
from awn.responses.tests.factories import make_response, make_shift, make_team, make_volunteer

pytestmark = pytest.mark.django_db


def test_a_place_is_taken_once_given_up_and_taken_again() -> None:
    shift, person = make_shift(), make_volunteer()
    first = shift.sign_up(by=person)
    assert shift.sign_up(by=person) == first
    first.end(by=person)
    first.end(by=person)
    assert shift.sign_up(by=person) != first
    assert shift.places.standing().count() == 1


def test_a_shift_that_meets_another_is_refused_with_the_name_of_the_other() -> None:
    person, team = make_volunteer(), make_team(name="فريق الكشوف")
    make_shift(team, starts_in=24, hours=3).sign_up(by=person)
    with pytest.raises(Refused) as refused:
        make_shift(starts_in=26).sign_up(by=person)
    assert refused.value.words.values == {"team": "فريق الكشوف"}
    make_shift(starts_in=27).sign_up(by=person)
    assert SignUp.objects.standing().filter(person=person).count() == 2


def test_the_database_itself_keeps_a_person_out_of_two_shifts() -> None:
    person, one, other = make_volunteer(), make_shift(starts_in=24), make_shift(starts_in=25)
    one.sign_up(by=person)
    with pytest.raises(IntegrityError, match="one_shift_at_a_time"):
        SignUp.objects.create(shift=other, person=person, during=DateTimeTZRange(other.starts_at, other.ends_at))


def test_who_may_sign_up() -> None:
    team = make_team(open_to_all=False)
    shift = make_shift(team)
    own, unsigned = make_volunteer(), add_member(team.organisation, Role.FIELD)
    add_member(team.organisation, Role.FIELD, own)
    young = make_volunteer(year_of_birth=timezone.localdate().year - 16)
    found = {
        name: shift.may_sign_up(person)
        for name, person in {"own": own, "unsigned": unsigned, "stranger": make_volunteer()}.items()
    }
    assert found == {"own": True, "unsigned": False, "stranger": False}
    opened = make_shift(make_team(open_to_all=True))
    assert (opened.may_sign_up(make_volunteer()), opened.may_sign_up(young), opened.may_sign_up(make_person())) == (
        True,
        False,
        False,
    )
    with pytest.raises(PermissionDenied):
        shift.sign_up(by=young)


def test_a_shift_called_off_frees_its_people() -> None:
    shift, person = make_shift(), make_volunteer()
    shift.sign_up(by=person)
    with pytest.raises(PermissionDenied):
        shift.call_off(by=person)
    shift.call_off(by=shift.team.leader)
    shift.call_off(by=shift.team.leader)
    assert not SignUp.objects.standing().exists()
    with pytest.raises(Refused):
        shift.sign_up(by=person)


@pytest.mark.parametrize("hours", [0, -1, 25])
def test_a_shift_lasts_up_to_a_day(hours: int) -> None:
    with pytest.raises(IntegrityError, match="a_shift_lasts_up_to_a_day"):
        make_shift(hours=hours)


def test_a_leader_without_a_role_any_more_leads_no_more() -> None:
    response = make_response()
    leader = add_member(response.lead, Role.FIELD)
    team = make_team(response, leader=leader)
    assert team.may_lead(leader)
    leader.memberships.current().get().leave(by=leader)
    assert not team.may_lead(leader)


def test_erasure_frees_the_places_that_are_to_come() -> None:
    shift, person = make_shift(capacity=1), make_volunteer()
    shift.sign_up(by=person)
    person_erased.send(sender=Person, person=person)
    assert shift.sign_up(by=make_volunteer()).pk


@pytest.mark.django_db(transaction=True)
def test_of_ten_people_at_once_as_many_get_a_place_as_there_are() -> None:
    shift, people = make_shift(capacity=3), [make_volunteer() for _ in range(10)]

    def sign_up(person: Person) -> bool:
        try:
            Shift.objects.get(pk=shift.pk).sign_up(by=person)
            return True
        except Refused:
            return False
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        assert sorted(threads.map(sign_up, people)) == [False] * 7 + [True] * 3
    assert shift.places.standing().count() == 3


@pytest.mark.django_db(transaction=True)
def test_one_person_who_takes_four_shifts_at_once_gets_one() -> None:
    person, shifts = make_volunteer(), [make_shift(starts_in=24 + place / 2) for place in range(4)]

    def sign_up(shift: Shift) -> bool:
        try:
            Shift.objects.get(pk=shift.pk).sign_up(by=Person.objects.get(pk=person.pk))
            return True
        except Refused:
            return False
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as threads:
        assert sorted(threads.map(sign_up, shifts)) == [False] * 3 + [True]


class Overlap(TestCase):
    @settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.lists(st.tuples(st.integers(24, 40), st.integers(1, 6)), min_size=1, max_size=6))
    def test_whatever_one_tries_to_take_nothing_overlaps(self, wanted: list[tuple[int, int]]) -> None:
        person, team = make_volunteer(), make_team()
        for starts_in, hours in wanted:
            shift = make_shift(team, starts_in=starts_in, hours=hours)
            meets = SignUp.objects.standing().filter(person=person, during__overlap=(shift.starts_at, shift.ends_at)).exists()
            try:
                shift.sign_up(by=person)
                taken = True
            except Refused:
                taken = False
            assert taken != meets
