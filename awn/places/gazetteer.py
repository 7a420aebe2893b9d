"""The areas of a workbook as one table: each area once, with its level, its names by language and what lies above it."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from awn.places.book_rows import areas_in
from awn.places.names import key_of
from awn.sheets.grids import Grid

SMALLEST: Final = 3
"""The level below which areas are too many and too unsure to be joined with anything."""
_ARABIC: Final = re.compile("[\u0621-\u064a\u066e-\u06d3]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One area. `above` are codes, the largest first; `keys` the comparing forms of all its names."""

    code: str
    level: int
    name_ar: str
    name_en: str
    other_names: tuple[str, ...]
    above: tuple[str, ...]
    keys: tuple[str, ...]

    @property
    def is_named(self) -> bool:
        return bool(self.name_ar) or self.name_en != self.code


def gazetteer(grids: Iterable[Grid]) -> list[Entry]:
    """All areas down to level 3, the larger before the smaller. An area that is only named as another's holder gets its code for a name."""
    names: dict[str, dict[str, None]] = defaultdict(dict)
    above: dict[str, set[str]] = defaultdict(set)
    levels: dict[str, int] = {}
    for grid in grids:
        for area in areas_in(grid):
            names[area.code] |= dict.fromkeys(area.names)
            above[area.code] |= set(area.above)
            levels[area.code] = max(levels.get(area.code, -1), area.level)
            for code in area.above:
                names[code] |= {}
    found = {code: _all_above(code, above) for code in names}
    lowest = min((levels[code] for code in levels if levels[code] >= 0 and not found[code]), default=0)
    entries = [_entry(code, list(names[code]), _in_order(found[code], found), _level(code, found, lowest)) for code in names]
    return sorted((entry for entry in entries if entry.level <= SMALLEST), key=lambda entry: (entry.level, entry.code))


def _all_above(code: str, above: dict[str, set[str]]) -> set[str]:
    """What lies above an area, above that, and so on."""
    found: set[str] = set()
    waiting = [code]
    while waiting:
        for higher in above.get(waiting.pop(), set()) - found - {code}:
            found.add(higher)
            waiting.append(higher)
    return found


def _in_order(codes: set[str], found: dict[str, set[str]]) -> tuple[str, ...]:
    return tuple(sorted(codes, key=lambda code: len(found.get(code, ()))))


def _level(code: str, found: dict[str, set[str]], lowest: int) -> int:
    """How many areas hold it; a workbook without its country begins lower."""
    return len(found[code]) + lowest


def _entry(code: str, names: list[str], above: tuple[str, ...], level: int) -> Entry:
    arabic = [name for name in names if _ARABIC.search(name)]
    latin = [name for name in names if not _ARABIC.search(name)]
    name_ar, name_en = next(iter(arabic), ""), next(iter(latin), "" if arabic else code)
    others = tuple(name for name in names if name not in (name_ar, name_en))
    keys = tuple(dict.fromkeys(key for name in (name_ar, name_en, *others) if (key := key_of(name))))
    return Entry(code, level, name_ar[:200], name_en[:200], others, above, keys)
