"""The one seam between the desk's pages and the list engine. Pages know the engine only through these functions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from awn.aid.desk import extras
from awn.aid.desk.extras import Impossible
from awn.arabic.wording import Message, message

if TYPE_CHECKING:
    from awn.aid.comparing import Comparison
    from awn.aid.preparing.options import Options
    from awn.aid.preparing.prepared import Prepared
    from awn.aid.preparing.sources import Sources
    from awn.linkage.decisions import Decision

type Progress = Callable[[str | Message, float], None]


class Entry(NamedTuple):
    """Where somebody stands in what was given: the same before and after any decision."""

    file: str
    sheet: str
    row: int
    slot: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Two lists held against each other, and whoever stands in them."""

    prepared: "Prepared"
    comparison: "Comparison"


UNKNOWN_REGION: Final = "ZZ"
LOCKED: Final = message(
    "The file is protected by a password. Write the password under “More options” on the first page, or save a copy without one and give that."
)
NOBODY: Final = message("No name was recognised in these files. Say which column holds the names, then continue.")


def read(paths: Sequence[Path], options: "Options", progress: Progress) -> "Sources":
    """Reads every file and proposes what each column holds. A file that cannot be read becomes a problem, never an error."""
    from awn.aid.preparing.sources import NO_NAMES, read_sources
    from awn.sheets.formats.archive import PROTECTED

    mapping = extras.load_map(options.map_file) if options.map_file is not None else None
    sources = read_sources(
        paths, mapping=mapping and extras.without_skipping(mapping), password=options.password, progress=progress
    )
    sources.problems = [problem for problem in sources.problems if problem.reason != NO_NAMES]  # the page asks for them itself
    for problem in sources.problems:
        problem.reason = LOCKED if problem.reason == PROTECTED else problem.reason
    return sources


def left_out_by_map(sources: "Sources", options: "Options") -> frozenset[int]:
    """The positions of the tables in sheets that the map leaves out."""
    if options.map_file is None:
        return frozenset()
    mapping = extras.load_map(options.map_file)
    return frozenset(index for index, table in enumerate(sources.tables) if mapping.skips(table.grid))


def prepare(sources: "Sources", skipped: frozenset[int], options: "Options", *, out: Path, progress: Progress) -> "Prepared":
    """Understands and links everything but the skipped tables, and writes the files. Raises Impossible when nobody is named."""
    from awn.aid.preparing.running import Nobody
    from awn.aid.preparing.running import prepare as run

    try:
        prepared = run(_kept(sources, skipped), options, progress=progress)
    except Nobody:
        raise Impossible(NOBODY) from None
    _write(prepared, out, progress)
    return prepared


def reviewed(prepared: "Prepared") -> dict[tuple[Entry, Entry], str]:
    """The decisions of the workbook given with the options. Raises Impossible when one of them cannot be taken."""
    from awn.aid.preparing.decisions import read_decisions
    from awn.sheets.problems import Unreadable

    if prepared.options.review_file is None:
        return {}
    try:
        decisions = read_decisions(prepared.options.review_file, prepared.lists)
    except Unreadable as problem:
        raise Impossible(extras.reason_of(problem)) from None
    stands = entries(prepared)
    return {(stands[min(d.left, d.right)], stands[max(d.left, d.right)]): d.answer for d in decisions}


def _kept(sources: "Sources", skipped: frozenset[int]) -> "Sources":
    tables = [table for index, table in enumerate(sources.tables) if index not in skipped]
    names = [sources.tables[index].sheet for index in sorted(skipped)]
    return replace(sources, tables=tables, skipped=[*sources.skipped, *names])


def _write(prepared: "Prepared", out: Path, progress: Progress) -> None:
    from awn.aid.writing.findings import write_findings
    from awn.sheets.problems import Unreadable

    progress(message("Writing the files"), 0.85)
    try:
        write_findings(prepared, out)
    except Unreadable as problem:
        raise Impossible(extras.reason_of(problem)) from None
    progress(message("Done"), 1.0)


