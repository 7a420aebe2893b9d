"""Tables as `layout` and `roles` would make them, written by hand, and what is understood from them in a few words."""

from collections.abc import Mapping, Sequence
from datetime import date

from awn.aid.entries import Individual, Lists
from awn.aid.households.understanding import Settings, understand
from awn.sheets.grids import Grid, Value
from awn.sheets.tables import Column, Row, Table

SETTINGS = Settings(region="EG", today=date(2026, 11, 24))


def table(
    roles: str,
    *rows: Sequence[Value],
    file: str = "list.csv",
    headers: Mapping[str, str] | None = None,
    codes: Mapping[str, Mapping[str, str]] | None = None,
    groups: Mapping[int, Mapping[str, str]] | None = None,
) -> Table:
    """A table with its header in row 1 and data from row 2. `roles` are parted by spaces, "?" for a column that nobody knows.

    `headers` and `codes` go by role; `groups` by position of the row.
    """
    columns = [
        Column(number, (headers or {}).get(role, role), "" if role == "?" else role, codes=(codes or {}).get(role, {}))
        for number, role in enumerate(roles.split(), start=1)
    ]
    data = [Row(position + 2, values, (groups or {}).get(position, {})) for position, values in enumerate(rows)]
    return Table(Grid(file, "", list(rows), range(2, len(rows) + 2)), columns, data, header_rows=(1,))


def understood(*tables: Table) -> Lists:
    return understand(tables, SETTINGS)


def who(lists: Lists) -> list[list[tuple[int, str, str]]]:
    """For each household the row, slot and name of everybody named in it."""
    return [
        [(individual.row, individual.slot, individual.name) for individual in household.individuals]
        for household in lists.households
    ]


def named(lists: Lists, name: str) -> Individual:
    """The one individual of this name."""
    (found,) = [individual for individual in lists.individuals if individual.name == name]
    return found


def rules(lists: Lists) -> list[tuple[int, int, str]]:
    """Row, column and rule of each change."""
    return [(change.place.row, change.place.column, change.rule) for change in lists.changes]


def flags(lists: Lists) -> list[tuple[int, str]]:
    """Row and rule of each flag."""
    return [(flag.place.row, flag.rule) for flag in lists.flags]
