"""cases.csv: what the machine reports about families and never settles."""

from collections.abc import Iterator
from pathlib import Path

from awn.aid.cases import Case
from awn.aid.preparing.prepared import Prepared
from awn.aid.writing.csv_files import write_csv
from awn.arabic.wording import Wording

CASE_COLUMNS = ("case", "kind", "file", "sheet", "row", "slot", "why")


def write_cases(prepared: Prepared, path: Path) -> None:
    """One line per entry of a case; the lines of one case share its number."""
    write_csv(path, CASE_COLUMNS, _rows(prepared.cases, Wording(prepared.options.language)))


def _rows(cases: list[Case], wording: Wording) -> Iterator[tuple[object, ...]]:
    for number, case in enumerate(cases, start=1):
        why = wording.say(case.why)
        for entry in case.entries:
            yield number, case.kind, entry.file, entry.sheet, entry.row, entry.slot, why
