"""From individuals to the frame that linkage compares. A record's number is the individual's position in `Lists.individuals`."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

import polars as pl

from awn.aid.entries import Household, Individual, Lists
from awn.aid.preparing.glued import Glued
from awn.aid.preparing.place_core import core
from awn.arabic.names import one_spelling, placed, read_name
from awn.arabic.phones import comparable
from awn.linkage.records import PEOPLE

FOUR_PARTS = 4


def people_frame(lists: Lists) -> pl.DataFrame:
    """One line per individual, columns and types of `linkage.records.PEOPLE`."""
    names = {id(person): _tokens(person) for household in lists.households for person in household.individuals}
    glued = Glued(names.values())
    parts = {key: _parts(tokens, glued) for key, tokens in names.items()}
    rows = chain.from_iterable(_household_rows(household, parts) for household in lists.households)
    schema = {name: kind for name, kind in PEOPLE.items() if name != "record"}
    frame = pl.DataFrame(list(rows), schema=schema, orient="row")
    return frame.with_row_index("record").with_columns(pl.col("record").cast(pl.Int64)).select(list(PEOPLE))


@dataclass(frozen=True, slots=True)
class _Parts:
    """A name as it is compared: `whole` are all its tokens; `mended` says that a lost space was put back, so that the four parts, or the kunya, are new."""

    whole: str
    mended: tuple[str, str, str, str] | None
    kunya: str = ""


def _parts(tokens: list[str], glued: Glued) -> _Parts:
    parted = [one_spelling(token) for token in glued.parted(tokens)]
    if len(parted) > len(tokens):
        return _Parts(" ".join(parted), placed(parted))
    elif len(tokens) == 1 and glued.is_kunya(tokens[0]):
        return _Parts(tokens[0], ("", "", "", ""), tokens[0])
    else:
        return _Parts(" ".join(parted), None)


def _household_rows(household: Household, parts: Mapping[int, _Parts]) -> list[tuple[object, ...]]:
    shared = [comparable(phone) for phone in household.phones]
    partners = _partners(household, parts)
    place = core(household.place)
    source = f"{household.file}\x1f{household.sheet}"
    return [
        _row(individual, parts[id(individual)], shared, place, partners.get(index, ""), source)
        for index, individual in enumerate(household.individuals)
    ]


def _row(individual: Individual, parts: _Parts, shared: list[str], place: str, partner: str, source: str) -> tuple[object, ...]:
    return (
        individual.household,
        individual.slot,
        *map(one_spelling, parts.mended or (individual.given, individual.father, individual.grandfather, individual.family)),
        parts.whole,
        individual.kunya or parts.kunya,
        " ".join(map(one_spelling, read_name(individual.mother).tokens)) if individual.mother else "",
        individual.sex,
        individual.birth_date,
        individual.birth_precision,
        sorted({comparable(phone) for phone in individual.phones} | set(shared)),
        [f"{document.kind}:{document.number}" for document in individual.documents],
        place,
        partner or _named_through(individual, parts.whole),
        source,
    )


def _named_through(individual: Individual, whole: str) -> str:
    """The husband's name, where a woman is named only as his wife or widow."""
    return whole.partition(" ")[2] if individual.named_as in ("wife_of", "widow_of") else ""


def _tokens(individual: Individual) -> list[str]:
    """All tokens of the name: its four parts, or for a longer name what it is read as."""
    if individual.name.count(" ") < FOUR_PARTS and not individual.kunya:
        return [part for part in (individual.given, individual.father, individual.grandfather, individual.family) if part]
    else:
        return list(read_name(individual.name).tokens)


def _partners(household: Household, parts: Mapping[int, _Parts]) -> dict[int, str]:
    """Tokens of the partner's name, by position in the household: the head's is the first spouse, a spouse's is the head."""
    head = next((person for person in household.individuals if person.slot == "head"), None)
    first = next((person for person in household.individuals if person.slot.startswith("spouse")), None)
    named: dict[int, str] = {}
    for index, person in enumerate(household.individuals):
        if person.slot == "head" and first is not None:
            named[index] = parts[id(first)].whole
        elif person.slot.startswith("spouse") and head is not None:
            named[index] = parts[id(head)].whole
    return named
