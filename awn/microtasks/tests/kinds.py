"""Kinds of tasks that only tests have."""

from typing import Final

from awn.arabic.wording import message
from awn.microtasks.agreement import Rule
from awn.microtasks.kinds import Choice, Kind
from awn.microtasks.models import Outcome

APPLIED: Final[list[tuple[str, str]]] = []
"""What was carried over: what it was about, and the choice."""


def apply(outcome: Outcome) -> None:
    if outcome.microtask.about == "broken":
        raise RuntimeError("the list is gone")
    APPLIED.append((outcome.microtask.about, outcome.choice))


SAME: Final = Kind(
    code="test.same",
    title=message("Organisations"),
    ask=message("Organisations"),
    template="microtasks/tests/question.html",
    rule=Rule(("yes", "no"), 2, 5, 0.9),
    apply=apply,
    choices=(Choice("yes", message("Yes"), "1"), Choice("no", message("No"), "2")),
)
READ: Final = Kind(
    code="test.read",
    title=message("Organisations"),
    ask=message("Organisations"),
    template="microtasks/tests/question.html",
    rule=Rule(None, 2, 5, 0.9),
    apply=apply,
)
