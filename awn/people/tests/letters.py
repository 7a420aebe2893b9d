"""The network's edge in the tests of accounts: the codes that would have been sent."""

from dataclasses import dataclass
from queue import Empty, Queue
from typing import Final

from awn.people import codes

_sent: Final[Queue["Letter"]] = Queue()


@dataclass(frozen=True, slots=True)
class Letter:
    to: str
    way: str
    code: str
    language: str


def take(*, to: str, way: str, code: str, language: str) -> None:
    """Stands where `settings.CODE_SENDER` points."""
    _sent.put(Letter(to, way, code, language))


def next_letter() -> Letter:
    return _sent.get(timeout=10)


def all_letters() -> list[Letter]:
    """Every letter that is on its way or has come, once those who send have nothing left to do."""
    waiting = [codes._POST.submit(int) for _ in range(codes._POST._max_workers)]
    for done in waiting:
        done.result(timeout=10)
    found = []
    while True:
        try:
            found.append(_sent.get_nowait())
        except Empty:
            return found
