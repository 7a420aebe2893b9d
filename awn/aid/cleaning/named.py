"""Who is named in a cell."""

from dataclasses import dataclass

from awn.arabic.dates import ReadDate
from awn.arabic.names import PersonName


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """Somebody named in a cell.

    `name` is what is shown. `person` holds its parts; where `named_as` says that she is named through another («زوجة سعيد»: wife_of), they are the other's.
    `sex` is what words imply («الحاجة», «أرملة», «أم …»), never what a given name does. `relation` is to the first person of the cell, or to the head where
    the cell holds members. `deceased` says that the bearer of the name has died.
    """

    name: str
    person: PersonName
    sex: str = ""
    named_as: str = ""
    deceased: bool = False
    relation: str = ""
    marital: str = ""
    birth: ReadDate | None = None


@dataclass(frozen=True, slots=True)
class NamedPeople:
    """Everybody named in a cell of one name, in order.

    `notes` are remarks that stood beside the name; `numbers` phones or documents that stood in it, `documents` those that a word calls so, with the word;
    `counts` are ages and counts of persons with their words.
    """

    people: tuple[NamedPerson, ...] = ()
    notes: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
