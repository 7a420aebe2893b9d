"""What separates the columns of a text: told by which character divides most lines into the same number of fields."""

import csv
import re
from collections import Counter
from typing import Final

COLUMNS_OF_SPACES: Final = "  "
_PLAIN: Final = ("\t", ";", ",", "|")
_ARABIC_COMMA: Final = "،"
_RECORDS: Final = 300
_ENOUGH: Final = 0.5
_CLEARLY: Final = 0.8
_GAP: Final = re.compile(r"[ \t\xa0]{2,}")


def separator(sample: str, *, spaces: bool) -> str:
    """The separator, `COLUMNS_OF_SPACES` for runs of spaces (only when `spaces` allows), or "" when each line is one cell."""
    found = [(_share(_widths(sample, candidate)), candidate) for candidate in _PLAIN if candidate in sample]
    share, best = max(found, key=lambda pair: pair[0], default=(0.0, ""))
    if share >= _ENOUGH:
        return best
    elif _ARABIC_COMMA in sample and _share(_widths(sample, _ARABIC_COMMA)) >= _CLEARLY:
        return _ARABIC_COMMA
    elif (
        spaces and _share([len(_GAP.split(line.strip())) for line in sample.splitlines()[:_RECORDS] if line.strip()]) >= _CLEARLY
    ):
        return COLUMNS_OF_SPACES
    else:
        return best if best == "\t" else ""


def _widths(sample: str, candidate: str) -> list[int]:
    """Numbers of fields of the first records, blank ones left out."""
    widths = []
    try:
        for record in csv.reader(sample.splitlines(keepends=True), delimiter=candidate):
            if any(field.strip() for field in record):
                widths.append(len(record))
            if len(widths) == _RECORDS:
                break
    except csv.Error:
        pass
    return widths


def _share(widths: list[int]) -> float:
    """The share of records that have the commonest number of fields above one, a hair more for more fields."""
    width, count = max(Counter(width for width in widths if width > 1).items(), key=lambda pair: pair[1], default=(0, 0))
    return count / len(widths) + min(width, 50) / 1000 if count else 0.0
