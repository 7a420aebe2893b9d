"""From individuals to the frame that linkage compares. A record's number is the individual's position in `Lists.individuals`."""

from itertools import chain

import polars as pl

from awn.aid.entries import Household, Individual, Lists
from awn.aid.preparing.place_core import core
from awn.arabic.names import read_name
from awn.arabic.phones import comparable
from awn.linkage.records import PEOPLE

FOUR_PARTS = 4


def people_frame(lists: Lists) -> pl.DataFrame:
    """One line per individual, columns and types of `linkage.records.PEOPLE`."""
    rows = chain.from_iterable(_household_rows(household) for household in lists.households)
    schema = {name: kind for name, kind in PEOPLE.items() if name != "record"}
    frame = pl.DataFrame(list(rows), schema=schema, orient="row")
    return frame.with_row_index("record").with_columns(pl.col("record").cast(pl.Int64)).select(list(PEOPLE))


def _household_rows(household: Household) -> list[tuple[object, ...]]:
    shared = [comparable(phone) for phone in household.phones]
    partners = _partners(household)
    place = core(household.place)
    source = f"{household.file}\x1f{household.sheet}"
    return [
        _row(individual, shared, place, partners.get(index, ""), source) for index, individual in enumerate(household.individuals)
    ]


def _row(individual: Individual, shared: list[str], place: str, partner: str, source: str) -> tuple[object, ...]:
    return (
        individual.household,
        individual.slot,
        individual.given,
        individual.father,
        individual.grandfather,
        individual.family,
        _tokens(individual),
        individual.kunya,
        " ".join(read_name(individual.mother).tokens) if individual.mother else "",
        individual.sex,
        individual.birth_date,
        individual.birth_precision,
        sorted({comparable(phone) for phone in individual.phones} | set(shared)),
        [f"{document.kind}:{document.number}" for document in individual.documents],
        place,
        partner,
        source,
    )


def _tokens(individual: Individual) -> str:
    """All tokens of the name: its four parts, or for a longer name what it is read as."""
    if individual.name.count(" ") < FOUR_PARTS and not individual.kunya:
        return " ".join(filter(None, (individual.given, individual.father, individual.grandfather, individual.family)))
    else:
        return " ".join(read_name(individual.name).tokens)


def _partners(household: Household) -> dict[int, str]:
    """Tokens of the partner's name, by position in the household: the head's is the first spouse, a spouse's is the head."""
    head = next((person for person in household.individuals if person.slot == "head"), None)
    first = next((person for person in household.individuals if person.slot.startswith("spouse")), None)
    named: dict[int, str] = {}
    for index, person in enumerate(household.individuals):
        if person.slot == "head" and first is not None:
            named[index] = _tokens(first)
        elif person.slot.startswith("spouse") and head is not None:
            named[index] = _tokens(head)
    return named
