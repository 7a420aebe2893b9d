"""What rows in the middle of a sheet give to the rows below them («مربع (ب) - المندوب: …»)."""

from awn.aid.households.record import Record
from awn.aid.households.values import clean_text
from awn.sheets.tables import Row


class GroupRows:
    """The cleaned words of group rows, each cleaned once."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._known: dict[str, str] = {}

    def text(self, row: Row, role: str) -> str:
        """What the group of this row gives to a role, "" when nothing."""
        typed = row.group.get(role, "") if row.group else ""
        if typed and typed not in self._known:
            cleaned = clean_text(typed)
            self._record.leave_out(cleaned.left_out)
            self._known[typed] = cleaned.value
        return self._known.get(typed, "")
