"""A long form from above: its parts with their states, and what was answered before it is sent."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django import template

from awn.arabic.wording import Message, message
from awn.kit.components.words import Words

register = template.Library()


@dataclass(frozen=True, slots=True)
class Task:
    """A part of a long form. `state` is a word; a finished part says so in plain text, any other in a tag of this tone."""

    words: Words
    url: str = ""
    done: bool = False
    state: Words = ""
    tone: str = "info"
    hint: Words = ""

    @property
    def said(self) -> Words:
        return self.state or (message("Completed") if self.done else message("Not begun"))


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer on a page that checks them; without a value it was skipped. `values` may hold several lines."""

    label: Words
    values: Sequence[str | int | Message] = field(default_factory=tuple)
    url: str = ""


@register.inclusion_tag("kit/components/task_list.html")
def task_list(tasks: Sequence[Task]) -> dict[str, object]:
    """Parts to be done in any order; each row is one link."""
    return {"tasks": tasks}


@register.inclusion_tag("kit/components/check_answers.html")
def check_answers(answers: Sequence[Answer]) -> dict[str, object]:
    """Everything that was answered, each with a link that changes it and returns here."""
    return {"answers": answers}
