"""The columns of all tables as the page shows them: what each is taken for, with its values, so many on a page that it stays small."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, Final

from django.core.paginator import Page, Paginator

from awn.aid.desk import role_names
from awn.aid.roles import REFUSED, UNKNOWN
from awn.arabic.wording import Message

if TYPE_CHECKING:
    from awn.sheets.tables import Column, Table

SAMPLES, PREVIEW, SURE = 2, 4, 0.8
ON_A_PAGE, ORPHANS = 80, 12  # a column with its choices takes some 9 kB, and a page is to stay below 1 MB
LONGEST: Final = 200  # letters of a heading that are shown
SEEN: Final = 500  # rows looked at for values
MANY: Final = 8  # undecided columns of one table from which on they can be decided together
TONES = {"sure": "ok", "likely": "info", "unknown": "warn"}


@dataclass(slots=True)
class ShownColumn:
    """A column as the page shows it. `sureness` is sure, likely or unknown."""

    field: str
    number: int
    header: str
    role: str
    samples: list[str]
    sureness: str
    groups: list[role_names.Group]

    @property
    def meaning(self) -> Message:
        return role_names.words(self.role)

    @property
    def tone(self) -> str:
        return TONES[self.sureness]


@dataclass(slots=True)
class ShownTable:
    """A table, or the part of it that stands on this page. Columns that may not come in, and empty ones that nobody asks for, are only counted."""

    index: int
    file: str
    sheet: str
    rows: int
    skipped: bool
    refused: int
    empty: int
    unknown: int
    columns: list[ShownColumn] = field(default_factory=list)
    preview: list[list[str]] = field(default_factory=list)

    @property
    def sure(self) -> list[ShownColumn]:
        return [column for column in self.columns if column.sureness == "sure"]

    @property
    def unsure(self) -> list[ShownColumn]:
        return [column for column in self.columns if column.sureness != "sure"]

    @property
    def many_unknown(self) -> bool:
        return self.unknown > MANY


type Slot = tuple[int, "Column | None"]


def page_of(tables: Sequence["Table"], number: object, *, with_empty: bool) -> Page[Slot]:
    """The asked page of all columns; the nearest when there is no such page. A table without any has a slot of its own."""
    folded = not with_empty and is_wide(tables)
    slots = [slot for index, table in enumerate(tables) for slot in _slots(index, table, folded=folded)]
    return Paginator(slots, ON_A_PAGE, orphans=ORPHANS).get_page(number)  # type: ignore[arg-type]


def tables_on(page: Page[Slot], tables: Sequence["Table"], skipped: frozenset[int]) -> list[ShownTable]:
    """The tables of a page, each with its columns that stand there."""
    shown: dict[int, list[Column]] = {}
    for index, column in page:
        shown.setdefault(index, []).extend([column] if column is not None else [])
    wide = is_wide(tables)
    return [_shown(index, tables[index], columns, index in skipped, wide=wide) for index, columns in shown.items()]


def is_wide(tables: Sequence["Table"]) -> bool:
    """More columns than one page holds."""
    return sum(column.role != REFUSED for table in tables for column in table.columns) > ON_A_PAGE + ORPHANS


def field_of(index: int, number: int) -> str:
    """The name of the control of one column: table from 0, column from 1."""
    return f"t{index}-c{number}"


def _slots(index: int, table: "Table", *, folded: bool) -> Iterator[Slot]:
    """Columns with a meaning come before those without; the order is that of the sheet otherwise."""
    empty = _empty(table) if folded else frozenset()
    visible = [column for column in table.columns if column.role != REFUSED and column.number not in empty]
    yield from ((index, column) for column in visible if column.role != UNKNOWN)
    yield from ((index, column) for column in visible if column.role == UNKNOWN)
    if not visible:
        yield index, None


def _empty(table: "Table") -> frozenset[int]:
    """Undecided columns without a value in the first rows."""
    unseen = {column.number for column in table.columns if column.role == UNKNOWN}
    for row in table.rows[:SEEN]:
        unseen -= {number for number in unseen if number <= len(row.values) and row.values[number - 1] not in (None, "")}
        if not unseen:
            break
    return frozenset(unseen)


def _shown(index: int, table: "Table", columns: Sequence["Column"], skipped: bool, *, wide: bool) -> ShownTable:
    roles = Counter(column.role for column in table.columns)
    return ShownTable(
        index,
        table.file,
        table.sheet,
        len(table.rows),
        skipped,
        refused=roles[REFUSED],
        empty=len(_empty(table)) if wide else 0,
        unknown=roles[UNKNOWN],
        columns=[_shown_column(index, table, column) for column in columns],
        preview=[[_text(row.values, column) for column in columns] for row in table.rows[:PREVIEW]],
    )


def _shown_column(index: int, table: "Table", column: "Column") -> ShownColumn:
    samples = dict.fromkeys(text for row in table.rows[:200] if (text := _text(row.values, column)))
    if column.role == UNKNOWN:
        sureness = "unknown"
    else:
        sureness = "sure" if column.confidence >= SURE else "likely"
    return ShownColumn(
        field_of(index, column.number), column.number, column.header[:LONGEST], column.role, list(samples)[:SAMPLES], sureness,
        role_names.groups(column.role),
    )  # fmt: skip


def _text(values: Any, column: "Column") -> str:
    value = values[column.number - 1] if column.number <= len(values) else None
    if value is None:
        return ""
    elif isinstance(value, datetime | date | time):
        return value.isoformat().removesuffix("T00:00:00")
    elif isinstance(value, float) and value.is_integer():
        return str(int(value))
    else:
        return str(value).strip()[:80]
