"""What somebody is qualified for: given once, replaced by what lasts longer, run out with time."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection
from django.utils import timezone

from awn.journal.models import Line
from awn.ledger.models import Qualification
from awn.ledger.tests.factories import make_contribution, make_qualification
from awn.people.tests.factories import make_person, make_steward

pytestmark = pytest.mark.django_db


def held(code: str = "matching") -> int:
    return Qualification.objects.current().filter(code=code).count()


def lines() -> int:
    return Line.objects.filter(event="ledger.qualified").count()


def test_a_qualification_is_given_once() -> None:
    person, other = make_person(), make_person()
    first = make_qualification(person)
    assert (make_qualification(person), held(), lines()) == (first, 1, 1)
    asked = {
        (each, code): Qualification.objects.is_held(each, code) for each in (person, other) for code in ("matching", "reading")
    }
    assert asked == {
        (person, "matching"): True,
        (person, "reading"): False,
        (other, "matching"): False,
        (other, "reading"): False,
    }


def test_one_that_lasts_longer_takes_the_place_of_the_other_and_no_shorter_one_does() -> None:
    person, now = make_person(), timezone.now()
    short, longer = now + timedelta(days=10), now + timedelta(days=90)
    first = make_qualification(person, expires_at=short)
    second = make_qualification(person, expires_at=longer)
    assert (make_qualification(person, expires_at=short), held(), lines()) == (second, 1, 2)
    for_good = make_qualification(person)
    assert (make_qualification(person, expires_at=longer), list(Qualification.objects.standing())) == (for_good, [for_good])
    assert first.pk != second.pk


def test_what_ran_out_is_held_no_more_and_can_be_given_again() -> None:
    person, now = make_person(), timezone.now()
    old = make_qualification(person, expires_at=now + timedelta(days=1))
    assert Qualification.objects.current(at=now + timedelta(days=1)).count() == 0
    Qualification.objects.update(given_at=now - timedelta(days=9), expires_at=now - timedelta(days=1))
    old.refresh_from_db()
    assert (Qualification.objects.is_held(person, "matching"), old.is_current, old.lasts_until(now)) == (False, False, False)
    new = make_qualification(person)
    assert (new != old, Qualification.objects.is_held(person, "matching"), Qualification.objects.count()) == (True, True, 2)


def test_the_database_itself_keeps_one_of_a_code() -> None:
    person = make_person()
    make_qualification(person)
    with pytest.raises(IntegrityError, match="one_qualification_of_a_code"):
        Qualification.objects.create(person=person, code="matching", title="أخرى", source="x:1")


def test_qualifications_are_seen_by_their_person_alone() -> None:
    person, steward = make_person(), make_steward()
    row = make_qualification(person)
    make_qualification(steward, "reading")
    assert (list(Qualification.objects.visible_to(person)), row.is_visible_to(person), row.is_visible_to(steward)) == (
        [row],
        True,
        False,
    )


def test_erasure_keeps_hours_and_qualifications_of_somebody_who_has_no_name_any_more() -> None:
    person = make_person(name="المتطوعة ليان")
    make_contribution(person)
    make_qualification(person)
    person.erase(by=person)
    assert (person.name, person.contributions.get().minutes, person.qualifications.get().code) == ("", 10, "matching")


@pytest.mark.django_db(transaction=True)
def test_of_eight_who_give_at_once_one_gives() -> None:
    person = make_person()

    def give(_: int) -> int:
        try:
            return make_qualification(person).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        given = set(threads.map(give, range(8)))
    assert (len(given), Qualification.objects.count(), lines()) == (1, 1, 1)
