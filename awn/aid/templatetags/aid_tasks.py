"""`{% load aid_tasks %}`: the codes of a question about a list, in words."""

from collections.abc import Mapping
from typing import Any

from django import template

from awn.aid import task_words
from awn.aid.writing.role_names import words
from awn.arabic.wording import Message
from awn.kit.isolation import isolated

register = template.Library()

register.filter("compared", task_words.compared)
register.filter("alone", task_words.alone)
register.filter("field_words", task_words.field_words)
register.filter("state_of", task_words.state_of)
register.filter("letters_of", task_words.letters_of)
register.filter("doubt_words", task_words.doubt_words)
register.filter("role_words", words)


@register.simple_tag
def side(line: Mapping[str, Any], which: str) -> str:
    """One side of a line: a code in words, a part of a name as it stands, the end of a number behind dots."""
    value = line[which]
    said: Message | None = task_words.value_words(line, value)
    if said is not None:
        return isolated(said)
    else:
        return isolated(f"•••{value}" if line["field"] in task_words.NUMBERS else value)
