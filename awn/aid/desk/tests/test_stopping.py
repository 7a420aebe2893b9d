"""Stop is answered at once, whatever the work is doing; and closing then leaves nothing behind."""

import threading
import time
from collections.abc import Iterator

import duckdb
import pytest
from django.test import Client

from awn.aid.desk.jobs import Job, Progress
from awn.aid.desk.work import Work, desk
from awn.arabic.wording import message

QUERY = "SELECT sum(a.range * b.range) FROM range(150000) a, range(20000) b"  # some seconds that nothing interrupts
SOON = 0.5  # seconds


@pytest.fixture
def querying(work: Work) -> Iterator[Job]:
    """Work that sits in the middle of a query and then goes on to write."""
    going = threading.Event()

    def body(tell: Progress) -> None:
        tell("Looking for the same person twice", 0.45)
        going.set()
        duckdb.connect().execute(QUERY).fetchall()
        tell("Writing the files", 0.85)
        work.out.mkdir(parents=True)
        (work.out / "list.csv").write_text("x")

    work.job = Job(message("Preparing the list"), body, then="findings", back="columns")
    work.job.start()
    assert going.wait(10)
    yield work.job
    work.job.wait(30)


def test_stop_is_answered_at_once_and_then_has_stopped(client: Client, work: Work, querying: Job) -> None:
    began = time.monotonic()
    assert client.post("/en/progress/stop/")["Location"] == "/en/progress/"
    page = client.get("/en/progress/").content.decode()
    assert time.monotonic() - began < SOON
    assert str(querying.stage) == "stopping"
    assert "Stopping." in page and 'http-equiv="refresh"' in page and "progress/stop/" not in page
    assert client.get("/progress/state/").json()["running"] is True
    assert not querying.wait(0)
    assert querying.wait(30)
    assert str(querying.stage) == "stopped"
    assert client.get("/progress/state/").json() == {"running": False}
    page = client.get("/en/progress/").content.decode()
    assert "<h2>Stopped</h2>" in page and 'http-equiv="refresh"' not in page
    assert not work.out.exists()


def test_closing_is_answered_at_once_and_nothing_is_left(client: Client, work: Work, querying: Job) -> None:
    began = time.monotonic()
    assert client.post("/en/closing/", {"then": "begin"}).status_code == 303
    assert time.monotonic() - began < SOON
    assert not work.folder.exists()
    desk.settle()
    assert querying.wait(60)  # a busy machine is slow to end a query
    assert not work.folder.exists()
