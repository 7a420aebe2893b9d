"""A table's columns by role, read as plain text: enough to see its shape before anything is cleaned."""

from collections.abc import Sequence

from awn.aid.households.dittos_in_rows import Cells, Repeated
from awn.aid.households.readers import text_of
from awn.sheets.tables import Table


class Lookup:
    """Text by role and row. `texts` gives one string a row, "" where the cell is empty or the table has no such column."""

    def __init__(self, table: Table, cells: Sequence[Cells]) -> None:
        self.table = table
        self.cells = cells
        self._columns: dict[str, list[int]] = {}
        for column in table.columns:
            self._columns.setdefault(column.role, []).append(column.number - 1)
        self._codes = {column.role: column.codes for column in table.columns if column.codes}

    def count(self, role: str) -> int:
        return len(self._columns.get(role, ()))

    def has(self, *roles: str) -> bool:
        return any(role in self._columns for role in roles)

    def columns(self, *roles: str) -> list[int]:
        """The indexes of every column with one of these roles."""
        return [index for role in roles for index in self._columns.get(role, ())]

    def texts(self, role: str) -> list[str]:
        """The first filled cell of this role in each row, codes of the header replaced by their meaning."""
        columns, codes = self._columns.get(role, []), self._codes.get(role, {})
        return [codes.get(text, text) if (text := self._first(cells, columns)) else "" for cells in self.cells]

    def filled(self, *roles: str) -> list[bool]:
        """For each row, whether any cell of these roles holds something."""
        columns = self.columns(*roles)
        return [bool(self._first(cells, columns)) for cells in self.cells]

    @staticmethod
    def _first(cells: Cells, columns: Sequence[int]) -> str:
        for index in columns:
            if index < len(cells) and (text := plain(cells[index])):
                return text
        return ""


def plain(value: object) -> str:
    """A cell as stripped text."""
    if isinstance(value, str):
        return value.strip()
    elif isinstance(value, Repeated):
        return text_of(value.value).strip()
    else:
        return text_of(value).strip()  # type: ignore[arg-type]
