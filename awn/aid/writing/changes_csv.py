"""changes.csv: every value that is not as it was typed, and every value that no rule settles."""

from collections.abc import Iterator
from pathlib import Path

from awn.aid.preparing.masking import mask_within
from awn.aid.preparing.prepared import Prepared
from awn.aid.writing.csv_files import write_csv
from awn.arabic.wording import Wording

CHANGE_COLUMNS = ("file", "sheet", "row", "column", "header", "raw", "cleaned", "rule", "kind", "reason")


def write_changes(prepared: Prepared, path: Path) -> None:
    """`kind` is change or flag; only a flag has a reason. Opened by people, so it carries a byte-order mark."""
    write_csv(path, CHANGE_COLUMNS, _rows(prepared), for_reading=True)


def _rows(prepared: Prepared) -> Iterator[tuple[object, ...]]:
    wording = Wording(prepared.options.language)
    shown = mask_within if prepared.options.masked else str
    for change in prepared.lists.changes:
        place = change.place
        yield (
            *(place.file, place.sheet, place.row, place.column, change.header),
            *(shown(change.raw), shown(change.cleaned), change.rule, "change", ""),
        )
    for flag in prepared.lists.flags:
        place = flag.place
        reason = shown(wording.say(flag.reason))
        yield place.file, place.sheet, place.row, place.column, "", shown(flag.raw), "", flag.rule, "flag", reason
