"""The page of a task without what differs from task to task: made once for each project, language and appearance, and filled with every answer."""

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from awn.kit.digits import in_readers_digits
from awn.kit.isolation import sentence
from awn.microtasks.models import Project
from awn.microtasks.showing import question

KEPT: Final = 200  # frames: projects that are open at once, in two languages and three appearances
QUESTIONS: Final = 1000
TEMPLATE: Final = "microtasks/work.html"
_TOKEN: Final = UUID(int=0)
_HOLES: Final = {name: f"\ue000{name}\ue001" for name in ("csrf_token", "work", "left", "said", "note", "shown", "typed")}
_CUT: Final = re.compile(f"({_TOKEN}|" + "|".join(_HOLES.values()) + ")")


def filled(request: HttpRequest, project: Project, values: Mapping[str, Any]) -> str:
    """The page with its values: `token`, `work`, `left`, `said`, `note`, `shown` (the question as HTML) and `typed`. Values never open a hole of the frame."""
    given = {
        **{_HOLES[name]: values[name] for name in ("work", "note", "shown")},
        **{_HOLES[name]: sentence(values[name]) for name in ("left", "said")},
        _HOLES["typed"]: escape(values["typed"]),
        _HOLES["csrf_token"]: get_token(request),
        str(_TOKEN): str(values["token"]),
    }
    theme = request.COOKIES.get("theme", "")
    parts = _frame(_Asked(request, project), project.pk, get_language() or "", theme if theme in ("light", "dark") else "")
    return "".join(given.get(part, part) for part in parts)


def shown(template: str, asked: str) -> SafeString:
    """The question (JSON) as its kind shows it: a task is answered by several people soon after each other."""
    return _shown(template, asked, get_language() or "", in_readers_digits("0"))


def note(why: str) -> SafeString | str:
    """Why the known answer of the task before is right."""
    return format_html('<p class="card well" dir="auto">{}</p>', why) if why else ""


class _Asked:
    """What a frame is made from, when it is not there yet; it takes no part in finding it."""

    def __init__(self, request: HttpRequest, project: Project) -> None:
        self.request, self.project = request, project

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Asked)

    def __hash__(self) -> int:
        return 0


@lru_cache(KEPT)
def _frame(asked: _Asked, number: int, language: str, theme: str) -> tuple[str, ...]:  # noqa: ARG001  # they tell frames apart
    context = {**question(asked.project.kind, {}), "project": asked.project, **_HOLES, "token": _TOKEN}
    return tuple(_CUT.split(render_to_string(TEMPLATE, context, asked.request)))


@lru_cache(QUESTIONS)
def _shown(template: str, asked: str, language: str, zero: str) -> SafeString:  # noqa: ARG001  # they tell pages apart
    return mark_safe(render_to_string(template, {"asked": json.loads(asked)}))  # noqa: S308  # a template of ours
