"""Whether a sheet holds upright forms, and the tables that they make."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from awn.sheets.cells import filled
from awn.sheets.forms.blocks import FAMILY, Block, Strip, StripReader, header_of
from awn.sheets.forms.lanes import Lane, find_lanes
from awn.sheets.forms.laying import Layer
from awn.sheets.forms.pairs import Pair, PairReader
from awn.sheets.grids import Grid
from awn.sheets.headers import HeaderReader, reader
from awn.sheets.tables import RowKind, Table
from awn.sheets.vocabulary import Vocabulary

_BEGUN: Final = 400  # rows that tell whether the others are worth reading
_MOST: Final = 0.6  # of the forms must be whole
_LOOSE: Final = 0.3  # of the rows may belong to none
_TOLD: Final = frozenset({"phone", "document", "number", "small", "age", "date", "year"})


def find_forms(grid: Grid, vocabulary: Vocabulary) -> list[Table]:
    """The tables of a sheet of upright forms, [] for every other sheet.

    In a form a name stands behind its label, and so do at least two more of what a family is known by, one of them a number or a date.
    """
    read = reader(vocabulary)
    pairs = PairReader(read)
    for mirrored in (False, True):
        lanes = find_lanes(grid.rows, pairs, mirrored=mirrored)
        if lanes and _are_forms(begun := replace(grid, rows=grid.rows[:_BEGUN]), _strips(begun, read, lanes, pairs), pairs):
            strips = _strips(grid, read, lanes, pairs)
            if _are_forms(grid, strips, pairs):
                return _tables(grid, strips, pairs)
    return []


def _strips(grid: Grid, read: HeaderReader, lanes: Sequence[Lane], pairs: PairReader) -> list[Strip]:
    reader = StripReader(grid, read, pairs)
    return _together([reader.read(lane) for lane in lanes], pairs)


def _together(strips: list[Strip], reader: PairReader) -> list[Strip]:
    """Strips that are about others of the same families («بيانات الزوجة» beside «بيانات رب الأسرة») as one."""
    first, *others = strips
    apart = [first]
    for strip in others:
        if strip.blocks and len(strip.blocks) == len(first.blocks) and _subject(strip, reader) != _subject(first, reader):
            for block, beside in zip(first.blocks, strip.blocks, strict=True):
                block.pairs += [*(strip.before if block is first.blocks[0] else ()), *beside.pairs]
                block.headers, block.members = block.headers or beside.headers, block.members + beside.members
            first.titles += strip.titles
            first.loose += strip.loose
        else:
            apart.append(strip)
    return apart


def _subject(strip: Strip, reader: PairReader) -> str:
    """Whom a strip names, by the role of the first name in it."""
    return next((reader.role(header_of(pair)) for pair in strip.pairs if pair.values and reader.names(header_of(pair))), "")


def _are_forms(grid: Grid, strips: Sequence[Strip], reader: PairReader) -> bool:
    blocks = [block for strip in strips for block in strip.blocks]
    if not blocks:
        return False
    single = len(blocks) == 1
    whole = sum(_is_whole(block, strip, reader, single=single) for strip in strips for block in strip.blocks)
    loose = len({index for strip in strips for index in strip.loose})
    rows = sum(bool(filled(values)) for values in grid.rows)
    short = sum(len(block.members) <= FAMILY for block in blocks)
    return whole >= _MOST * len(blocks) and loose <= _LOOSE * rows and short >= 0.9 * len(blocks)


def _is_whole(block: Block, strip: Strip, reader: PairReader, *, single: bool) -> bool:
    """Whether a block reads as somebody's form. One that stands alone among other rows must say more than one of many, which prove each other."""
    pairs = [*block.pairs, *(strip.before if single else ())]
    named = any(reader.names(header_of(pair)) and _is_told(pair, {"full_name", "one_name"}, reader) for pair in pairs)
    fitting = {reader.role(pair.label) for pair in pairs if not reader.names(header_of(pair)) and _fits(pair, reader)}
    told = any(_is_told(pair, _TOLD, reader) for pair in pairs if _fits(pair, reader))
    return named and told and len(fitting) >= (3 if single and strip.loose else 2)


def _fits(pair: Pair, reader: PairReader) -> bool:
    return any(reader.fits(pair.label, value) for value in pair.readings)


def _is_told(pair: Pair, kinds: Iterable[str], reader: PairReader) -> bool:
    return any(reader.kinds(value) & set(kinds) for value in pair.readings)


def _tables(grid: Grid, strips: Sequence[Strip], reader: PairReader) -> list[Table]:
    layer = Layer(grid, reader)
    for strip in strips:
        layer.lay(strip)
    tables = layer.tables()
    first = min(pair.row for strip in strips for pair in strip.pairs)
    tables[0].header_rows = (grid.row_numbers[first],)
    for strip in strips:
        tables[0].other |= dict.fromkeys((grid.row_numbers[index] for index in (*strip.titles, *strip.loose)), RowKind.TITLE)
    return tables
