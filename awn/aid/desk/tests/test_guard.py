"""The desk answers this machine, this port and this browser, and nobody else."""

import re

import pytest
from django.test import Client

from awn.aid.desk.door import door
from awn.aid.desk.tests.conftest import HOST, LIST
from awn.aid.desk.work import desk

PRIVATE = ("/", "/columns/", "/findings/", "/doubtful/", "/files/", "/files/list.csv", "/progress/state/", "/closing/", "/en/")


@pytest.mark.parametrize("path", PRIVATE)
def test_a_browser_that_has_not_opened_the_desk_sees_nothing(stranger: Client, path: str) -> None:
    answer = stranger.get(path)
    assert answer.status_code == 403
    assert "awn_desk" not in answer.cookies


def test_the_address_opens_the_desk_once(stranger: Client, announced: list[str]) -> None:
    path = door.new_address().removeprefix(f"http://{HOST}")
    opened = stranger.get(path)
    assert opened.status_code == 200
    cookie = opened.cookies["awn_desk_80"]
    assert (cookie["samesite"], cookie["httponly"]) == ("Strict", True)
    assert stranger.get("/").status_code == 200
    other = Client(HTTP_HOST=HOST)
    assert other.get(path).status_code == 403
    assert other.get("/").status_code == 403
    assert len(announced) == 1 and announced[0].startswith("http://127.0.0.1:80/open/")
    assert other.get(announced[0].removeprefix(f"http://{HOST}")).status_code == 200


def test_a_guessed_address_opens_nothing_and_prints_nothing(stranger: Client, announced: list[str]) -> None:
    door.new_address()
    assert stranger.get("/open/guess/").status_code == 403
    assert announced == []


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1:81", "127.0.0.1", "127.0.0.1.evil.example:80", "[::1]:80", ""]
)
def test_a_foreign_host_is_refused(client: Client, host: str) -> None:
    assert client.get("/", HTTP_HOST=host).status_code == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "http://127.0.0.1:81", "null", "https://127.0.0.1:80"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_foreign_origin_is_refused(client: Client, origin: str, method: str) -> None:
    assert getattr(client, method)("/", HTTP_ORIGIN=origin).status_code == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_page_of_the_same_browser_is_refused(client: Client, site: str) -> None:
    for path in (*PRIVATE, "/static/kit/awn.css"):
        assert client.get(path, HTTP_SEC_FETCH_SITE=site, HTTP_SEC_FETCH_MODE="navigate").status_code == 403


def test_another_machine_is_refused(client: Client) -> None:
    assert client.get("/", REMOTE_ADDR="192.168.1.7").status_code == 403


def test_a_form_needs_its_token(announced: list[str]) -> None:
    strict = Client(HTTP_HOST=HOST, enforce_csrf_checks=True)
    strict.get(door.new_address().removeprefix(f"http://{HOST}"))
    assert strict.post("/closing/", {"then": "begin"}).status_code == 403
    page = strict.get("/closing/").content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert token is not None
    answer = strict.post("/closing/", {"then": "begin", "csrfmiddlewaretoken": token.group(1)}, HTTP_ORIGIN=f"http://{HOST}")
    assert answer.status_code == 303


def test_no_answer_may_be_stored_or_framed(client: Client) -> None:
    answer = client.get("/")
    assert answer["Cache-Control"] == "no-store"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]
    assert "unsafe" not in answer["Content-Security-Policy"]


@pytest.mark.parametrize(
    "name", ["../held.lock", "..%2fheld.lock", "%2e%2e/held.lock", "..\\held.lock", "/etc/passwd", "secret.csv"]
)
def test_no_file_from_another_place_is_given(client: Client, name: str) -> None:
    desk.work.out.mkdir()
    (desk.work.out / "secret.csv").write_bytes(LIST)
    assert client.get(f"/files/{name}").status_code == 404
