"""The engine in a process of its own, without database and without keys: a folder in memory goes in, a folder in memory comes out.

`python -m awn.aid.apart FOLDER` reads `request.json` and the files named there, tells on its standard output how far it is, and writes what it found. It ends
when its standard input closes, so that it never outlives whoever began it.
"""

import json
import os
import sys
import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from awn.aid.correcting import put_on
from awn.aid.engine_request import Request
from awn.aid.entries import Household, Lists
from awn.aid.households.understanding import understand
from awn.aid.kept import Keeping, Kept, exact_values
from awn.aid.keys import entry_keys, pair_key_of
from awn.aid.pair_questions import Side, pair_data
from awn.aid.preparing.collector import collector_at_rest
from awn.aid.preparing.options import Options
from awn.aid.preparing.prepared import Prepared
from awn.aid.preparing.running import link, settings
from awn.aid.preparing.sources import NO_NAMES, Sources, add
from awn.aid.seen_tables import seen_tables
from awn.arabic.wording import Message, message
from awn.linkage.decisions import Decision
from awn.linkage.explaining import why
from awn.messaging.stored import to_stored
from awn.sheets.problems import Unreadable
from awn.sheets.reading import read

READING: Final = message("Reading the files")
WRITING: Final = message("Writing the entries")
NOBODY: Final = message("No name was recognised in these files. Say which column holds the names, then prepare again.")
DOUBTFUL: Final = "doubtful"


@collector_at_rest()
def main(folder: Path) -> None:
    request = Request.load(folder)
    if request.whole:
        _prepare(request, _sources(request, request.files, folder), folder)
    else:
        _write(folder / "tables.jsonl", ({"file": name, **_seen(request, name, folder)} for name in request.files))


def tell(words: str | Message, share: float, *, running: bool = False) -> None:
    """One line for whoever waits. A step told as text is the name of a file, which nobody is told."""
    said = words if isinstance(words, Message) else READING
    print(json.dumps({"words": to_stored(said), "share": share, "running": running}), flush=True)  # noqa: T201


def _sources(request: Request, names: Iterable[str], folder: Path) -> Sources:
    """Those of the files that can be read, with what was chosen about their columns, and without the tables that are left out."""
    sources = Sources()
    for number, name in enumerate(names):
        tell(READING, 0.2 * number / len(request.files))
        _read(sources, folder / "files" / name)
    sources.problems = [problem for problem in sources.problems if problem.reason != NO_NAMES]
    return replace(sources, tables=request.choices.put_on(sources, request.files))


def _read(sources: Sources, path: Path) -> None:
    try:
        add(sources, read(path, name=path.name))
    except Unreadable as problem:
        sources.problems.append(problem)


def _seen(request: Request, name: str, folder: Path) -> dict[str, Any]:
    """What the mapping page shows of a file: all its tables, those that are left out too."""
    sources = _sources(replace(request, choices=replace(request.choices, skipped={})), [name], folder)
    return {"tables": seen_tables(sources), "problem": to_stored(sources.problems[0].reason) if sources.problems else ""}


def _prepare(request: Request, sources: Sources, folder: Path) -> None:
    tell(READING, 0.2, running=True)
    options = Options(region=request.choices.region, undone_rules=request.choices.undone_rules, today=request.today)
    tell(message("Reading names, dates and numbers"), 0.25)
    lists = understand(sources.tables, settings(options))
    if not lists.individuals:
        _write(folder / "counts.json", [{"problem": to_stored(NOBODY)}])
        return
    keys = entry_keys(lists, request.files, request.salt)
    keeping = Keeping(lists, sources.tables)
    originals = _put_right(request, lists, keys, keeping)
    decisions = list(_decisions(request, lists, keys))
    prepared = link(sources, options, lists, decisions=decisions, progress=tell)
    tell(WRITING, 0.85)
    doubtful = [0] * len(lists.households)
    _write(folder / "pairs.jsonl", _pairs(prepared, keys, doubtful))
    _write(folder / "entries.jsonl", _entries(prepared, keys, doubtful, keeping, originals))
    _write(folder / "counts.json", [{"counts": _counts(prepared)}])


