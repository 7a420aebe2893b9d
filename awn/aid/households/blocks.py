"""Which rows of a table make up one household: one row, a head with members beneath, or rows joined by number, head or relation."""

from collections.abc import Sequence
from enum import StrEnum

from awn.aid.households.beneath import rows_beneath
from awn.aid.households.dittos_in_rows import Cells
from awn.aid.households.joined_rows import joined_rows
from awn.aid.households.lookup import Lookup
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
    group: object = None
    for position, below in enumerate(beneath):
        if below and blocks and table.rows[position].group == group:
            blocks[-1].append(position)
        else:
            blocks.append([position])
        group = table.rows[position].group
    return blocks
