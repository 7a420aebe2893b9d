"""What a person reads when something went wrong: in the page's language, with a way on, and without the database."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import path

from awn.config import urls as platform
from awn.config.pages import errors


@login_not_required
def fails(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("sealed-secret-17")


urlpatterns = [path("fails/", fails), path("en/fails/", fails), *platform.urlpatterns]
handler400, handler403, handler404, handler500 = (
    platform.handler400, platform.handler403, platform.handler404, platform.handler500,
)  # fmt: skip


@pytest.fixture
def careful() -> Iterator[Client]:
    """A client that checks forms as a browser's are checked, and reads the page of a failure."""
    with override_settings(ROOT_URLCONF=__name__):
        yield Client(enforce_csrf_checks=True, raise_request_exception=False)


@pytest.mark.parametrize(
    ("fault", "status"),
    [(errors.misshapen, 400), (errors.refused, 403), (errors.not_found, 404), (errors.unprocessable, 422), (errors.too_many, 429), (errors.broken, 500)],
)  # fmt: skip
@pytest.mark.parametrize(("address", "language", "home"), [("/en/x/", "en", "/en/"), ("/x/", "ar", "/")])
def test_each_fault_is_told_in_the_language_of_the_page_with_a_way_on(
    fault: object, status: int, address: str, language: str, home: str
) -> None:
    answer = fault(RequestFactory().get(address))  # type: ignore[operator]
    text = answer.content.decode()
    assert answer.status_code == status
    assert f'<html lang="{language}"' in text
    assert f'<a class="btn" href="{home}">' in text
    assert answer["Cache-Control"] == "no-store"


def test_a_missing_page_is_told_by_its_address_alone(careful: Client) -> None:
    assert "<h1>There is no such page</h1>" in careful.get("/en/nowhere/").content.decode()


def test_a_failure_says_nothing_of_the_inside_and_needs_no_database(careful: Client) -> None:
    answer = careful.get("/en/fails/")
    text = answer.content.decode()
    assert answer.status_code == 500
    assert "<h1>Something broke on our side</h1>" in text
    assert "sealed-secret-17" not in text


def test_where_even_templates_fail_both_languages_are_said(careful: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("awn.config.pages.errors.render_to_string", fails)
    text = careful.get("/fails/").content.decode()
    assert text.startswith('<!doctype html><html lang="ar" dir="rtl">')
    assert "<h2>Something broke on our side</h2>" in text


@pytest.mark.parametrize("host", ["evil.example", "testserver:80@evil.example", "testserver.evil.example"])
def test_a_foreign_host_gets_a_page_that_does_not_repeat_it(careful: Client, host: str) -> None:
    answer = careful.get("/", headers={"host": host})
    assert answer.status_code == 400
    assert b"evil" not in answer.content


def test_a_stale_form_gives_back_what_was_typed_and_no_secret(careful: Client) -> None:
    careful.cookies["csrf"] = "a" * 32
    sent = {
        "story": "فقدنا الاتصال <b>أمس</b>",
        "password": "hunter2 hunter2",
        "code": "123456",
        "next": "/about/",
        "csrfmiddlewaretoken": "x",
    }
    answer = careful.post("/en/appearance/", sent, headers={"sec-fetch-site": "same-origin"})
    text = answer.content.decode()
    assert answer.status_code == 403
    assert "<h1>The form could not be sent</h1>" in text
    assert "فقدنا الاتصال &lt;b&gt;أمس&lt;/b&gt;" in text
    assert [secret for secret in ("hunter2", "123456") if secret in text] == []


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none", ""])
def test_what_another_site_sends_is_never_shown_as_ones_own_words(careful: Client, site: str) -> None:
    answer = careful.post("/en/appearance/", {"story": "call this number"}, headers={"sec-fetch-site": site})
    assert answer.status_code == 403
    assert b"call this number" not in answer.content


def test_a_browser_without_cookies_is_told_so(careful: Client) -> None:
    assert "Allow cookies" in careful.post("/en/appearance/", {}).content.decode()


def test_too_many_tries_say_when_to_come_back() -> None:
    assert errors.too_many(RequestFactory().get("/"))["Retry-After"] == "300"
