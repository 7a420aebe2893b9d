"""What the columns about the family as a whole say: size, place, status, needs, notes, and what a person chose to keep."""

from collections.abc import Mapping, Sequence

from awn.aid.cleaning.sizes import HouseholdSize
from awn.aid.entries import Household
from awn.aid.households.dittos_in_rows import Cells
from awn.aid.households.group_rows import GroupRows
from awn.aid.households.places_of_rows import Places
from awn.aid.households.readers import Reader
from awn.aid.households.record import Record
from awn.aid.households.saying import say_people
from awn.aid.households.settings import Settings
from awn.aid.households.values import Values
from awn.aid.roles import KEPT, RESTRICTED
from awn.sheets.tables import Column, Row, Table

KEPT_AS_STATED = frozenset(
    ("household.income", "household.tenure", "row.state", "row.organisation", "row.quantity", "row.fill", "row.strike", KEPT)
) | {f"{subject}.work" for subject in ("person", "spouse")}
NOTED = ("household.notes", "row.comment")
SICK = ("person.health", "spouse.health", "member.health")


class Family:
    """Reads the columns about the family, row by row, into its household. Where several rows speak, the first that says something counts."""

    def __init__(self, table: Table, values: Values, settings: Settings, record: Record) -> None:
        self._record = record
        self._columns: dict[str, list[Column]] = {}
        for column in table.columns:
            self._columns.setdefault(column.role, []).append(column)
        self._groups = GroupRows(record)
        self._places = Places(self._columns, values, settings, self._groups)
        self._sizes = [values.size(column) for column in self._of("household.size")]
        self._sexes = [[values.number(column) for column in self._of(f"household.{sex}")] for sex in ("males", "females")]
        self._counts = [values.number(column) for column in self._of("household.children", "household.count")]
        self._status = [values.displacement(column) for column in self._of("household.displacement")]
        self._needs = [values.needs(column) for column in self._of("household.needs", *SICK)]
        self._notes = [values.notes(column) for column in self._of(*NOTED)]
        self._delegates = [values.name(column) for column in self._of("household.delegate")]
        self._numbers = [values.text(column) for column in self._of("household.number")]
        self._relatives = [values.phones(column) for column in self._of("relative.phone")]
        self._kept = [values.coded_text(column) for column in self._of(*KEPT_AS_STATED)]
        self._restricted = [values.text(column) for column in self._of(RESTRICTED)]
        self._headers = _distinct_headers([*self._kept, *self._restricted])

    def _of(self, *roles: str) -> list[Column]:
        return [column for role in roles for column in self._columns.get(role, ())]

    def read(self, household: Household, cells: Cells, row: Row) -> None:
        """Adds what this row says to the household."""
        self._read_sizes(household, cells, row.number)
        self._places.read(household, cells, row)
        for status in self._status:
            household.displacement = household.displacement or status.read(cells, row.number) or ""
        household.displacement = household.displacement or self._groups.displacement(row)
        self._read_texts(household, cells, row)
        for relative in self._relatives:
            if (phones := relative.read(cells, row.number)) is not None:
                household.relative_phones = tuple(dict.fromkeys((*household.relative_phones, *phones.own, *phones.relative)))
        self._read_kept(household, cells, row.number)

    def _read_texts(self, household: Household, cells: Cells, row: Row) -> None:
        for reader in self._needs:
            if needs := reader.read(cells, row.number):
                household.needs = tuple(dict.fromkeys((*household.needs, *needs)))
        for noted in self._notes:
            if note := noted.read(cells, row.number):
                household.notes = with_note(household.notes, note)
        for delegates in self._delegates:
            named = delegates.read(cells, row.number)
            household.delegate = household.delegate or (say_people(named) if named else "")
            for remark in named.notes if named else ():
                household.notes = with_note(household.notes, remark)
        household.delegate = household.delegate or self._groups.delegate(row)
        for numbers in self._numbers:
            household.household_number = household.household_number or numbers.read(cells, row.number) or ""

    def _read_sizes(self, household: Household, cells: Cells, row: int) -> None:
        for reader in self._sizes:
            size: HouseholdSize | None = reader.read(cells, row)
            if size is not None and household.size is None:
                household.size, household.males, household.females = size.size, size.males, size.females
        for number, readers in enumerate(self._sexes):
            for count in readers:
                if (stated := count.read(cells, row)) is not None:
                    if number == 0:
                        household.males = stated
                    else:
                        household.females = stated
        for counts in self._counts:
            if (counted := counts.read(cells, row)) is not None and counts.header not in household.counts:
                household.counts = {**household.counts, counts.header: counted}

    def _read_kept(self, household: Household, cells: Cells, row: int) -> None:
        for reader in self._kept:
            if text := reader.read(cells, row):
                household.kept = _with(household.kept, self._headers[reader.number], text)
        for reader in self._restricted:
            if text := reader.read(cells, row):
                household.restricted = _with(household.restricted, self._headers[reader.number], text)


def with_note(notes: str, note: str) -> str:
    """The notes and one more."""
    return f"{notes}؛ {note}" if notes else note


def _with(kept: Mapping[str, str], header: str, text: str) -> dict[str, str]:
    """The same texts and this one; what further rows say under one header is added to it."""
    known = kept.get(header, "")
    return {**kept, header: text if known in ("", text) else f"{known}؛ {text}"}


def _distinct_headers(readers: Sequence[Reader[str]]) -> dict[int, str]:
    """A header for each column number; a header that stands twice is told apart by its column."""
    headers = [reader.header for reader in readers]
    return {
        reader.number: reader.header if headers.count(reader.header) == 1 else f"{reader.header} ({reader.number})"
        for reader in readers
    }
