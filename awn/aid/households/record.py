"""What is noted while one table is understood: changes, flags, and how much was left out."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from awn.aid.entries import Change, Flag, Individual, Place
from awn.arabic.wording import Message


@dataclass(slots=True)
class Record:
    """The notes of one table. `left_out` counts by kind and holds no contents; `facts` wait for the household whose rows are being read.

    `moved` gives where the cells of a form that was laid flat stand on the page.
    """

    file: str
    sheet: str
    undone_rules: frozenset[str] = frozenset()
    changes: list[Change] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    facts: list[str] = field(default_factory=list)
    moved: Mapping[tuple[int, int], tuple[int, int]] = field(default_factory=dict)

    def place(self, row: int, column: int = 0) -> Place:
        return Place(self.file, self.sheet, *self.moved.get((row, column), (row, column)))

    def change(self, row: int, column: int, header: str, raw: str, cleaned: str, rules: Iterable[str]) -> None:
        """One change for each rule that had a part in it."""
        place = self.place(row, column)
        self.changes.extend(Change(place, header, raw, cleaned, rule) for rule in rules)

    def flag(self, row: int, column: int, raw: str, rule: str, reason: Message) -> None:
        self.flags.append(Flag(self.place(row, column), raw, rule, reason))

    def flag_about(self, individual: Individual, rule: str, reason: Message) -> None:
        """Flags somebody where his or her name stands, which may be in another sheet."""
        self.flags.append(Flag(Place(individual.file, individual.sheet, individual.row), individual.name, rule, reason))

    def take_facts(self) -> tuple[str, ...]:
        """The neutral facts met since this was asked last, once each."""
        facts = tuple(dict.fromkeys(self.facts))
        self.facts.clear()
        return facts

    def leave_out(self, kinds: Iterable[str]) -> None:
        self.left_out.update(kinds)
