"""Light and dark: a choice of this browser, kept in a cookie, that leads back to the page and nowhere else."""

import re

import pytest
from django.test import Client
from hypothesis import example, given
from hypothesis import strategies as st

from awn.config.pages.appearance import back

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_choice_holds_on_every_page(client: Client, theme: str) -> None:
    answer = client.post("/appearance/", {"theme": theme, "next": "/about/?a=1"})
    assert (answer.status_code, answer["Location"]) == (303, "/about/?a=1")
    text = client.get("/about/").content.decode()
    assert f'<html lang="ar" dir="rtl" data-theme="{theme}">' in text
    assert re.findall(r'value="(\w*)" aria-pressed="true"', text) == [theme]


def test_the_device_decides_again_once_the_choice_is_taken_back(client: Client) -> None:
    client.post("/appearance/", {"theme": "dark"})
    client.post("/appearance/", {"theme": ""})
    assert "data-theme" not in client.get("/").content.decode()


def test_a_cookie_that_somebody_else_wrote_is_no_choice(client: Client) -> None:
    client.cookies["theme"] = 'dark" onload="alert(1)'
    assert "data-theme" not in client.get("/").content.decode()


def test_no_address_alone_changes_it(client: Client) -> None:
    assert client.get("/appearance/?theme=dark").status_code == 405


@given(st.text(alphabet="/\\.:@?# \t\nab%2fhttps", max_size=20))
@example("https://evil.example/")
@example("//evil.example/")
@example("/\\evil.example/")
@example("///evil.example")
@example("javascript:alert(1)")
@example("\t//evil.example")
def test_it_never_leads_to_another_site(wanted: str) -> None:
    assert re.match(r"/(?![/\\])", back(wanted))
