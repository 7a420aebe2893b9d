"""What those find who try to come into somebody else's account."""

import threading
import time
from statistics import median

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from awn.people import limits
from awn.people.authenticators import add_app, codes_of_sheet, make_sheet, new_secret
from awn.people.models import Tries
from awn.people.tests.entering import PHRASE, log_in, make_member, who_is_in, words
from awn.people.tests.factories import make_person
from awn.people.tests.letters import all_letters, next_letter

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("letters")]


def test_a_wrong_password_and_a_name_that_nobody_has_read_the_same() -> None:
    make_member()
    pages = [
        Client().post("/log-in/", {"name": name, "password": "wrong words here"}).content.decode().replace(name, "X")
        for name in ("salma", "nobody", "salma@example.org", "nobody@example.org", "+249912345678", "+249912345679")
    ]
    assert {words(page) for page in pages} == {words(pages[0])}


def test_a_name_that_nobody_has_takes_as_long_as_one_that_is_there(settings: Settings) -> None:
    make_member()
    took: dict[str, list[float]] = {"salma": [], "nobody": []}
    settings.AWN_REGION = "ZZ"
    for _ in range(15):
        for name, times in took.items():
            limits.forget(limits.PASSWORDS, f"username:{name}")
            began = time.perf_counter()
            Client().post("/log-in/", {"name": name, "password": "wrong words here"})
            times.append(time.perf_counter() - began)
    assert 0.6 < median(took["salma"]) / median(took["nobody"]) < 1.6


