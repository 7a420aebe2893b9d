"""How a sheet is laid out: its tables, with their headers, their data rows, and every other row named for what it is."""

from collections.abc import Iterable, Sequence

from awn.sheets.bands import Band, BandFinder
from awn.sheets.cells import Cells, filled
from awn.sheets.forms.finding import find_forms
from awn.sheets.grids import Grid, Value
from awn.sheets.groups import GroupReader
from awn.sheets.headers import LEVELS, HeaderReader, reader
from awn.sheets.marking import add_marks
from awn.sheets.shapes import SAMPLE, Shape, ShapeReader, has, with_data
from awn.sheets.sides import Side, side_by_side
from awn.sheets.sorting import RowSorter
from awn.sheets.tables import Column, RowKind, Table
from awn.sheets.unsplit import split_up
from awn.sheets.vocabulary import Vocabulary
from awn.sheets.wordings import written


def find_tables(grid: Grid, vocabulary: Vocabulary, header_row: int = 0) -> list[Table]:
    """The tables of a grid, in order; none when it holds no list.

    `header_row` is the spreadsheet's number of the (lowest) header row where somebody has said it; else it is found. Tables stand below one
    another where another header begins, and side by side where a header says the same things twice. Upright forms give a row for each family.
    """
    forms = [] if header_row else find_forms(grid, vocabulary)
    tables = forms or _Sheet(split_up(grid), vocabulary).tables(header_row)
    for table in tables:
        add_marks(table)
    return tables


