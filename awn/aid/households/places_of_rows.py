"""Where a family lives and where it comes from, put together from the columns and group rows that say it."""

from collections.abc import Mapping, Sequence

from awn.aid.entries import Household
from awn.aid.households.dittos_in_rows import Cells
from awn.aid.households.group_rows import GroupRows
from awn.aid.households.readers import Reader
from awn.aid.households.settings import Settings
from awn.aid.households.values import Values
from awn.arabic.folding import fold
from awn.sheets.tables import Column, Row

PARTS = ("governorate", "district", "community", "camp", "place", "shelter")  # from the large to the small


class Places:
    """Reads the columns about places. A group row fills an empty place; a book of places gives the P-code."""

    def __init__(self, columns: Mapping[str, Sequence[Column]], values: Values, settings: Settings, groups: GroupRows) -> None:
        self._book = settings.places
        self._groups = groups
        self._parts = [values.place(column) for part in PARTS for column in columns.get(f"household.{part}", ())]
        self._origins = [values.place(column) for column in columns.get("household.origin", ())]
        self._codes = [values.text(column) for column in columns.get("household.pcode", ())]
        self._found: dict[tuple[str, ...], str] = {}

    def read(self, household: Household, cells: Cells, row: Row) -> None:
        """Fills in place, P-code and origin where the household has none yet."""
        if not household.place:
            parts = self._said(self._parts, cells, row.number)
            grouped = self._groups.place(row)
            household.place = "، ".join(parts) or grouped
            household.pcode = household.pcode or self._code(cells, row.number, parts or ([grouped] if grouped else []))
        if not household.origin:
            household.origin = "، ".join(self._said(self._origins, cells, row.number))

    def _said(self, readers: Sequence[Reader[str]], cells: Cells, row: int) -> list[str]:
        """What the columns say, each thing once: «البستان» beside «حي البستان، شارع 3» adds nothing."""
        said = [text for reader in readers if (text := reader.read(cells, row))]
        if len(said) < 2:
            return said
        folded = [fold(text) for text in said]
        return [
            text
            for position, text in enumerate(said)
            if folded[position] not in folded[:position]
            and not any(f" {folded[position]} " in f" {other} " for other in folded if other != folded[position])
        ]

    def _code(self, cells: Cells, row: int, parts: Sequence[str]) -> str:
        stated = next((code for reader in self._codes if (code := reader.read(cells, row))), "")
        if stated or self._book is None or not parts:
            return stated
        key = tuple(parts)
        if key not in self._found:
            self._found[key] = self._book.find(*parts)
        return self._found[key]
