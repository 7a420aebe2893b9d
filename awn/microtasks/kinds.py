"""The kinds of small tasks: each belongs to the part that asks, and is registered in `config/wiring.py`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.module_loading import import_string

from awn.arabic.wording import Message
from awn.microtasks.agreement import Rule

if TYPE_CHECKING:
    from awn.microtasks.models import Outcome


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers that can be chosen: its code, its words, and the key that gives it on a keyboard."""

    code: str
    words: Message
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What one kind of task asks, of whom, and what its outcome does.

    `template` shows the question (the data of `Microtask.question` as `asked`). Without `choices` the answer is typed: `key` gives the form under which two
    typed answers are the same one. `apply` carries an outcome to where it belongs; it may be called twice for one. `needs` is the code of a qualification,
    `language` that of a language in which one can work, `demands` what the work asks of body and time (`people.Demand`). `is_sensitive`: it shows data of
    people, so that it is done only by adults who signed the code of conduct and live in another governorate.
    """

    code: str
    title: Message
    ask: Message
    template: str
    rule: Rule
    apply: Callable[[Outcome], None]
    choices: Sequence[Choice] = ()
    key: Callable[[str], str] = str.strip
    needs: str = ""
    language: str = ""
    demands: tuple[str, ...] = ()
    is_sensitive: bool = False
    lease_minutes: int = 10
    seconds: int = 40  # that one task takes, before anybody has done one


def kind_of(code: str) -> Kind:
    """Raises KeyError for a kind that no part has registered."""
    return kinds()[code]


@cache
def kinds() -> dict[str, Kind]:
    found: list[Kind] = [import_string(path) for path in settings.WIRING_TASK_KINDS]
    return {kind.code: kind for kind in found}
