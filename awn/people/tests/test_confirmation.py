"""Confirming before privileged acts: when it is asked, what becomes of what was typed, and who is let through."""

import html
import re
import time

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from awn.people.authenticators import add_app, new_secret
from awn.people.limits import CODES, forget
from awn.people.models import Person
from awn.people.tests.entering import shown_by_app
from awn.people.tests.factories import make_person, make_steward

pytestmark = [pytest.mark.django_db, pytest.mark.urls("awn.people.tests.gates")]


def logged_in(person: Person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def with_app() -> tuple[Person, str]:
    person, secret = make_person(), new_secret()
    add_app(person, secret, by=person)
    return person, secret


def age(client: Client, name: str, seconds: float) -> None:
    """Makes a time in the session so much older."""
    session = client.session
    session[name] = time.time() - seconds
    session.save()


def test_a_privileged_page_asks_at_first_and_again_after_fifteen_minutes() -> None:
    person, secret = with_app()
    client = logged_in(person)
    assert client.get("/privileged/?a=1").headers["Location"] == "/confirmation/?next=%2Fprivileged%2F%3Fa%3D1"
    assert client.get("/confirmation/?next=%2Fprivileged%2F%3Fa%3D1").status_code == 200
    assert client.post("/confirmation/", {"code": shown_by_app(secret)}).headers["Location"] == "/privileged/?a=1"
    assert client.get("/privileged/?a=1").content == b"shown"
    age(client, "confirmed_at", 14 * 60)
    assert client.get("/privileged/").status_code == 200
    age(client, "confirmed_at", 15 * 60 + 1)
    assert client.get("/privileged/").status_code == 303


def test_a_clock_that_went_back_confirms_nobody() -> None:
    client = logged_in(make_person())
    age(client, "confirmed_at", -60)
    assert client.get("/privileged/").status_code == 303


def test_what_was_typed_before_is_sent_by_one_button_afterwards() -> None:
    person, secret = with_app()
    client = logged_in(person)
    typed = {"reason": '«سبب» <b> & "أ"', "row": ["1", "2"]}
    asked = client.post("/privileged/", typed).headers["Location"]
    assert asked == "/confirmation/?next=%2Fconfirmation%2Fheld%2F"
    assert "سبب" not in str(dict(client.session))
    client.get(asked)
    assert client.post("/confirmation/", {"code": shown_by_app(secret)}).headers["Location"] == "/confirmation/held/"
    page = client.get("/confirmation/held/").content.decode()
    assert 'action="/privileged/"' in page
    form = page[page.index('action="/privileged/"') :]
    fields = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', form[: form.index("</form>")])
    sent = [(name, html.unescape(value)) for name, value in fields if name != "csrfmiddlewaretoken"]
    assert sent == [("reason", typed["reason"]), ("row", "1"), ("row", "2")]


def test_another_person_in_the_same_browser_finds_nothing_held() -> None:
    first, second = make_person(), make_person()
    client = logged_in(first)
    client.post("/privileged/", {"reason": "private"})
    client.force_login(second)
    assert client.get("/confirmation/held/").headers["Location"] == "/"


def test_who_has_neither_passkey_nor_app_is_led_to_set_one_up_and_back() -> None:
    person = make_person()
    client = logged_in(person)
    age(client, "proved_at", 0)
    assert client.get("/confirmation/?next=/privileged/").headers["Location"] == "/account/ways/strong/"
    page = client.get("/account/ways/app/").content.decode()
    secret = re.search(r'<bdi lang="en" dir="ltr">([A-Z2-7 ]{32,})</bdi>', page)
    assert secret is not None
    code = shown_by_app(secret[1].replace(" ", ""))
    assert client.post("/account/ways/app/", {"code": code}).headers["Location"] == "/privileged/"
    assert client.get("/privileged/").content == b"shown"


def test_a_wrong_code_confirms_nothing_and_ten_of_them_lock() -> None:
    person, secret = with_app()
    client = logged_in(person)
    assert [client.post("/confirmation/", {"code": "12345678"}).status_code for _ in range(11)] == [422] * 10 + [429]
    assert client.post("/confirmation/", {"code": shown_by_app(secret)}).status_code == 429
    forget(CODES, f"person:{person.pk}")
    assert client.post("/confirmation/", {"code": shown_by_app(secret)}).status_code == 303


def test_the_session_gets_a_new_key_with_the_confirmation() -> None:
    person, secret = with_app()
    client = logged_in(person)
    before = client.cookies["session"].value
    client.post("/confirmation/", {"code": shown_by_app(secret)})
    assert client.cookies["session"].value != before


def test_a_sheet_code_is_no_confirmation() -> None:
    from awn.people.authenticators import codes_of_sheet, make_sheet

    person, _ = with_app()
    make_sheet(person, by=person)
    assert logged_in(person).post("/confirmation/", {"code": codes_of_sheet(person)[0]}).status_code == 422
    assert len(codes_of_sheet(person)) == 10


def test_the_pages_of_stewards_are_not_there_for_others() -> None:
    assert logged_in(make_person()).get("/office/").status_code == 404
    assert Client().get("/office/").status_code == 302
    assert logged_in(make_steward()).get("/office/").status_code == 200


def test_the_page_that_asks_counts_the_same_queries_with_one_key_and_with_three(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    from allauth.mfa.models import Authenticator

    person, _ = with_app()
    client = logged_in(person)
    with django_assert_num_queries(5):
        client.get("/confirmation/")
    for _ in range(2):
        Authenticator.objects.create(user=person, type="webauthn", data={"name": "phone"})
    with django_assert_num_queries(5):
        client.get("/confirmation/")
