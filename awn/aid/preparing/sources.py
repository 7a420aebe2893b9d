"""From files to tables: everything given is read, what cannot be read is kept as a problem with its place, and a second copy is set aside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from awn.aid.households.rosters import family_sheets
from awn.aid.preparing.collector import collector_at_rest
from awn.aid.preparing.progress import Progress, silent
from awn.aid.refusing import refuses_header
from awn.aid.words import aid_vocabulary
from awn.arabic.wording import Message, message
from awn.sheets import layout, roles
from awn.sheets.grids import Grid, Source
from awn.sheets.mapping import Mapping
from awn.sheets.problems import Unreadable
from awn.sheets.reading import read
from awn.sheets.tables import Table

NAME_ROLES = frozenset({"name", "given", "kunya"})
NO_NAMES = message("No column of names was recognised here. Say in MAP.toml which column holds them.")


@dataclass(frozen=True, slots=True)
class FileRead:
    """One file as it was given: how many sheets it has, and the earlier file of which it is a copy ("" when it is none), what was noticed."""

    file: str
    digest: str
    sheets: int
    copy_of: str = ""
    notices: Sequence[Message] = ()


@dataclass(slots=True)
class Sources:
    """What came in: files, the tables found in them, and what could not be read."""

    files: list[FileRead] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    problems: list[Unreadable] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)  # names of sheets that somebody chose to leave out


@collector_at_rest()
def read_sources(
    paths: Sequence[Path], *, mapping: Mapping | None = None, password: str | None = None, progress: Progress = silent
) -> Sources:
    """Reads every file and proposes the columns' roles; `mapping` fixes them. Never raises for a file that cannot be read."""
    sources = Sources()
    for index, path in enumerate(paths):
        progress(_writable(path.name), index / max(1, len(paths)))
        try:
            add(sources, read(path, name=_distinct_name(path, paths), password=password), mapping)
        except Unreadable as problem:
            sources.problems.append(problem)
    return sources


def add(sources: Sources, source: Source, mapping: Mapping | None = None) -> None:
    """Adds one file that was read: its tables, or the word that it is a copy."""
    twin = next((known.file for known in sources.files if known.digest == source.digest), "")
    sources.files.append(FileRead(source.file, source.digest, len(source.grids), twin, source.notices))
    if not twin:
        tables = [table for grid in source.grids for table in _tables(grid, mapping)]
        sources.tables.extend(tables)
        sources.skipped.extend(grid.sheet for grid in source.grids if mapping is not None and mapping.skips(grid))
        families = [sheet.table for sheet in family_sheets(tables) if sheet.rosters]  # their people stand in another sheet
        nameless = (
            table for table in tables if names_nobody([table]) and table.rows and all(table is not family for family in families)
        )
        sources.problems.extend(_no_names(table) for table in nameless)


def names_nobody(tables: Iterable[Table]) -> bool:
    """True when no column of any table holds names, so that nothing can be prepared."""
    return not any(column.role.partition(".")[2] in NAME_ROLES for table in tables for column in table.columns)


def _tables(grid: Grid, mapping: Mapping | None) -> list[Table]:
    if mapping is not None and mapping.skips(grid):
        return []
    vocabulary = aid_vocabulary(refuses=refuses_header)
    tables = layout.find_tables(grid, vocabulary, mapping.header_row(grid) if mapping is not None else 0)
    for table in tables:
        roles.propose(table, vocabulary)
        if mapping is not None:
            mapping.apply(table)
    return tables


def _no_names(table: Table) -> Unreadable:
    row = table.header_rows[-1] if table.header_rows else table.rows[0].number
    return Unreadable(NO_NAMES, file=table.file, sheet=table.sheet, row=row)


def _distinct_name(path: Path, paths: Sequence[Path]) -> str:
    """The file's name; with as many of its folders as tell it from the others where two files given have the same name."""
    others = [other.parts for other in paths if other != path]
    lengths = range(1, len(path.parts) + 1)
    tails = (path.parts[-length:] for length in lengths if all(o[-length:] != path.parts[-length:] for o in others))
    return _writable("/".join(next(tails, path.parts)))


def _writable(name: str) -> str:
    """A name whose bytes are no UTF-8 can be written in no file; those bytes are spelled out."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
