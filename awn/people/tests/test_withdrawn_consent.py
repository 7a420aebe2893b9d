"""Whoever took consent back does no work, is told so, and keeps all that is their own."""

import time

import pytest
from django.test import Client
from django.urls import get_resolver, reverse
from pytest_django import DjangoAssertNumQueries, Settings

from awn.people import consent
from awn.people.models import Person, Stewardship
from awn.people.tests.factories import make_person, make_steward
from awn.people.working import is_work

pytestmark = pytest.mark.django_db
NEEDED = "/consent/needed/?next="


@pytest.fixture(autouse=True)
def gates(settings: Settings) -> None:
    settings.ROOT_URLCONF = "awn.people.tests.gates"


def withdrawn(**fields: object) -> Person:
    person = make_person(**fields)
    consent.accept(person, version=1)
    consent.withdraw(person)
    return person


def browser(person: Person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def test_work_leads_to_a_page_that_says_what_is_closed_why_and_what_next() -> None:
    own = browser(withdrawn())
    led = own.get("/duty/")
    assert (led.status_code, led.headers["Location"]) == (303, f"{NEEDED}%2Fduty%2F")
    page = own.get("/en/consent/needed/", {"next": "/duty/"})
    text = page.content.decode()
    assert (page.status_code, "no-store" in page.headers["Cache-Control"]) == (200, True)
    assert "<h1>This needs your consent</h1>" in text
    links = ("/en/consent/?next=%2Fduty%2F", "/en/my-data/", "/en/my-data/erasure/")
    assert [link for link in links if f'<h3><a href="{link}">' not in text] == []


def test_who_never_gave_or_gives_it_still_is_let_through() -> None:
    giving = make_person()
    consent.accept(giving, version=1)
    assert [browser(person).get("/duty/").status_code for person in (make_person(), giving)] == [200, 200]
    assert Client().get("/duty/").headers["Location"] == "/log-in/?next=/duty/"


def test_what_was_typed_waits_until_consent_is_given_again() -> None:
    own = browser(withdrawn())
    led = own.post("/duty/", {"words": "Zz-Sarah!"}).headers["Location"]
    assert led == f"{NEEDED}%2Fconfirmation%2Fheld%2F"
    given = own.post("/consent/acceptance/", {"version": "1", "next": "/confirmation/held/"})
    assert given.headers["Location"] == "/confirmation/held/"
    assert 'name="words" value="Zz-Sarah!"' in own.get("/confirmation/held/").content.decode()
    assert own.post("/duty/", {"words": "Zz-Sarah!"}).content == b"words=Zz-Sarah!"


def test_no_act_is_done_while_consent_is_withdrawn() -> None:
    steward, second = make_steward(), make_steward()
    consent.accept(steward, version=1)
    own = browser(steward)
    session = own.session
    consent.withdraw(steward)
    session["confirmed_at"] = time.time()
    session.save()
    office = Stewardship.objects.current().get(person=second)
    assert own.post(f"/stewards/{office.uid}/end/").headers["Location"].startswith("/consent/needed/")
    assert Stewardship.objects.current().filter(person=second).exists()


@pytest.mark.parametrize(
    "name", ["my_data", "my_acts", "consent", "erasure", "ways_in", "profile", "complaint", "notices", "home"]
)
def test_ones_own_data_its_end_and_a_complaint_stay_open(name: str) -> None:
    own = browser(withdrawn())
    session = own.session
    session["proved_at"] = time.time()
    session.save()
    assert own.get(reverse(name)).status_code == 200


def test_leaving_and_logging_out_stay_open() -> None:
    person = withdrawn()
    own = browser(person)
    assert own.post("/notices/reading/").headers["Location"] == "/notices/"
    assert own.post("/log-out/").headers["Location"] == "/"
    assert own.get("/my-data/").status_code == 302


def test_consent_leads_to_no_other_site() -> None:
    own = browser(withdrawn())
    given = own.post("/consent/acceptance/", {"version": "1", "next": "https://evil.example/"})
    assert given.headers["Location"] == "/consent/"
    assert own.get("/consent/needed/", {"next": "//evil.example/"}).headers["Location"] == "/consent/"


def test_the_door_costs_no_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for person in (make_person(), withdrawn()):
        own = browser(person)
        with django_assert_num_queries(2):  # session and account
            own.get("/duty/")


def test_the_query_of_many_says_what_each_person_says() -> None:
    never, withdrew, again, gives = make_person(), withdrawn(), withdrawn(), make_person()
    for person in (again, gives):
        consent.accept(person, version=1)
    asked = Person.objects.filter(consent.is_withdrawn()).values_list("pk", flat=True)
    people = [Person.objects.get(pk=person.pk) for person in (never, withdrew, again, gives)]
    assert [person.pk for person in people if person.has_withdrawn_consent] == list(asked) == [withdrew.pk]


def test_every_act_of_the_platform_is_work_unless_it_is_ones_own() -> None:
    """A new page of work is closed by itself: those that stay open behind log-in are named here."""
    resolver = get_resolver("awn.config.urls")
    own = ("awn.people.", "awn.messaging.")
    open_ones = set()
    for patterns in resolver.url_patterns:
        for pattern in getattr(patterns, "url_patterns", []):
            for leaf in getattr(pattern, "url_patterns", [pattern]):
                view = getattr(leaf.callback, "view_class", None)
                behind = getattr(leaf.callback, "login_required", True)
                if behind and hasattr(view, "post") and not is_work(leaf.callback) and not view.__module__.startswith(own):
                    open_ones.add(leaf.name)
    assert open_ones == {"membership_leaving", "enrolment_end", "shift_place_end"}
