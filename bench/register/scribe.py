"""Who writes the homes down: each list asks for other things, and each hand slips."""

import random
from dataclasses import dataclass
from typing import Final, NamedTuple

from bench.register.clans import Home
from bench.register.people import Somebody
from bench.register.slips import birth_as_written, number_as_written, slip_of_pen

_SHOP: Final = "+999911000000"
"""The phone of a shop that a few families of every list give."""


@dataclass(frozen=True, slots=True)
class _Style:
    """What a list asks for."""

    birth: bool
    document: bool
    mother: bool
    wives: bool
    members: bool
    kind: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    """One home in one list."""

    number: int
    home: Home
    source: str
    phones: list[str]
    place: str
    style: _Style


class _Name(NamedTuple):
    given: str
    father: str
    grandfather: str
    family: str
    whole: str


class Scribe:
    """Gathers `rows` in the order of `linkage.records.PEOPLE`, and `truth` of (record, person, home)."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.rows: list[tuple[object, ...]] = []
        self.truth: list[tuple[int, int, int]] = []
        self._entries = 0

    def enter(self, home: Home) -> None:
        """Writes the home into one list, everybody in it on a row of their own."""
        entry = self._entry(home)
        couple = self._couple(entry)
        partners = {couple[0][0].number: couple[1][0]} if len(couple) > 1 else {}
        partners |= {spouse.number: couple[0][0] for spouse, _ in couple[1:]}
        for person, slot in [*couple, *self._members(entry)]:
            self._write(entry, person, slot, partners.get(person.number))

    def _entry(self, home: Home) -> _Entry:
        chance = self.chance
        self._entries += 1
        source = f"list {chance.randrange(5)}"
        phones = self._phones(home)
        place = home.place if chance.random() < 0.8 else chance.choice((home.place[:-1], "", home.place.replace("حي ", "")))
        style = _Style(
            birth=chance.random() < 0.85,
            document=chance.random() < 0.8,
            mother=chance.random() < 0.2,
            wives=chance.random() < 0.75,
            members=chance.random() < 0.5,
            kind=chance.random() < 0.6,
        )
        return _Entry(self._entries, home, source, phones, place, style)

    def _phones(self, home: Home) -> list[str]:
        chance = self.chance
        if chance.random() < 0.12:
            phones = []
        elif chance.random() < 0.85:
            phones = [home.phone]
        else:
            phones = [f"+999955{chance.randrange(10**6):06}"]
        return [_SHOP] if chance.random() < 0.004 else phones

    def _couple(self, entry: _Entry) -> list[tuple[Somebody, str]]:
        """The head and whoever is married to the head; in every fifth list the wife stands as the head."""
        home = entry.home
        if home.wives and self.chance.random() < 0.2:
            return [(home.wives[0], "head"), *([(home.head, "spouse1")] if entry.style.wives else [])]
        else:
            wives = home.wives if entry.style.wives else []
            return [(home.head, "head"), *((wife, f"spouse{n}") for n, wife in enumerate(wives, 1))]

    def _members(self, entry: _Entry) -> list[tuple[Somebody, str]]:
        if not entry.style.members:
            return []
        return [(child, f"member{n}") for n, child in enumerate(entry.home.children, 1) if self.chance.random() < 0.95]

    def _write(self, entry: _Entry, person: Somebody, slot: str, partner: Somebody | None) -> None:
        style = entry.style
        name = self._name(person)
        birth, precision = birth_as_written(self.chance, person.born) if style.birth else (None, "")
        documents = self._documents(entry, person, slot)
        mother = self._slip(person.mother) if style.mother else ""
        record = len(self.rows) + 1
        self.rows.append((
            record, entry.number, slot, name.given, name.father, name.grandfather, name.family, name.whole, "", mother, self._sex(person),
            birth, precision, entry.phones, documents, entry.place, self._partner(partner), entry.source,
        ))  # fmt: skip
        self.truth.append((record, person.number, entry.home.number))

    def _name(self, person: Somebody) -> _Name:
        """The name as written: parts left out, a part out of its column, or the family first."""
        given, father, grandfather, family = map(self._slip, (person.given, person.father, person.grandfather, person.family))
        draw = self.chance.random()
        if draw < 0.09:
            grandfather = ""
        elif draw < 0.12:
            grandfather, family = "", grandfather  # a name of three parts: the last is read as the family's
        elif draw < 0.125:
            father, grandfather, family = grandfather, "", family
        parts = [part for part in (given, father, grandfather, family) if part]
        if self.chance.random() < 0.01 and len(parts) == 4:
            parts = [parts[-1], *parts[:-1]]
            given, father, grandfather, family = parts
        return _Name(given, father, grandfather, family, " ".join(parts))

    def _documents(self, entry: _Entry, person: Somebody, slot: str) -> list[str]:
        chance, style = self.chance, entry.style
        if not style.document:
            return []
        written = [
            number_as_written(chance, number, with_kind=style.kind) for number in person.documents if chance.random() < 0.93
        ]
        book = [entry.home.book] if entry.home.book and chance.random() < 0.3 and slot == "head" else []
        return written + book

    def _sex(self, person: Somebody) -> str:
        if self.chance.random() < 0.97:
            return person.sex
        else:
            return "" if self.chance.random() < 0.8 else "male"

    def _partner(self, partner: Somebody | None) -> str:
        if partner is None:
            return ""
        else:
            return " ".join(filter(None, (self._slip(partner.given), self._slip(partner.father), partner.family)))

    def _slip(self, name: str) -> str:
        return slip_of_pen(self.chance, name)
