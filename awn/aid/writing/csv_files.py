"""CSV files that a spreadsheet program cannot be tricked by."""

import csv
import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

_PHONE = re.compile(r"\+\d+")
_RUNS = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@\t\r＝＋－＠]")  # also behind what nobody sees


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]], *, for_reading: bool = False) -> None:
    """Writes UTF-8; `for_reading` adds the byte-order mark without which spreadsheet programs misread Arabic. Programs read the others."""
    with path.open("w", encoding="utf-8-sig" if for_reading else "utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(header)
        writer.writerows([_cell(value) for value in row] for row in rows)


def neutral(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet program would run it as a formula. A phone's plus is left alone."""
    if text[:1].isalnum() or not _RUNS.match(text) or _PHONE.fullmatch(text):
        return text
    else:
        return "'" + text


def plain(text: str) -> str:
    """What `neutral` was given: the text without the apostrophe that it put before it."""
    return text[1:] if text[:1] == "'" and _RUNS.match(text, 1) else text


def _cell(value: object) -> object:
    if isinstance(value, str):
        return neutral(value)
    elif isinstance(value, date):
        return value.isoformat()
    elif value is None:
        return ""
    else:
        return value
