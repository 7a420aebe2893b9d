"""The keys by which MAP.toml names columns: their headers, told apart by number where one stands twice, or their numbers where they have none."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from awn.sheets.tables import Column
from awn.sheets.wordings import written

_OCCURRENCE: Final = re.compile(r"^(.*?)\s*\[(\d+)\]$", re.DOTALL)
_NUMBERED: Final = re.compile(r"^column\s+(\d+)$", re.IGNORECASE)


def keyed(columns: Iterable[Column]) -> Iterator[tuple[Column, tuple[str, ...]]]:
    """Each column with the keys by which a map may name it."""
    times: Counter[str] = Counter()
    for column in columns:
        header = written(column.header)
        times[header] += 1
        if not header:
            yield column, (f"column {column.number}",)
        elif times[header] == 1:
            yield column, (header, f"{header} [1]")
        else:
            yield column, (f"{header} [{times[header]}]",)


def shown(column: Column, keys: tuple[str, ...]) -> str:
    occurrence = _OCCURRENCE.match(keys[0])
    if not column.header.strip():
        return keys[0]
    else:
        return f"{column.header} [{occurrence[2]}]" if occurrence else column.header


def key_of(header: str) -> str:
    """The key of a header as somebody wrote it in a map."""
    if numbered := _NUMBERED.match(header.strip()):
        return f"column {int(numbered[1])}"
    elif occurrence := _OCCURRENCE.match(header.strip()):
        return f"{written(occurrence[1])} [{int(occurrence[2])}]"
    else:
        return written(header)
