"""CSV files that a spreadsheet program cannot be tricked by."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from awn.sheets.neutral_cells import neutral


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]], *, for_reading: bool = False) -> None:
    """Writes UTF-8; `for_reading` adds the byte-order mark without which spreadsheet programs misread Arabic. Programs read the others."""
    with path.open("w", encoding="utf-8-sig" if for_reading else "utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(header)
        writer.writerows([_cell(value) for value in row] for row in rows)


def _cell(value: object) -> object:
    if isinstance(value, str):
        return neutral(value)
    elif isinstance(value, date):
        return value.isoformat()
    elif value is None:
        return ""
    else:
        return value
