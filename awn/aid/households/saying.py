"""How a cleaned value is written down beside what was typed, and what stands for it where its rule is undone."""

from collections.abc import Sequence

from awn.aid.cleaning.marital import Marital
from awn.aid.cleaning.names import NamedPeople, NamedPerson
from awn.aid.cleaning.phones import CleanPhones
from awn.aid.cleaning.sizes import HouseholdSize
from awn.aid.entries import Document
from awn.arabic.dates import ReadDate
from awn.arabic.names import read_name


def people_as_typed(text: str) -> NamedPeople:
    name = read_name(text)
    return NamedPeople((NamedPerson(text, name),) if name.tokens else ())


def say_people(people: NamedPeople) -> str:
    return say_members(people.people)


def say_members(people: Sequence[NamedPerson]) -> str:
    return "، ".join(person.name for person in people)


def say_date(read: ReadDate | None) -> str:
    if read is None:
        return ""
    elif read.precision == "day":
        return read.date.isoformat()
    elif read.precision == "month":
        return read.date.isoformat()[:7]
    else:
        return str(read.date.year)


def say_phones(phones: CleanPhones) -> str:
    return "، ".join((*phones.own, *phones.relative))


def say_documents(documents: Sequence[Document]) -> str:
    return "، ".join(document.number for document in documents)


def say_status(marital: Marital) -> str:
    return marital.status


def say_size(size: HouseholdSize) -> str:
    return "" if size.size is None else str(size.size)


def unknown(_: str) -> str:
    return ""
