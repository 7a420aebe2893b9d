"""The pages of words: complete in both languages, small, safe, and the same for everybody."""

import re
import zlib

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

pytestmark = pytest.mark.django_db

PAGES = ("", "about/", "data-protection/", "conduct/", "accessibility/", "contact/")
POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


@pytest.mark.parametrize("prefix", ["/", "/en/"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_whole_in_its_language_and_asks_the_database_for_nothing(
    name: str, prefix: str, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0 if name else 5):  # the home page tells what is going on
        answer = client.get(prefix + name)
    text = answer.content.decode()
    assert answer.status_code == 200
    assert f'<html lang="{"en" if prefix == "/en/" else "ar"}" dir="{"ltr" if prefix == "/en/" else "rtl"}">' in text
    assert len(re.findall("<h1", text)) == 1
    assert answer["X-Offline"] == "1"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_stays_within_twelve_kilobytes_and_holds_nothing_inline(name: str, client: Client) -> None:
    answer = client.get(f"/{name}")
    text = answer.content.decode()
    assert len(zlib.compress(answer.content)) <= 12_000
    assert answer["Content-Security-Policy"] == POLICY
    assert re.findall(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=", text) == []
    assert [url for url in re.findall(r'(?:src|href)="(https?://[^"]+)"', text) if not url.startswith("http://testserver/")] == []


def test_a_page_names_its_one_address_and_its_other_languages_without_what_a_sender_added(client: Client) -> None:
    text = client.get("/en/about/?utm_source=x").content.decode()
    assert re.findall(r'<link rel="canonical" href="([^"]+)"', text) == ["http://testserver/en/about/"]
    assert re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)"', text) == [
        ("ar", "http://testserver/about/"),
        ("en", "http://testserver/en/about/"),
        ("x-default", "http://testserver/about/"),
    ]


def test_the_language_switch_leads_to_the_same_page_with_its_filters(client: Client) -> None:
    text = client.get("/about/?page=2").content.decode()
    assert re.findall(r'<a href="([^"]+)" hreflang="en" lang="en" dir="ltr">English</a>', text) == ["/en/about/?page=2"]


@pytest.mark.parametrize("path", ["//evil.example/", "/%2f/evil.example/", "/about/?next=//evil.example/", "/\\evil.example/"])
def test_the_language_switch_never_leaves_the_site(path: str, client: Client) -> None:
    text = client.get(path, follow=True).content.decode()
    switches = re.findall(r'<a href="([^"]*)" hreflang', text)
    assert len(switches) == 1
    assert re.match(r"/(?![/\\])", switches[0])


def test_a_page_that_is_shared_shows_a_card(client: Client) -> None:
    text = client.get("/").content.decode()
    assert '<meta property="og:image" content="http://testserver/card.png">' in text
    assert re.findall(r'<meta property="og:title" content="[^"]+">', text) != []


def test_the_contact_page_gives_what_the_installation_named(client: Client, settings: Settings) -> None:
    settings.CONTACT_EMAIL, settings.CONTACT_PHONE = "help@example.org", "+999 12 345"
    text = client.get("/en/contact/").content.decode()
    assert '<a href="mailto:help@example.org"><bdi dir="ltr">help@example.org</bdi></a>' in text
    assert '<bdi dir="ltr">+999 12 345</bdi>' in text


def test_the_installation_has_a_name_of_its_own(client: Client, settings: Settings) -> None:
    settings.SITE_NAME = "Zz-Sarah! & sons"
    text = client.get("/en/about/").content.decode()
    assert "About the platform · Zz-Sarah! &amp; sons</title>" in text


def test_the_conduct_is_the_text_in_force(client: Client) -> None:
    from awn.people.conduct import current_text

    text = client.get("/en/conduct/").content.decode()
    title, *blocks = current_text("en").blocks
    assert f"<h1>{title.lines[0]}</h1>" in text
    assert len(re.findall("<h2>", text)) == len([block for block in blocks if block.kind == "heading"])
