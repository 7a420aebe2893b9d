"""What an aid list becomes once it is understood: households, the individuals named in them, and every change on the way.

One row (or one block of rows) of a sheet is one household entry; everybody named in it is an individual with a slot in that household.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from awn.arabic.wording import Message


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands: `column` counts from 1, 0 when the value belongs to the row as a whole."""

    file: str
    sheet: str
    row: int
    column: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """One value that is not as it was typed. `rule` is a name that `prepare --keep-raw RULE` and the desk can undo ("phone.region", "name.honorific")."""

    place: Place
    header: str
    raw: str
    cleaned: str
    rule: str


@dataclass(frozen=True, slots=True)
class Flag:
    """Something no rule settles. `rule` names the kind ("birth.impossible"), `reason` says it to a person."""

    place: Place
    raw: str
    rule: str
    reason: Message


@dataclass(frozen=True, slots=True)
class Document:
    """`kind` is national_id, family_book, passport, unhcr_id, ration_card, civil_record or "" when the sheet does not say."""

    kind: str
    number: str


class Precision(StrEnum):
    """How much of a birth date is known. YEAR and AGE stand as 1 January and are estimates."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    AGE = "age"


@dataclass(slots=True)
class Individual:
    """Somebody named in a list. `slot` is head, spouse1…spouse4, member1…, or collector; `row` is where the name stands."""

    file: str
    sheet: str
    row: int
    slot: str
    household: int
    name: str
    given: str = ""
    father: str = ""
    grandfather: str = ""
    family: str = ""
    kunya: str = ""
    mother: str = ""
    sex: str = ""  # "male", "female" or ""
    birth_date: date | None = None
    birth_precision: str = ""
    phones: tuple[str, ...] = ()  # E.164 where valid, else the digits as typed
    documents: tuple[Document, ...] = ()
    marital: str = ""
    disability: str = ""  # as stated
    deceased: bool = False
    relation: str = ""  # to the head: son, daughter, mother, … or ""
    named_as: str = ""  # "" for a name of one's own; "kunya", "wife_of", "heirs_of", "mother_of" …


@dataclass(slots=True)
class Household:
    """One entry of a list. `number` indexes `Lists.households`; sizes are None when not stated."""

    number: int
    file: str
    sheet: str
    row: int
    size: int | None = None
    males: int | None = None
    females: int | None = None
    counts: Mapping[str, int] = field(default_factory=dict)
    phones: tuple[str, ...] = ()  # phones of the family as a whole, a relative's included
    relative_phones: tuple[str, ...] = ()
    place: str = ""
    pcode: str = ""
    origin: str = ""
    displacement: str = ""
    needs: tuple[str, ...] = ()
    notes: str = ""
    delegate: str = ""
    household_number: str = ""
    facts: tuple[str, ...] = ()  # neutral facts that need requires: "lost_provider", …
    kept: Mapping[str, str] = field(default_factory=dict)
    restricted: Mapping[str, str] = field(default_factory=dict)
    individuals: list[Individual] = field(default_factory=list)


@dataclass(slots=True)
class Lists:
    """Everything understood from one set of files, before linking."""

    households: list[Household] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)
    left_out: dict[str, int] = field(default_factory=dict)  # kind → number, never contents

    @property
    def individuals(self) -> list[Individual]:
        return [individual for household in self.households for individual in household.individuals]
