"""The desk against hostile names, hostile hands and bad luck: nothing leaves its folder, runs on its pages or outlives it."""

import errno
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from awn.aid.desk.jobs import Job, Progress
from awn.aid.desk.names import safe_name
from awn.aid.desk.tests.conftest import LIST
from awn.aid.desk.work import Desk, Work, desk
from awn.aid.roles import KEPT, REFUSED
from awn.aid.writing.folder import whole_folder
from awn.arabic.wording import message

TITLE = message("Reading the files")
OTHER = LIST.replace(b"0912000102", b"0912000109")


def compare(client: Client, old: bytes, new: bytes) -> None:
    client.post(
        "/comparison/",
        {"old": SimpleUploadedFile("كشف.csv", old), "new": SimpleUploadedFile("كشف.csv", new), "region": "ZZ"},
    )


def test_two_lists_of_one_name_are_compared_as_two(client: Client, settle: Callable[[], None]) -> None:
    compare(client, LIST, OTHER)
    settle()
    compared = desk.work.compared
    assert compared is not None
    people = compared.prepared.lists.individuals
    beside = {(people[old].file, people[new].file) for old, new, _ in compared.comparison.both}
    assert beside == {("old/كشف.csv", "new/كشف.csv")}


def test_one_list_given_twice_is_said_to_be_the_same(client: Client, settle: Callable[[], None]) -> None:
    compare(client, LIST, LIST)
    settle()
    assert desk.work.compared is None
    assert desk.work.job is not None and str(desk.work.job.problem) == "Both files are the same, byte for byte."


def test_a_forged_form_brings_in_no_column_that_may_not_come_in(client: Client, settle: Callable[[], None]) -> None:
    client.post("/", {"lists": SimpleUploadedFile("a.csv", LIST), "region": "ZZ"})
    settle()
    assert desk.work.sources is not None
    column = next(column for column in desk.work.sources.tables[0].columns if column.role == REFUSED)
    client.post("/columns/", {f"t0-c{column.number}": KEPT})
    settle()
    assert column.role == REFUSED


class Full:
    """A file on a disk without room."""

    def __init__(self, file: Any) -> None:
        self.name, self._file = file.name, file

    def write(self, _: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    def close(self) -> None:
        self._file.close()


def test_a_disk_without_room_is_said_and_leaves_no_half_file(client: Client, work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    on_disk = tempfile.NamedTemporaryFile
    monkeypatch.setattr(tempfile, "NamedTemporaryFile", lambda **words: Full(on_disk(**words)))
    answer = client.post("/en/", {"lists": SimpleUploadedFile("a.csv", LIST), "region": "ZZ"})
    assert answer.status_code == 422
    assert "The disk is full or cannot be written." in answer.content.decode()
    assert [path.name for path in work.folder.rglob("*") if path.suffix == ".csv" or path.name.startswith("incoming")] == []


def test_pasted_text_that_no_disk_takes_stays_in_the_form(client: Client, work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Work, "new_file", lambda self, name: self.folder / "gone" / name)
    answer = client.post("/en/", {"pasted": LIST.decode(), "region": "ZZ"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "The disk is full or cannot be written." in page and "سالم ناصر حمدان" in page
    assert work.files == []


@pytest.mark.parametrize("name", ["<img src=x onerror=alert(1)>.csv", 'a" onmouseover="alert(1).csv', "a{{ x }}{% y %}.csv"])
def test_a_file_name_runs_nothing_on_any_page(name: str, client: Client, settle: Callable[[], None]) -> None:
    hostile = LIST.replace("رقم الهوية".encode(), b"<script>alert(1)</script>").replace("سالم".encode(), b"<img src=x>")
    client.post("/", {"lists": SimpleUploadedFile(name, hostile), "region": "ZZ"})
    settle()
    client.post("/columns/", {})
    settle()
    pages = (
        "/",
        "/columns/",
        "/findings/",
        "/findings/repeats/",
        "/findings/flags/",
        "/findings/cases/",
        "/doubtful/",
        "/files/",
    )
    for page in pages:
        shown = client.get(page, follow=True).content.decode()
        assert [each for each in ("<img", "<script>", '" onmouseover') if each in shown] == []


@pytest.mark.parametrize(
    "hidden", ["\u202e", "\u2069", "\u200b", "\ufeff", "\u061c", "\u00ad", "\u2028"], ids=lambda hidden: f"{ord(hidden):x}"
)
def test_a_file_name_hides_nothing(hidden: str) -> None:
    assert safe_name(f"كشف{hidden}vsc.xlsx") == "كشف_vsc.xlsx"


def test_work_that_was_stopped_ends_before_its_successor_begins() -> None:
    told: list[str] = []
    going, go = threading.Event(), threading.Event()

    def slow(_: Progress) -> None:
        going.set()
        go.wait(10)
        told.append("first")

    first = Job(TITLE, slow, then="start", back="start")
    second = Job(TITLE, lambda _: told.append("second"), then="start", back="start")
    first.start()
    assert going.wait(10)
    first.stop()
    second.start()
    assert not second.wait(0.2)
    go.set()
    assert second.wait(10)
    assert told == ["first", "second"]


def test_closing_in_the_middle_of_writing_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    own = Desk()
    work = own.work
    going = threading.Event()

    def writing(_: Progress) -> None:
        with whole_folder(work.out) as folder:
            for number in range(3000):
                folder.mkdir(parents=True, exist_ok=True)  # as a writer would that makes what it misses
                (folder / f"{number}.csv").write_text("x")
                going.set()

    work.job = Job(TITLE, writing, then="start", back="start")
    work.job.start()
    assert going.wait(10)
    own.close()
    own.settle()
    assert list(tmp_path.iterdir()) == []
