"""What was read of a file's tables, as its mapping page shows them: columns with what they are taken for, and a few masked values."""

import re
from datetime import date, datetime, time
from typing import Any, Final

from awn.aid.choices import fingerprint, table_key
from awn.aid.preparing.masking import mask_within
from awn.aid.preparing.sources import Sources
from awn.aid.roles import REFUSED
from awn.sheets.tables import Column, Table

EXAMPLES: Final = 3
LOOKED_AT: Final = 200  # rows
LONGEST: Final = 40  # letters of an example
_PLAIN: Final = frozenset(
    {"sex", "marital", "size", "males", "females", "children", "count", "relation", "displacement", "serial", "age"}
)
_REST_OF_WORD: Final = re.compile(r"(?<=[^\W\d_])[^\W\d_]+")


def seen_tables(sources: Sources) -> list[dict[str, Any]]:
    """Columns that may not come in are only counted."""
    return [_seen(table) for table in sources.tables]


def masked(text: str, role: str) -> str:
    """A value of which only its kind is to be seen: the first letter of each word, the last three digits of each number."""
    hidden = mask_within(text[:LONGEST])
    return hidden if role.partition(".")[2] in _PLAIN else _REST_OF_WORD.sub("•••", hidden)


def _seen(table: Table) -> dict[str, Any]:
    shown = [column for column in table.columns if column.role != REFUSED]
    return {
        "key": table_key(table.sheet, table.header_rows),
        "sheet": table.sheet,
        "rows": len(table.rows),
        "refused": len(table.columns) - len(shown),
        "fingerprint": fingerprint(column.header for column in table.columns),
        "columns": [_column(table, column) for column in shown],
    }


def _column(table: Table, column: Column) -> dict[str, Any]:
    texts = (_text(row.values[column.number - 1]) for row in table.rows[:LOOKED_AT] if column.number <= len(row.values))
    examples = dict.fromkeys(masked(text, column.role) for text in texts if text)
    return {
        "number": column.number,
        "header": column.header,
        "role": column.role,
        "confidence": column.confidence,
        "reason": column.reason,
        "examples": list(examples)[:EXAMPLES],
    }


def _text(value: Any) -> str:
    if value is None:
        return ""
    elif isinstance(value, datetime | date | time):
        return value.isoformat().removesuffix("T00:00:00")
    elif isinstance(value, float) and value.is_integer():
        return str(int(value))
    else:
        return str(value).strip()
