"""A case: something about families that is reported and never settled."""

from dataclasses import dataclass, field

from awn.aid.entries import Individual
from awn.arabic.wording import Message

KINDS = (
    "husband_and_wife_apart",
    "second_home",
    "widow_now_head",
    "married_son_counted",
    "two_household_heads",
    "member_of_two_households",
)


@dataclass(frozen=True, slots=True)
class CaseEntry:
    """One of the places where a case stands: the row and the slot of somebody whom it is about."""

    file: str
    sheet: str
    row: int
    slot: str


@dataclass(frozen=True, slots=True)
class Case:
    """`kind` is one of `KINDS`; `place` is the number of the earliest household in it, for sorting."""

    kind: str
    entries: tuple[CaseEntry, ...]
    why: Message
    place: int = field(default=0, compare=False)


def case(kind: str, people: list[Individual], why: Message) -> Case:
    """The case that these individuals make, in the order of the lists."""
    ordered = sorted(people, key=lambda person: person.household)
    entries = tuple(CaseEntry(person.file, person.sheet, person.row, person.slot) for person in ordered)
    return Case(kind, tuple(dict.fromkeys(entries)), why, ordered[0].household)
