"""restricted.csv: the contents of columns that a person restricted, apart from the list, for the caseworker alone."""

from pathlib import Path

from awn.aid.preparing.prepared import Prepared
from awn.aid.writing.csv_files import write_csv

RESTRICTED_COLUMNS = ("file", "sheet", "row", "header", "value")


def write_restricted(prepared: Prepared, path: Path) -> None:
    """Writes nothing when nothing is restricted, or when the findings are masked."""
    rows = [
        (household.file, household.sheet, household.row, header, value)
        for household in prepared.lists.households
        for header, value in household.restricted.items()
    ]
    if rows and not prepared.options.masked:
        write_csv(path, RESTRICTED_COLUMNS, rows, for_reading=True)
