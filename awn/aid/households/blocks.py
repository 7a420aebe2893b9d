"""Which rows of a table make up one household: one row, a head with members beneath, or rows joined by number, head or relation."""

from collections.abc import Sequence
from enum import StrEnum

from awn.aid.households.beneath import rows_beneath
from awn.aid.households.dittos_in_rows import Cells
from awn.aid.households.joined_rows import joined_rows
from awn.aid.households.lookup import Lookup
from awn.aid.households.readers import text_of
from awn.sheets.tables import Table

type Block = list[int]  # positions in Table.rows, in order


class Shape(StrEnum):
    """How a table holds households."""

    ROWS = "rows"  # each row is an entry of its own
    BENEATH = "beneath"  # members stand in rows beneath their head
    JOINED = "joined"  # a row for each individual; a number, the head's name or the relation joins them


def group(table: Table, cells: Sequence[Cells]) -> tuple[Shape, list[Block]]:
    """The shape of the table and the rows of each household, in order of appearance. Every row is in one block."""
    look = Lookup(table, cells)
    if (joined := joined_rows(look)) is not None:
        return Shape.JOINED, joined
    beneath = rows_beneath(look)
    if any(beneath):
        return Shape.BENEATH, _blocks(table, beneath)
    else:
        return Shape.ROWS, [[position] for position in range(len(cells))]


def _blocks(table: Table, beneath: Sequence[bool]) -> list[Block]:
    blocks: list[Block] = []
    for position, below in enumerate(beneath):
        if below and blocks and _in_one_group(table, blocks[-1], position):
            blocks[-1].append(position)
        else:
            blocks.append([position])
    return blocks


def _in_one_group(table: Table, block: Block, position: int) -> bool:
    """Whether no heading parts a row from the block above it. What a merged cell gives to the rows that it spans is the head's own."""
    group, above = table.rows[position].group, table.rows[block[-1]].group
    if group == above:
        return True
    head = table.rows[block[0]]
    own = {column.role: text_of(head.values[column.number - 1]) for column in table.columns if column.number <= len(head.values)}
    changed = {role for role in group.keys() | above.keys() if group.get(role) != above.get(role)}
    return all(group.get(role, "") in (own.get(role), head.group.get(role, "")) for role in changed)
