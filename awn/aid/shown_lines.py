"""Lines of a version as pages show them, and what a version has otherwise than the one before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from awn.aid.approved_content import Difference, Line, is_held
from awn.aid.choosing import head_of, size_of
from awn.aid.correctable import OF_HOUSEHOLD, OF_PERSON, SEPARATOR, CellField
from awn.arabic.directions import contained
from awn.arabic.wording import Message, message

NOTHING: Final = message("nothing")
CHECKED: Final = message("Held for checking")


@dataclass(frozen=True, slots=True)
class ShownLine:
    """Head, size and place of one line, and what is said of it beside."""

    name: str
    size: int | None
    place: str
    held: bool
    words: Sequence[Message] = ()
    rank: int = 0


@dataclass(frozen=True, slots=True)
class ShownChange:
    """One entry that is new, gone or changed; of a changed one, each field before and after."""

    kind: Literal["added", "gone", "changed"]
    line: ShownLine
    fields: Sequence[Message] = field(default_factory=tuple)


def shown(line: Line, words: Sequence[Message] = (), rank: int = 0) -> ShownLine:
    household = line["household"]
    place = str(household.get("place") or household.get("pcode") or "")
    return ShownLine(contained(str(head_of(line).get("name", ""))), size_of(line), contained(place), is_held(line), words, rank)


def changes(found: Difference, before: Mapping[str, Line], after: Mapping[str, Line], language: str) -> list[ShownChange]:
    """Changed entries first, then new ones, then those that are gone."""
    changed = [
        ShownChange("changed", shown(after[key]), [_field(*each, language) for each in fields]) for key, fields in found.changed
    ]
    added = [ShownChange("added", shown(after[key])) for key in found.added]
    return [*changed, *added, *(ShownChange("gone", shown(before[key])) for key in found.gone)]


def _field(name: str, before: Any, after: Any, language: str) -> Message:
    of, _, code = name.rpartition(".")
    if name in ("held_by", "held"):
        return message("Held for checking now") if after else message("Held for checking no more")
    known = (OF_HOUSEHOLD if of == "household" else OF_PERSON).get(code)
    label = known.label if known else message("Another field")
    told = {"field": label, "before": _value(before, known, language), "after": _value(after, known, language)}
    return message("%(field)s: was %(before)s, is %(after)s", **told)


def _value(value: Any, known: CellField | None, language: str) -> object:
    if value in (None, "", []):
        return NOTHING
    elif isinstance(value, list):
        return contained(SEPARATOR.join(str(each[-1] if isinstance(each, list) else each) for each in value))
    else:
        return contained(known.said(str(value), language) if known else str(value))
