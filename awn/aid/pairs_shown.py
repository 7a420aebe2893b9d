"""Pairs of a list as its coordinators see them: two people side by side with their values, why they are a pair, and how it was decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from awn.aid.correctable import OF_HOUSEHOLD, OF_PERSON, SEPARATOR, CellField
from awn.aid.correcting import value_in
from awn.aid.desk.findings import Line, line
from awn.aid.models import Entry, Pair, PairDecision, PairRuling
from awn.aid.pair_questions import PAIR
from awn.aid.shown_entries import ShownEntry, show_entries
from awn.aid.writing.terms import slot_term
from awn.arabic.wording import Message, message

if TYPE_CHECKING:
    from awn.aid.models import AidList
    from awn.aid.models.preparation import Preparation

_PERSON: Final = tuple(OF_PERSON[code] for code in ("name", "kunya", "mother", "sex", "birth_date", "phones", "marital"))
_HOUSEHOLD: Final = tuple(OF_HOUSEHOLD[code] for code in ("phones", "place", "origin", "size"))


@dataclass(frozen=True, slots=True)
class PairSide:
    """Somebody in an entry; no entry when it is in the list no more."""

    shown: ShownEntry | None
    slot: str

    @property
    def name(self) -> str:
        return value_in(self.shown.kept, self.slot, "name") if self.shown else ""

    @property
    def stands(self) -> Message:
        return slot_term(self.slot)

    def value(self, known: CellField, language: str, *, of_person: bool) -> str:
        if self.shown is None:
            return ""
        return known.said(value_in(self.shown.kept, self.slot if of_person else "", known.code), language)

    @property
    def documents(self) -> str:
        kept = self.shown.kept["people"] if self.shown else []
        numbers = [number for person in kept if person["slot"] == self.slot for _, number in person.get("documents", ())]
        return SEPARATOR.join(numbers)

    @property
    def others(self) -> str:
        people = self.shown.kept["people"] if self.shown else []
        return SEPARATOR.join(person.get("name", "") for person in people if person["slot"] != self.slot)


@dataclass(frozen=True, slots=True)
class ListPair:
    """A pair by its key, with what people decided: volunteers as numbers, a coordinator with a reason."""

    about: str
    left: PairSide
    right: PairSide
    pair: Pair | None
    decision: PairDecision | None
    ruling: PairRuling | None

    @property
    def choice(self) -> str:
        """What holds: a coordinator's word over the volunteers'; empty while it is open."""
        return self.ruling.choice if self.ruling else self.decision.choice if self.decision else ""

    def lines(self, language: str) -> list[Line]:
        found = [self._line(each, language, of_person=True) for each in _PERSON]
        found.append(line(message("Document number"), self.left.documents, self.right.documents))
        found += [self._line(each, language, of_person=False) for each in _HOUSEHOLD]
        found.append(line(message("Others of the family"), self.left.others, self.right.others))
        return [each for each in found if each.left or each.right]

    def _line(self, known: CellField, language: str, *, of_person: bool) -> Line:
        left, right = (side.value(known, language, of_person=of_person) for side in (self.left, self.right))
        return line(known.label, left, right)


def sides_of(about: str) -> list[tuple[str, str]]:
    """Keys of the two entries, each with the slot in it; none for what is no pair's key."""
    sides = [tuple(side.split(".", 1)) for side in about.removeprefix(PAIR).split(":")]
    return sides if about.startswith(PAIR) and len(sides) == 2 and all(len(side) == 2 for side in sides) else []  # type: ignore[return-value]


def show_pairs(aid_list: AidList, run: Preparation, abouts: Iterable[str]) -> list[ListPair]:
    """In their order. Five questions to the database for any number of them."""
    listed = [about for about in abouts if sides_of(about)]
    keys = {key for about in listed for key, _ in sides_of(about)}
    entries = {
        each.entry.key: each for each in show_entries(aid_list, Entry.objects.filter(run=run, key__in=keys).defer("tokens"))
    }
    pairs = {pair.key: pair for pair in Pair.objects.filter(run=run, key__in=listed)}
    decisions = {each.about: each for each in PairDecision.objects.filter(about__in=listed)}
    rulings = PairRuling.objects.standing().filter(aid_list=aid_list, about__in=listed).select_related("by")
    ruled = {each.about: each for each in rulings}
    found = []
    for about in listed:
        left, right = (PairSide(entries.get(key), slot) for key, slot in sides_of(about))
        found.append(ListPair(about, left, right, pairs.get(about), decisions.get(about), ruled.get(about)))
    return found
