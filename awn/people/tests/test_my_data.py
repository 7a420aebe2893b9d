"""«My data»: everything about oneself, nothing of anybody else."""

import json
import time as clock
from collections.abc import Iterator
from datetime import time

import pytest
from allauth.mfa.models import Authenticator
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation
from pytest_django import DjangoAssertNumQueries

from awn.journal.models import Line
from awn.people import conduct, consent
from awn.people.access import CONFIRMED_AT
from awn.people.held_data import held_about
from awn.people.models import Guardianship, Person, Session
from awn.people.profile import Profile
from awn.people.reading import read
from awn.people.skills import find
from awn.people.tests.factories import make_person, make_steward

pytestmark = pytest.mark.django_db
EXCEL = find("excel")[0].uri


@pytest.fixture(autouse=True)
def arabic() -> Iterator[None]:
    with translation.override("ar"):
        yield


def full(mark: str, phone: str, age: int = 30) -> Person:
    """Somebody of whom much is held, every word of it with the mark."""
    person = Person.objects.join(
        name=f"name {mark}",
        username=f"user{mark}",
        email=f"{mark}@example.org",
        phone=phone,
        year_of_birth=timezone.localdate().year - age,
    )
    profile = Profile(person)
    profile.name_sender(f"sender {mark}")
    profile.state_language("ckb", level="talk")
    profile.offer_skill(EXCEL)
    profile.state_limits(["voice"])
    profile.state_hours({"call": (time(9), time(17))}, time_zone="Asia/Amman")
    consent.accept(person, version=1)
    conduct.sign(person, version=1, language="ar")
    Authenticator.objects.create(user=person, type="totp", data={"secret": f"secret {mark}"})
    return person


@pytest.fixture
def person() -> Person:
    return full("Mine1", "+999912000111")


@pytest.fixture
def other() -> Person:
    return full("Other2", "+999912000222", age=16)


@pytest.fixture
def own(person: Person) -> Client:
    """The person's own browser."""
    client = Client()
    client.force_login(person)
    return client


def copy(own: Client) -> str:
    answer = own.post(reverse("my_data_copy"))
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/json; charset=utf-8")
    assert answer["Content-Disposition"] == 'attachment; filename="my-data.json"'
    return answer.content.decode()


def confirm(own: Client) -> None:
    session = own.session
    session[CONFIRMED_AT] = clock.time()
    session.save()


def test_page_and_copy_hold_what_is_ones_own_and_nothing_of_anybody_else(person: Person, other: Person, own: Client) -> None:
    confirm(own)
    read(person, by=make_person(name="قارئ تجريبي"), reason="case", note="why Mine1")
    read(other, by=make_person(name="قارئ آخر"), reason="case", note="why Other2")
    asked = Guardianship.objects.ask(other, scope="uploads", text_version=1, by=person, name="guardian Other2")
    texts = [copy(own), own.get(reverse("my_data")).content.decode()]
    for text in texts:
        assert "Mine1" in text
        assert "قارئ تجريبي" in text
        assert [leak for leak in ("Other2", "قارئ آخر", "000222", str(other.uid), str(asked.uid)) if leak in text] == []
        assert [secret for secret in ("secret Mine1", person.password, own.session.session_key or "-") if secret in text] == []
    assert "+999912000111" in texts[0]


def test_the_copy_says_for_whom_and_when_and_what_becomes_of_each_kind(person: Person, own: Client) -> None:
    confirm(own)
    reader = make_person(name="قارئ تجريبي")
    read(person, by=reader, reason="case", note="note")
    held = json.loads(copy(own))
    assert held["made_for"] == person.name
    assert [(each["reader"], each["reason"]) for each in held["read_by"]] == [("قارئ تجريبي", "case")]
    kinds = held["data"]
    assert kinds["people.spokenlanguage"]["rows"] == [{"language": "ckb", "level": "talk"}]
    assert kinds["people.worklimits"]["rows"] == [{"without": ["voice"]}]
    assert kinds["people.person"]["rows"][0]["phone"] == "+999912000111"
    assert kinds["people.person"]["erasure"] == "hollowed"
    assert set(kinds["mfa.authenticator"]["rows"][0]) == {"type", "created_at", "last_used_at"}
    assert set(kinds["people.session"]["rows"][0]) == {"expire_date"}
    assert Line.objects.about(person).filter(event="people.data_downloaded").count() == 1


def test_a_row_about_somebody_else_that_names_one_is_counted_and_not_shown(person: Person, other: Person) -> None:
    Guardianship.objects.ask(other, scope="uploads", text_version=1, by=person, name="guardian Other2")
    held = {kind.label: kind for kind in held_about(person)}["people.guardianship"]
    assert (held.rows, held.mentions) == ([], 1)


def test_what_was_done_with_the_account_is_shown_to_its_person(person: Person, other: Person, own: Client) -> None:
    read(person, by=make_person(name="قارئ تجريبي"), reason="case")
    read(other, by=make_person(name="قارئ آخر"), reason="case")
    page = own.get(reverse("my_acts")).content.decode()
    assert "قارئ تجريبي" in page
    assert "قارئ آخر" not in page


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_needs_the_same_queries_for_any_number_of_rows(
    number: int, person: Person, own: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(number):
        read(person, by=make_person(), reason="case")
    own.get(reverse("my_data"))
    with CaptureQueriesContext(connection) as first:
        own.get(reverse("my_data"))
    for code in ("ar", "en", "fr")[:number]:
        Profile(person).state_language(code, level="some")
    with django_assert_num_queries(len(first)):
        own.get(reverse("my_data"))


def test_erasure_asks_first_and_then_ends_everything(person: Person, own: Client) -> None:
    confirm(own)
    page = reverse("erasure")
    assert own.get(page).status_code == 200
    assert own.post(page).status_code == 422
    assert Person.objects.get(pk=person.pk).hollowed_at is None
    answer = own.post(page, {"sure": "on"})
    assert (answer.status_code, answer["Location"]) == (303, reverse("erased"))
    assert Person.objects.get(pk=person.pk).hollowed_at is not None
    assert own.get(reverse("erased")).status_code == 200
    assert own.get(reverse("my_data")).status_code == 302
    assert not Session.objects.filter(person=person).exists()


def test_the_last_steward_is_told_what_to_do_first() -> None:
    steward = make_steward()
    client = Client()
    client.force_login(steward)
    confirm(client)
    answer = client.post("/en/my-data/erasure/", {"sure": "on"})
    assert answer.status_code == 422
    assert "Give the office to somebody else first" in answer.content.decode()
    assert Person.objects.get(pk=steward.pk).hollowed_at is None


@pytest.mark.parametrize("name", ["my_data_copy", "erasure"])
def test_copy_and_erasure_ask_for_a_new_proof_when_the_last_is_old(name: str, person: Person) -> None:
    client = Client()
    client.force_login(person)
    assert client.post(reverse(name), {"sure": "on"}).status_code in (302, 303)
    assert Person.objects.get(pk=person.pk).hollowed_at is None
    assert not Line.objects.filter(event="people.data_downloaded").exists()
