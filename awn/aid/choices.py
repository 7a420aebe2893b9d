"""What people of a body chose about the columns and tables of a list's files, as data, and how it is put on what was read.

A choice is of one file (by its digest), one table (by its sheet and where its header stands) and one column; what was chosen under the same header in another
list of the body holds where nothing was chosen here.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from awn.aid.desk.chosen import choose
from awn.aid.preparing.sources import Sources
from awn.arabic.folding import fold
from awn.sheets.tables import Table

type Roles = Mapping[str, str]
"""Role by the column's number, as text."""


@dataclass(frozen=True, slots=True)
class Choices:
    """`roles` by digest and table; `skipped` says of a table whether it is left out; `known` are roles by fingerprint of the header. `region` is the ISO
    country of phone numbers written without a country code, "ZZ" when unknown."""

    roles: Mapping[str, Mapping[str, Roles]] = field(default_factory=dict)
    skipped: Mapping[str, Mapping[str, bool]] = field(default_factory=dict)
    known: Mapping[str, Roles] = field(default_factory=dict)
    undone_rules: frozenset[str] = frozenset()
    region: str = "ZZ"

    @classmethod
    def of(cls, chosen: Mapping[str, Any], known: Mapping[str, Roles]) -> Self:
        """From `AidList.chosen` and what is known in the body."""
        return cls(
            chosen.get("roles", {}),
            chosen.get("skipped", {}),
            known,
            frozenset(chosen.get("undone_rules", ())),
            chosen.get("region", "ZZ"),
        )

    def put_on(self, sources: Sources, digests: Mapping[str, str]) -> list[Table]:
        """Gives columns their chosen roles; the tables that are not left out. `digests` are by the name of the file."""
        for table in sources.tables:
            self._choose(table, digests[table.file])
        return [
            table for table in sources.tables if not self.skips(digests[table.file], table_key(table.sheet, table.header_rows))
        ]

    def skips(self, digest: str, table: str) -> bool:
        return self.skipped.get(digest, {}).get(table, False)

    def _choose(self, table: Table, digest: str) -> None:
        known = self.known.get(fingerprint(column.header for column in table.columns), {})
        here = self.roles.get(digest, {}).get(table_key(table.sheet, table.header_rows), {})
        for column in table.columns:
            choose(column, here.get(str(column.number), known.get(str(column.number))))


def table_key(sheet: str, header_rows: Iterable[int]) -> str:
    """What a table is called in its file."""
    return f"{','.join(map(str, header_rows))}@{sheet}"


def fingerprint(headers: Iterable[str]) -> str:
    """Of the headings of one table, in their order: the same however they are spelt or spaced."""
    return hashlib.sha256("\n".join(" ".join(fold(header).split()) for header in headers).encode()).hexdigest()


def merged(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """Tables within tables are merged; anything else that is new stands, and None takes away."""
    kept = {name: value for name, value in old.items() if name not in new}
    for name, value in new.items():
        if isinstance(value, Mapping):
            kept[name] = merged(old.get(name, {}), value)
        elif value is not None:
            kept[name] = value
    return kept
