"""The page of one's own notices."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from awn.arabic.wording import message
from awn.messaging.models import Delivery
from awn.messaging.notifying import notify, unread_count
from awn.people.models import Person
from awn.people.tests.factories import make_person

pytestmark = pytest.mark.django_db

MINE, OTHERS = "Zz-Sarah! لي", "Zz-Omar! لغيري"


def tell(person: Person, *names: str, link: str = "/about/") -> None:
    for name in names:
        notify(person, kind="x.y", key=f"{person.pk}{name}", subject=message("%(name)s", name=name), body=message(""), link=link)


def logged_in(client: Client, person: Person) -> Client:
    client.force_login(person, backend="awn.people.backend.PasswordBackend")
    return client


def test_one_sees_ones_own_notices_alone(client: Client) -> None:
    me, other = make_person(), make_person()
    tell(me, MINE)
    tell(other, OTHERS)
    page = logged_in(client, me).get("/notices/").content.decode()
    assert (MINE in page, OTHERS in page) == (True, False)


def test_reading_marks_it_and_leads_on(client: Client) -> None:
    me = make_person()
    tell(me, MINE)
    answer = logged_in(client, me).post(f"/notices/{Delivery.objects.get().uid}/reading/")
    assert (answer.status_code, answer["Location"], unread_count(me)) == (303, "/about/", 0)


def test_nobody_reads_anothers_notice(client: Client) -> None:
    me, other = make_person(), make_person()
    tell(other, OTHERS)
    answer = logged_in(client, me).post(f"/notices/{Delivery.objects.get().uid}/reading/")
    assert (answer.status_code, unread_count(other)) == (404, 1)


def test_all_of_ones_own_are_marked_and_none_of_anothers(client: Client) -> None:
    me, other = make_person(), make_person()
    tell(me, MINE, "b")
    tell(other, OTHERS)
    assert logged_in(client, me).post("/notices/reading/").status_code == 303
    assert (unread_count(me), unread_count(other)) == (0, 1)


def test_without_logging_in_there_are_no_notices(client: Client) -> None:
    assert client.get("/notices/").status_code == 302


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_takes_as_many_queries_for_one_as_for_three(
    client: Client, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    me = make_person()
    tell(me, *[str(place) for place in range(number)])
    logged_in(client, me)
    client.get("/notices/")
    with django_assert_num_queries(6):
        client.get("/notices/")
