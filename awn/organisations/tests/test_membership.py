"""Roles are given, taken, handed over and laid down, and a body is never without an owner."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection

from awn.organisations.models import Membership, Organisation
from awn.organisations.roles import Role
from awn.organisations.tests.factories import add_member, make_organisation, make_verified
from awn.people.models import Person
from awn.people.refusals import Refused
from awn.people.signals import person_erased
from awn.people.tests.factories import make_person

pytestmark = pytest.mark.django_db


def row(organisation: Organisation, person: Person, role: Role) -> Membership:
    return Membership.objects.current().get(organisation=organisation, person=person, role=role)


def test_a_role_given_twice_is_one_row() -> None:
    organisation = make_verified()
    person = add_member(organisation, Role.FIELD)
    add_member(organisation, Role.FIELD, person)
    add_member(organisation, Role.REVIEWER, person)
    assert sorted(person.memberships.values_list("role", flat=True)) == ["field", "reviewer"]
    with pytest.raises(IntegrityError, match="a_role_is_held_once"):
        Membership.objects.create(organisation=organisation, person=person, role=Role.FIELD, given_by=person)


@pytest.mark.parametrize("holder", list(Role))
@pytest.mark.parametrize("role", list(Role))
def test_owners_give_every_role_and_coordinators_those_below_them(holder: Role, role: Role) -> None:
    organisation = make_verified()
    giver = add_member(organisation, holder)
    given = holder == Role.OWNER or (holder == Role.COORDINATOR and role not in (Role.OWNER, Role.COORDINATOR))
    assert organisation.may_give(giver, role) == given


def test_no_role_is_given_before_verification() -> None:
    organisation = make_organisation()
    with pytest.raises(PermissionDenied):
        add_member(organisation, Role.FIELD)


def test_a_person_in_two_bodies_has_in_each_only_what_its_role_allows() -> None:
    led, served = make_verified(), make_verified()
    person = add_member(led, Role.COORDINATOR)
    add_member(served, Role.FIELD, person)
    assert led.acts_of(person) == {"see_members", "remove", "edit", "invite", "lead_cohorts", "open_response", "prepare_lists"}
    assert served.acts_of(person) == frozenset()
    with pytest.raises(PermissionDenied):
        row(served, served.registered_by, Role.OWNER).remove(by=person, reason="لا")
    with pytest.raises(PermissionDenied):
        Membership.objects.give(served, Role.FIELD, to=make_person(), by=person)


def test_a_role_taken_keeps_who_when_and_why() -> None:
    organisation = make_verified()
    person = add_member(organisation, Role.FIELD)
    membership = row(organisation, person, Role.FIELD)
    membership.remove(by=organisation.registered_by, reason="انتهى العمل الميداني")
    membership.remove(by=organisation.registered_by, reason="مرة ثانية")
    membership.refresh_from_db()
    assert (membership.ended_by, membership.reason) == (organisation.registered_by, "انتهى العمل الميداني")
    assert not organisation.is_inside_visible_to(person)


def test_the_last_owner_hands_over_before_leaving() -> None:
    organisation = make_verified()
    owner = organisation.registered_by
    with pytest.raises(Refused, match="last owner"):
        row(organisation, owner, Role.OWNER).leave(by=owner)
    with pytest.raises(Refused):
        Membership.objects.hand_over(organisation, to=make_person(), by=owner)
    heir = add_member(organisation, Role.COORDINATOR)
    Membership.objects.hand_over(organisation, to=heir, by=owner)
    assert list(organisation.owners()) == [heir]
    assert organisation.roles_of(owner) == frozenset()


def test_an_owner_who_cannot_log_in_does_not_count_as_another() -> None:
    organisation = make_verified()
    owner, gone = organisation.registered_by, add_member(organisation, Role.OWNER)
    Person.objects.filter(pk=gone.pk).update(suspended_at="2026-01-01T00:00Z")
    with pytest.raises(Refused):
        row(organisation, owner, Role.OWNER).leave(by=owner)


def test_one_leaves_only_for_oneself() -> None:
    organisation = make_verified()
    person = add_member(organisation, Role.FIELD)
    with pytest.raises(PermissionDenied):
        row(organisation, person, Role.FIELD).leave(by=organisation.registered_by)
    row(organisation, person, Role.FIELD).leave(by=person)
    assert organisation.roles_of(person) == frozenset()


@pytest.mark.django_db(transaction=True)
def test_of_two_owners_who_leave_at_once_one_stays() -> None:
    organisation = make_verified()
    pair = [organisation.registered_by, add_member(organisation, Role.OWNER)]

    def leave(person: Person) -> str:
        try:
            row(organisation, person, Role.OWNER).leave(by=person)
            return "left"
        except Refused:
            return "stays"
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        assert sorted(threads.map(leave, pair)) == ["left", "stays"]
    assert organisation.owners().count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_owners_who_remove_each_other_at_once_one_stays() -> None:
    organisation = make_verified()
    pair = [organisation.registered_by, add_member(organisation, Role.OWNER)]

    def remove(number: int) -> str:
        try:
            row(organisation, pair[1 - number], Role.OWNER).remove(by=pair[number], reason="خلاف")
            return "removed"
        except (PermissionDenied, Membership.DoesNotExist):
            return "stays"
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        assert sorted(threads.map(remove, range(2))) == ["removed", "stays"]
    assert organisation.owners().count() == 1


def test_erasure_ends_roles_and_empties_what_was_written() -> None:
    organisation = make_verified()
    person = add_member(organisation, Role.FIELD)
    row(organisation, person, Role.FIELD).remove(by=organisation.registered_by, reason="سبب يذكر اسمه")
    add_member(organisation, Role.REVIEWER, person)
    person_erased.send(sender=Person, person=person)
    assert [(m.role, m.reason, m.ended_at is None) for m in person.memberships.order_by("role")] == [
        ("field", "", False),
        ("reviewer", "", False),
    ]