def decide(
    prepared: "Prepared", decisions: Mapping[tuple[Entry, Entry], str], *, language: str, out: Path, progress: Progress
) -> "Prepared":
    """Links anew with what a person decided, and writes the files anew. The lists themselves are not read again."""
    from awn.aid.preparing.running import link

    options = replace(prepared.options, language=language)
    decided = list(_decisions(prepared, decisions))
    again = link(prepared.sources, options, prepared.lists, decisions=decided, progress=progress)
    _write(again, out, progress)
    return again


def compare(old: Path, new: Path, *, region: str, language: str, out: Path, progress: Progress) -> Compared:
    """Says who stands in both lists and who in only one, and writes it. Raises Impossible when one of them cannot be read."""
    from awn.aid.comparing import compare as held_against
    from awn.aid.preparing.options import Options
    from awn.aid.preparing.running import Nobody
    from awn.aid.preparing.running import prepare as run
    from awn.aid.preparing.sources import read_sources
    from awn.aid.writing.comparison_files import write_comparison

    sources = read_sources([old, new], progress=progress)
    if sources.problems:
        problem = sources.problems[0]
        raise Impossible(message("%(place)s: %(reason)s", place=problem.place(), reason=problem.reason))
    if sources.files[1].copy_of:
        raise Impossible(message("Both files are the same, byte for byte."))
    try:
        prepared = run(sources, Options(region=region, language=language), progress=progress)
    except Nobody:
        raise Impossible(NOBODY) from None
    comparison = held_against(prepared, [sources.files[0].file])
    progress(message("Writing the files"), 0.85)
    write_comparison(prepared, comparison, out)
    return Compared(prepared, comparison)


def map_text(sources: "Sources", skipped: frozenset[int], options: "Options") -> str:
    """MAP.toml for these files, with the roles, sheets, rules and region as they now stand."""
    from awn.sheets.mapping import write_map

    kept = _kept(sources, skipped)
    region = "" if options.region == UNKNOWN_REGION else options.region
    return write_map(kept.tables, region, sorted(options.undone_rules), kept.skipped)


def entries(prepared: "Prepared") -> list[Entry]:
    """Where each individual stands, by record number."""
    return [Entry(person.file, person.sheet, person.row, person.slot) for person in prepared.lists.individuals]


def _decisions(prepared: "Prepared", decisions: Mapping[tuple[Entry, Entry], str]) -> "Sequence[Decision]":
    from awn.linkage.decisions import Decision

    records = {entry: record for record, entry in enumerate(entries(prepared))}
    return [
        Decision(records[left], records[right], answer)  # type: ignore[arg-type]  # the form lets no other answer in
        for (left, right), answer in decisions.items()
        if left in records and right in records
    ]


def doubtful_keys(prepared: "Prepared") -> list[tuple[Entry, Entry]]:
    """The doubtful pairs by where their entries stand, the likeliest first."""
    import polars as pl

    stands = entries(prepared)
    doubtful = prepared.pairs.filter(pl.col("band") == "doubtful").sort("probability", descending=True)
    return [(stands[left], stands[right]) for left, right in doubtful.select("left", "right").iter_rows()]


def pair_of(prepared: "Prepared", key: tuple[Entry, Entry]) -> dict[str, Any]:
    """The pair as linkage gives it, of a preparation without decisions: decided pairs change their band or go."""
    import polars as pl

    stands = {entry: record for record, entry in enumerate(entries(prepared))}
    left, right = sorted((stands[key[0]], stands[key[1]]))
    found: dict[str, Any] = prepared.pairs.row(by_predicate=(pl.col("left") == left) & (pl.col("right") == right), named=True)
    return found


def names(prepared: "Prepared") -> dict[Entry, str]:
    """The name that stands in each place."""
    return {Entry(person.file, person.sheet, person.row, person.slot): person.name for person in prepared.lists.individuals}
