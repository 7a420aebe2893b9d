"""CSV, TSV and other text. Rows are numbered as a spreadsheet program would number them: by record, blank lines counting."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from awn.sheets import limits
from awn.sheets.formats.chats import without_senders
from awn.sheets.formats.encodings import decode, unscrambled
from awn.sheets.formats.separators import COLUMNS_OF_SPACES, separator
from awn.sheets.formats.signature import UNKNOWN
from awn.sheets.grids import Grid, Value
from awn.sheets.problems import Unreadable

_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_DECLARED: Final = re.compile(r"\ufeff?\"?sep=(.)\"?[ \t]*(?:\r\n|\r|\n)", re.IGNORECASE)
_SAMPLE: Final = 50_000
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_SPACES: Final = re.compile(r"[ \t\xa0]{2,}|\t")
csv.field_size_limit(1 << 24)


def read(content: bytes, file: str) -> Iterator[Grid]:
    """One grid, its sheet nameless."""
    text, _ = decode(content)
    if len(_CONTROL.findall(text[:_SAMPLE])) > len(text[:_SAMPLE]) // 100:
        raise Unreadable(UNKNOWN, file=file)
    return read_decoded(text, file, spaces=False)


def read_pasted(text: str, file: str) -> Iterator[Grid]:
    """The same for pasted text, where columns may also stand apart by spaces."""
    return read_decoded(unscrambled(text), file, spaces=True)


def read_decoded(text: str, file: str, *, spaces: bool) -> Iterator[Grid]:
    declared = _DECLARED.match(text)
    body = text[declared.end() :] if declared else text.removeprefix("\ufeff")
    body = without_senders(body.replace("\x00", ""))
    between = declared[1] if declared else separator(body[:_SAMPLE], spaces=spaces or file.lower().endswith(".txt"))
    rows = _rows(body, between)
    while rows and not any(str(value).strip() for value in rows[-1] if value):
        rows.pop()
    limits.check_rows(len(rows), file, "")
    widest = max(range(len(rows)), key=lambda index: len(rows[index]), default=0)
    limits.check_extent(len(rows), len(rows[widest]) if rows else 0, file, "", (widest + 1, len(rows[widest]) if rows else 0))
    yield Grid(file=file, sheet="", rows=list(rows), row_numbers=range(1, len(rows) + 1))


def _rows(text: str, between: str) -> list[list[Value]]:
    if between == COLUMNS_OF_SPACES:
        records = [_SPACES.split(line.strip()) for line in _LINE_END.split(text)]
    elif between == "":
        records = [[line] for line in _LINE_END.split(text)]
    else:
        records = _records(text, between)
    known: dict[str, str] = {}
    return [[known.setdefault(value, value) or None for value in record] for record in records]


def _records(text: str, between: str) -> list[list[str]]:
    """A quotation mark that nobody closed (or a ditto mark) would swallow rows: when reading without quotes is more even, it is right."""
    lines = _LINE_END.split(text)
    try:
        quoted = list(csv.reader(_kept_ends(text), delimiter=between))
    except csv.Error:
        quoted = []
    if quoted and len(quoted) >= len(lines) - 1:
        return quoted
    unquoted = [line.split(between) if line else [] for line in lines]
    return quoted if quoted and _evenness(quoted) > _evenness(unquoted) else unquoted


def _kept_ends(text: str) -> Iterator[str]:
    """Lines with their ends, by the three ends of text files alone (`splitlines` also cuts at separators that stand inside cells)."""
    start = 0
    for end in _LINE_END.finditer(text):
        yield text[start : end.end()]
        start = end.end()
    if start < len(text):
        yield text[start:]


def _evenness(records: list[list[str]]) -> float:
    """The share of the records that have the commonest number of fields."""
    widths = Counter(len(record) for record in records if any(record))
    return max(widths.values(), default=0) / max(widths.total(), 1)
