"""What needs doing now, and how much of it there is: gathered from the parts for the first page."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from django.core.cache import caches
from django.utils.module_loading import import_string
from django.utils.translation import get_language

from awn.arabic.wording import Message
from awn.config import wiring

LATELY: Final = 10  # seconds that the first page may be behind


@dataclass(frozen=True, slots=True)
class Fact:
    """A word on a call, beside its icon."""

    icon: str
    words: Message


@dataclass(frozen=True, slots=True)
class Call:
    """Something that needs doing, in the words of whoever asks: a title, a sentence, what one should know, and where it leads."""

    title: str
    url: str
    words: str = ""
    facts: Sequence[Fact] = ()


@dataclass(frozen=True, slots=True)
class Count:
    """A figure of this installation, and what it counts."""

    number: int
    unit: Message


@dataclass(frozen=True, slots=True)
class Now:
    """What a part brings to the first page: its calls, the most urgent first; its figures; where all of them are; the last thing that was finished."""

    calls: Sequence[Call] = ()
    figures: Sequence[Count] = field(default=())
    more: str = ""
    last: Call | None = None


def lately() -> Now:
    """What the parts brought within the last seconds: the first page is opened the most, and its words are the same for everybody."""
    found: Now | None = caches["memory"].get_or_set(f"now.{get_language()}", now, LATELY)
    return found or now()


def now() -> Now:
    """What the parts bring. A fixed number of queries, whatever is open."""
    brought: list[Now] = [import_string(path)() for path in wiring.NOW]
    return Now(
        calls=[call for part in brought for call in part.calls],
        figures=[count for part in brought for count in part.figures if count.number],
        more=next((part.more for part in brought if part.more), ""),
        last=next((part.last for part in brought if part.last), None),
    )
