"""The areas in a sheet of a place workbook, whatever its columns are called."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from awn.arabic.plain import plain
from awn.sheets.grids import Grid, Value
from awn.sheets.texts import text_of

_CODE: Final = re.compile(r"(?!adm)[A-Z]{2,3}[A-Z]?\d[A-Z0-9_-]*", re.IGNORECASE)
_CODE_WORDS: Final = re.compile(r"p ?code|pcod|(?<![a-z])code(?![a-z])|(?<!\w)(?:ال)?(?:رمز|كود|ترميز)(?!\w)")
_CODE_TITLE: Final = re.compile(r"p ?code(?![a-z])")
_LEVEL: Final = re.compile(r"(?:adm(?:in)?|level|مستوي)\D{0,3}(\d)")
_NOISE: Final = re.compile(
    r"p ?code|pcod|code|name|names|alt\d?|(?<![a-z])(?:en|ar|fr|ku|english|arabic|french|ref)(?![a-z])|(?<!\w)(?:ال)?(?:رمز|كود|ترميز|اسم|عربي|عربيه|انجليزي|انكليزي|بالعربيه|بالانجليزيه)(?!\w)|[\d_]"
)
_PARENT: Final = re.compile(r"parent|اب|الاعلي|التابع")
_NOT_NAMES: Final = re.compile(r"date|valid|area|sqkm|population|ref|lat|lon|type|level|تاريخ|مساحه|سكان")
_HEADER_ROWS: Final = 12


@dataclass(frozen=True, slots=True)
class Area:
    """`above` are codes of the same row that hold it; `level` is what the header of its code says, -1 when it does not."""

    code: str
    names: tuple[str, ...]
    above: tuple[str, ...]
    level: int = -1


@dataclass(frozen=True, slots=True)
class _Column:
    index: int
    subject: str  # what code and name columns of one level share
    is_parent: bool = False


def areas_in(grid: Grid) -> Iterator[Area]:
    """The areas of every level that a row names, with the codes of those that hold them; HXL rows and empty cells say nothing."""
    start = _header_row(grid.rows)
    if start is None:
        return
    header = [plain(re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", text_of(value))) for value in grid.rows[start]]
    codes = _code_columns(header, grid.rows[start + 1 :])
    names = [_Column(index, _subject(text)) for index, text in enumerate(header) if text and _may_name(index, text, codes)]
    for row in grid.rows[start + 1 :]:
        yield from _areas(row, codes, names)


def _header_row(rows: Sequence[Sequence[Value]]) -> int | None:
    """The first row after which some column holds P-codes."""
    for number, row in enumerate(rows[:_HEADER_ROWS]):
        texts = [text_of(value) for value in row]
        if sum(bool(text) for text in texts) >= 2 and not any(_CODE.fullmatch(text) for text in texts):
            below = rows[number + 1 : number + 3]
            titled = any(_CODE_TITLE.search(plain(text)) for text in texts)
            if titled or any(_CODE.fullmatch(text_of(value)) for later in below for value in later):
                return number
    return None


def _code_columns(header: Sequence[str], rows: Sequence[Sequence[Value]]) -> list[_Column]:
    columns = []
    for index, text in enumerate(header):
        cells = [said for row in rows[:200] if index < len(row) and (said := text_of(row[index]))]
        coded = sum(bool(_CODE.fullmatch(cell)) for cell in cells)
        if cells and (coded * 2 > len(cells) or (_CODE_WORDS.search(text) and all(len(cell) <= 20 for cell in cells))):
            columns.append(_Column(index, _subject(text), bool(_PARENT.search(text))))
    return columns


def _subject(header: str) -> str:
    """What a header speaks of: the number of its level, else its words without those for code, name and language."""
    if level := _LEVEL.search(header):
        return level[1]
    else:
        return " ".join(word.removeprefix("ال") for word in _NOISE.sub(" ", header).split())


def _may_name(index: int, header: str, codes: Sequence[_Column]) -> bool:
    return all(index != column.index for column in codes) and not _NOT_NAMES.search(header.replace("adm", ""))


def _areas(row: Sequence[Value], codes: Sequence[_Column], names: Sequence[_Column]) -> Iterator[Area]:
    said = {column.index: _code(row, column.index) for column in codes}
    own = [column for column in codes if said[column.index] and not column.is_parent]
    for column in own:
        code = said[column.index]
        above = tuple(
            other for index, other in said.items() if other and other != code and _holds(other, code, codes, index, column)
        )
        named = tuple(text for name in names if name.subject == column.subject and (text := _name(row, name.index)))
        if not named and len(own) == 1:
            named = tuple(text for name in names if (text := _name(row, name.index)))
        yield Area(code, named, above, int(column.subject) if column.subject.isdigit() else -1)


def _holds(other: str, code: str, codes: Sequence[_Column], index: int, column: _Column) -> bool:
    """Whether a code of the same row is that of an area above."""
    holder = next(one for one in codes if one.index == index)
    if holder.is_parent:
        return True
    elif holder.subject.isdigit() and column.subject.isdigit():
        return int(holder.subject) < int(column.subject)
    else:
        return len(other) < len(code)


def _code(row: Sequence[Value], index: int) -> str:
    text = text_of(row[index]) if index < len(row) else ""
    return "" if text.startswith(("#", "<")) else text


def _name(row: Sequence[Value], index: int) -> str:
    text = text_of(row[index]) if index < len(row) else ""
    return "" if text.startswith(("#", "<")) or not any(sign.isalpha() for sign in text) else text
