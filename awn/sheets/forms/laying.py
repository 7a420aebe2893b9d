"""Forms laid flat: a row for each family with the labels as headers, and a row for each member named in them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from awn.sheets.forms.blocks import Block, Strip, header_of
from awn.sheets.forms.pairs import Pair, PairReader, joined
from awn.sheets.grids import Grid, Value
from awn.sheets.tables import Column, Row, Table
from awn.sheets.wordings import written

_SPREAD: Final = 2  # values behind a label in as many columns make as many families, where each is named


@dataclass(slots=True)
class Cell:
    """A value with its place in the grid, indexes from 0."""

    value: Value
    row: int
    column: int


@dataclass(slots=True)
class Flat:
    """One row as it is laid: its cells by key of the header, and the row of the grid by which it is known; `spare` are others of its form.

    `family` is the position of its family, `column` the number of the column where it alone stands, 0 where it has its rows to itself.
    """

    row: int
    cells: dict[str, Cell] = field(default_factory=dict)
    spare: Sequence[int] = ()
    family: int = 0
    column: int = 0


class Layer:
    """Lays the strips of one sheet. `headers` are the labels by key, in the order in which they were met."""

    def __init__(self, grid: Grid, reader: PairReader) -> None:
        self._grid = grid
        self._reader = reader
        self._roles: dict[str, str] = {}
        self.headers: dict[str, str] = {}
        self.families: list[Flat] = []
        self.member_headers: dict[str, str] = {}
        self.members: list[Flat] = []

    def lay(self, strip: Strip) -> None:
        """Takes in the forms of one strip."""
        for block in strip.blocks:
            pairs = [*strip.before, *block.pairs]
            for column in self._spread(pairs):
                family = Flat(0, column=0 if column is None else abs(column) + 1)
                for pair in pairs:
                    self._put(family, pair, column)
                if family.cells:
                    self._stand(family, block.pairs[0].row)
            self._lay_members(block)

    def _stand(self, family: Flat, first: int) -> None:
        """Gives a family the row of its name, and those of its form from which to choose where that row is another's too."""
        rows = [cell.row for cell in family.cells.values() if cell.row >= first]
        named = [cell.row for key, cell in family.cells.items() if self._names(key) and self._is_name(cell.value)]
        family.row = (named or rows or [first])[0]
        family.spare = sorted(rows)
        self.families.append(family)

    def _is_name(self, value: Value) -> bool:
        return bool(self._reader.kinds(value) & {"full_name", "one_name"})

    def tables(self) -> list[Table]:
        """The table of families, and that of their members where there are any."""
        families = _table(self._grid, self.headers, self.families)
        members = _table(self._grid, self.member_headers, self.members) if self.members else None
        if members is None:
            return [families]
        members.families, members.family_rows = families, tuple(flat.family for flat in self.members)
        return [families, members]

    def _spread(self, pairs: Sequence[Pair]) -> Sequence[int | None]:
        """The columns of the families that stand side by side behind one column of labels; [None] for the ordinary form of one."""
        for naming in (pair for pair in pairs if self._names(header_of(pair))):
            named = [column for column, value in naming.values if "full_name" in self._reader.kinds(value)]
            if len(named) >= _SPREAD and any(self._tells(pair, named) for pair in pairs if pair is not naming):
                times = Counter(column for pair in pairs for column, _value in pair.values)
                return sorted({column for column, _value in naming.values} | {column for column in times if times[column] > 1})
        return [None]

    def _tells(self, pair: Pair, columns: Sequence[int]) -> bool:
        """Whether a pair says something of several of those who stand in these columns."""
        return sum(column in columns and self._reader.fits(pair.label, value) for column, value in pair.values) > 1

    def _put(self, family: Flat, pair: Pair, column: int | None) -> None:
        values = [cell for cell in pair.values if column is None or cell[0] == column]
        if values:
            key = self._key(header_of(pair), family)
            whole = joined([value for _column, value in values], several=self._reader.holds_several(header_of(pair)))
            family.cells[key] = Cell(whole, pair.row, abs(values[0][0]))

    def _key(self, header: str, family: Flat) -> str:
        """The key of a header: a second of the same in one form has its own, and another wording of one role that of the first."""
        key, role = written(header), self._reader.role(header)
        alike = next((known for known, other in self._roles.items() if role and other == role and known not in family.cells), "")
        times = 1
        while key in family.cells:
            times += 1
            key = f"{written(header)} {times}"
        if key not in self.headers and alike and times == 1:
            return alike
        self.headers.setdefault(key, header)
        self._roles.setdefault(key, role)
        return key

    def _names(self, header: str) -> bool:
        return self._reader.names(self.headers.get(header, header))

    def _lay_members(self, block: Block) -> None:
        keys: dict[int, str] = {}
        for column, header in block.headers.items():
            key, times = written(header), 1
            while key in keys.values():
                times += 1
                key = f"{written(header)} {times}"
            keys[column] = key
            self.member_headers.setdefault(key, header)
        rows = range(block.pairs[0].row, max((index for index, _cells in block.members), default=0) + 1)
        for index, cells in block.members:
            named = {keys.get(column, f"\0{abs(column)}"): Cell(value, index, abs(column)) for column, value in cells.items()}
            for key in named:
                self.member_headers.setdefault(key, "")
            self.members.append(Flat(index, named, rows, family=len(self.families) - 1))


def _table(grid: Grid, headers: dict[str, str], flats: Sequence[Flat]) -> Table:
    numbers = list(_numbers(grid, flats))
    columns = {key: number for number, key in enumerate(headers, start=1)}
    moved: dict[tuple[int, int], tuple[int, int]] = {}
    rows: list[Sequence[Value]] = []
    for number, flat in zip(numbers, flats, strict=True):
        values: list[Value] = [None] * len(columns)
        for key, cell in flat.cells.items():
            values[columns[key] - 1] = cell.value
            moved[number, columns[key]] = (grid.row_numbers[cell.row], cell.column + 1)
        rows.append(values)
    data = [
        Row(number, values, hidden=grid.row_numbers[flat.row] in grid.hidden_rows)
        for number, values, flat in zip(numbers, rows, flats, strict=True)
    ]
    return Table(_laid(grid, rows, numbers, moved), [Column(number, headers[key]) for key, number in columns.items()], data)


def _laid(
    grid: Grid, rows: list[Sequence[Value]], numbers: Sequence[int], moved: Mapping[tuple[int, int], tuple[int, int]]
) -> Grid:
    """The grid of these rows, with the marks of the cells that were moved into it."""
    back = {true: laid for laid, true in moved.items()}
    return replace(
        grid,
        rows=rows,
        row_numbers=numbers,
        marks={back[place]: mark for place, mark in grid.marks.items() if place in back},
        merged=(),
        hidden_columns=frozenset(),
        restored_zeros=frozenset(back[place] for place in grid.restored_zeros if place in back),
        moved=moved,
    )


def _numbers(grid: Grid, flats: Sequence[Flat]) -> Iterator[int]:
    """A row number for each: that of its name. Of families side by side the first has it, the others a row of their form, or the number of their column."""
    taken: set[int] = set()
    below = max(grid.row_numbers, default=0)
    for flat in flats:
        own = [grid.row_numbers[row] for row in (flat.row, *flat.spare)]
        number = next((number for number in (*own, *([flat.column] if flat.column else [])) if number not in taken), 0)
        while number == 0 or number in taken:
            below += 1
            number = below
        taken.add(number)
        yield number
