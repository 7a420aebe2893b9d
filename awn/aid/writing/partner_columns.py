"""What stands in each column of a partner's blank: one row per household entry, whatever columns the blank asks for."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from awn.aid.entries import Household, Individual
from awn.aid.preparing.masking import mask
from awn.aid.preparing.prepared import Prepared
from awn.aid.writing import terms
from awn.aid.writing.columns import HeldWords
from awn.arabic.wording import Message, Wording

type CellValue = str | int | date | None

DOCUMENT_FIELDS = ("document", *terms.DOCUMENTS)


def partner_rows(prepared: Prepared, roles: Sequence[str]) -> Iterator[list[CellValue]]:
    """A row per household entry, values in the order of `roles`; a role that the list does not hold stays empty."""
    row = _Row(prepared)
    for number, household in enumerate(prepared.lists.households, start=1):
        yield row.values(household, roles, number)


class _Row:
    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._wording = Wording(prepared.options.language)
        self._held_words = HeldWords(prepared, self._wording)
        self._hidden: Callable[[str], str] = mask if prepared.options.masked else str

    def values(self, household: Household, roles: Sequence[str], number: int) -> list[CellValue]:
        seen: dict[str, int] = {}
        values = []
        for role in roles:
            seen[role] = seen.get(role, 0) + 1
            values.append(self._value(household, role, seen[role], number))
        return values

    def _value(self, household: Household, role: str, occurrence: int, number: int) -> CellValue:
        subject, _, field = role.partition(".")
        if role == "row.serial":
            return number
        elif role in ("row.state", "household.notes"):
            return self._state_or_notes(household, field)
        elif subject == "household":
            return self._of_household(household, field)
        else:
            repeated = field == "phone" or subject == "member"
            person = _person(household, subject, occurrence)
            return self._of_person(household, person, field, occurrence if repeated and subject != "member" else 1)

    def _state_or_notes(self, household: Household, field: str) -> str:
        held = self._held_words(household) if household.number in self._prepared.held else ""
        return held if field == "state" else "؛ ".join(filter(None, (household.notes, held)))

    def _of_household(self, household: Household, field: str) -> CellValue:
        if field in ("size", "males", "females"):
            value: int | None = getattr(household, field)
            return value
        elif field in ("place", "community", "camp", "district", "governorate"):
            return household.place if field == "place" else ""
        elif field == "displacement":
            return self._said(terms.DISPLACEMENT, household.displacement)
        elif field == "needs":
            return "، ".join(household.needs)
        elif field == "members":
            return "، ".join(person.name for person in household.individuals if person.slot.startswith("member"))
        elif field in ("origin", "delegate", "pcode"):
            text: str = getattr(household, field)
            return text
        else:
            return ""

    def _of_person(self, household: Household, person: Individual | None, field: str, occurrence: int) -> CellValue:
        if person is None:
            return ""
        elif field == "phone":
            phones = list(dict.fromkeys((*person.phones, *(household.phones if person.slot == "head" else ()))))
            return self._hidden(phones[occurrence - 1]) if len(phones) >= occurrence else ""
        elif field in DOCUMENT_FIELDS:
            kinds = (field, "") if field != "document" else (*terms.DOCUMENTS, "")
            return next((self._hidden(d.number) for d in person.documents if d.kind in kinds), "")
        elif field in ("birth", "birth_year", "age"):
            return self._birth(person, field)
        elif field in ("sex", "marital"):
            return self._said(terms.SEXES if field == "sex" else terms.MARITAL, getattr(person, field))
        elif field in ("name", "given", "father", "grandfather", "family", "kunya", "mother", "disability"):
            text: str = getattr(person, field)
            return text
        else:
            return ""

    def _birth(self, person: Individual, field: str) -> CellValue:
        if person.birth_date is None:
            return None
        elif field == "age":
            today = self._prepared.options.today
            born = person.birth_date
            return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
        elif field == "birth_year" or self._prepared.options.masked or person.birth_precision in ("year", "age"):
            return person.birth_date.year
        else:
            return person.birth_date

    def _said(self, known: dict[str, Message], code: str) -> str:
        return self._wording.say(known[code]) if code in known else code


def _person(household: Household, subject: str, occurrence: int) -> Individual | None:
    """Whom a column is about: the head, a numbered wife or member, the collector; repeated member columns count in order."""
    slot = {"person": "head", "collector": "collector"}.get(subject, subject)
    if slot in ("spouse", "member"):
        slot = f"{slot}{occurrence}"
    return next((person for person in household.individuals if person.slot == slot), None)