class _Sheet:
    def __init__(self, grid: Grid, vocabulary: Vocabulary) -> None:
        self.grid = grid
        self.vocabulary = vocabulary
        self.read: HeaderReader = reader(vocabulary)
        self.groups = GroupReader(vocabulary)
        self.finder = BandFinder(grid, self.read)
        self.shapes = ShapeReader(grid.rows, self.read)

    def tables(self, header_row: int) -> list[Table]:
        band = self._said(header_row) if header_row else self.finder.first()
        if band is None:
            return self._headless(0, len(self.grid.rows))
        else:
            before = self._before(band)
            return [*before, *self._from(band, before)]

    def _said(self, header_row: int) -> Band | None:
        if header_row not in self.grid.row_numbers:
            return self.finder.first()
        index = list(self.grid.row_numbers).index(header_row)
        return self.finder.around(index)

    def _before(self, band: Band) -> list[Table]:
        """People who stand above the first header, as when a list was pasted above another."""
        people = [index for index in range(band.first) if self._is_person(filled(self.grid.rows[index]))]
        return self._headless(0, band.first) if people else []

    def _is_person(self, cells: Cells) -> bool:
        named = any(isinstance(value, str) and self.vocabulary.is_name(value) for _index, value in cells)
        told = any(self.vocabulary.kinds(value) & {"phone", "document"} for _index, value in cells)
        return len(cells) >= 3 and named and told and not any(str(value).rstrip().endswith(":") for _index, value in cells)

    def _from(self, band: Band, before: Sequence[Table]) -> list[Table]:
        """The tables under one header, and under every other header that begins below it."""
        tables: list[Table] = []
        titles = range(0 if not before else band.first, band.first)
        while True:
            end, following = self._next(band)
            parts = side_by_side(band, self.read)
            found = [self._table(band, side, end, titles, tables) for side in parts]
            tables.extend(table for table in found if (table.rows or len(found) == 1) and not self._offers_choices(table))
            if following is None:
                return tables
            titles = range(end, following.first)
            band = following

    def _offers_choices(self, table: Table) -> bool:
        """True for the sheet behind a form's drop-down lists: words, each once in its column, and nothing that is anybody's."""
        if not 1 < len(table.rows) <= SAMPLE or any(self._names(column.header) for column in table.columns):
            return False
        columns = [
            [row.values[column.number - 1] for row in table.rows if has(row.values, column.number)] for column in table.columns
        ]
        short = min(map(len, columns)) < len(table.rows)
        kinds = [self.vocabulary.kinds(value) for values in columns for value in values]
        told = any(found & {"sure_name", "full_name", "phone", "document", "number", "date"} for found in kinds)
        return short and not told and all(len(set(values)) == len(values) for values in columns)

    def _names(self, header: str) -> bool:
        return any(role.partition(".")[2] in self.vocabulary.people for role in self.read.roles(header)[:1])

    def _next(self, band: Band) -> tuple[int, Band | None]:
        """Where the table ends, and the other header that begins there."""
        rows = self.grid.rows
        known = {written(text) for header in band.headers.values() for text in header.split(LEVELS)}
        for index in range(band.last + 1, len(rows)):
            if _may_be_header(rows[index]) and self._is_other_header(index, known):
                following = self.finder.around(index)
                return self._without_titles(max(following.first, band.last + 1), band), following
        return len(rows), None

    def _without_titles(self, end: int, band: Band) -> int:
        """The end of a table, without the lone texts that announce the next one; nobody who stands under a header of names is taken for such a text."""
        names = {index for index, header in band.headers.items() if self._names(header)}
        while end > band.last + 1 and len(cells := filled(self.grid.rows[end - 1])) <= 1:
            if cells and not self._announces(*cells[0], names):
                break
            end -= 1
        return end

    def _announces(self, index: int, value: Value, names: set[int]) -> bool:
        text = value if isinstance(value, str) else ""
        return bool(text) and index not in names and not self.vocabulary.is_name(text) and not self.groups.opens(text)

    def _is_other_header(self, index: int, known: set[str]) -> bool:
        cells = filled(self.grid.rows[index])
        if not self.finder.is_another(cells):
            return False
        same = sum(written(str(value)) in known for _index, value in cells)
        return same < 0.6 * len(cells) and self._is_followed(index)

    def _is_followed(self, index: int) -> bool:
        """A header has rows below it, at least half as wide as itself."""
        wide = len(filled(self.grid.rows[index]))
        below = [len(filled(values)) for values in self.grid.rows[index + 1 : index + 4]]
        return any(2 * width >= wide for width in below)

    def _table(self, band: Band, side: Side, end: int, titles: Iterable[int], earlier: Sequence[Table]) -> Table:
        grid = self.grid
        headers = {index: band.headers[index].removeprefix(side.heading + LEVELS) for index in side.columns}
        whole = len(headers) == len(band.headers)
        indexes = with_data(grid.rows, headers, range(band.last + 1, end), widen=whole)
        shape = self.shapes.shape(indexes, headers, range(band.last + 1, end))
        table = Table(grid, [Column(index + 1, headers.get(index, "")) for index in indexes], [])
        table.header_rows = tuple(
            grid.row_numbers[index] for index in range(band.first, band.last + 1) if filled(grid.rows[index])
        )
        sorter = RowSorter(table, shape, self.read, self.groups)
        for index in titles:
            sorter.take_title(index, carried=bool(earlier))
        sorter.take_heading(side.heading)
        table.other.update(dict.fromkeys(table.header_rows, RowKind.HEADER))
        sorter.take_rows(range(band.last + 1, end))
        return table

    def _headless(self, start: int, end: int) -> list[Table]:
        """A list without any header: its columns have no names, and contents alone will tell what they are."""
        rows = self.grid.rows
        indexes = with_data(rows, {}, range(start, end), widen=True)
        if not indexes:
            return []
        shape = self.shapes.shape(indexes, {}, range(start, end))
        begins = next((index for index in range(start, end) if self._begins_list(filled(rows[index]), shape)), None)
        if begins is None or not self._tells_of_people(shape, range(begins, end)):
            return []
        table = Table(self.grid, [Column(index + 1, "") for index in indexes], [])
        sorter = RowSorter(table, shape, self.read, self.groups)
        for index in range(start, begins):
            sorter.take_title(index, carried=False)
        sorter.take_rows(range(begins, end))
        table.columns = [column for column in table.columns if any(has(row.values, column.number) for row in table.rows)]
        return [table] if table.rows else []

    def _tells_of_people(self, shape: Shape, rows: range) -> bool:
        """Texts alone, none of which has a common name in it, are a page of prose and no list, unless most rows have several cells."""
        cells = [shape.cells(self.grid.rows[row]) for row in rows[:SAMPLE]]
        kinds = [self.vocabulary.kinds(value) for row in cells for _index, value in row]
        wide = sum(len(row) > 1 for row in cells) >= max(2, 0.6 * sum(bool(row) for row in cells))
        return wide or any(found & {"sure_name", "phone", "document", "number"} for found in kinds)

    def _begins_list(self, cells: Cells, shape: Shape) -> bool:
        named = any(index in shape.names and isinstance(value, str) and self.vocabulary.is_name(value) for index, value in cells)
        told = sum(
            1
            for _index, value in cells
            if not isinstance(value, str) or self.vocabulary.kinds(value) & {"phone", "document", "number"}
        )
        if len(shape.columns) == 1:
            return named or (bool(told) and not shape.names)
        else:
            full = len(cells) >= max(2, 0.6 * len(shape.columns))
            return full or (len(cells) >= 2 and (named or told > 0)) or (named and len(cells) == 1 and not shape.serials)


def _may_be_header(values: Sequence[Value]) -> bool:
    """A cheap look: headers are texts, and people's rows nearly always hold a number."""
    texts = 0
    for value in values:
        if value is None or value == "":
            continue
        elif not isinstance(value, str) or (value[:4].isdecimal() and len(value) > 3):
            return False
        texts += 1
    return texts >= 3
