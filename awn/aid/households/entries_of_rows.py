"""The rows of one household become its entry: everybody named in them, with slots, and what they say of the family."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from awn.aid.cleaning.names import clean_name
from awn.aid.entries import Household
from awn.aid.households import slots
from awn.aid.households.blocks import Block
from awn.aid.households.collectors import is_within, said_collector
from awn.aid.households.dittos_in_rows import Cells
from awn.aid.households.families import Family, with_note
from awn.aid.households.named import Named, individual_of
from awn.aid.households.people import Person
from awn.aid.households.record import Record
from awn.aid.households.relations import HEAD, read_relation, sex_of_relation
from awn.aid.households.seats import seats
from awn.aid.households.settings import Settings
from awn.aid.households.sheet_sex import SheetSex
from awn.aid.households.values import Values
from awn.arabic.wording import Message, message
from awn.sheets.tables import Column, Table


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of another table that belong to a household, and the reader of that table."""

    reader: "EntryReader"
    block: Block
    cells: Sequence[Cells]


class EntryReader:
    """Reads blocks of rows of one table into households."""

    def __init__(self, table: Table, settings: Settings, record: Record) -> None:
        values = Values(table, settings, record)
        self._table = table
        self._record = record
        columns = _with_a_person(table.columns)
        people = [Person(seat, values, record, settings) for seat in seats(columns) if seat.kind != "relative"]
        self._nameless = [] if _names_somebody(columns) else [person for person in people if person.subject == "person"]
        self._seats = [person for person in people if person not in self._nameless]
        self._has_member_rows = any(seat.subject == "member" for seat in self._seats)
        self._family = Family(table, values, settings, record)
        self._members = [values.members(column) for column in columns if column.role == "household.members"]
        self._relations = [values.coded_text(column) for column in columns if column.role == "household.relation"]
        self._heads = [values.name(column) for column in columns if column.role == "household.head_name"]
        self._sheet = SheetSex(table, record)

    def read(self, block: Block, rows: Sequence[Cells], joined: Sequence["Rows"] = ()) -> Household:
        """The household of these rows and of the members' rows joined to it; it has no individuals when nobody is named in them."""
        first = self._table.rows[block[0]].number
        household = Household(0, self._table.file, self._table.sheet, first)
        people: list[Named] = []
        for order, position in enumerate(block):
            people += self._read_row(household, rows[position], position, first=order == 0)
        for members in joined:
            members.reader.join(household, people, members)
        self._call_head(people, rows[block[0]], first)
        self._collect(household, people, first)
        slots.seat(household, people, self._record)
        self._complete_head(household, rows[block[0]], first)
        self._settle(household)
        return household

    def join(self, household: Household, people: list[Named], members: "Rows") -> None:
        """Adds to the people of a family those whom its rows in this table name; whoever is named already is completed."""
        known = tuple(people)
        heads = not any(named.subject == "person" for named in known)
        for order, position in enumerate(members.block):
            for named in self._read_row(household, members.cells[position], position, first=heads and order == 0):
                slots.meet(people, named, known)
        household.facts = (*household.facts, *self._record.take_facts())

    def _read_row(self, household: Household, cells: Cells, position: int, *, first: bool) -> list[Named]:
        row = self._table.rows[position]
        people: list[Named] = []
        for seat in self._seats:
            people += seat.read(cells, row.number)
            for remark in seat.remarks:
                household.notes = with_note(household.notes, remark)
            if seat.relative_phones:
                household.relative_phones = tuple(dict.fromkeys((*household.relative_phones, *seat.relative_phones)))
        for reader in self._members:
            for person in reader.read(cells, row.number) or ():
                individual = individual_of(self._record, person, row.number)
                people.append(Named("member", individual, person.relation, source=(row.number, reader.number)))
        if not first:
            _beneath(people)
        if self._relations:
            self._relate(people, cells, row.number)
        if first:
            self._sheet.state(people, row.number)
        self._family.read(household, cells, row)
        if household.size is None:
            household.size = next((seat.size for seat in self._seats if seat.subject == "person" and seat.size), None)
        return people

    def _relate(self, people: Sequence[Named], cells: Cells, row: int) -> None:
        """The relation of a row is that of the person whom the row is about, or of its member where members have the rows."""
        named = next((named for named in people if named.subject == "member" or not self._has_member_rows), None)
        text = next((text for reader in self._relations if (text := reader.read(cells, row))), "")
        if named is not None and text:
            named.relation = read_relation(text)
            named.individual.sex = named.individual.sex or sex_of_relation(text)
            if not named.relation:
                reason = message("This is no relation to the head that is known here.")
                self._record.flag(row, self._relations[0].number, text, "relation.unknown", reason)

    def _call_head(self, people: list[Named], cells: Cells, row: int) -> None:
        """The head whom each row names beside its member: one of the people of these rows, or somebody who has no row."""
        if any(named.relation == HEAD for named in people):
            return
        for reader in self._heads:
            read = reader.read(cells, row)
            for person in read.people[:1] if read else ():
                head = individual_of(self._record, person, row)
                known = next((named for named in people if slots.is_one_name(named.individual, head)), None)
                if known is None:
                    people.insert(0, Named("person", head, HEAD, of_row=True))
                else:
                    known.relation = HEAD
                return

    def _collect(self, household: Household, people: list[Named], row: int) -> None:
        """Somebody whom a column or a note calls the collector; «نفسه» and «الزوجة» name nobody new."""
        people[:] = [named for named in people if named.subject != "collector" or not is_within(named.individual.name)]
        for text in (household.notes, household.delegate):
            if text and (name := said_collector(text)):
                for person in clean_name(name).value.people[:1]:
                    people.append(Named("collector", individual_of(self._record, person, row), person.relation))

    def _complete_head(self, household: Household, cells: Cells, row: int) -> None:
        """In a table that names nobody, columns about a person are about the head whom a roster names."""
        for person in self._nameless:
            for head in household.individuals[:1]:
                person.complete(head, cells, row)

    def _settle(self, household: Household) -> None:
        household.phones = tuple(dict.fromkeys((*household.phones, *household.relative_phones)))
        household.facts = tuple(dict.fromkeys((*self._record.take_facts(), *household.facts)))
        if household.size is None and household.males is not None and household.females is not None:
            household.size = household.males + household.females or None
        named = sum(individual.slot != "collector" for individual in household.individuals)
        if household.size is not None and named > household.size:
            self._flag(
                household,
                "size.fewer_than_named",
                message("%(named)s people are named and the size says %(size)s.", named=named, size=household.size),
            )
        if household.size and household.males and household.females and household.males + household.females != household.size:
            values = {"males": household.males, "females": household.females, "size": household.size}
            self._flag(
                household, "size.disagrees", message("%(males)s males and %(females)s females do not make %(size)s.", **values)
            )
        if not household.individuals:
            self._flag(household, "name.missing", message("Nobody is named in this row, so nobody is taken from it."))

    def _flag(self, household: Household, rule: str, reason: Message) -> None:
        self._record.flag(household.row, 0, "", rule, reason)


def _names_somebody(columns: Sequence[Column]) -> bool:
    return any(column.role.partition(".")[2] in ("name", "given", "kunya", "members") for column in columns)


def _with_a_person(columns: Sequence[Column]) -> list[Column]:
    """A list whose only names stand under «اسم رب الأسرة» is a list of heads."""
    named = {"person.name", "person.given", "person.kunya", "member.name", "member.given"}
    if any(column.role in named for column in columns):
        return list(columns)
    else:
        return [replace(column, role="person.name") if column.role == "household.head_name" else column for column in columns]


def _beneath(people: Sequence[Named]) -> None:
    """Whoever has a row beneath the first is a member, unless the relation says otherwise."""
    for named in people:
        if named.subject == "person":
            named.subject = "member"
