"""people.csv: who is who, one line per individual named."""

from collections.abc import Iterator
from pathlib import Path

from awn.aid.preparing.prepared import Prepared
from awn.aid.writing.csv_files import write_csv

PEOPLE_COLUMNS = ("file", "sheet", "row", "slot", "person_id", "household_id")


def write_people(prepared: Prepared, path: Path) -> None:
    write_csv(path, PEOPLE_COLUMNS, _rows(prepared))


def _rows(prepared: Prepared) -> Iterator[tuple[object, ...]]:
    position = 0
    for household in prepared.lists.households:
        home = prepared.homes[household.number]
        for person in household.individuals:
            yield person.file, person.sheet, person.row, person.slot, prepared.persons[position], home
            position += 1