@pytest.mark.parametrize(
    ("known", "unknown"), [("salma", "nobody"), ("salma@example.org", "nobody@example.org"), ("0912345678", "0912345679")]
)
def test_asking_for_a_code_tells_nothing_of_who_has_an_account(
    known: str, unknown: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_member()
    pages = []
    for name in (known, unknown):
        client = Client()
        with django_assert_num_queries(9):
            assert client.post("/log-in/code-request/", {"name": name}).headers["Location"] == "/log-in/code/"
        pages.append(words(client.get("/log-in/code/").content.decode().replace(name, "X")))
        assert client.post("/log-in/code/", {"code": "123456"}).status_code == 422
    assert pages[0] == pages[1]
    assert [letter.to for letter in all_letters()] == ["salma@example.org"]


@pytest.mark.parametrize("code", ["0123456789", "012345"])
def test_a_wrong_code_of_sheet_or_app_takes_the_same_steps_for_everybody(
    code: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    equipped = make_person(username="equipped")
    make_sheet(equipped, by=equipped)
    add_app(equipped, new_secret(), by=equipped)
    make_person(username="plain")
    steps = 8 if len(code) == 10 else 5
    for name in ("equipped", "plain", "nobody"):
        with django_assert_num_queries(steps):
            assert Client().post("/log-in/sheet/", {"name": name, "code": code}).status_code == 422


def test_a_thousand_wrong_codes_lock_one_account_kindly_and_no_other() -> None:
    make_member()
    neighbour = make_person(username="neighbour", email="neighbour@example.org")
    statuses, last = [], ""
    for _ in range(20):  # each page takes its time; bench/registering.py sends the thousand
        answer = Client().post("/en/log-in/sheet/", {"name": "salma", "code": "0123456789"})
        statuses.append(answer.status_code)
        last = answer.content.decode()
    assert statuses == [422] * 10 + [429] * 10
    assert [limits.may_try(limits.CODES, "username:salma") for _ in range(980)] == [False] * 980
    assert "This was tried too often. Wait a quarter of an hour and try again" in last
    client = Client()
    client.post("/log-in/code-request/", {"name": "neighbour"})
    assert client.post("/log-in/code/", {"code": next_letter().code}).headers["Location"] == "/"
    assert who_is_in(client) == neighbour.pk
    own = Client()
    assert log_in(own, "salma") == "/"  # the password is another way, and its tries are counted apart


def test_wrong_passwords_lock_the_password_and_the_lock_is_the_same_for_nobody() -> None:
    make_member()
    for name in ("salma", "nobody"):
        assert [log_in(Client(), name, "wrong words here") for _ in range(12)] == ["422"] * 10 + ["429"] * 2
    assert log_in(Client(), "salma") == "429"
    Tries.objects.update(until=timezone.now())
    assert log_in(Client(), "salma") == "/"


def test_a_sent_code_dies_of_five_wrong_tries_by_whatever_session() -> None:
    make_member()
    client = Client()
    client.post("/log-in/code-request/", {"name": "salma"})
    letter = next_letter()
    wrong = "111111" if letter.code != "111111" else "222222"
    assert [client.post("/log-in/code/", {"code": wrong}).status_code for _ in range(5)] == [422] * 5
    assert client.post("/log-in/code/", {"code": letter.code}).status_code == 422


def test_codes_can_be_asked_for_five_times_in_a_quarter_of_an_hour() -> None:
    make_member()
    for name in ("salma", "nobody"):
        statuses = [Client().post("/log-in/code-request/", {"name": name}).status_code for _ in range(7)]
        assert statuses == [303] * 5 + [429] * 2
    assert len(all_letters()) == 5


@pytest.mark.django_db(transaction=True)
def test_one_code_of_the_sheet_typed_twice_at_the_same_moment_lets_one_in() -> None:
    person = make_person(username="salma")
    make_sheet(person, by=person)
    code = codes_of_sheet(person)[0]
    barrier, came = threading.Barrier(2), []

    def come() -> None:
        barrier.wait()
        came.append(Client().post("/log-in/sheet/", {"name": "salma", "code": code}).status_code)
        connection.close()

    threads = [threading.Thread(target=come) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(came) == [303, 422]


@pytest.mark.django_db(transaction=True)
def test_tries_at_the_same_moment_are_each_counted() -> None:
    barrier = threading.Barrier(4)
    allowed: list[bool] = []

    def guess() -> None:
        barrier.wait()
        allowed.extend(limits.may_try(limits.PASSWORDS, "username:salma") for _ in range(10))
        connection.close()

    threads = [threading.Thread(target=guess) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(allowed) == 10


def test_the_secrets_of_sheet_and_app_stand_sealed_in_the_database() -> None:
    person, secret = make_person(), new_secret()
    add_app(person, secret, by=person)
    make_sheet(person, by=person)
    with connection.cursor() as cursor:
        cursor.execute("select string_agg(data::text, '') from mfa_authenticator")
        held = cursor.fetchone()[0]
    assert secret not in held
    assert [code for code in codes_of_sheet(person) if code in held] == []


def test_a_session_planted_beforehand_is_worth_nothing() -> None:
    make_member()
    client = Client()
    client.get("/log-in/?next=/about/")
    planted = client.cookies["session"].value
    log_in(client, "salma")
    assert client.cookies["session"].value != planted
    thief = Client()
    thief.cookies["session"] = planted
    assert who_is_in(thief) == 0


@pytest.mark.parametrize(
    "wanted",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "\\\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "http:evil.example",
        " //evil.example",
        "/%0d%0aSet-Cookie:a=b\r\nX: y",
    ],
)
def test_nobody_is_led_to_another_site(wanted: str) -> None:
    make_member()
    client = Client()
    client.get("/log-in/", {"next": wanted})
    assert log_in(client, "salma", next=wanted) == "/"


def test_a_foreign_host_is_refused() -> None:
    assert Client().post("/log-in/code-request/", {"name": "salma"}, HTTP_HOST="evil.example").status_code == 400
    assert all_letters() == []


def test_a_form_without_its_token_is_refused() -> None:
    make_member()
    client = Client(enforce_csrf_checks=True)
    assert client.post("/log-in/", {"name": "salma", "password": PHRASE}).status_code == 403
