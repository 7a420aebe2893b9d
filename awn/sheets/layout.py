"""How a sheet is laid out: its tables, with their headers, their data rows, and every other row named for what it is."""

from collections.abc import Iterable, Mapping, Sequence

from awn.sheets.bands import Band, BandFinder, Cells, filled
from awn.sheets.grids import Grid, Value
from awn.sheets.groups import GroupReader, Groups
from awn.sheets.headers import LEVELS, HeaderReader, reader
from awn.sheets.marking import add_marks
from awn.sheets.rows import RowReader, Shape
from awn.sheets.tables import Column, Row, RowKind, Table
from awn.sheets.vocabulary import Vocabulary
from awn.sheets.wordings import written

_SAMPLE = 60  # rows that tell what an unheaded column holds
_WIDEST = 1024  # columns; beyond them stands nothing that a list has


def find_tables(grid: Grid, vocabulary: Vocabulary, header_row: int = 0) -> list[Table]:
    """The tables of a grid, in order; none when it holds no list.

    `header_row` is the spreadsheet's number of the (lowest) header row where somebody has said it; else it is found. Tables stand below one
    another where another header begins, and side by side where a header says the same things twice.
    """
    tables = _Sheet(grid, vocabulary).tables(header_row)
    for table in tables:
        add_marks(table)
    return tables


