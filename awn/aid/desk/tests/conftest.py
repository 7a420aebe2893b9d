"""A desk for a test: its door open on port 80, and whatever it made wiped afterwards."""

import time
from collections.abc import Callable, Iterator

import pytest
from django.test import Client

from awn.aid.desk.door import door
from awn.aid.desk.jobs import Stage
from awn.aid.desk.work import Work, desk

HOST = "127.0.0.1:80"
LIST = (
    "م,اسم رب الأسرة,الجنس,تاريخ الميلاد,الهاتف,رقم الهوية,الطائفة\n"
    "1,سالم ناصر حمدان السهلاوي,ذكر,14/3/1980,0912000101,1000000011,سر\n"
    "2,سالم ناصر حمدان السهلاوى,ذكر,14/03/1980,0912000101,1000000011,سر\n"
    "3,مريم خالد عيسى الواديي,أنثى,2/7/1991,0912000102,1000000029,سر\n"
    "4,هدى علي حسن الربيعاني,أنثى,1990,0912000105,,سر\n"
    "5,هدي علي حسن الربيعاني,أنثى,1990,0912000105,,سر\n"
).encode()


@pytest.fixture(scope="module", autouse=True)
def settings_of_the_desk(desk_settings: None) -> None:
    """These tests run under the desk's own settings."""


@pytest.fixture
def announced() -> Iterator[list[str]]:
    """The desk's door, newly opened; what it printed since."""
    printed: list[str] = []
    door.open_on(80, stop=lambda: printed.append("stopped"), announce=printed.append)
    yield printed
    desk.close()


@pytest.fixture
def stranger(announced: list[str]) -> Client:
    """A browser that has not opened the desk."""
    return Client(HTTP_HOST=HOST)


@pytest.fixture
def client(stranger: Client) -> Client:
    """A browser that has opened the desk."""
    stranger.get(door.new_address().removeprefix(f"http://{HOST}"))
    return stranger


@pytest.fixture
def work(client: Client) -> Work:
    return desk.work


@pytest.fixture
def settle(client: Client) -> Callable[[], None]:
    """Waits until no work runs."""

    def wait() -> None:
        deadline = time.monotonic() + 60
        while (job := desk.work.job) is not None and job.stage == Stage.RUNNING:
            assert time.monotonic() < deadline
            time.sleep(0.05)

    return wait
