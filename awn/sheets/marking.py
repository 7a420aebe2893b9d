"""What people say by colour, by striking out and by comments on cells, offered as columns of their own and never obeyed."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from awn.sheets.grids import Mark, Value
from awn.sheets.tables import Column, Row, Table

FILL: Final = "لون الصف"
STRIKE: Final = "مشطوب"
COMMENT: Final = "تعليق الخلية"
STRUCK: Final = "نعم"


def add_marks(table: Table) -> None:
    """Adds to the table a column for each kind of mark that tells some of its rows from others."""
    marks = _by_row(table)
    said = {row.number: _said(marks.get(row.number, ()), row) for row in table.rows} if marks else {}
    for place, header in enumerate((FILL, STRIKE, COMMENT)):
        if len({what[place] for what in said.values()}) > 1:
            _add(table, header, {number: what[place] for number, what in said.items()})


def _by_row(table: Table) -> Mapping[int, Sequence[tuple[int, Mark]]]:
    wanted = {column.number for column in table.columns}
    marks: dict[int, list[tuple[int, Mark]]] = defaultdict(list)
    for (row, column), mark in table.grid.marks.items():
        if (mark.fill or mark.strike or mark.comment) and column in wanted:
            marks[row].append((column, mark))
    return marks


def _said(marks: Sequence[tuple[int, Mark]], row: Row) -> tuple[str, str, str]:
    """The row's most frequent colour, whether most of its filled cells are struck out, and its comments."""
    fills = Counter(mark.fill for _column, mark in marks if mark.fill)
    struck = sum(mark.strike for column, mark in marks if len(row.values) >= column and row.values[column - 1] not in (None, ""))
    full = sum(value not in (None, "") for value in row.values)
    comments = [mark.comment.strip() for _column, mark in sorted(marks, key=lambda marked: marked[0]) if mark.comment.strip()]
    return (fills.most_common(1)[0][0] if fills else ""), (STRUCK if struck and struck * 2 >= full else ""), "؛ ".join(comments)


def _add(table: Table, header: str, values: Mapping[int, Value]) -> None:
    number = max([column.number for column in table.columns] + [len(row.values) for row in table.rows]) + 1
    table.columns.append(Column(number, header))
    for index, row in enumerate(table.rows):
        padded = [*row.values, *[None] * (number - 1 - len(row.values)), values[row.number]]
        table.rows[index] = Row(row.number, padded, row.group, row.hidden)
