"""The steps of the desk and which of them are open, for the bar above each page."""

from typing import NamedTuple

from django.urls import reverse

from awn.aid.desk.work import Work
from awn.arabic.wording import Message, message


class Step(NamedTuple):
    words: Message
    url: str
    current: bool
    done: bool


def journey(work: Work, here: str) -> list[Step]:
    """The five steps in order. A step without `url` cannot be gone to yet."""
    read, prepared = work.sources is not None, work.prepared is not None
    decided = prepared and all(key in work.decisions for key in work.doubtful)
    steps = (
        ("start", message("Files"), True, read),
        ("columns", message("Columns"), read, prepared),
        ("findings", message("Findings"), prepared, prepared),
        ("doubtful", message("Decisions"), prepared, decided),
        ("files", message("Results"), prepared, False),
    )
    return [
        Step(words, reverse(name) if is_open else "", name == here, done and name != here) for name, words, is_open, done in steps
    ]
