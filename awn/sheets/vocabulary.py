"""The words by which a sheet is understood, given from outside: this folder knows how sheets are built, not what they are about."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from awn.sheets.grids import Value


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a header says, word by word.

    `fields` are the fields named, the most telling first; `subjects` those to whom they belong ("wife", "delegate"); `number` is an ordinal
    ("الفرد 3" → 3, 0 when none); `banded` says that several numbers or a large one stand in it ("ذكور 0-5"), `ranged` that they are a range by
    their signs or words ("60+"); `leads` is the field that is written first.
    `missed` counts the words that mean nothing here, `bent` those that only a repaired spelling explains.
    """

    fields: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    number: int = 0
    banded: bool = False
    missed: int = 0
    bent: int = 0
    ranged: bool = False
    leads: str = ""


def _refuses_nothing(_header: str) -> str:
    return ""


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Words and judgements about one subject matter. One object is made once and reused: what headers say is remembered by it.

    Headers: `fields` and `subjects` give the phrases (any spelling; articles do not matter) by which each is written; `weak` fields say
    little of themselves («اسم», «رقم») and give way to any other; `fillers` are words that change nothing; `ordinals` give numbers.
    `compose` makes roles of what was parsed: one role, several candidates between which contents decide, or ("",) when the header is understood
    and has no role, which contents cannot change. No candidate at all: not understood.

    Contents: `kinds` tells which kinds of value a cell may be; `expects` gives, by role or by the field after its dot, the kinds that fit;
    `proposes` gives the role that a column of one kind has by itself, in order of strength. `serial` is the role of running numbers.

    Rows: `opens_total`, `opens_signature` are phrases with which such rows begin; `groups` gives by role the words that open a group row, the first role
    being that of a group that opens with none of them; `is_name` recognises the name of a person.

    Roles: `people` are the fields that name somebody; `repeatable` the roles, fields or subjects that several columns may have; `tags` the meanings of
    HXL tags; `refuses` tells the kind of a header that may not come in, which then has the role `refused`; `settle` looks at all claims together.
    """

    fields: Mapping[str, Sequence[str]]
    subjects: Mapping[str, Sequence[str]]
    compose: Callable[[Parsed], Sequence[str]]
    kinds: Callable[[Value], frozenset[str]]
    expects: Mapping[str, frozenset[str]]
    proposes: Sequence[tuple[str, str]]
    is_name: Callable[[str], bool]
    weak: frozenset[str] = frozenset()
    fillers: frozenset[str] = frozenset()
    ordinals: Mapping[str, int] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)
    opens_total: Sequence[str] = ()
    opens_signature: Sequence[str] = ()
    groups: Mapping[str, Sequence[str]] = field(default_factory=dict)
    people: frozenset[str] = frozenset()
    repeatable: frozenset[str] = frozenset()
    serial: str = "row.serial"
    refused: str = "refused"
    refuses: Callable[[str], str] = _refuses_nothing
    settle: Callable[[Sequence["Claim"]], None] | None = None


@dataclass(slots=True)
class Claim:
    """What one column claims to be before all columns are seen together. `shares` gives for each kind of value its share of the filled cells."""

    number: int
    header: str
    parsed: Parsed
    role: str = ""
    confidence: float = 0.0
    reason: str = ""
    candidates: tuple[str, ...] = ()
    filled: int = 0
    shares: Mapping[str, float] = field(default_factory=dict)
