"""Leaving at once: the session ends, the browser forgets, and nothing is asked."""

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from awn.people.tests.factories import make_person

pytestmark = pytest.mark.django_db


def test_it_ends_the_session_and_goes_to_a_neutral_page(client: Client, settings: Settings) -> None:
    settings.QUICK_EXIT = "https://weather.example/"
    client.force_login(make_person())
    client.cookies["theme"] = "dark"
    answer = client.get("/exit/", headers={"sec-fetch-dest": "document"})
    assert (answer.status_code, answer["Location"]) == (303, "https://weather.example/")
    assert answer["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["Cache-Control"] == "no-store"
    assert {name: cookie.value for name, cookie in client.cookies.items()} == {"session": "", "theme": ""}
    assert client.get("/notices/").status_code == 302


def test_a_visitor_may_leave_too(client: Client) -> None:
    assert client.get("/exit/")["Clear-Site-Data"] == '"cache", "cookies", "storage"'


@pytest.mark.parametrize("place", ["image", "script", "iframe", "empty"])
def test_a_picture_on_another_page_ends_no_session(client: Client, place: str) -> None:
    client.force_login(make_person())
    answer = client.get("/exit/", headers={"sec-fetch-dest": place})
    assert "Clear-Site-Data" not in answer
    assert client.get("/notices/").status_code == 200
