"""Who is named in a cell."""

from dataclasses import dataclass, field

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

    `extra_households` counts families that the cell mentions without a name («+ أخوه»); `notes` are remarks that stood beside the name;
    `numbers` are phone or document numbers that stood in it.
    """

    people: tuple[NamedPerson, ...] = ()
    extra_households: int = 0
    notes: tuple[str, ...] = ()
    numbers: tuple[str, ...] = field(default=())
