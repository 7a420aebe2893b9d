"""Who was served lately: by receipt lists that were given, and by earlier selections of the body that were handed over."""

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from django.utils import timezone

from awn.aid.approved_content import Line
from awn.aid.comparing import compare
from awn.aid.engine_lines import lists_of
from awn.aid.households.understanding import understand
from awn.aid.memory_folder import memory_folder
from awn.aid.models import Receipt, Selection, Version
from awn.aid.preparing.options import Options
from awn.aid.preparing.running import link, settings
from awn.aid.preparing.sources import Sources, add
from awn.arabic.wording import message
from awn.sheets.problems import Unreadable
from awn.sheets.reading import read

OURS: Final = "\0list"  # the file's name of the version's own lines, which no file has
UNREAD: Final = message(
    "No names could be read in this file. Save it anew in your spreadsheet program with one row of column names, and give that."
)


def match_receipt(receipt: Receipt) -> None:
    """Finds which entries of the version stand in a receipt list, by the engine's own comparison, and keeps their keys. It may be done twice."""
    if receipt.matched_at is not None:
        return
    region = receipt.version.aid_list.chosen.get("region") or "ZZ"
    try:
        with memory_folder() as folder:
            path = folder / "files" / f"receipt{_ending(str(receipt.name))}"
            path.write_bytes(receipt.content())
            keys = keys_in(path, receipt.version.lines, Options(region=region, today=timezone.localdate()))
    except Unreadable:
        receipt.keep_match([], UNREAD)
    else:
        receipt.keep_match(keys, None)


def keys_in(path: Path, lines: list[Line], options: Options) -> list[str]:
    """Keys of the lines whose people stand in the file, in their order. Raises Unreadable."""
    sources = Sources()
    add(sources, read(path))
    lists = understand(sources.tables, settings(options))
    if not lists.individuals:
        raise Unreadable(UNREAD, file=path.name)
    start = len(lists.households)
    lists.households.extend(lists_of(lines, file=OURS, start=start).households)
    prepared = link(sources, options, lists)
    files = sorted({household.file for household in lists.households} - {OURS})
    individuals = lists.individuals
    found = {individuals[new].household - start for _, new, _ in compare(prepared, files).both}
    return [line["key"] for number, line in enumerate(lines) if number in found]


def served_lately(version: Version, *, days: int, on: date) -> dict[str, date]:
    """The last day within `days` before `on` on which each entry's family was served, by the entry's key."""
    since, found = on - timedelta(days=days), dict[str, date]()
    for receipt in version.receipts.matched().filter(served_on__gte=since, served_on__lte=on):
        _note(found, receipt.keys, receipt.served_on)
    earlier = Selection.objects.handed_over().filter(version__aid_list__organisation=version.aid_list.organisation_id)
    lines = version.lines if earlier.exists() else []
    for selection in earlier.filter(handed_over_on__gte=since, handed_over_on__lte=on).select_related("version"):
        _note(found, _same(lines, version, selection), selection.handed_over_on)
    return found


def _same(lines: list[Line], version: Version, selection: Selection) -> Iterable[str]:
    """Entries that were chosen then: the same by their key in the same list, in others of the body by the number of a document."""
    chosen = set(selection.choice.chosen)
    if selection.version.aid_list_id == version.aid_list_id:
        yield from (line["key"] for line in lines if line["key"] in chosen)
    else:
        numbers = {number for line in selection.version.lines if line["key"] in chosen for number in _documents(line)}
        yield from (line["key"] for line in lines if numbers & _documents(line))


def _documents(line: Line) -> set[str]:
    return {number for person in line["people"] for _, number in person.get("documents", ()) if number}


def _note(found: dict[str, date], keys: Iterable[str], day: date | None) -> None:
    for key in keys:
        if day is not None:
            found[key] = max(found.get(key, day), day)


def _ending(name: str) -> str:
    ending = Path(name).suffix.lower()
    return ending if ending[1:].isalnum() and len(ending) <= 6 else ""
