"""The individuals whom the columns of one person name in one row."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from awn.aid.cleaning.marital import Marital
from awn.aid.cleaning.names import NamedPerson
from awn.aid.entries import Document, Individual
from awn.aid.households.beside_names import Beside
from awn.aid.households.dittos_in_rows import Cells
from awn.aid.households.document_kinds import read_document_kind
from awn.aid.households.named import Named, about, individual_of
from awn.aid.households.names_in_columns import NameColumns
from awn.aid.households.readers import Reader
from awn.aid.households.record import Record
from awn.aid.households.relations import names_wife, read_relation, sex_of_relation
from awn.aid.households.seats import Seat
from awn.aid.households.settings import Settings
from awn.aid.households.slots import complete
from awn.aid.households.values import Values
from awn.arabic.dates import ReadDate
from awn.arabic.wording import message
from awn.sheets.tables import Column

KINDS = ("national_id", "family_book", "passport", "unhcr_id", "ration_card", "civil_record")


class Person:
    """Reads the columns about one person, row by row."""

    def __init__(self, seat: Seat, values: Values, record: Record, settings: Settings) -> None:
        self.subject = seat.kind
        self._record = record
        self._settings = settings
        self._wife = any(names_wife(column.header) for column in seat.columns.get("name", ()))
        self._names = NameColumns(seat, values)
        self._mother = self._all(seat, "mother", values.part)
        self._sex = self._all(seat, "sex", values.sex)
        self._relations = self._all(seat, "relation", values.coded_text)
        self._births = [
            *self._all(seat, "birth", values.birth),
            *self._all(seat, "birth_year", values.birth),
            *self._all(seat, "age", values.age),
        ]
        self._phones = self._all(seat, "phone", values.phones)
        self._kinds = self._all(seat, "document_kind", values.coded_text)
        self._documents = _document_readers(seat, values)
        self._marital = self._all(seat, "marital", values.marital)
        self._disability = self._all(seat, "disability", values.needs)
        self.relative_phones: tuple[str, ...] = ()
        self.remarks: tuple[str, ...] = ()
        self.size: int | None = None

    @staticmethod
    def _all[T](seat: Seat, name: str, make: Callable[[Column], Reader[T]]) -> list[Reader[T]]:
        return [make(column) for column in seat.columns.get(name, ())]

    def read(self, cells: Cells, row: int) -> list[Named]:
        """Everybody named here; what the other columns say is of the first of them, or of his widow where they speak of her.

        `relative_phones`, `remarks` and `size` are then those of this row: phones that others lend, and what stood beside a name.
        """
        people = self._names.read(cells, row)
        self.relative_phones, self.remarks, self.size = (), self._names.beside.notes, None
        if not people:
            self._flag_nameless(cells, row)
            return []
        found = [self._named(person, row, first=position == 0) for position, person in enumerate(people)]
        sex, marital = self._status(cells, row)
        several = [named.individual for named in found]
        individual = about(several, sex, marital)
        self._state(individual, sex, marital, row)
        self._fill(individual, several, cells, row)
        self._relate(found[0], cells, row)
        for other in found[1:] if self._wife else ():  # «أسماء الزوجات»
            other.individual.sex = other.individual.sex or "female"
        return found

    def complete(self, individual: Individual, cells: Cells, row: int) -> None:
        """Adds what the columns of a row without names say to somebody who is named elsewhere."""
        said = replace(individual, phones=(), documents=(), marital="", sex="", birth_date=None, birth_precision="")
        self._state(said, *self._status(cells, row), row)
        self._fill(said, [said], cells, row)
        complete(individual, said)

    def _relate(self, named: Named, cells: Cells, row: int) -> None:
        """What a column of this person says that he or she is to the head."""
        for reader in self._relations:
            if (text := reader.read(cells, row)) and (relation := read_relation(text)):
                named.relation = relation
                named.individual.sex = named.individual.sex or sex_of_relation(text)

    def _named(self, person: NamedPerson, row: int, *, first: bool) -> Named:
        subject = "member" if self.subject == "person" and not first else self.subject
        of_row = self.subject == "person" and first
        return Named(subject, individual_of(self._record, person, row), person.relation, of_row, (row, id(self)))

    def _fill(self, individual: Individual, several: Sequence[Individual], cells: Cells, row: int) -> None:
        self._fill_birth(individual, cells, row)
        if self._phones:
            read = [phones for reader in self._phones if (phones := reader.read(cells, row)) is not None]
            individual.phones = _unique(number for phones in read for number in phones.own)
            self.relative_phones = _unique(number for phones in read for number in phones.relative)
        if self._documents:
            individual.documents = self._documents_of(cells, row)
            if 1 < len(several) == len(individual.documents):  # as many numbers in the cell as names
                for named, document in zip(several, individual.documents, strict=True):
                    named.documents = (document,)
        self._fill_beside(individual)
        individual.kunya = individual.kunya or self._names.kunya(cells, row)
        for reader in self._mother:
            individual.mother = individual.mother or reader.read(cells, row) or ""
        conditions = [condition for reader in self._disability for condition in reader.read(cells, row) or ()]
        individual.disability = "، ".join(conditions)

    def _fill_beside(self, individual: Individual) -> None:
        """What stood in the cell of the name: phones, documents, an age, the size of the family."""
        beside = Beside(self._names.beside, self._settings)
        individual.phones = _unique((*individual.phones, *beside.phones))
        if not individual.documents:
            individual.documents = beside.documents
        if individual.birth_date is None and beside.birth is not None:
            individual.birth_date, individual.birth_precision = beside.birth.date, beside.birth.precision
        self.size, self.remarks = beside.size, (*self.remarks, *beside.notes)

    def _status(self, cells: Cells, row: int) -> tuple[str, Marital]:
        """What the columns say of sex and marriage."""
        sex = next((sex for reader in self._sex if (sex := reader.read(cells, row))), "")
        return sex, next((read for reader in self._marital if (read := reader.read(cells, row)) and read.status), Marital())

    def _state(self, individual: Individual, sex: str, marital: Marital, row: int) -> None:
        if sex and individual.sex and sex != individual.sex:
            reason = message("The column says one sex and the name another.")
            self._record.flag(row, self._sex[0].number, individual.name, "sex.disagrees", reason)
        individual.marital = marital.status or individual.marital
        individual.sex = sex or individual.sex or marital.sex or ("female" if self._wife else "")

    def _fill_birth(self, individual: Individual, cells: Cells, row: int) -> None:
        """The most exact of what the columns state; a column that says otherwise by more than two years is flagged."""
        best: ReadDate | None = None
        for reader in self._births:
            read = reader.read(cells, row)
            if read is None:
                continue
            elif best is None:
                best = read
            elif abs(best.date.year - read.date.year) > 2:
                reason = message(
                    "The columns of birth and age disagree: %(first)s and %(second)s.",
                    first=best.date.year,
                    second=read.date.year,
                )
                self._record.flag(row, reader.number, str(read.date.year), "birth.disagrees", reason)
        if best is not None:
            individual.birth_date, individual.birth_precision = best.date, best.precision

    def _documents_of(self, cells: Cells, row: int) -> tuple[Document, ...]:
        found = [document for reader in self._documents for document in reader.read(cells, row) or ()]
        if self._kinds and found:
            kind = read_document_kind(self._kinds[0].read(cells, row) or "")
            found = [Document(kind, document.number) if kind and not document.kind else document for document in found]
        return _unique(found)

    def _flag_nameless(self, cells: Cells, row: int) -> None:
        """A number that stands without a name is nobody's: said, and not taken."""
        if any(reader.read(cells, row) for reader in self._documents):
            reason = message("A document number stands here without a name, so it is not known whose it is.")
            self._record.flag(row, self._documents[0].number, "", "document.nobody", reason)


def _document_readers(seat: Seat, values: Values) -> list[Reader[tuple[Document, ...]]]:
    readers = [values.documents(column, kind) for kind in KINDS for column in seat.columns.get(kind, ())]
    return readers + [values.documents(column, "") for column in seat.columns.get("document", ())]


def _unique[T](items: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(items))
