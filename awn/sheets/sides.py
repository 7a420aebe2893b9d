"""Tables that stand side by side under one header."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from awn.sheets.bands import Band
from awn.sheets.headers import LEVELS, HeaderReader
from awn.sheets.wordings import written

_WIDEST: Final = 3  # sides under headings of their own, as classes and blocks have; more are members of a family


@dataclass(frozen=True, slots=True)
class Side:
    """One table under a header: its columns, and the heading that stands above these alone («الصف الأول»)."""

    columns: Sequence[int]
    heading: str = ""


def side_by_side(band: Band, read: HeaderReader) -> list[Side]:
    """Each table under a header: several where the same sequence of headers comes again."""
    columns = sorted(band.headers)
    return _under_headings(columns, band, read) or [Side(part) for part in _parts(columns, band, read)]


def _under_headings(columns: list[int], band: Band, read: HeaderReader) -> list[Side]:
    """Tables of the same columns, each with running numbers and a heading that says of nobody whose columns they are; [] where there are none."""
    headings = [band.headers[column].rpartition(LEVELS)[0] for column in columns]
    lowest = Band(band.first, band.last, {column: band.headers[column].rpartition(LEVELS)[2] for column in columns})
    different = list(dict.fromkeys(headings))
    if not all(headings) or not 1 < len(different) <= _WIDEST or any(read.parse(text).subjects for text in different):
        return []
    parts = [[column for column, own in zip(columns, headings, strict=True) if own == heading] for heading in different]
    serial = all(read.vocabulary.serial in read.roles(lowest.headers[part[0]])[:1] for part in parts)
    return (
        [Side(part, heading) for part, heading in zip(parts, different, strict=True)]
        if serial and parts == _parts(columns, lowest, read)
        else []
    )


def _parts(columns: list[int], band: Band, read: HeaderReader) -> list[list[int]]:
    texts = [written(band.headers[column]) for column in columns]
    length = next((index for index in range(2, len(texts)) if texts[index] == texts[0]), len(texts))
    named = any(
        role.partition(".")[2] in read.vocabulary.people
        for column in columns[:length]
        for role in read.roles(band.headers[column])[:1]
    )
    again = length < len(texts) and all(texts[index] == texts[index % length] for index in range(len(texts)))
    if again and named and len(set(texts[:length])) == length:
        return [columns[start : start + length] for start in range(0, len(columns), length)]
    else:
        return _by_serials(columns, band, read)


def _by_serials(columns: list[int], band: Band, read: HeaderReader) -> list[list[int]]:
    """Tables of different columns stand side by side where each begins with running numbers and names people."""
    serials = [place for place, column in enumerate(columns) if read.vocabulary.serial in read.roles(band.headers[column])[:1]]
    if len(serials) < 2:
        return [columns]
    parts = [columns[start:end] for start, end in zip(serials, [*serials[1:], len(columns)], strict=True)]
    named = [any(role.endswith(".name") for column in part for role in read.roles(band.headers[column])[:1]) for part in parts]
    gaps = all(part[0] - 1 not in band.headers for part in parts[1:])
    return parts if serials[0] == 0 and all(named) and gaps else [columns]
