"""The first page of somebody who is logged in: what is theirs and what they can do next, and nothing of how to make an account."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from awn.config.navigation import address
from awn.people import consent
from awn.people.models import Person
from awn.people.tests.factories import make_person
from awn.responses.tests.factories import make_response, make_shift, make_team, make_volunteer

pytestmark = pytest.mark.django_db
type Queries = Callable[[int], Any]


def here(name: str, *parts: object) -> str:
    """The address of a page, whatever the language of the page before was."""
    return address(name, *parts).removeprefix("/en")


def page(person: Person, language: str = "en") -> str:
    client = Client()
    client.force_login(Person.objects.get(pk=person.pk))
    return client.get("/" if language == "ar" else "/en/").content.decode()


def cards(person: Person) -> list[tuple[str, str]]:
    section = page(person).partition('aria-labelledby="next"')[2].partition("</section>")[0]
    found = re.findall(r'<h3><a href="([^"]*)">(.*?)</a></h3>', section)
    return [(url.removeprefix("/en"), re.sub(r"<[^>]*>", "", title)) for url, title in found]


def test_a_new_person_is_led_to_the_code_the_profile_and_work_and_told_nothing_of_joining() -> None:
    person = make_person(name="Zz-Sarah!")
    assert cards(person) == [
        (here("conduct_signature"), "Signing the code of conduct"),
        (here("profile"), "Completing my profile"),
        (here("responses"), "Choosing work"),
    ]
    text = page(person)
    assert "<h1>Good that you are here, <bdi>Zz-Sarah!</bdi></h1>" in text
    assert "4 questions are open." in text
    assert [words for words in ("You join in two screens", "An account in two screens", ">Join</a>") if words in text] == []


def test_a_visitor_reads_how_help_arrives_as_before(client: Client) -> None:
    text = client.get("/en/").content.decode()
    assert [words for words in ("You join in two screens", ">Join</a>") if words not in text] == []
    assert "What comes next" not in text


def test_ones_own_shifts_teams_and_bodies_have_a_card_each_and_those_of_others_have_none() -> None:
    team = make_team(make_response(), name="Zz-Team")
    volunteer, leader = make_volunteer(), team.leader
    shift = make_shift(team)
    shift.sign_up(by=volunteer)
    secret = make_shift(make_team(name="Zz-Secret"), starts_in=72)
    secret.sign_up(by=make_volunteer())
    assert cards(volunteer)[0] == (here("my_shifts"), shift.task)
    assert "Zz-Team" in page(volunteer)
    led = [card for card in cards(leader) if card[0] == here("team", team.uid)]
    assert led == [(here("team", team.uid), "Zz-Team")]
    assert (here("organisation_inside", team.organisation.uid), team.organisation.name) in cards(leader)
    assert [person.pk for person in (volunteer, leader) if "Zz-Secret" in page(person)] == []


def test_what_is_over_has_no_card() -> None:
    response = make_response()
    team = make_team(response)
    volunteer = make_volunteer()
    place = make_shift(team).sign_up(by=volunteer)
    place.end(by=volunteer)
    response.close(by=team.leader, achieved="حُصرت", lessons="دروس")
    assert here("my_shifts") not in dict(cards(volunteer))
    assert here("team", team.uid) not in dict(cards(team.leader))


def test_whoever_took_consent_back_reads_that_first() -> None:
    person = make_volunteer()
    consent.accept(person, version=1)
    consent.withdraw(person)
    assert cards(person)[0] == (here("consent"), "Your consent")


@pytest.mark.parametrize("rows", [1, 3])
def test_it_costs_the_same_for_one_row_as_for_three(rows: int, django_assert_num_queries: Queries) -> None:
    person = make_volunteer()
    for number in range(rows):
        make_shift(make_team(), starts_in=24 * (number + 1)).sign_up(by=person)
    client = Client()
    client.force_login(person)
    client.get("/")
    with django_assert_num_queries(13):
        client.get("/")
