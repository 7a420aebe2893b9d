"""How a household stands in one list: whom it names as head, whom as spouse, and what is said in place of a name."""

from dataclasses import dataclass, field
from random import Random
from typing import Final

from awn.aid.sample.decks import Deck
from awn.aid.sample.families import Household
from awn.aid.sample.people import Person

_COUPLE: Final = {"husband": 86, "wife": 6, "wife_alone": 4, "with_brothers": 1, "two_families": 1}
_WIDOW: Final = {
    "widow": 46, "husband_as_before": 8, "late_with_wife": 4, "heirs": 3, "martyrs_heirs": 1, "wife_of": 2, "wife_of_word": 1, "kunya": 2,
    "late_in_spouse": 6,
}  # fmt: skip
_AWAY: Final = {"wife": 14, "husband_as_before": 5, "wife_and_husband": 6, "wife_of": 1}


@dataclass(slots=True)
class Entry:
    """One household in one list. `shape` says how the head's cell is worded: "" plainly, else "heirs", "wife_of", "kunya", …"""

    household: Household
    head: Person
    spouses: list[Person] = field(default_factory=list)
    members: list[Person] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    shape: str = ""

    @property
    def phone(self) -> str:
        """The head's number, else that of whoever of the family has one."""
        people = (self.head, *self.spouses, self.household.head)
        return next((person.phone for person in people if person.phone and not person.dead), "")


class Shaper:
    """Decides how households stand in one list."""

    def __init__(self, random: Random) -> None:
        self._couple = Deck(random, _COUPLE)
        self._widow = Deck(random, _WIDOW)
        self._away = Deck(random, _AWAY)

    def plain(self, home: Household) -> Entry:
        """As the household is, but for a husband or wife at its head: what a form with one line per individual shows."""
        if home.kind in ("couple", "grown_couple", "married_son") and self._couple.deal().startswith("wife"):
            return self._wife_first(home, "wife")
        else:
            return Entry(home, home.head, list(home.spouses), home.members, home.relations)

    def shape(self, home: Household) -> Entry:
        """As a list of one row per household says it."""
        entry = Entry(home, home.head, list(home.spouses), home.members, home.relations)
        if home.kind in ("couple", "grown_couple", "married_son"):
            return self._of_couple(home, entry)
        elif home.kind == "widow":
            return self._of_widow(home, entry)
        elif home.kind == "husband_away":
            return self._of_absent(home, entry, self._away.deal())
        else:
            return entry

    def _of_couple(self, home: Household, entry: Entry) -> Entry:
        card = self._couple.deal()
        if card.startswith("wife"):
            return self._wife_first(home, card)
        entry.shape = "" if card == "husband" else card
        return entry

    def _wife_first(self, home: Household, card: str) -> Entry:
        wife = home.spouses[0]
        return Entry(home, wife, [home.head] if card == "wife" else [], home.members, home.relations)

    def _of_widow(self, home: Household, entry: Entry) -> Entry:
        card = self._widow.deal()
        if card == "late_in_spouse":
            entry.shape = card
            return entry
        elif card in ("heirs", "martyrs_heirs"):
            assert home.absent is not None
            return Entry(home, home.absent, [], home.members, home.relations, card)
        else:
            return self._of_absent(home, entry, card)

    def _of_absent(self, home: Household, entry: Entry, card: str) -> Entry:
        husband = home.absent
        assert husband is not None
        if card in ("husband_as_before", "late_with_wife"):
            return Entry(home, husband, [home.head], home.members, home.relations, card if card == "late_with_wife" else "")
        elif card == "wife_and_husband":
            entry.spouses = [husband]
        elif card in ("wife_of", "wife_of_word") or (card == "kunya" and _eldest_son(home)):
            entry.shape = card
        return entry


def _eldest_son(home: Household) -> Person | None:
    sons = (
        person
        for person, relation in zip(home.members, home.relations, strict=True)
        if relation == "child" and not person.is_woman
    )
    return next(sons, None)


def kunya(home: Household) -> str:
    """«ام خالد», after the eldest son."""
    son = _eldest_son(home)
    return f"ام {son.given if son else home.head.given}"