def _put_right(request: Request, lists: Lists, keys: list[str], keeping: Keeping) -> dict[int, Kept]:
    """Lays what people corrected over the households, so that it is linked, counted and found; gives, by number, what was understood of those before."""
    originals = {}
    for household, key in zip(lists.households, keys, strict=True):
        if key in request.corrections:
            originals[household.number] = keeping.of(household)
            put_on(household, request.corrections[key])
    return originals


def _decisions(request: Request, lists: Lists, keys: list[str]) -> Iterator[Decision]:
    """Those whose two people stand in these files."""
    if not request.decisions:
        return
    records = {f"{keys[person.household]}.{person.slot}": record for record, person in enumerate(lists.individuals)}
    for pair, answer in request.decisions.items():
        left, right = (records.get(side) for side in pair.split(":")[1:])
        if left is not None and right is not None:
            yield Decision(left, right, answer)  # type: ignore[arg-type]  # the database lets no other answer in


def _pairs(prepared: Prepared, keys: list[str], doubtful: list[int]) -> Iterator[dict[str, Any]]:
    """Counts for each household its doubtful pairs on the way."""
    people, homes, said = prepared.lists.individuals, prepared.lists.households, set()
    for pair in prepared.pairs.iter_rows(named=True):
        left, right = people[pair["left"]], people[pair["right"]]
        key = pair_key_of(keys[left.household], left.slot, keys[right.household], right.slot)
        if key in said:
            continue
        said.add(key)
        reasons: dict[str, Any] = {"why": [to_stored(each) for each in why(pair)]}
        if pair["band"] == DOUBTFUL:
            reasons["asked"] = pair_data(Side(left, homes[left.household]), Side(right, homes[right.household]))
            for household in {left.household, right.household}:
                doubtful[household] += 1
        yield {
            "left": keys[left.household], "left_slot": left.slot, "left_file": left.file, "right": keys[right.household],
            "right_slot": right.slot, "right_file": right.file, "key": key, "probability": min(1.0, max(0.0, pair["probability"])),
            "band": pair["band"], "certain_by": pair["certain_by"], "reasons": reasons,
        }  # fmt: skip


def _entries(
    prepared: Prepared, keys: list[str], doubtful: list[int], keeping: Keeping, originals: Mapping[int, Kept]
) -> Iterator[dict[str, Any]]:
    for household in prepared.lists.households:
        held = prepared.held.get(household.number)
        kept = originals.get(household.number) or keeping.of(household)
        yield {
            "key": keys[household.number], "file": household.file, "kept": kept, "place_code": household.pcode,
            "flags": keeping.rules(household), "held_by": keys[held.carried_by] if held else "", "size": _small(household),
            "people": len(household.individuals), "doubtful": doubtful[household.number], "changed": len(kept["changes"]),
            "values": list(exact_values(household)),
        }  # fmt: skip


def _small(household: Household) -> int | None:
    return household.size if household.size is not None and 0 <= household.size <= 32_000 else None


def _counts(prepared: Prepared) -> dict[str, int]:
    lists = prepared.lists
    return {
        "files": len(prepared.sources.files),
        "unreadable": len(prepared.sources.problems),
        "tables": len(prepared.sources.tables),
        "entries": len(lists.households),
        "individuals": len(lists.individuals),
        "changes": len(lists.changes),
        "flags": len(lists.flags),
        "certain": prepared.count("certain"),
        "doubtful": prepared.count(DOUBTFUL),
        "held": len(prepared.held),
        "left_out": sum(lists.left_out.values()),
        "cases": len(prepared.cases),
    }


def _write(path: Path, lines: Any) -> None:
    with path.open("w", encoding="utf-8") as file:
        for line in lines:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


def _end_with_owner() -> None:
    """Ends this process at once when its standard input closes."""
    while os.read(0, 1024):
        pass
    os._exit(3)


if __name__ == "__main__":
    threading.Thread(target=_end_with_owner, daemon=True).start()
    main(Path(sys.argv[1]))
    sys.stdout.flush()
    os._exit(0)  # without waiting for the thread that reads
