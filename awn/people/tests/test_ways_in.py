"""Changing how one's account is entered."""

import time
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from awn.people.authenticators import add_app, codes_of_sheet, make_sheet, new_secret
from awn.people.models import Person, Stewardship
from awn.people.models.account import phone_index
from awn.people.tests.entering import PHRASE
from awn.people.tests.factories import make_person, make_steward
from awn.people.tests.letters import next_letter

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("letters")]


def newly_in(person: Person, *, confirmed: bool = False) -> Client:
    """A browser in which somebody has just logged in."""
    client = Client()
    client.force_login(person)
    session = client.session
    session["proved_at"] = time.time()
    if confirmed:
        session["confirmed_at"] = time.time()
    session.save()
    return client


def test_a_change_asks_for_a_new_log_in_after_fifteen_minutes_and_keeps_what_was_typed() -> None:
    client = newly_in(make_person())
    session = client.session
    session["proved_at"] = time.time() - 901
    session.save()
    assert client.get("/account/ways/password/").headers["Location"] == "/log-in/?next=%2Faccount%2Fways%2Fpassword%2F"
    assert (
        client.post("/account/ways/user-name/", {"username": "x.y"}).headers["Location"]
        == "/log-in/?next=%2Fconfirmation%2Fheld%2F"
    )
    assert client.get("/account/ways/").status_code == 200


def test_who_has_an_app_is_asked_for_it_before_any_change() -> None:
    person = make_person()
    add_app(person, new_secret(), by=person)
    assert newly_in(person).post("/account/ways/app/removal/").headers["Location"].startswith("/confirmation/?next=")
    assert Authenticator.objects.count() == 1


def test_a_new_password_ends_the_other_browsers_and_not_this_one() -> None:
    person = make_person()
    here, there = newly_in(person), newly_in(person)
    assert here.post("/account/ways/password/", {"password": PHRASE}).headers["Location"] == "/account/ways/"
    assert (here.get("/account/ways/").status_code, there.get("/account/ways/").status_code) == (200, 302)
    person.refresh_from_db()
    assert person.check_password(PHRASE)


def test_logging_out_everywhere_else_ends_every_other_session() -> None:
    person, other = make_person(), make_person()
    here, there, others = newly_in(person), newly_in(person), newly_in(other)
    assert here.post("/account/sessions/end/").headers["Location"] == "/account/ways/"
    statuses = [client.get("/account/ways/").status_code for client in (here, there, others)]
    assert statuses == [200, 302, 200]


def test_a_new_address_counts_once_its_code_came_back() -> None:
    person = make_person()
    client = newly_in(person)
    assert client.post("/account/ways/contact/sms/", {"address": "0912345678"}).headers["Location"] == "/account/ways/code/"
    person.refresh_from_db()
    assert person.phone is None
    assert client.post("/account/ways/code/", {"code": next_letter().code}).headers["Location"] == "/account/ways/"
    person.refresh_from_db()
    assert Person.objects.get(phone_index=phone_index("+249912345678")).phone == "+249912345678"


def test_an_address_of_another_account_is_said_only_to_who_reads_its_mail() -> None:
    make_person(email="taken@example.org")
    person = make_person()
    client = newly_in(person)
    assert (
        client.post("/account/ways/contact/email/", {"address": "taken@example.org"}).headers["Location"] == "/account/ways/code/"
    )
    assert client.post("/account/ways/code/", {"code": next_letter().code}).status_code == 200
    person.refresh_from_db()
    assert person.email is None


def test_the_last_way_into_an_account_stays() -> None:
    alone = make_person(username=None, email="a@example.org")
    assert newly_in(alone).post("/account/ways/contact/email/removal/").status_code == 422
    named = make_person(email="b@example.org")
    assert newly_in(named).post("/account/ways/contact/email/removal/").status_code == 422  # it has no password
    make_sheet(named, by=named)
    assert newly_in(named).post("/account/ways/contact/email/removal/").status_code == 303
    assert [Person.objects.get(pk=person.pk).email for person in (alone, named)] == ["a@example.org", None]


def test_a_user_name_can_be_changed_to_a_free_one_alone() -> None:
    make_person(username="taken")
    person = make_person(username="before")
    client = newly_in(person)
    assert client.post("/account/ways/user-name/", {"username": "Taken"}).status_code == 422
    assert client.post("/account/ways/user-name/", {"username": "After"}).status_code == 303
    person.refresh_from_db()
    assert person.username == "after"


def test_a_new_sheet_ends_the_one_before() -> None:
    person = make_person()
    client = newly_in(person)
    assert client.post("/account/ways/sheet/").headers["Location"] == "/account/ways/sheet/"
    first = codes_of_sheet(person)
    client.post("/account/ways/sheet/")
    assert set(first) & set(codes_of_sheet(person)) == set()
    page = client.get("/account/ways/sheet/")
    shown = page.content.decode()
    assert [code for code in codes_of_sheet(person) if f"{code[:5]} {code[5:]}" not in shown] == []
    assert "no-store" in page.headers["Cache-Control"]


def test_nobody_removes_a_passkey_of_somebody_else() -> None:
    owner, stranger = make_person(), make_person()
    theirs = Authenticator.objects.create(user=owner, type="webauthn", data={"name": "phone"})
    assert newly_in(stranger).post(f"/account/ways/passkeys/{theirs.pk}/removal/").status_code == 404
    assert newly_in(owner, confirmed=True).post(f"/account/ways/passkeys/{theirs.pk}/removal/").status_code == 303
    assert Authenticator.objects.count() == 0


def test_the_page_of_ways_asks_as_often_for_one_passkey_as_for_three(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    person = make_person()
    client = newly_in(person)
    for more in (1, 2):
        for _ in range(more):
            Authenticator.objects.create(user=person, type="webauthn", data={"name": "phone"})
        with django_assert_num_queries(5):
            client.get("/account/ways/")


def test_the_first_steward_is_named_on_the_command_line_and_twice_is_once(capsys: pytest.CaptureFixture[str]) -> None:
    from argparse import Namespace

    from awn.people.commands import steward

    person = make_person(username="first")
    assert [steward.run(Namespace(name=name)) for name in ("First", "first", "nobody")] == [0, 0, 2]
    assert [(each.person, each.given_by) for each in Stewardship.objects.all()] == [(person, None)]
    said = [line.partition(" | ")[0] for line in capsys.readouterr().err.splitlines()]
    assert said[:2] == [f"{person.name} is a steward of this installation"] * 2


def test_stewards_name_each_other_and_one_is_left() -> None:
    steward, person = make_steward(), make_person(username="second")
    client = newly_in(steward, confirmed=True)
    assert client.post("/stewards/", {"name": "second"}).headers["Location"] == "/stewards/"
    assert client.post("/stewards/", {"name": "nobody"}).status_code == 422
    assert Stewardship.objects.current().get(person=person).given_by == steward
    for office in list(Stewardship.objects.current().order_by("pk")):
        client.post(f"/stewards/{office.uid}/end/")
    assert [office.person for office in Stewardship.objects.current()] == [person]
    assert newly_in(person, confirmed=True).post(f"/stewards/{Stewardship.objects.current().get().uid}/end/").status_code == 422


def test_the_script_of_passkeys_is_small() -> None:
    script = Path(__file__).parents[2] / "kit" / "static" / "kit" / "passkey.js"
    assert len(script.read_bytes()) <= 3000
