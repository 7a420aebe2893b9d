"""A rule of cleaning is taken back on the page, and applied again."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from awn.aid.desk.work import Work, desk

TITLED = (
    "الاسم الكامل,الجنس,الهاتف\nأ. علياء داود حسن الغيماوي,انثي,0912000101\nد. سالم ناصر حمدان السهلاوي,ذكر,0912-000-102\n"
).encode()
RULE = "name.honorific"


@pytest.fixture
def prepared(client: Client, settle: Callable[[], None]) -> Work:
    client.post("/", {"lists": SimpleUploadedFile("أ.csv", TITLED), "region": "ZZ"})
    settle()
    client.post("/columns/", {})
    settle()
    return desk.work


def names(work: Work) -> list[str]:
    assert work.prepared is not None
    return [person.name for person in work.prepared.lists.individuals]


def test_each_rule_is_shown_with_its_number_and_examples(client: Client, prepared: Work) -> None:
    page = client.get("/en/findings/cleaning/").content.decode()
    assert "<strong>Titles before a name taken off</strong>" in page
    assert "2 values" in page and "أ. علياء داود حسن الغيماوي" in page
    assert "Female" in page and ">female<" not in page
    assert "name.honorific</" not in page


def test_a_rule_is_taken_back_and_said(client: Client, prepared: Work, settle: Callable[[], None]) -> None:
    answer = client.post("/en/findings/cleaning/undone/", {"undo": RULE})
    assert (answer.status_code, answer["Location"]) in ((303, "/en/findings/cleaning/"), (303, "/en/progress/"))
    settle()
    assert names(prepared) == ["أ. علياء داود حسن الغيماوي", "د. سالم ناصر حمدان السهلاوي"]
    page = client.get("/en/findings/cleaning/").content.decode()
    assert "Taken back: Titles before a name taken off." in page and "Left as typed" in page
    assert "Taken back:" not in client.get("/en/findings/cleaning/").content.decode()
    assert f'keep_raw = ["{RULE}"]' in (prepared.out / "MAP.toml").read_text("utf-8")
    assert f'keep_raw = ["{RULE}"]' in client.get("/columns/MAP.toml").content.decode()


def test_it_is_applied_again(client: Client, prepared: Work, settle: Callable[[], None]) -> None:
    client.post("/findings/cleaning/undone/", {"undo": RULE})
    settle()
    client.post("/findings/cleaning/undone/", {"apply": RULE})
    settle()
    assert names(prepared) == ["علياء داود حسن الغيماوي", "سالم ناصر حمدان السهلاوي"]
    assert prepared.options.undone_rules == frozenset()


@pytest.mark.parametrize("sent", [{"undo": "name.none"}, {"apply": RULE}, {"undo": ""}, {}])
def test_a_rule_that_changed_nothing_cannot_be_taken_back(client: Client, prepared: Work, sent: dict[str, str]) -> None:
    job = prepared.job
    assert client.post("/findings/cleaning/undone/", sent)["Location"] == "/findings/cleaning/"
    assert prepared.job is job


def test_decisions_stay_when_a_rule_is_taken_back(client: Client, settle: Callable[[], None]) -> None:
    twice = TITLED + "أ. علياء داود حسان الغيماوي,انثي,0912000101\n".encode()
    client.post("/", {"lists": SimpleUploadedFile("أ.csv", twice), "region": "ZZ"})
    settle()
    client.post("/columns/", {})
    settle()
    assert len(desk.work.doubtful) == 1
    client.post("/doubtful/1/", {"answer": "different"})
    client.post("/findings/cleaning/undone/", {"undo": "sex.word"})
    settle()
    assert list(desk.work.decisions.values()) == ["different"]
    assert not desk.work.is_behind
