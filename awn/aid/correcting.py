"""Corrections by people, laid over what a run made of an entry: on the plain data that pages show, and on the household that the engine links.

Pure: a correction is a cell of the entry (the slot of somebody, empty for the household itself; a field of `aid.correctable`) and what it is to say.
"""

from collections.abc import Iterable
from copy import deepcopy
from datetime import date
from typing import Any, Final

from awn.aid.cleaning.names import clean_name
from awn.aid.correctable import HELD, RELEASED, SEPARATOR, field_of, parts
from awn.aid.entries import Document, Household, Individual, Precision
from awn.aid.kept import Kept
from awn.arabic.names import read_name

type Cell = tuple[str, str, str]
"""Slot, field and value."""

_SEVERAL: Final = ("list", "phones")
_NAME_PARTS: Final = ("given", "father", "grandfather", "family")


def overlay(kept: Kept, corrections: Iterable[Cell]) -> Kept:
    """The entry as it stands after the corrections, the later over the earlier. What was given is left as it is; a cell that the entry has not is passed over.

    Whether a person holds it back stands in `held` and `released`, as the reason.
    """
    shown = deepcopy(kept)
    for slot, field, value in corrections:
        if not slot and field in (HELD, RELEASED):
            shown.pop(HELD, None)
            shown.pop(RELEASED, None)
            shown[field] = value
        elif (of := _of(shown, slot)) is not None:
            _put(of, slot, field, value)
    return shown


def value_in(kept: Kept, slot: str, field: str) -> str:
    """What a cell says, as a correction would say it; empty when it says nothing."""
    of = _of(kept, slot) or {}
    if field.startswith("documents."):
        return next((number for kind, number in of.get("documents", ()) if kind == field.partition(".")[2]), "")
    value = of.get(field, "")
    return SEPARATOR.join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def put_on(household: Household, corrections: Iterable[Cell]) -> None:
    """The same upon the engine's household, between understanding and linking, so that the corrected values are linked, counted and found. What is kept of
    the entry is taken before it, so that a page can still say what came."""
    people = {person.slot: person for person in household.individuals}
    for slot, field, value in corrections:
        if slot in people:
            _put_on_person(people[slot], field, value)
        elif not slot and field_of(slot, field) is not None:
            setattr(household, field, _of_engine(slot, field, value))


def _of(kept: Kept, slot: str) -> dict[str, Any] | None:
    if not slot:
        found: dict[str, Any] = kept["household"]
        return found
    else:
        return next((person for person in kept["people"] if person["slot"] == slot), None)


def _put(of: dict[str, Any], slot: str, field: str, value: str) -> None:
    known = field_of(slot, field)
    if known is None:
        return
    elif field.startswith("documents."):
        kind = field.partition(".")[2]
        others = [each for each in of.get("documents", []) if each[0] != kind]
        of["documents"] = [*others, [kind, value]] if value else others
    elif not value:
        of.pop(field, None)
    else:
        of[field] = parts(value) if known.kind in _SEVERAL else int(value) if known.kind == "number" else value
    if slot and field == "name":
        of.update(_parts_of_name(value))


def _put_on_person(person: Individual, field: str, value: str) -> None:
    if field.startswith("documents."):
        kind = field.partition(".")[2]
        others = tuple(each for each in person.documents if each.kind != kind)
        person.documents = (*others, Document(kind, value)) if value else others
    elif field_of(person.slot, field) is not None:
        setattr(person, field, _of_engine(person.slot, field, value))
    if field == "name":
        for part, text in _parts_of_name(value).items():
            setattr(person, part, text)
    elif field == "birth_date":
        person.birth_precision = Precision.DAY if value else ""


def _of_engine(slot: str, field: str, value: str) -> Any:
    known = field_of(slot, field)
    assert known is not None
    if known.kind in _SEVERAL:
        return tuple(parts(value))
    elif known.kind == "number":
        return int(value) if value else None
    elif known.kind == "day":
        return date.fromisoformat(value) if value else None
    else:
        return value


def _parts_of_name(value: str) -> dict[str, str]:
    """The parts by which somebody is compared, of a name as a person typed it."""
    people = clean_name(value).value.people
    name = people[0].person if people else read_name("")
    return {part: getattr(name, part) for part in _NAME_PARTS}
