"""The names that the columns of one person hold: in one cell, in one column for each part, or both."""

from dataclasses import replace

from awn.aid.cleaning.names import NamedPeople, NamedPerson
from awn.aid.households.dittos_in_rows import Cells
from awn.aid.households.seats import Seat
from awn.aid.households.values import Values
from awn.arabic.names import PersonName, read_name

PARTS = ("given", "father", "grandfather", "family")


class NameColumns:
    """Reads the names of one seat, row by row."""

    def __init__(self, seat: Seat, values: Values) -> None:
        self._names = [values.name(column) for column in seat.columns.get("name", ())]
        self._parts = {part: values.part(seat.columns[part][0]) for part in PARTS if part in seat.columns}
        self._kunyas = [values.part(column) for column in seat.columns.get("kunya", ())]
        self.beside = NamedPeople()

    def read(self, cells: Cells, row: int) -> tuple[NamedPerson, ...]:
        """Everybody named here. `beside` is then what stood beside the names in this row."""
        self.beside = NamedPeople()
        for reader in self._names:
            named: NamedPeople | None = reader.read(cells, row)
            if named is not None:
                self.beside = _added(self.beside, named)
            if named is not None and named.people:
                return self._with_parts(named.people, cells, row) if self._parts else named.people
        return self._from_parts(cells, row)

    def _with_parts(self, people: tuple[NamedPerson, ...], cells: Cells, row: int) -> tuple[NamedPerson, ...]:
        """A name in one cell and further parts beside it («الاسم الثلاثي», «اللقب»): those that it lacks are added."""
        first = people[0]
        short = len(first.person.tokens) < 2
        added = [
            part
            for name, reader in self._parts.items()
            if name != "given"
            and (short or name == "family")
            and (part := reader.read(cells, row))
            and not _holds(first.person, part)
        ]
        if added:
            whole = " ".join((first.name, *added))
            return (replace(first, name=whole, person=read_name(whole)), *people[1:])
        else:
            return people

    def _from_parts(self, cells: Cells, row: int) -> tuple[NamedPerson, ...]:
        parts = {name: part for name, reader in self._parts.items() if (part := reader.read(cells, row))}
        kunya = next((text for reader in self._kunyas if (text := reader.read(cells, row))), "")
        if parts:
            whole = " ".join(parts.values())
            return (NamedPerson(whole, _in_parts(whole, parts)),)
        elif kunya:
            return (NamedPerson(kunya, read_name(kunya), named_as="kunya"),)
        else:
            return ()

    def kunya(self, cells: Cells, row: int) -> str:
        """The kunya that a column of its own gives, as compared; "" when none does."""
        return next((kunya for reader in self._kunyas if (kunya := read_name(reader.read(cells, row) or "").kunya)), "")


def _added(one: NamedPeople, other: NamedPeople) -> NamedPeople:
    """What stood beside the names of two cells."""
    return NamedPeople(
        (), one.notes + other.notes, one.numbers + other.numbers, one.documents + other.documents, one.counts + other.counts
    )


def _in_parts(whole: str, parts: dict[str, str]) -> PersonName:
    """Parts that are one name each stand as they were asked for; of others the whole name is read."""
    name = read_name(whole)
    tokens = {part: read_name(text).tokens for part, text in parts.items()}
    if all(len(found) == 1 for found in tokens.values()):
        given, father, grandfather, family = (tokens[part][0] if part in tokens else "" for part in PARTS)
        return replace(name, given=given, father=father, grandfather=grandfather, family=family)
    else:
        return name


def _holds(name: PersonName, part: str) -> bool:
    """Whether a name already holds a part, after its first token."""
    return set(read_name(part).tokens) <= set(name.tokens[1:])
