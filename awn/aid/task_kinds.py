"""The small tasks that aid lists ask of volunteers, and where their outcomes land. Registered in `config/wiring.py`.

What is typed is compared otherwise for names, days and numbers, so that reading a value is three kinds; `kind_of_cell` says which asks about a cell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from awn.aid.cell_questions import CELL, day_key, key_for, number_key, word_key
from awn.aid.lessons import DIFFERENT, SAME
from awn.aid.pair_questions import PAIR
from awn.arabic.wording import Message, message
from awn.microtasks.agreement import SURE_TYPED, Rule
from awn.microtasks.kinds import Choice, Kind
from awn.people.models.work_limits import Demand

if TYPE_CHECKING:
    from collections.abc import Callable

    from awn.microtasks.models import Outcome


QUALIFICATION: Final = "aid.same_person"
"""What deciding pairs takes: ten pairs with known answers, decided well."""


def keep_decision(outcome: Outcome) -> None:
    """Keeps what was decided about a pair as a `PairDecision`, once however often it is called. An outcome about anything else is no business of this part."""
    from awn.aid.models import PairDecision

    about = outcome.microtask.about
    if about.startswith(PAIR):
        PairDecision.objects.decide(
            about=about, choice=outcome.choice, confidence=outcome.confidence, votes=outcome.votes, of=outcome.of
        )


def keep_reading(outcome: Outcome) -> None:
    """Keeps what was read in a cell as a `CellReading`, once however often it is called, in the words of whoever typed it first."""
    from awn.aid.models import CellReading

    about = outcome.microtask.about
    if about.startswith(CELL):
        agreed = outcome.microtask.answers.filter(choice=outcome.choice).exclude(typed=None).order_by("pk")
        value = agreed.values_list("typed", flat=True).first()
        CellReading.objects.read(about=about, value=value, confidence=outcome.confidence, votes=outcome.votes, of=outcome.of)


def _reading(code: str, ask: Message, key: Callable[[str], str]) -> Kind:
    return Kind(
        code=code,
        title=message("Reading a value of a list"),
        ask=ask,
        template="aid/tasks/read_value.html",
        rule=Rule(None, sure=SURE_TYPED),
        apply=keep_reading,
        key=key,
        demands=(Demand.KEYBOARD.value,),
        is_sensitive=True,
        seconds=25,
    )


SAME_PERSON: Final = Kind(
    code="aid.same_person",
    title=message("The same person twice in the lists?"),
    ask=message("Are both entries about one person?"),
    template="aid/tasks/same_person.html",
    rule=Rule((SAME, DIFFERENT)),
    apply=keep_decision,
    choices=(Choice(SAME, message("One person"), "1"), Choice(DIFFERENT, message("Two people"), "2")),
    needs=QUALIFICATION,
    is_sensitive=True,
    seconds=30,
)
READ_WORD: Final = _reading("aid.read_word", message("Which word stands here?"), word_key)
READ_DATE: Final = _reading("aid.read_date", message("Which date or age stands here?"), day_key)
READ_NUMBER: Final = _reading("aid.read_number", message("Which number stands here?"), number_key)
READ_VALUE: Final = (READ_WORD, READ_DATE, READ_NUMBER)


def kind_of_cell(role: str) -> Kind:
    """The kind that asks about a cell of a column of this role."""
    key = key_for(role)
    return next(kind for kind in READ_VALUE if kind.key is key)
