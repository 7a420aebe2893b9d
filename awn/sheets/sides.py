"""Tables that stand side by side under one header."""

from awn.sheets.bands import Band
from awn.sheets.headers import HeaderReader
from awn.sheets.wordings import written


def side_by_side(band: Band, read: HeaderReader) -> list[list[int]]:
    """The columns of each table under a header: several where the same sequence of headers comes again."""
    columns = sorted(band.headers)
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
