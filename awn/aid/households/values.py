"""Which cleaning belongs to which column, and how a cleaned value is written down."""

from collections.abc import Callable
from functools import partial

from awn.aid.cleaning.births import asks_for_months, clean_age, clean_birth
from awn.aid.cleaning.cleaned import Cleaned
from awn.aid.cleaning.displacement import clean_displacement
from awn.aid.cleaning.marital import Marital, clean_marital
from awn.aid.cleaning.names import NamedPeople, NamedPerson, clean_members, clean_name
from awn.aid.cleaning.needs import clean_needs
from awn.aid.cleaning.notes import clean_notes
from awn.aid.cleaning.phones import CleanPhones, clean_phones
from awn.aid.cleaning.places import clean_place
from awn.aid.cleaning.sex import clean_sex, learn_sex_codes
from awn.aid.cleaning.sizes import HouseholdSize, clean_size
from awn.aid.entries import Document
from awn.aid.households.document_columns import DocumentColumn, values_of
from awn.aid.households.readers import Reader
from awn.aid.households.record import Record
from awn.aid.households.saying import (
    people_as_typed,
    say_date,
    say_documents,
    say_members,
    say_people,
    say_phones,
    say_size,
    say_status,
    unknown,
)
from awn.aid.households.settings import Settings
from awn.aid.households.texts import clean_count, clean_part, clean_text
from awn.arabic.dates import ReadDate
from awn.sheets.grids import Value
from awn.sheets.tables import Column, Table
from awn.sheets.texts import text_of


class Values:
    """Makes the readers of one table's columns; what they note goes to `record`."""

    def __init__(self, table: Table, settings: Settings, record: Record) -> None:
        self._table = table
        self._settings = settings
        self._record = record

    def name(self, column: Column) -> Reader[NamedPeople]:
        return Reader(column, self._record, clean_name, say_people, people_as_typed, judged=False)

    def members(self, column: Column) -> Reader[tuple[NamedPerson, ...]]:
        clean = partial(clean_members, today=self._settings.today)
        return Reader(column, self._record, clean, say_members, lambda text: people_as_typed(text).people, judged=False)

    def part(self, column: Column) -> Reader[str]:
        return Reader(column, self._record, clean_part, str, str, judged=False)

    def text(self, column: Column) -> Reader[str]:
        return Reader(column, self._record, clean_text, str, str)

    def place(self, column: Column) -> Reader[str]:
        return Reader(column, self._record, clean_place, str, str, judged=False)

    def notes(self, column: Column) -> Reader[str]:
        return Reader(column, self._record, clean_notes, str, str, states_facts=True)

    def needs(self, column: Column) -> Reader[tuple[str, ...]]:
        clean = _decoded(partial(clean_needs, header=column.header), column)
        return Reader(column, self._record, clean, "، ".join, lambda text: (text,) if text else (), states_facts=True)

    def coded_text(self, column: Column) -> Reader[str]:
        return Reader(column, self._record, _decoded(clean_text, column), str, str, states_facts=True)

    def sex(self, column: Column) -> Reader[str]:
        codes = column.codes or learn_sex_codes(values_of(self._table, column))
        return Reader(column, self._record, partial(clean_sex, codes=codes), str, unknown)

    def birth(self, column: Column) -> Reader[ReadDate | None]:
        clean = partial(clean_birth, today=self._settings.today)
        return Reader(column, self._record, clean, say_date, lambda _: None)

    def age(self, column: Column) -> Reader[ReadDate | None]:
        clean = partial(clean_age, today=self._settings.today, in_months=asks_for_months(column.header))
        return Reader(column, self._record, clean, say_date, lambda _: None)

    def phones(self, column: Column) -> Reader[CleanPhones]:
        clean = partial(clean_phones, region=self._settings.region)
        return Reader(column, self._record, clean, say_phones, lambda text: CleanPhones((text,) if text else ()))

    def documents(self, column: Column, kind: str) -> Reader[tuple[Document, ...]]:
        clean = DocumentColumn(self._table, column, kind, self._settings.region).clean
        return Reader(column, self._record, clean, say_documents, lambda text: (Document(kind, text),) if text else ())

    def marital(self, column: Column) -> Reader[Marital]:
        return Reader(column, self._record, partial(clean_marital, codes=column.codes), say_status, lambda _: Marital())

    def displacement(self, column: Column) -> Reader[str]:
        return Reader(column, self._record, partial(clean_displacement, codes=column.codes), str, unknown)

    def size(self, column: Column) -> Reader[HouseholdSize]:
        return Reader(column, self._record, clean_size, say_size, lambda _: HouseholdSize())

    def number(self, column: Column) -> Reader[int | None]:
        return Reader(column, self._record, clean_count, str, lambda _: None)


def _decoded[T](clean: Callable[[Value], Cleaned[T]], column: Column) -> Callable[[Value], Cleaned[T]]:
    """The same cleaning after a code of the header is replaced by its meaning."""
    codes = column.codes
    if not codes:
        return clean

    def decode(value: Value) -> Cleaned[T]:
        meaning = codes.get(text_of(value))
        return clean(value) if meaning is None else clean(meaning).also(rules=("text.code",))

    return decode
