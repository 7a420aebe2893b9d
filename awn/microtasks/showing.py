"""What the pages show of a task: its question, the answers that can be chosen with their keys, and the words of an answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from django.template.loader import select_template
from django.utils.translation import get_language

from awn.arabic.wording import Message, counted, message
from awn.microtasks.kinds import Kind
from awn.microtasks.models import Answer, Microtask

UNSURE: Final = message("I don't know")
REASONS: Final = (
    ("unclear", message("The question is unclear")),
    ("unreadable", message("It cannot be read")),
    ("too_hard", message("It is too hard for me")),
    ("language", message("It is not in my language")),
    ("known", message("I know these people")),
)
"""Why a task is given back. Nobody is asked for more, and none of them is a mark against anybody."""


@dataclass(frozen=True, slots=True)
class Button:
    """A choice with the key that gives it."""

    code: str
    words: Message
    key: str


def buttons(kind: Kind) -> list[Button]:
    return [Button(choice.code, choice.words, choice.key or str(place)) for place, choice in enumerate(kind.choices, 1)]


def question(kind: Kind, data: Mapping[str, Any]) -> dict[str, Any]:
    """The parts of a page that asks: used by the template `microtasks/question.html`."""
    return {"kind": kind, "asked": data, "buttons": buttons(kind), "guide": guide(kind), "reasons": REASONS}


@cache
def _guide(template: str) -> str:
    found = select_template([template.removesuffix(".html") + ".guide.html", "microtasks/guide.html"])
    return str(found.template.name)


def guide(kind: Kind) -> str:
    """The template that explains tasks of this kind: the one beside its question's (`x.html`, `x.guide.html`), else what holds for all."""
    return _guide(kind.template)


def words_of(kind: Kind, code: str | None) -> Message | str:
    """The words of a choice. A typed answer is known by its hash alone, which says nothing."""
    if code is None:
        return UNSURE
    else:
        return next((choice.words for choice in kind.choices if choice.code == code), message("Another reading"))


def readings(task: Microtask) -> dict[str, str]:
    """What was typed for each choice, of a task whose answers are typed; without names."""
    typed = Answer.objects.filter(microtask=task).exclude(typed=None).order_by("pk")
    return {str(choice): str(text) for choice, text in typed.values_list("choice", "typed")}


def reason_of(data: Mapping[str, Any]) -> str:
    """Why the known answer of a task is right, where its data say so (`why`: a text, or one for each language)."""
    why = data.get("why", "")
    return str(why.get(get_language(), "")) if isinstance(why, Mapping) else str(why)


def tally(task: Microtask, answers: Sequence[Answer]) -> list[tuple[Message | str, Message]]:
    """How many of the answers that count said what; nobody's name."""
    kind, texts = task.project.kind, ({} if task.project.kind.choices else readings(task))
    numbers: dict[str | None, int] = {}
    for each in answers:
        numbers[each.choice] = numbers.get(each.choice, 0) + 1
    ranked = sorted(numbers.items(), key=lambda pair: (-pair[1], pair[0] or ""))
    return [
        (texts.get(code or "") or words_of(kind, code), counted("%(number)s answer", "%(number)s answers", number))
        for code, number in ranked
    ]