class _Sheet:
    def __init__(self, grid: Grid, vocabulary: Vocabulary) -> None:
        self.grid = grid
        self.vocabulary = vocabulary
        self.read: HeaderReader = reader(vocabulary)
        self.groups = GroupReader(vocabulary)
        self.place = next(iter(vocabulary.groups), "")
        self.finder = BandFinder(grid, self.read)
        self.merged = _widest_merge(grid)

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
            parts = _side_by_side(band, self.read)
            found = [self._table(band, columns, end, titles, tables) for columns in parts]
            tables.extend(table for table in found if (table.rows or len(found) == 1) and not self._offers_choices(table))
            if following is None:
                return tables
            titles = range(end, following.first)
            band = following

    def _offers_choices(self, table: Table) -> bool:
        """True for the sheet behind a form's drop-down lists: words, each once in its column, and nothing that is anybody's."""
        if not 1 < len(table.rows) <= 60:
            return False
        columns = [
            [row.values[column.number - 1] for row in table.rows if _has(row.values, column.number)] for column in table.columns
        ]
        short = min(map(len, columns)) < len(table.rows)
        kinds = [self.vocabulary.kinds(value) for values in columns for value in values]
        told = any(found & {"sure_name", "full_name", "phone", "document", "number", "date"} for found in kinds)
        return short and not told and all(len(set(values)) == len(values) for values in columns)

    def _next(self, band: Band) -> tuple[int, Band | None]:
        """Where the table ends, and the other header that begins there."""
        rows = self.grid.rows
        known = {written(text) for header in band.headers.values() for text in header.split(LEVELS)}
        for index in range(band.last + 1, len(rows)):
            if _may_be_header(rows[index]) and self._is_other_header(index, known):
                following = self.finder.around(index)
                return self._without_titles(following.first, band.last + 1), following
        return len(rows), None

    def _without_titles(self, end: int, start: int) -> int:
        """The end of a table, without the lone texts that announce the next one."""
        while end > start and len(cells := filled(self.grid.rows[end - 1])) <= 1:
            text = cells[0][1] if cells else ""
            if (
                not isinstance(text, str)
                or (text and (self.vocabulary.is_name(text) or cells[0][0] > 1))
                or self.groups.opens(text)
            ):
                break
            end -= 1
        return end

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

    def _table(self, band: Band, columns: Sequence[int], end: int, titles: Iterable[int], earlier: Sequence[Table]) -> Table:
        grid = self.grid
        headers = {index: band.headers[index] for index in columns if index in band.headers}
        whole = len(headers) == len(band.headers)
        indexes = _with_data(grid.rows, headers, range(band.last + 1, end), widen=whole)
        shape = self._shape(indexes, headers, range(band.last + 1, end))
        table = Table(grid, [Column(index + 1, headers.get(index, "")) for index in indexes], [])
        table.header_rows = tuple(
            grid.row_numbers[index] for index in range(band.first, band.last + 1) if filled(grid.rows[index])
        )
        groups = Groups(self.groups, self.place)
        for index in titles:
            self._title(index, table, groups, carried=bool(earlier))
        table.other.update(dict.fromkeys(table.header_rows, RowKind.HEADER))
        self._read(table, shape, groups, range(band.last + 1, end))
        return table

    def _title(self, index: int, table: Table, groups: Groups, *, carried: bool) -> None:
        cells = filled(self.grid.rows[index])
        table.other[self.grid.row_numbers[index]] = RowKind.TITLE if cells else RowKind.BLANK
        texts = [str(value) for _index, value in cells if isinstance(value, str)]
        headed = texts and self.groups.opens(texts[0]) and (len(texts) <= 2 or carried)
        if headed and (len(texts) == 1 or self.groups.is_label(texts[0])):
            groups.take(texts)

    def _headless(self, start: int, end: int) -> list[Table]:
        """A list without any header: its columns have no names, and contents alone will tell what they are."""
        rows = self.grid.rows
        indexes = _with_data(rows, {}, range(start, end), widen=True)
        if not indexes:
            return []
        shape = self._shape(indexes, {}, range(start, end))
        begins = next((index for index in range(start, end) if self._begins_list(filled(rows[index]), shape)), None)
        if begins is None or not self._tells_of_people(shape, range(begins, end)):
            return []
        table = Table(self.grid, [Column(index + 1, "") for index in indexes], [])
        groups = Groups(self.groups, self.place)
        for index in range(start, begins):
            self._title(index, table, groups, carried=False)
        self._read(table, shape, groups, range(begins, end))
        table.columns = [column for column in table.columns if any(_has(row.values, column.number) for row in table.rows)]
        return [table] if table.rows else []

    def _tells_of_people(self, shape: Shape, rows: range) -> bool:
        """Texts alone, none of which has a common name in it, are a page of prose and no list."""
        cells = [shape.cells(self.grid.rows[row]) for row in rows[:_SAMPLE]]
        kinds = [self.vocabulary.kinds(value) for row in cells for _index, value in row]
        return any(found & {"sure_name", "phone", "document", "number"} for found in kinds)

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
            return (len(cells) >= 2 and (named or told > 0)) or (named and len(cells) == 1 and not shape.serials)

    def _shape(self, indexes: Sequence[int], headers: Mapping[int, str], rows: range) -> Shape:
        """What the columns are, as far as their headers say it; by their contents where no header names anybody."""
        roles = {index: (self.read.roles(header) or ("",))[0] for index, header in headers.items()}
        names = tuple(index for index, role in roles.items() if role.partition(".")[2] in self.vocabulary.people)
        serials = tuple(
            index
            for index, role in roles.items()
            if role == self.vocabulary.serial or self.vocabulary.serial in self.read.roles(headers[index])
        )
        by_contents = self._sampled(indexes, rows)
        counts = frozenset(
            index
            for index in indexes
            if index not in serials and (by_contents[index][0] == "number" or self._counts(roles.get(index, "")))
        )
        fields = {index: role.partition(".")[2] for index, role in roles.items()}
        return Shape(
            tuple(indexes),
            {
                index: frozenset(written(text) for text in header.split(LEVELS)) | {written(header)}
                for index, header in headers.items()
            },
            names or tuple(index for index, (kind, _share) in by_contents.items() if kind == "name"),
            serials or (() if headers else tuple(index for index, (kind, _share) in by_contents.items() if kind == "serial")),
            frozenset(
                index
                for index, field in fields.items()
                if roles[index].startswith("household.") and field not in ("size", "number", "relation")
            ),
            counts,
        )

    def _counts(self, role: str) -> bool:
        return "small" in self.vocabulary.expects.get(role.partition(".")[2], ())

    def _sampled(self, indexes: Sequence[int], rows: range) -> dict[int, tuple[str, float]]:
        """What a few rows show of each column: "name", "serial", "number" or ""."""
        step = max(1, len(rows) // _SAMPLE)
        shown: dict[int, tuple[str, float]] = {}
        for index in indexes:
            values = [
                values[index]
                for values in (self.grid.rows[row] for row in rows[::step])
                if len(values) > index and values[index] not in (None, "")
            ]
            shown[index] = self._look(values, index == indexes[0])
        named = [index for index, (kind, _share) in shown.items() if kind == "name"]
        best = max(named, key=lambda index: (shown[index][1], -index), default=None)
        return {index: what if what[0] != "name" or index == best else ("", 0.0) for index, what in shown.items()}

    def _look(self, values: Sequence[Value], is_first: bool) -> tuple[str, float]:
        if not values:
            return "", 0.0
        names = sum(isinstance(value, str) and self.vocabulary.is_name(value) for value in values) / len(values)
        numbers = sum(
            "small" in (kinds := self.vocabulary.kinds(value)) or ("number" in kinds and not kinds & {"phone", "document"})
            for value in values
        ) / len(values)
        if names >= 0.4:
            return "name", names
        elif numbers >= 0.6:
            return ("serial" if is_first else "number"), numbers
        else:
            return "", 0.0

    def _read(self, table: Table, shape: Shape, groups: Groups, rows: range) -> None:
        """Sorts the rows into data and everything else."""
        grid = self.grid
        titles = frozenset(written(str(cells[0][1])) for cells in self._titles(table) if len(cells) == 1)
        kinds = RowReader(shape, self.vocabulary, self.groups, self.merged, titles)
        down = self._spread_down(table, shape)
        for index in rows:
            values, number = grid.rows[index], grid.row_numbers[index]
            cells = shape.cells(values)
            kind = kinds.kind(cells, number)
            if kind is None:
                groups.passed_row()
                given = down[number] | groups.values if number in down else groups.values
                table.rows.append(Row(number, values, given, number in grid.hidden_rows))
            else:
                table.other[number] = kind
                if kind is RowKind.GROUP:
                    groups.take([str(value) for _index, value in cells])

    def _titles(self, table: Table) -> list[Cells]:
        """The rows set aside as titles, but for those that give a place or a delegate."""
        at = dict(zip(self.grid.row_numbers, self.grid.rows, strict=True)) if table.other else {}
        found = [filled(at[number]) for number, kind in table.other.items() if kind is RowKind.TITLE]
        return [cells for cells in found if cells and not self.groups.opens(str(cells[0][1]))]

    def _spread_down(self, table: Table, shape: Shape) -> dict[int, dict[str, str]]:
        """What a place or delegate merged over several rows gives to the rows below its first."""
        roles = {
            column.number: (self.read.roles(column.header) or ("",))[0]
            for column in table.columns
            if column.number - 1 in shape.places
        }
        given: dict[int, dict[str, str]] = {}
        at = {number: index for index, number in enumerate(self.grid.row_numbers)} if roles and self.grid.merged else {}
        for row, column, last_row, _last_column in self.grid.merged:
            if column in roles and last_row > row and row in at and _has(self.grid.rows[at[row]], column):
                text = str(self.grid.rows[at[row]][column - 1])
                for number in range(row + 1, min(last_row, row + 100_000) + 1):
                    given.setdefault(number, {})[roles[column]] = text
        return given


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


def _side_by_side(band: Band, read: HeaderReader) -> list[list[int]]:
    """The columns of each table under a header: several where the same sequence of headers comes again."""
    columns = sorted(band.headers)
    texts = [written(band.headers[column]) for column in columns]
    length = next((index for index in range(2, len(texts)) if texts[index] == texts[0]), len(texts))
    named = any(
        role.partition(".")[2] in read.vocabulary.people
        for column in columns[:length]
        for role in read.roles(band.headers[column])[:1]
    )
    again = length < len(texts) and all(texts[index] == texts[index % length] for index in range(len(texts)))
    if again and named and len(set(texts[:length])) == length:
        return [columns[start : start + length] for start in range(0, len(columns), length)]
    else:
        return _by_serials(columns, band, read)


def _by_serials(columns: list[int], band: Band, read: HeaderReader) -> list[list[int]]:
    """Tables of different columns stand side by side where each begins with running numbers and names people."""
    serials = [place for place, column in enumerate(columns) if read.vocabulary.serial in read.roles(band.headers[column])[:1]]
    if len(serials) < 2:
        return [columns]
    parts = [columns[start:end] for start, end in zip(serials, [*serials[1:], len(columns)], strict=True)]
    named = [any(role.endswith(".name") for column in part for role in read.roles(band.headers[column])[:1]) for part in parts]
    gaps = all(part[0] - 1 not in band.headers for part in parts[1:])
    return parts if serials[0] == 0 and all(named) and gaps else [columns]


def _with_data(rows: Sequence[Sequence[Value]], headers: Mapping[int, str], within: range, *, widen: bool) -> list[int]:
    """The columns that have a header or hold something."""
    indexes = set(headers)
    if widen:
        unseen = set(range(min(_WIDEST, max((len(rows[row]) for row in within), default=0)))) - indexes
        for row in within:
            if not unseen:
                break
            values = rows[row]
            seen = {
                index
                for index in unseen
                if index < len(values) and values[index] not in (None, "") and str(values[index]).strip()
            }
            indexes |= seen
            unseen -= seen
    return sorted(indexes)


def _widest_merge(grid: Grid) -> dict[int, int]:
    """Row number → the width of its widest merged cell."""
    widest: dict[int, int] = {}
    for row, column, _last_row, last_column in grid.merged:
        widest[row] = max(widest.get(row, 1), last_column - column + 1)
    return widest


def _has(values: Sequence[Value], column: int) -> bool:
    return len(values) >= column and values[column - 1] not in (None, "")
