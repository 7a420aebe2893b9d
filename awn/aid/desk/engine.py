"""The one seam between the desk's pages and the list engine. Pages know the engine only through these functions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from awn.arabic.wording import Message, message

if TYPE_CHECKING:
    from awn.aid.comparing import Comparison
    from awn.aid.preparing.prepared import Prepared
    from awn.aid.preparing.sources import Sources
    from awn.linkage.decisions import Decision

type Progress = Callable[[str | Message, float], None]


class Impossible(Exception):
    """Work that cannot be done with what was given; `reason` says why and what to do."""

    def __init__(self, reason: Message) -> None:
        super().__init__(str(reason))
        self.reason = reason


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


NOBODY: Final = message("No name was recognised in these files. Say which column holds the names, then continue.")


def read(paths: Sequence[Path], progress: Progress) -> "Sources":
    """Reads every file and proposes what each column holds. A file that cannot be read becomes a problem, never an error."""
    from awn.aid.preparing.sources import read_sources

    return read_sources(paths, progress=progress)


def prepare(
    sources: "Sources", skipped: frozenset[int], *, region: str, language: str, out: Path, progress: Progress
) -> "Prepared":
    """Understands and links everything but the skipped tables, and writes the files. Raises Impossible when nobody is named."""
    from awn.aid.preparing.options import Options
    from awn.aid.preparing.running import Nobody
    from awn.aid.preparing.running import prepare as run
    from awn.aid.writing.findings import write_findings

    kept = replace(sources, tables=[table for index, table in enumerate(sources.tables) if index not in skipped])
    try:
        prepared = run(kept, Options(region=region, language=language), progress=progress)
    except Nobody:
        raise Impossible(NOBODY) from None
    progress(message("Writing the files"), 0.85)
    write_findings(prepared, out)
    progress(message("Done"), 1.0)
    return prepared


def decide(
    prepared: "Prepared", decisions: Mapping[tuple[Entry, Entry], str], *, language: str, out: Path, progress: Progress
) -> "Prepared":
    """Links anew with what a person decided, and writes the files anew. The lists themselves are not read again."""
    from awn.aid.preparing.running import link
    from awn.aid.writing.findings import write_findings

    options = replace(prepared.options, language=language)
    decided = list(_decisions(prepared, decisions))
    again = link(prepared.sources, options, prepared.lists, decisions=decided, progress=progress)
    progress(message("Writing the files"), 0.85)
    write_findings(again, out)
    progress(message("Done"), 1.0)
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


def map_text(sources: "Sources", skipped: frozenset[int]) -> str:
    """MAP.toml for these files, with the roles as they now stand."""
    from awn.sheets.mapping import write_map

    return write_map([table for index, table in enumerate(sources.tables) if index not in skipped])


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
