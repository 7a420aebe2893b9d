"""The marks of a sheet's cells, kept small: a style number for each marked cell, one `Mark` for each style."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from awn.sheets.formats.xlsx_marks import KEY_BITS
from awn.sheets.grids import Mark

_MASK = (1 << KEY_BITS) - 1


class MarkedCells(Mapping[tuple[int, int], Mark]):
    """(row, column) → Mark. A hundred thousand coloured rows cost a few megabytes instead of hundreds."""

    def __init__(self, styles: dict[int, int], marks: Mapping[int, Mark], comments: Mapping[tuple[int, int], str]) -> None:
        self._styles = styles
        self._marks = marks
        self._commented = {
            row << KEY_BITS | column: replace(marks.get(styles.get(row << KEY_BITS | column, -1), Mark()), comment=text)
            for (row, column), text in comments.items()
        }
        self._more = [key for key in self._commented if key not in styles]

    def __getitem__(self, place: tuple[int, int]) -> Mark:
        key = place[0] << KEY_BITS | place[1]
        return self._commented.get(key) or self._marks[self._styles[key]]

    def __contains__(self, place: object) -> bool:
        if not isinstance(place, tuple):
            return False
        key = place[0] << KEY_BITS | place[1]
        return key in self._styles or key in self._commented

    def __iter__(self) -> Iterator[tuple[int, int]]:
        for keys in (self._styles, self._more):
            for key in keys:
                yield key >> KEY_BITS, key & _MASK

    def __len__(self) -> int:
        return len(self._styles) + len(self._more)
