"""One task for somebody without an account: an example of a kind, invented by the part that asks, and nothing of it is stored."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.template import TemplateDoesNotExist
from django.template.loader import get_template

from awn.microtasks.kinds import Kind, kinds


@dataclass(frozen=True, slots=True)
class Example:
    """What is asked, the right answer, and why it is right (a text for each language)."""

    kind: Kind
    data: Mapping[str, Any]
    truth: str

    def is_right(self, said: str) -> bool:
        return said == self.truth if self.kind.choices else self.kind.key(said) == self.kind.key(self.truth)


def first_example() -> Example | None:
    """Of the first kind that has one."""
    return next((found for kind in kinds().values() if (found := example_of(kind))), None)


def example_of(kind: Kind) -> Example | None:
    """What stands beside the kind's template, as `x.example.json` beside `x.html`: `data` for the template with its `why`, and `truth`."""
    told = _told(kind.template)
    return Example(kind, told["data"] | {"why": told["why"]}, told["truth"]) if told else None


@cache
def _told(template: str) -> dict[str, Any]:
    try:
        place = Path(get_template(template).origin.name)  # type: ignore[attr-defined]  # of Django's own engine
        found: dict[str, Any] = json.loads(place.with_suffix(".example.json").read_text("utf-8"))
    except (TemplateDoesNotExist, OSError):
        return {}
    else:
        return found
