"""Sorts the rows of a table into data and everything else, and hands to the data what the headings above say."""

from collections.abc import Mapping

from awn.sheets.cells import Cells, filled
from awn.sheets.grids import Grid
from awn.sheets.groups import GroupReader, Groups
from awn.sheets.headers import HeaderReader
from awn.sheets.rows import RowReader
from awn.sheets.shapes import Shape, has
from awn.sheets.tables import Row, RowKind, Table
from awn.sheets.wordings import written


class RowSorter:
    """Fills one table from top to bottom: its titles first, then its rows."""

    def __init__(self, table: Table, shape: Shape, read: HeaderReader, reader: GroupReader) -> None:
        self.table = table
        self.grid: Grid = table.grid
        self.shape = shape
        self.read = read
        self.reader = reader
        self.groups = Groups(reader, next(iter(read.vocabulary.groups), ""))

    def take_title(self, index: int, *, carried: bool) -> None:
        cells = filled(self.grid.rows[index])
        self.table.other[self.grid.row_numbers[index]] = RowKind.TITLE if cells else RowKind.BLANK
        texts = [str(value) for _index, value in cells if isinstance(value, str)]
        headed = texts and self.reader.opens(texts[0]) and (len(texts) <= 2 or carried)
        if headed and (len(texts) == 1 or self.reader.is_label(texts[0])):
            self.groups.take(texts)

    def take_heading(self, text: str) -> None:
        """A heading above the header of one of several tables side by side."""
        if self.reader.opens(text):
            self.groups.take([text])

    def take_rows(self, rows: range) -> None:
        """Sorts the rows at these indexes."""
        table, shape, grid = self.table, self.shape, self.grid
        titles = frozenset(written(str(cells[0][1])) for cells in self._titles() if len(cells) == 1)
        kinds = RowReader(shape, self.read.vocabulary, self.reader, _widest_merge(grid), titles)
        down = self._spread_down()
        guessed: list[int] = []
        for index in rows:
            cells, number = shape.cells(grid.rows[index]), grid.row_numbers[index]
            kind = kinds.kind(cells, number)
            if kind is not None:
                table.other[number] = kind
                guessed = [*guessed, index] if kinds.is_guess else guessed if kind is RowKind.SIGNATURE else []
                if kind is RowKind.GROUP:
                    self.groups.take([str(value) for _index, value in cells])
                continue
            for each in [*guessed, index]:  # the list goes on: those in between are its people and no signers
                self._add_row(each, down)
            guessed = []

    def _add_row(self, index: int, down: Mapping[int, dict[str, str]]) -> None:
        number = self.grid.row_numbers[index]
        self.groups.passed_row()
        given = down[number] | self.groups.values if number in down else self.groups.values
        self.table.other.pop(number, None)
        self.table.rows.append(Row(number, self.grid.rows[index], given, number in self.grid.hidden_rows))

    def _titles(self) -> list[Cells]:
        """The rows set aside as titles, but for those that give a place or a delegate."""
        at = dict(zip(self.grid.row_numbers, self.grid.rows, strict=True)) if self.table.other else {}
        found = [filled(at[number]) for number, kind in self.table.other.items() if kind is RowKind.TITLE]
        return [cells for cells in found if cells and not self.reader.opens(str(cells[0][1]))]

    def _spread_down(self) -> dict[int, dict[str, str]]:
        """What a place or delegate merged over several rows gives to all of them, so that they stay together."""
        roles = {
            column.number: (self.read.roles(column.header) or ("",))[0]
            for column in self.table.columns
            if column.number - 1 in self.shape.places
        }
        given: dict[int, dict[str, str]] = {}
        at = {number: index for index, number in enumerate(self.grid.row_numbers)} if roles and self.grid.merged else {}
        for row, column, last_row, _last_column in self.grid.merged:
            if column in roles and last_row > row and row in at and has(self.grid.rows[at[row]], column):
                text = str(self.grid.rows[at[row]][column - 1])
                for number in range(row, min(last_row, row + 100_000) + 1):
                    given.setdefault(number, {})[roles[column]] = text
        return given


def _widest_merge(grid: Grid) -> dict[int, int]:
    """Row number → the width of its widest merged cell."""
    widest: dict[int, int] = {}
    for row, column, _last_row, last_column in grid.merged:
        widest[row] = max(widest.get(row, 1), last_column - column + 1)
    return widest
