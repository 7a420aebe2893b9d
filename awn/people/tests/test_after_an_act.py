"""After an act: one word on what was done, and the way on that was asked for, each once."""

import time

import pytest
from django.test import Client

from awn.people import entering
from awn.people.authenticators import make_sheet
from awn.people.skills import find
from awn.people.tests.entering import PHRASE, log_in, make_member
from awn.people.tests.factories import make_person
from awn.people.tests.letters import next_letter
from awn.people.tests.test_ways_in import newly_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("letters")]
WAY = {"username": "new.one", "password": PHRASE, "consent": "on"}


def said(client: Client, address: str) -> str:
    page = client.get(address).content.decode()
    return page.partition('role="status">')[2].partition("</p>")[0]


@pytest.mark.parametrize(
    ("address", "sent", "shown", "words"),
    [
        ("/en/profile/limits/", {}, "/en/profile/", "Saved."),
        ("/en/profile/sender/", {"name": "Awn"}, "/en/profile/", "Saved."),
        ("/en/profile/display/", {"language": "en", "digits": "western"}, "/en/profile/", "Saved."),
        ("/en/profile/languages/", {"language": "ar", "level": "talk"}, "/en/profile/languages/", "Added."),
        ("/en/profile/languages/removal/", {"language": "ar"}, "/en/profile/languages/", "Removed."),
        ("/en/profile/skills/", {"skill": find("excel")[0].uri}, "/en/profile/skills/", "Added."),
        ("/en/profile/skills/removal/", {"skill": find("excel")[0].uri}, "/en/profile/skills/", "Removed."),
        ("/en/account/ways/password/", {"password": PHRASE}, "/en/account/ways/", "Saved."),
        ("/en/account/ways/user-name/", {"username": "another"}, "/en/account/ways/", "Saved."),
        ("/en/account/sessions/end/", {}, "/en/account/ways/", "The other browsers are logged out."),
        ("/en/account/ways/sheet/", {}, "/en/account/ways/sheet/", "The sheet is made. It replaces any sheet before it."),
        ("/en/consent/acceptance/", {"version": "1"}, "/en/consent/", "Your consent is written down."),
        ("/en/consent/withdrawal/", {}, "/en/consent/", "Your consent is taken back."),
    ],
)
def test_a_small_act_says_that_it_is_done_once(address: str, sent: dict[str, str], shown: str, words: str) -> None:
    own = newly_in(make_person(language="en"))
    answer = own.post(address, sent)
    assert (answer.status_code, answer.headers["Location"]) == (303, shown)
    assert [said(own, shown), said(own, shown)] == [words, ""]


def test_a_form_that_is_wrong_says_no_such_word() -> None:
    own = newly_in(make_person())
    assert own.post("/en/profile/sender/", {"name": "x" * 100}).status_code == 422
    assert said(own, "/en/profile/") == ""


def join(client: Client, wanted: str, **way: str) -> str:
    client.get("/join/", {"next": wanted})
    client.post("/join/", {"name": "شخص تجريبي", "year_of_birth": "1990"})
    return client.post("/join/way/", {**WAY, **way}).headers["Location"]


def test_the_way_on_of_joining_stands_in_the_address_and_is_remembered_nowhere_else() -> None:
    client = Client()
    welcome = join(client, "/responses/")
    assert welcome == "/welcome/?next=%2Fresponses%2F"
    for _ in range(2):
        assert '<a class="btn" href="/responses/">' in client.get(welcome).content.decode()
    assert entering.NEXT not in client.session
    sheet = client.post("/account/ways/sheet/", {"next": "/responses/"}).headers["Location"]
    assert sheet == "/account/ways/sheet/?next=%2Fresponses%2F"
    assert '<a class="btn" href="/responses/">' in client.get(sheet).content.decode()


def test_the_way_on_of_joining_with_an_address_is_taken_after_its_proof() -> None:
    client = Client()
    assert join(client, "/responses/", email="new@example.org") == "/account/ways/code/"
    assert client.post("/account/ways/code/", {"code": next_letter().code}).headers["Location"] == "/responses/"
    assert entering.NEXT not in client.session


def test_no_page_leads_on_to_another_site() -> None:
    own = newly_in(make_person())
    for address in ("/welcome/", "/account/ways/sheet/"):
        page = own.get(address, {"next": "https://evil.example/"}).content.decode()
        assert [lead for lead in ('href="https://evil', 'value="https://evil') if lead in page] == []
    assert own.post("/account/ways/sheet/", {"next": "//evil.example/"}).headers["Location"] == "/account/ways/sheet/"


def test_what_was_wanted_long_ago_is_wanted_no_more() -> None:
    make_member()
    client = Client()
    client.get("/log-in/", {"next": "/responses/"})
    session = client.session
    session[entering.ASKED_AT] = time.time() - entering.REMEMBERED - 1
    session.save()
    assert log_in(client, "salma") == "/"
    assert entering.NEXT not in client.session


def test_what_was_wanted_is_led_to_once() -> None:
    person = make_member()
    client = Client()
    client.get("/log-in/", {"next": "/responses/"})
    assert log_in(client, "salma") == "/responses/"
    make_sheet(person, by=person)
    assert '<a class="btn" href="/">' in client.get("/account/ways/sheet/").content.decode()


def test_joining_links_the_text_that_is_agreed_to() -> None:
    client = Client()
    client.post("/join/", {"name": "شخص تجريبي", "year_of_birth": "1990"})
    assert '<a href="/en/consent/">' in client.get("/en/join/way/").content.decode()
    assert client.get("/en/consent/").status_code == 200
