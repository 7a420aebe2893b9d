"""The columns by which the export of a form joins its sheet of members to its sheet of families."""

from collections.abc import Iterator, Sequence
from typing import Final

from awn.aid.households.lookup import plain
from awn.sheets.tables import Table

_BONDS: Final = (
    ("parent_index", "index"),
    ("submission__id", "id"),
    ("submission__uuid", "uuid"),
    ("parent_key", "key"),
    ("parentglobalid", "globalid"),
    ("parentrowid", "uniquerowid"),
    ("parent_uuid", "uuid"),
)
"""What the members' sheet calls the key of their family, and what the families' sheet does."""
_ANYWHERE: Final = frozenset({"submission__uuid", "parent_key", "parentglobalid", "parentrowid", "parent_uuid"})
"""Keys that no other form repeats, so that members may stand in a file of their own."""
_PARENT_SHEET: Final = "parent_table_name"
_SHEET_NAME: Final = 31  # letters; a spreadsheet program cuts longer names


def form_keys(roster: Table, parent: Table) -> Iterator[tuple[list[str], list[str]]]:
    """The keys of the rows of both tables, once for each pair of columns that may join them; none where no form's export is seen."""
    for own, others in _BONDS:
        index, other = _column(roster, own), _column(parent, others)
        near = roster.file == parent.file or own in _ANYWHERE
        if index is not None and other is not None and near and (own != "parent_index" or _is_named(roster, parent)):
            yield keys_of(roster, [index]), keys_of(parent, [other])


def keys_of(table: Table, indexes: Sequence[int]) -> list[str]:
    """The first filled of these cells in each row, as a key."""
    return [
        next((key for index in indexes if index < len(row.values) and (key := _key(row.values[index]))), "") for row in table.rows
    ]


def _key(value: object) -> str:
    return plain(value).removesuffix(".0").casefold().removeprefix("uuid:")


def _column(table: Table, name: str) -> int | None:
    """The index of the column whose header is this name, with whatever groups of the form before it."""
    return next((column.number - 1 for column in table.columns if _name(column.header) == name), None)


def _name(header: str) -> str:
    return header.strip().rpartition("/")[2].strip().lstrip("_").casefold()


def _is_named(roster: Table, parent: Table) -> bool:
    """Whether the roster says of no other sheet that its rows belong there: a number of a row means nothing elsewhere."""
    index = _column(roster, _PARENT_SHEET)
    said = next((key for key in keys_of(roster, [] if index is None else [index]) if key), "")
    return not said or said[:_SHEET_NAME] == parent.sheet[:_SHEET_NAME].casefold()
