"""The columns of the prepared list: fixed names in list.csv, the reader's language in list.xlsx."""

from collections.abc import Iterator
from datetime import date

from awn.aid.entries import Household, Individual
from awn.aid.preparing.masking import mask
from awn.aid.preparing.prepared import Prepared
from awn.aid.writing import terms
from awn.arabic.wording import Message, Wording, message

LIST_COLUMNS: dict[str, Message] = {
    "file": message("File"),
    "sheet": message("Sheet"),
    "row": message("Row"),
    "slot": message("Place in the family"),
    "person_id": message("Person number"),
    "household_id": message("Family number"),
    "name": message("Name"),
    "sex": message("Sex"),
    "birth_date": message("Date of birth"),
    "birth_precision": message("How exact the date is"),
    "phone1": message("Phone"),
    "phone2": message("Second phone"),
    "document_kind": message("Kind of document"),
    "document_number": message("Document number"),
    "place": message("Place"),
    "household_size": message("People in the family"),
    "marital": message("Marital status"),
    "displacement": message("Displacement"),
    "needs": message("Needs"),
    "notes": message("Notes"),
    "state": message("State"),
}

LISTED = "listed"
HELD = "held"

type ListValue = str | int | date | None


class HeldWords:
    """Why an entry is held, in the reader's language: where the entry stands that carries the entitlement."""

    def __init__(self, prepared: Prepared, wording: Wording) -> None:
        self._prepared = prepared
        self._wording = wording

    def __call__(self, household: Household) -> str:
        carrier = self._prepared.lists.households[self._prepared.held[household.number].carried_by]
        place = {"file": carrier.file, "row": carrier.row}
        return self._wording.say(message("Held for checking: the same family stands in %(file)s, row %(row)s", **place))


def list_rows(prepared: Prepared) -> Iterator[list[ListValue]]:
    """A row per individual named, in the order of `LIST_COLUMNS`."""
    position = 0
    for household in prepared.lists.households:
        state = HELD if household.number in prepared.held else LISTED
        for individual in household.individuals:
            yield [*_row(prepared, household, individual, position), state]
            position += 1


def _row(prepared: Prepared, household: Household, individual: Individual, position: int) -> list[ListValue]:
    masked = prepared.options.masked
    phones = _phones(household, individual)
    document = individual.documents[0] if individual.documents else None
    return [
        individual.file,
        individual.sheet,
        individual.row,
        individual.slot,
        prepared.persons[position],
        prepared.homes[household.number],
        individual.name,
        individual.sex,
        _year_only(individual.birth_date) if masked else individual.birth_date,
        individual.birth_precision,
        mask(phones[0]) if masked else phones[0],
        mask(phones[1]) if masked else phones[1],
        document.kind if document else "",
        (mask(document.number) if masked else document.number) if document else "",
        household.pcode or household.place,
        household.size,
        individual.marital,
        household.displacement,
        _needs(household, individual, prepared.options.language),
        "" if masked else household.notes,
    ]


def _phones(household: Household, individual: Individual) -> tuple[str, str]:
    """Two phones: one's own first, then the family's."""
    known = list(dict.fromkeys((*individual.phones, *household.phones)))
    first, second, *_ = (*known, "", "")
    return first, second


def _needs(household: Household, individual: Individual, language: str) -> str:
    """Needs as stated, and in words the neutral facts of the family and of this person."""
    facts = (*household.facts, *(("deceased",) if individual.deceased else ()))
    said = (*household.needs, individual.disability, *(Wording(language).say(terms.FACTS[fact]) for fact in facts))
    return "، ".join(dict.fromkeys(need for need in said if need))


def _year_only(birth: date | None) -> date | None:
    return birth.replace(month=1, day=1) if birth else None
