"""What rows in the middle of a sheet give to the rows below them («مربع (ب) - المندوب: …»)."""

from collections.abc import Callable

from awn.aid.cleaning.cleaned import Cleaned
from awn.aid.cleaning.displacement import clean_displacement
from awn.aid.cleaning.names import clean_name
from awn.aid.cleaning.places import clean_place
from awn.aid.households.record import Record
from awn.aid.households.saying import say_people
from awn.sheets.tables import Row


class GroupRows:
    """The cleaned words of group rows, each cleaned once."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._known: dict[tuple[str, str], str] = {}

    def place(self, row: Row) -> str:
        """The place that the group of this row gives, "" when it gives none."""
        return self._given(row, "household.place", clean_place, str)

    def delegate(self, row: Row) -> str:
        """The delegate whom the group of this row names, "" when it names none."""
        return self._given(row, "household.delegate", clean_name, say_people)

    def displacement(self, row: Row) -> str:
        """The status that the group of this row gives («النازحون الجدد»), "" when it gives none."""
        return self._given(row, "household.displacement", clean_displacement, str)

    def _given[T](self, row: Row, role: str, clean: Callable[[object], Cleaned[T]], show: Callable[[T], str]) -> str:
        typed = row.group.get(role, "") if row.group else ""
        if typed and (role, typed) not in self._known:
            cleaned = clean(typed)
            self._record.leave_out(cleaned.left_out)
            self._known[role, typed] = show(cleaned.value)
        return self._known.get((role, typed), "")
