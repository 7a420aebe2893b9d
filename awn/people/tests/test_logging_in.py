"""Logging in by each of the ways."""

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from awn.people.authenticators import add_app, codes_of_sheet, make_sheet, new_secret
from awn.people.jobs import forget_past_log_ins
from awn.people.models import Person, SentCode, Tries
from awn.people.tests.entering import PHONE, log_in, make_member, shown_by_app, who_is_in
from awn.people.tests.factories import make_person
from awn.people.tests.letters import all_letters, next_letter

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("letters")]


@pytest.mark.parametrize("name", ["salma", "SALMA ", "Salma@example.org", "0912345678", "+249 91 234 5678", "٠٩١٢٣٤٥٦٧٨"])
def test_any_of_the_three_names_does_however_it_is_typed(name: str) -> None:
    person, client = make_member(), Client()
    assert log_in(client, name) == "/"
    assert who_is_in(client) == person.pk


@pytest.mark.parametrize("name", ["salma", "salma@example.org"])
def test_a_code_comes_by_e_mail_and_works_once(name: str) -> None:
    person, client = make_member(), Client()
    assert client.post("/log-in/code-request/", {"name": name}).headers["Location"] == "/log-in/code/"
    letter = next_letter()
    assert letter.to == "salma@example.org"
    assert client.post("/log-in/code/", {"code": letter.code}).headers["Location"] == "/"
    assert who_is_in(client) == person.pk
    assert SentCode.objects.get().use(letter.code) is False


def test_a_code_comes_by_text_message_to_who_has_a_phone_alone() -> None:
    make_member(username=None, email=None)
    Client().post("/log-in/code-request/", {"name": "0912345678"})
    assert (next_letter().to, all_letters()) == (PHONE, [])


def test_a_code_is_of_no_use_in_another_browser_or_after_its_time() -> None:
    make_member()
    asked, other = Client(), Client()
    asked.post("/log-in/code-request/", {"name": "salma"})
    other.post("/log-in/code-request/", {"name": "nobody"})
    letter = next_letter()
    assert other.post("/log-in/code/", {"code": letter.code}).status_code == 422
    SentCode.objects.update(expires_at=timezone.now())
    assert asked.post("/log-in/code/", {"code": letter.code}).status_code == 422
    assert (who_is_in(asked), who_is_in(other)) == (0, 0)


def test_only_the_last_of_several_codes_works() -> None:
    make_member()
    client = Client()
    client.post("/log-in/code-request/", {"name": "salma"})
    first = next_letter()
    assert client.post("/log-in/code/", {"again": "1"}).status_code == 303
    second = next_letter()
    if first.code != second.code:
        assert client.post("/log-in/code/", {"code": first.code}).status_code == 422
    assert client.post("/log-in/code/", {"code": second.code}).status_code == 303


def test_each_code_of_the_sheet_works_once_without_phone_and_e_mail() -> None:
    person = make_person(username="salma")
    make_sheet(person, by=person)
    codes = codes_of_sheet(person)
    assert (len(codes), {len(code) for code in codes}) == (10, {10})
    client = Client()
    typed = f"{codes[3][:5]} {codes[3][5:]}"
    assert client.post("/log-in/sheet/", {"name": "salma", "code": typed}).headers["Location"] == "/"
    assert who_is_in(client) == person.pk
    assert Client().post("/log-in/sheet/", {"name": "salma", "code": typed}).status_code == 422
    assert codes_of_sheet(person) == [code for code in codes if code != codes[3]]


def test_the_app_lets_in_and_one_code_of_it_only_once() -> None:
    person = make_person(username="salma")
    secret = new_secret()
    add_app(person, secret, by=person)
    code = shown_by_app(secret)
    assert Client().post("/log-in/sheet/", {"name": "salma", "code": code}).status_code == 303
    assert Client().post("/log-in/sheet/", {"name": "salma", "code": code}).status_code == 422


def test_whoever_wanted_a_page_is_led_there_once() -> None:
    make_member()
    client = Client()
    assert client.get("/account/ways/").headers["Location"] == "/log-in/?next=/account/ways/"
    client.get("/log-in/?next=/account/ways/")
    assert log_in(client, "salma") == "/account/ways/"
    assert log_in(client, "salma") == "/"


def test_somebody_suspended_learns_it_with_the_right_password_and_nobody_else_does() -> None:
    make_member(suspended_at=timezone.now())
    assert log_in(Client(), "salma") == "/log-in/suspended/"
    assert log_in(Client(), "salma", "wrong words here") == "422"
    assert Client().get("/log-in/suspended/").status_code == 200


def test_suspension_ends_what_is_open() -> None:
    person, client = make_member(), Client()
    log_in(client, "salma")
    assert client.get("/account/ways/").status_code == 200
    Person.objects.filter(pk=person.pk).update(suspended_at=timezone.now())
    assert client.get("/account/ways/").status_code == 302


def test_logging_out_ends_the_session_and_is_only_done_by_post() -> None:
    make_member()
    client = Client()
    log_in(client, "salma")
    assert client.get("/log-out/").status_code == 405
    assert who_is_in(client) != 0
    assert client.post("/log-out/").headers["Location"] == "/"
    assert who_is_in(client) == 0


def test_the_pages_of_logging_in_ask_the_database_for_nothing(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for path in (
        "/join/",
        "/join/under-15/",
        "/log-in/",
        "/log-in/code-request/",
        "/log-in/sheet/",
        "/log-in/suspended/",
        "/en/log-in/",
    ):
        with django_assert_num_queries(0):
            answer = Client().get(path)
        assert (path, answer.status_code, "no-store" in answer.headers["Cache-Control"]) == (path, 200, True)


def test_logging_in_asks_as_often_for_one_account_as_among_three(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    make_member()
    with django_assert_num_queries(12):
        log_in(Client(), "salma")
    make_person()
    make_person()
    with django_assert_num_queries(12):
        log_in(Client(), "salma")


def test_what_lives_a_day_is_gone_after_it() -> None:
    make_member()
    Client().post("/log-in/code-request/", {"name": "salma"})
    forget_past_log_ins(0)
    assert (SentCode.objects.count(), Tries.objects.count()) == (1, 3)
    SentCode.objects.update(expires_at=timezone.now())
    Tries.objects.update(until=timezone.now())
    forget_past_log_ins(0)
    assert (SentCode.objects.count(), Tries.objects.count()) == (0, 0)
