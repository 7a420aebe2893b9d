"""The cells of one entry for its page: as they came, what each rule did to them, what people put right, and what they say now."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from awn.aid.correctable import HELD, OF_HOUSEHOLD, OF_PERSON, RELEASED, CellField, label_of
from awn.aid.correcting import value_in
from awn.aid.desk.rule_names import rule_words
from awn.aid.kept import Kept
from awn.aid.models import Correction
from awn.aid.writing.terms import DOCUMENTS, slot_term
from awn.arabic.wording import Message, message

type Place = tuple[str, str]
"""Slot and field."""

_OF_PERSON: Final[Mapping[str, str]] = {
    **{code: code for code in ("name", "kunya", "mother", "sex", "marital", "disability", "relation")},
    **dict.fromkeys(("given", "father", "grandfather", "family"), "name"),
    **dict.fromkeys(("birth", "age", "birth_year"), "birth_date"),
    **{kind: f"documents.{kind}" for kind in DOCUMENTS},
    "phone": "phones",
    "document": "documents.",
}
_OF_HOUSEHOLD: Final[Mapping[str, str]] = {
    **{
        code: code
        for code in ("size", "males", "females", "place", "origin", "pcode", "displacement", "needs", "notes", "delegate")
    },
    **dict.fromkeys(("governorate", "district", "community", "camp"), "place"),
    "number": "household_number",
}


@dataclass(frozen=True, slots=True)
class RuleStep:
    """What one rule did. `place` is empty where no cell of the entry is meant."""

    header: str
    raw: str
    cleaned: str
    rule: str

    @property
    def words(self) -> Message:
        return rule_words(self.rule)


@dataclass(frozen=True, slots=True)
class ShownCell:
    """One cell: `came` is what its column said, `found` what the run made of it, `now` what it says after corrections."""

    slot: str
    field: CellField
    came: str
    found: str
    now: str
    steps: Sequence[RuleStep] = ()
    corrections: Sequence[Correction] = ()

    @property
    def is_filled(self) -> bool:
        return bool(self.came or self.found or self.now or self.corrections)

    @property
    def is_corrected(self) -> bool:
        return any(each.undone_at is None for each in self.corrections)


@dataclass(frozen=True, slots=True)
class Section:
    """The household, or somebody in it."""

    title: Message
    filled: list[ShownCell] = field(default_factory=list)
    empty: list[ShownCell] = field(default_factory=list)


def sections(kept: Kept, shown: Kept, corrections: Sequence[Correction]) -> list[Section]:
    """The household first, then its people in their order. `kept` is what the run found, `shown` the same with corrections laid over it."""
    steps, said = _steps(kept), _by_cell(corrections)
    found = []
    for slot in ("", *(person["slot"] for person in kept["people"])):
        fields = OF_PERSON if slot else OF_HOUSEHOLD
        cells = [_cell(kept, shown, slot, each, steps[slot, each.code], said[slot, each.code]) for each in fields.values()]
        title = slot_term(slot) if slot else message("The family")
        found.append(Section(title, [cell for cell in cells if cell.is_filled], [cell for cell in cells if not cell.is_filled]))
    return found


def elsewhere(kept: Kept) -> list[RuleStep]:
    """What rules did in cells that the entry does not show one by one."""
    return list(_steps(kept)["", ""])


def states(corrections: Sequence[Correction]) -> list[Correction]:
    """How people held the entry and released it."""
    return [each for each in corrections if not each.slot and each.field in (HELD, RELEASED)]


def cell_of(kept: Kept, change: Kept) -> Place:
    """The cell that a change or a doubt of `aid.kept` is about; two empty texts where it is none of those shown."""
    subject, _, name = change["role"].partition(".")
    slots = {person["slot"]: person["row"] for person in kept["people"]}
    if subject == "household":
        return ("", _OF_HOUSEHOLD[name]) if name in _OF_HOUSEHOLD else ("", "")
    elif subject == "relative" and name == "phone":
        return "", "relative_phones"
    slot = next(iter(_slots(subject, slots, change["row"])), "")
    return (slot, _OF_PERSON[name]) if slot and name in _OF_PERSON else ("", "")


def correction_words(correction: Correction) -> Message:
    return label_of(correction.slot, correction.field)


def _slots(subject: str, slots: Mapping[str, int], row: int) -> Iterator[str]:
    if subject in slots:
        yield subject
    elif f"{subject}1" in slots:
        yield f"{subject}1"
    elif subject == "person":
        yield from (slot for slot, at in slots.items() if at == row)


def _steps(kept: Kept) -> Mapping[Place, list[RuleStep]]:
    found: dict[Place, list[RuleStep]] = defaultdict(list)
    for each in kept["changes"]:
        found[cell_of(kept, each)].append(RuleStep(each["header"], each["raw"], each["cleaned"], each["rule"]))
    return found


def _by_cell(corrections: Sequence[Correction]) -> Mapping[Place, list[Correction]]:
    found: dict[Place, list[Correction]] = defaultdict(list)
    for each in corrections:
        found[each.slot, each.field].append(each)
    return found


def _cell(kept: Kept, shown: Kept, slot: str, known: CellField, steps: list[RuleStep], said: list[Correction]) -> ShownCell:
    found = value_in(kept, slot, known.code)
    came = "، ".join(dict.fromkeys(step.raw for step in steps if step.raw)) if steps else found
    return ShownCell(slot, known, came, found, value_in(shown, slot, known.code), steps, said)
