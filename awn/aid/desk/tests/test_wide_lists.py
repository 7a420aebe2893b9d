"""A workbook with thousands of columns: each page stays small, and what was chosen on one stays while one goes on to the next."""

import re
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from awn.aid.desk.work import desk
from awn.aid.roles import KEPT

QUESTION = "ققق ككك لللل مممم " * 2
COLUMNS, EMPTY, LARGEST = 2000, 600, 1_000_000


@pytest.fixture
def wide(client: Client, settle: Callable[[], None]) -> None:
    """A list of 2,000 columns, 600 of them empty, was read."""
    head = ["الاسم الكامل", "رقم الهاتف", *(f"س{number} {QUESTION}" for number in range(COLUMNS - 2))]
    filled = COLUMNS - EMPTY - 2
    rows = [[f"سالم ناصر حمدان{n}", "0912000101", *(["ب"] * filled), *([""] * EMPTY)] for n in "اب"]
    text = "\n".join(",".join(row) for row in (head, *rows))
    client.post("/", {"lists": SimpleUploadedFile("واسع.csv", text.encode()), "region": "ZZ"})
    settle()


def test_every_page_stays_below_a_megabyte_and_needs_no_scripts(client: Client, wide: None) -> None:
    page = client.get("/en/columns/")
    text = page.content.decode()
    assert len(page.content) < LARGEST
    assert 80 <= text.count("<select ") <= 93
    assert text.count("<script") == 0
    assert 'name="go" value="2"' in text
    assert "Page 1 of " in text


def test_empty_columns_are_counted_and_shown_when_asked_for(client: Client, wide: None) -> None:
    assert f"{EMPTY} columns are empty in the first rows." in client.get("/en/columns/").content.decode()
    assert client.post("/columns/", {"go": "empty"})["Location"] == "/columns/?empty=1"
    without, with_them = (pages_of(client, f"/en/columns/{query}") for query in ("", "?empty=1"))
    assert with_them > without


def test_what_was_chosen_on_one_page_stays_on_the_next(client: Client, wide: None) -> None:
    assert client.post("/columns/?page=2", {"t0-here": "1", "t0-c150": KEPT, "go": "3"})["Location"] == "/columns/?page=3"
    client.post("/columns/?page=3", {"t0-here": "1", "go": "prepare"})
    assert desk.work.sources is not None
    assert desk.work.sources.tables[0].columns[149].role == KEPT


def test_all_undecided_columns_of_a_table_are_decided_at_once(client: Client, wide: None) -> None:
    client.post("/columns/", {"t0-here": "1", "t0-c3": KEPT, "t0-rest": "left_out", "go": "1"})
    assert desk.work.sources is not None
    roles = [column.role for column in desk.work.sources.tables[0].columns]
    assert (roles.count("left_out"), roles.count(KEPT), roles.count("")) == (COLUMNS - 3, 1, 0)


def test_a_table_is_taken_in_again_only_where_it_stands(client: Client, wide: None) -> None:
    client.post("/columns/", {"t0-here": "1", "t0-skip": "on", "go": "1"})
    assert desk.work.skipped == frozenset({0})
    client.post("/columns/", {"go": "1"})
    assert desk.work.skipped == frozenset({0})
    client.post("/columns/", {"t0-here": "1", "go": "1"})
    assert desk.work.skipped == frozenset()


def pages_of(client: Client, path: str) -> int:
    found = re.search(r"Page 1 of (\d+)", client.get(path).content.decode())
    assert found is not None
    return int(found[1])
