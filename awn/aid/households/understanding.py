"""Tables with roles become households and the individuals named in them, with every change, every doubt and the number of what was left out."""

from collections.abc import Sequence

from awn.aid.entries import Household, Lists
from awn.aid.households.allocating import without_collection
from awn.aid.households.blocks import Block, group
from awn.aid.households.dittos_in_rows import Cells, resolve
from awn.aid.households.entries_of_rows import EntryReader
from awn.aid.households.readers import DITTO
from awn.aid.households.record import Record
from awn.aid.households.settings import Settings
from awn.aid.refusing import refuses_header
from awn.aid.roles import REFUSED, UNKNOWN
from awn.sheets.tables import Table

__all__ = ["UNMAPPED", "Settings", "understand", "understand_table"]

UNMAPPED = "unmapped"


def understand(tables: Sequence[Table], settings: Settings) -> Lists:
    """Everything that the tables say. Each table is understood by itself: households never reach across tables."""
    lists = Lists()
    for table in tables:
        add(lists, understand_table(table, settings, len(lists.households)))
    return lists


def understand_table(table: Table, settings: Settings, first_household: int = 0) -> Lists:
    """What one table says, its households numbered from `first_household`. What goes in and comes out can be sent to another process."""
    record = Record(table.file, table.sheet, settings.undone_rules)
    rows = resolve(table, undone=DITTO in settings.undone_rules)
    _, blocks = group(table, rows)
    with without_collection():
        households = _households(EntryReader(table, settings, record), blocks, rows, first_household)
    _leave_out_columns(table, record)
    return Lists(households, record.changes, record.flags, dict(record.left_out))


def _households(reader: EntryReader, blocks: Sequence[Block], rows: Sequence[Cells], first: int) -> list[Household]:
    """The households in which somebody is named."""
    found: list[Household] = []
    for block in blocks:
        household = reader.read(first + len(found), block, rows)
        if household.individuals:
            found.append(household)
    return found


def add(lists: Lists, further: Lists) -> None:
    """Puts what another table said behind what is known; its households must be numbered on from these."""
    lists.households += further.households
    lists.changes += further.changes
    lists.flags += further.flags
    for kind, number in further.left_out.items():
        lists.left_out[kind] = lists.left_out.get(kind, 0) + number


def _leave_out_columns(table: Table, record: Record) -> None:
    """Columns that may not come in count by their filled cells and the kind that the header tells; one that waits for a person's choice counts once."""
    for column in table.columns:
        if column.role == REFUSED:
            index = column.number - 1
            cells = sum(index < len(row.values) and row.values[index] not in (None, "") for row in table.rows)
            record.leave_out([refuses_header(column.header) or REFUSED] * cells)
        elif column.role == UNKNOWN:
            record.leave_out([UNMAPPED])
