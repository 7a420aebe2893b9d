"""Tables with roles become households and the individuals named in them, with every change, every doubt and the number of what was left out."""

from collections.abc import Iterator, Sequence

from awn.aid.entries import Household, Lists
from awn.aid.households.allocating import without_collection
from awn.aid.households.blocks import Block, group
from awn.aid.households.dittos_in_rows import Cells, resolve
from awn.aid.households.entries_of_rows import EntryReader, Rows
from awn.aid.households.readers import DITTO
from awn.aid.households.record import Record
from awn.aid.households.rosters import FamilySheet, Roster, family_sheets
from awn.aid.households.settings import Settings
from awn.aid.refusing import refuses_header
from awn.aid.roles import REFUSED, UNKNOWN
from awn.arabic.wording import message
from awn.sheets.tables import Table

__all__ = ["UNMAPPED", "Settings", "understand"]

UNMAPPED = "unmapped"


def understand(tables: Sequence[Table], settings: Settings) -> Lists:
    """Everything that the tables say. Each table is understood by itself, but for a roster, whose rows join the families of another."""
    lists = Lists()
    for sheet in family_sheets(tables):
        add(lists, _understand_sheet(sheet, settings, len(lists.households)))
    return lists


def add(lists: Lists, further: Lists) -> None:
    """Puts what another sheet said behind what is known; its households must be numbered on from these."""
    lists.households += further.households
    lists.changes += further.changes
    lists.flags += further.flags
    for kind, number in further.left_out.items():
        lists.left_out[kind] = lists.left_out.get(kind, 0) + number


def _understand_sheet(sheet: FamilySheet, settings: Settings, first: int) -> Lists:
    """What one table and its rosters say, their households numbered from `first`."""
    whole = _Reading(sheet.table, settings)
    joined = [_Joined(roster, settings) for roster in sheet.rosters]
    with without_collection():
        households = _numbered(_households(whole, joined), first)
    readings = [whole, *(roster.reading for roster in joined)]
    lists = Lists(households)
    for reading in readings:
        _leave_out_columns(reading.table, reading.record)
        add(lists, Lists([], reading.record.changes, reading.record.flags, dict(reading.record.left_out)))
    return lists


class _Reading:
    """One table as it is read, with what was noted of it."""

    def __init__(self, table: Table, settings: Settings) -> None:
        self.table = table
        self.record = Record(table.file, table.sheet, settings.undone_rules, moved=table.grid.moved)
        self.rows: Sequence[Cells] = resolve(table, undone=DITTO in settings.undone_rules)
        self.entries = EntryReader(table, settings, self.record)

    def blocks(self) -> list[Block]:
        return group(self.table, self.rows)[1]


class _Joined:
    """A roster as it is read: the rows of each family that no household has taken yet."""

    def __init__(self, roster: Roster, settings: Settings) -> None:
        self.reading = _Reading(roster.table, settings)
        self._parent_keys = roster.parent_keys
        self._waiting: dict[str, Block] = {}
        for position, key in enumerate(roster.keys):
            self._waiting.setdefault(key or f"\0{position}", []).append(position)

    def take(self, block: Block) -> Rows | None:
        """The members of the family that stands in these rows of the other table."""
        for key in dict.fromkeys(self._parent_keys[position] for position in block):
            if key and (members := self._waiting.pop(key, None)):
                return Rows(self.reading.entries, members, self.reading.rows)
        return None

    def left(self) -> Iterator[Household]:
        """Families whose members stand here alone."""
        for block in self._waiting.values():
            household = self.reading.entries.read(block, self.reading.rows)
            reason = message("The family of these members stands in no sheet given: they are taken as a family of their own.")
            self.reading.record.flag(household.row, 0, "", "roster.alone", reason)
            yield household


def _households(whole: _Reading, joined: Sequence[_Joined]) -> Iterator[Household]:
    for block in whole.blocks():
        members = [rows for roster in joined if (rows := roster.take(block)) is not None]
        yield whole.entries.read(block, whole.rows, members)
    for roster in joined:
        yield from roster.left()


def _numbered(households: Iterator[Household], first: int) -> list[Household]:
    """The households in which somebody is named."""
    found: list[Household] = []
    for household in households:
        if household.individuals:
            household.number = first + len(found)
            for individual in household.individuals:
                individual.household = household.number
            found.append(household)
    return found


def _leave_out_columns(table: Table, record: Record) -> None:
    """Columns that may not come in count by their filled cells and the kind that the header tells; one that waits for a person's choice counts once."""
    for column in table.columns:
        if column.role == REFUSED:
            index = column.number - 1
            cells = sum(index < len(row.values) and row.values[index] not in (None, "") for row in table.rows)
            record.leave_out([refuses_header(column.header) or REFUSED] * cells)
        elif column.role == UNKNOWN:
            record.leave_out([UNMAPPED])
