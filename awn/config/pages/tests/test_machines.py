"""What browsers, search engines and finders of faults are given."""

import json
import re
import struct
import zlib

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from awn.config.pages import pictures


@pytest.mark.parametrize(("prefix", "language", "direction"), [("/", "ar", "rtl"), ("/en/", "en", "ltr")])
def test_the_manifest_speaks_the_language_of_the_page(prefix: str, language: str, direction: str, client: Client) -> None:
    manifest = json.loads(client.get(f"{prefix}manifest.webmanifest").content)
    assert (manifest["lang"], manifest["dir"], manifest["start_url"]) == (language, direction, prefix)
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}
    assert {client.get(icon["src"]).status_code for icon in manifest["icons"]} == {200}


@pytest.mark.parametrize(
    ("address", "width", "height", "budget"),
    [("/card.png", 1200, 630, 20_000), ("/icon-192.png", 192, 192, 5_000), ("/icon-512.png", 512, 512, 5_000)],
)
def test_a_picture_is_a_whole_png_of_few_bytes(address: str, width: int, height: int, budget: int, client: Client) -> None:
    content = client.get(address).content
    chunks = dict(re_chunks(content))
    assert struct.unpack(">II", chunks[b"IHDR"][:8]) == (width, height)
    assert len(zlib.decompress(chunks[b"IDAT"])) == (width + 1) * height
    assert len(chunks[b"PLTE"]) <= 256 * 3
    assert len(content) <= budget


def test_an_icon_may_be_cut_to_a_circle_of_four_fifths() -> None:
    chunks = dict(re_chunks(pictures.icon(192)))
    rows = zlib.decompress(chunks[b"IDAT"])
    drawn = [(x, y) for y in range(192) for x in range(192) if rows[y * 193 + 1 + x]]
    assert max((x - 96) ** 2 + (y - 96) ** 2 for x, y in drawn) <= (0.8 * 96) ** 2


def re_chunks(png: bytes) -> list[tuple[bytes, bytes]]:
    """The chunks of a PNG, each with its checksum looked at."""
    found, place = [], 8
    while place < len(png):
        (length,) = struct.unpack(">I", png[place : place + 4])
        name, content = png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        assert struct.unpack(">I", png[place + 8 + length : place + 12 + length])[0] == zlib.crc32(name + content)
        found.append((name, content))
        place += 12 + length
    return found


def test_the_worker_keeps_the_offline_page_of_each_language_and_is_asked_for_anew(client: Client) -> None:
    answer = client.get("/worker.js")
    text = answer.content.decode()
    assert answer["Content-Type"] == "text/javascript"
    assert answer["Cache-Control"] == "no-cache"
    assert re.findall(r'(\w\w): "([^"]+)"', text.replace("\\u002D", "-")) == [("ar", "/offline/"), ("en", "/en/offline/")]
    assert len(zlib.compress(answer.content)) <= 3_000


def test_the_worker_can_be_ended_on_every_device(client: Client, settings: Settings) -> None:
    settings.OFFLINE_PAGES = False
    text = client.get("/worker.js").content.decode()
    assert "unregister" in text
    assert "fetch" not in text


def test_the_offline_page_needs_no_script_and_is_small(client: Client) -> None:
    answer = client.get("/offline/")
    assert answer["X-Offline"] == "1"
    assert b"<script" not in answer.content
    assert len(zlib.compress(answer.content)) <= 8_000


def test_robots_are_asked_to_leave_the_exit_alone(client: Client) -> None:
    lines = client.get("/robots.txt").content.decode().splitlines()
    assert lines[0] == "User-agent: *"
    assert "Disallow: /exit/" in lines


def test_a_security_contact_stands_only_where_somebody_named_one(client: Client, settings: Settings) -> None:
    assert client.get("/.well-known/security.txt").status_code == 404
    settings.CONTACT_EMAIL = "safe@example.org"
    lines = client.get("/.well-known/security.txt").content.decode().splitlines()
    assert lines[0] == "Contact: mailto:safe@example.org"
    assert re.fullmatch(r"Expires: \d{4}-\d\d-\d\dT00:00:00Z", lines[1])
