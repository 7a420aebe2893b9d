"""Nobody under 18 is left with one adult."""

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from awn.people import conduct
from awn.people.models import Person
from awn.people.tests.factories import make_person
from awn.people.two_adults import OneAdultAlone, check, is_kept, may_leave


def signed_adult() -> Person:
    person = make_person()
    conduct.sign(person, version=1, language="ar")
    return person


def minor(**fields: object) -> Person:
    return make_person(**{"year_of_birth": timezone.localdate().year - 16, **fields})


@given(minors=st.integers(0, 50), adults=st.integers(0, 50), more=st.integers(0, 50))
def test_more_adults_never_break_the_rule(minors: int, adults: int, more: int) -> None:
    assert is_kept(minors=minors, signed_adults=adults) <= is_kept(minors=minors, signed_adults=adults + more)


@given(minors=st.integers(1, 50), adults=st.integers(0, 50))
def test_with_a_minor_two_adults_are_needed_and_enough(minors: int, adults: int) -> None:
    assert is_kept(minors=minors, signed_adults=adults) == (adults >= 2)


@pytest.mark.django_db
def test_adults_among_themselves_need_nothing() -> None:
    check([make_person(), make_person()])
    check([])


@pytest.mark.django_db
@pytest.mark.parametrize("signed", [0, 1])
def test_one_signed_adult_is_not_enough(signed: int) -> None:
    with pytest.raises(OneAdultAlone):
        check([minor(), make_person(), *(signed_adult() for _ in range(signed))])


@pytest.mark.django_db
def test_two_adults_who_signed_are_enough() -> None:
    check([minor(), minor(), signed_adult(), signed_adult()])


@pytest.mark.django_db
@pytest.mark.parametrize("years", [15, 17, 18])
def test_in_the_year_of_the_birthday_somebody_still_counts_as_a_minor(years: int) -> None:
    with pytest.raises(OneAdultAlone):
        check([signed_adult(), minor(year_of_birth=timezone.localdate().year - years)])


@pytest.mark.django_db
def test_an_unknown_year_counts_as_a_minor_even_signed() -> None:
    unknown = minor(year_of_birth=None)
    conduct.sign(unknown, version=1, language="ar")
    with pytest.raises(OneAdultAlone):
        check([unknown, signed_adult()])


@pytest.mark.django_db
def test_the_second_adult_may_not_leave_and_the_third_may() -> None:
    young, one, two, three = minor(), signed_adult(), signed_adult(), signed_adult()
    assert not may_leave(one, [young, one, two])
    assert may_leave(one, [young, one, two, three])
    assert may_leave(young, [young, one, two])


@pytest.mark.django_db
@pytest.mark.parametrize("number", [1, 3])
def test_one_query_for_any_number_of_people(number: int, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    people = [minor(), *(minor() for _ in range(number)), signed_adult(), signed_adult()]
    with django_assert_num_queries(1):
        check(people)
