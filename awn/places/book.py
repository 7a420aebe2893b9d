"""A book of places: the administrative areas of a country with their P-codes, as the workbooks of common operational data sets give them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Self

from awn.places.book_rows import Area, areas_in
from awn.places.names import SHORTEST_NEAR, key_of, keys_said, near_keys
from awn.sheets.grids import Grid, Source


class PlaceBook:
    """Finds P-codes by name: Arabic or Latin, with or without article and the word for its kind, one letter wrong where only one area is meant."""

    def __init__(self, areas: Iterable[Area]) -> None:
        self._above: dict[str, set[str]] = defaultdict(set)
        self._named: dict[str, set[str]] = defaultdict(set)
        for area in areas:
            self._above[area.code] |= set(area.above)
            for name in area.names:
                if key := key_of(name):
                    self._named[key].add(area.code)
        self._close_upwards()
        self._near = _nearness(self._named)
        self._codes = {code.casefold(): code for code in self._above}

    @classmethod
    def load(cls, source: Source | Iterable[Grid]) -> Self:
        """The book in a workbook of any sheets and columns. A workbook without P-codes gives an empty book."""
        grids = source.grids if isinstance(source, Source) else source
        return cls(area for grid in grids for area in areas_in(grid))

    def __len__(self) -> int:
        return len(self._above)

    def find(self, *parts: str, within: str = "") -> str:
        """The P-code of the smallest area that the parts name, from the large to the small; "" when none is found or several are meant.

        `within` is the code of an area in which it must lie.
        """
        found = within
        for part in parts:
            found = self._step(part, found)
        return "" if found == within else found

    def _step(self, part: str, found: str) -> str:
        """The code after one more part: a smaller area within the one found, or the one found."""
        stated = self._codes.get(part.strip().casefold())
        if stated:
            return stated
        for keys in keys_said(part):
            for key in keys:
                found = self._meant(key, found) or found
        return found

    def _meant(self, key: str, within: str) -> str:
        """The one area of this name, within another where that is known."""
        named = self._named.get(key) or self._misspelt(key, within)
        inside = {code for code in named if not within or within in self._above[code]}
        return self._outermost(inside)

    def _misspelt(self, key: str, within: str) -> set[str]:
        """The areas of the one name that is one letter away, empty when several names are."""
        if len(key) < SHORTEST_NEAR:
            return set()
        close = {name for near in near_keys(key) for name in self._near.get(near, ()) if _is_near(key, name)}
        reached = {name for name in close if not within or any(within in self._above[code] for code in self._named[name])}
        return self._named[reached.pop()] if len(reached) == 1 else set()

    def _outermost(self, codes: set[str]) -> str:
        """The one of these areas that holds all the others (a district and its chief town share a name), "" when none does."""
        outer = [code for code in codes if all(code == other or code in self._above[other] for other in codes)]
        return outer[0] if len(outer) == 1 else ""

    def _close_upwards(self) -> None:
        """What lies above an area's parent lies above the area."""
        for code in list(self._above):
            if not self._above[code]:  # no column says it: codes of most countries begin with their parent's
                self._above[code] = {code[:length] for length in range(1, len(code)) if code[:length] in self._above}
            waiting = list(self._above[code])
            while waiting:
                for higher in self._above.get(waiting.pop(), set()) - self._above[code]:
                    if higher != code:
                        self._above[code].add(higher)
                        waiting.append(higher)


def _nearness(named: Mapping[str, object]) -> dict[str, list[str]]:
    """Each name under itself and under itself without each letter, so that names one letter apart meet."""
    index: dict[str, list[str]] = defaultdict(list)
    for name in named:
        if len(name) >= SHORTEST_NEAR:
            for near in near_keys(name):
                index[near].append(name)
    return index


def _is_near(one: str, other: str) -> bool:
    """Whether one letter put in, left out or changed, or two changed about, makes one name of the other."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, further = one[start:], other[start:]
    return (
        rest[1:] == further[1:]
        or rest[1:] == further
        or rest == further[1:]
        or (rest[:2] == further[1::-1] and rest[2:] == further[2:])
    )
