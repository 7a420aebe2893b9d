"""A body whose owners have gone gets a new one: a steward names, a second one confirms, and whoever was named accepts."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from awn.messaging.models import Delivery
from awn.organisations.models import Membership, Organisation, Succession
from awn.organisations.roles import Role
from awn.organisations.tests.browsing import browser, questions
from awn.organisations.tests.factories import add_member, make_guest, make_verified
from awn.people.models import Person
from awn.people.refusals import Refused
from awn.people.signals import person_erased
from awn.people.tests.factories import make_person, make_steward

pytestmark = pytest.mark.django_db

PROOF = "كتاب من مجلس الإدارة، وأُكّد باتصال"


def orphaned(organisation: Organisation) -> Organisation:
    """The body after its owner erased their account."""
    person_erased.send(Person, person=organisation.registered_by)
    return organisation


def named(organisation: Organisation, **fields: Person) -> Succession:
    people = {"heir": fields.get("heir") or make_person(), "by": fields.get("by") or make_steward()}
    return Succession.objects.propose(organisation, proof=PROOF, **people)


def confirmed(organisation: Organisation, **fields: Person) -> Succession:
    succession = named(organisation, **fields)
    succession.confirm(by=make_steward())
    succession.refresh_from_db()
    return succession


def stewards() -> set[Person]:
    return set(Person.objects.filter(stewardships__isnull=False))


def told(what: str) -> set[Person]:
    return {row.person for row in Delivery.objects.filter(kind=f"organisations.{what}", channel="site")}


def test_two_stewards_and_the_person_together_give_a_body_its_owner_again() -> None:
    organisation, heir = make_verified(), make_person(username="heir")
    field = add_member(organisation, Role.FIELD)
    first, second = make_steward(), make_steward()
    assert not Organisation.objects.without_owner().exists()
    orphaned(organisation)
    assert (list(Organisation.objects.without_owner()), told("without_owner")) == ([organisation], stewards())
    queue = browser(first).get(reverse("verifications")).content.decode()
    assert reverse("organisation_successions", args=[organisation.uid]) in queue
    answer = browser(first).post(reverse("organisation_successions", args=[organisation.uid]), {"name": "Heir", "proof": PROOF})
    succession = Succession.objects.get()
    page = reverse("organisation_succession", args=[succession.uid])
    assert (answer.status_code, answer["Location"], told("heir_named")) == (303, page, stewards() - {first})
    assert (browser(heir).get(page).status_code, told("heir_confirmed")) == (404, set())
    assert PROOF in browser(second).get(page).content.decode()
    browser(second).post(reverse("organisation_succession_confirmation", args=[succession.uid]))
    asked = browser(heir).get(page)
    assert (asked.status_code, PROOF in asked.content.decode(), told("heir_confirmed")) == (200, False, {heir})
    assert organisation.roles_of(heir) == frozenset()
    taken = browser(heir).post(reverse("organisation_succession_acceptance", args=[succession.uid]))
    assert taken["Location"] == reverse("organisation_inside", args=[organisation.uid])
    assert (list(organisation.owners()), told("taken_over")) == ([heir], {heir, field})


def test_nobody_confirms_what_they_named_nor_what_names_them() -> None:
    steward, heir = make_steward(), make_steward()
    succession = named(orphaned(make_verified()), heir=heir, by=steward)
    for person in (steward, heir, make_person()):
        with pytest.raises(PermissionDenied):
            succession.confirm(by=person)
    with pytest.raises(IntegrityError, match="second_steward"):
        Succession.objects.filter(pk=succession.pk).update(confirmed_by=steward, confirmed_at="2099-01-01T00:00Z")


def test_a_steward_names_neither_themselves_nor_anybody_in_a_body_of_their_own() -> None:
    organisation, steward = make_verified(), make_steward()
    inside = make_steward()
    add_member(organisation, Role.FIELD, inside)
    orphaned(organisation)
    for by, heir in ((steward, steward), (inside, make_person()), (make_person(), make_person())):
        with pytest.raises(PermissionDenied):
            named(organisation, heir=heir, by=by)
    succession = named(organisation, by=steward)
    with pytest.raises(PermissionDenied):
        succession.confirm(by=inside)


def test_a_body_with_an_owner_gets_no_other_by_stewards() -> None:
    organisation = make_verified()
    with pytest.raises(Refused):
        named(organisation)
    steward = browser(make_steward())
    assert steward.get(reverse("organisation_successions", args=[organisation.uid])).status_code == 403
    orphaned(organisation)
    succession = confirmed(organisation)
    Membership.objects.create(
        organisation=organisation, person=make_person(), role=Role.OWNER, given_by=organisation.registered_by
    )
    with pytest.raises(Refused):
        succession.accept(by=succession.heir)
    assert organisation.roles_of(succession.heir) == frozenset()


def test_an_owner_who_cannot_log_in_leaves_a_body_without_one() -> None:
    organisation = make_verified()
    Person.objects.filter(pk=organisation.registered_by.pk).update(suspended_at="2026-01-01T00:00Z")
    assert (list(Organisation.objects.without_owner()), organisation.has_owner) == ([organisation], False)


def test_each_step_done_twice_is_done_once() -> None:
    organisation, heir, first, second = orphaned(make_verified()), make_person(), make_steward(), make_steward()
    succession = named(organisation, heir=heir, by=first)
    assert named(organisation, heir=heir, by=first) == succession
    for _ in range(2):
        succession.confirm(by=second)
    assert succession.accept(by=heir) == succession.accept(by=heir)
    assert (Succession.objects.count(), Membership.objects.filter(person=heir).count()) == (1, 1)


def test_of_a_guest_only_its_own_people_become_the_owner() -> None:
    guest = make_guest()
    caseworker = add_member(guest, Role.CASEWORKER)
    orphaned(guest)
    outsider = confirmed(guest)
    with pytest.raises(Refused):
        outsider.accept(by=outsider.heir)
    outsider.withdraw(by=outsider.heir)
    confirmed(guest, heir=caseworker).accept(by=caseworker)
    assert list(guest.owners()) == [caseworker]


def test_whoever_declines_or_is_too_young_makes_room_for_another() -> None:
    organisation = orphaned(make_verified())
    with pytest.raises(Refused, match="adults"):
        named(organisation, heir=make_person(year_of_birth=2012))
    first = confirmed(organisation)
    with pytest.raises(Refused):
        named(organisation)
    declined = browser(first.heir).post(reverse("organisation_succession_withdrawal", args=[first.uid]))
    assert declined["Location"] == reverse("my_organisations")
    with pytest.raises(PermissionDenied):
        first.accept(by=first.heir)
    second = confirmed(organisation)
    second.accept(by=second.heir)
    assert list(organisation.owners()) == [second.heir]


def test_before_it_is_confirmed_the_person_neither_sees_it_nor_ends_it() -> None:
    succession = named(orphaned(make_verified()))
    stranger = make_person()
    for person in (succession.heir, stranger):
        assert (succession.is_visible_to(person), Succession.objects.visible_to(person).exists()) == (False, False)
        with pytest.raises(PermissionDenied):
            succession.withdraw(by=person)
        with pytest.raises(PermissionDenied):
            succession.accept(by=person)


def test_erasure_of_whoever_was_named_empties_the_proof_and_frees_the_body() -> None:
    organisation = orphaned(make_verified())
    succession = confirmed(organisation)
    person_erased.send(Person, person=succession.heir)
    succession.refresh_from_db()
    assert (succession.proof, succession.is_waiting) == ("", False)
    assert named(organisation).is_waiting


@pytest.mark.django_db(transaction=True)
def test_of_four_stewards_who_name_at_once_one_is_heard() -> None:
    organisation = make_verified()
    with transaction.atomic():
        orphaned(organisation)
    at_once = [make_steward() for _ in range(4)]

    def name(steward: Person) -> bool:
        try:
            named(organisation, by=steward)
            return True
        except Refused:
            return False
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as threads:
        assert sorted(threads.map(name, at_once)) == [False] * 3 + [True]
    assert Succession.objects.count() == 1


def test_the_page_asks_the_database_as_often_as_it_says() -> None:
    succession = named(orphaned(make_verified()))
    assert questions(browser(make_steward()), reverse("organisation_succession", args=[succession.uid])) == 3
