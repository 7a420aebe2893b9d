"""The sex that the name of a sheet gives to those whom its rows are about: «ذكور» and «إناث», where no column says it."""

from collections.abc import Iterable
from typing import Final

from awn.aid.households.named import Named
from awn.aid.households.record import Record
from awn.aid.words.sheet_names import sex_of_sheet
from awn.sheets.tables import Table

RULE: Final = "sex.sheet"


class SheetSex:
    """What one table's sheet says."""

    def __init__(self, table: Table, record: Record) -> None:
        told = any(column.role.endswith(".sex") for column in table.columns)
        self._sex = "" if told or RULE in record.undone_rules else sex_of_sheet(table.sheet)
        self._record = record

    def state(self, people: Iterable[Named], row: int) -> None:
        """Gives it to the person of the row, unless the row itself says otherwise, and notes the change."""
        for named in people if self._sex else ():
            if named.of_row and not named.individual.sex:
                named.individual.sex = self._sex
                self._record.change(row, 0, "", self._record.sheet, self._sex, (RULE,))
