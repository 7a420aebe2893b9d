"""Which digits are no number of a document but only fill its cell.

The rule. Never a number: fewer than four digits, or one digit and nothing else. A number unless the column says otherwise: digits that only count
up or down (123456789, 87654321). They are a filler where the other numbers of the column are of another length, or where nothing shows their
length; among numbers as long as themselves they are taken and flagged, and so are fewer than nine of them where one nought at the beginning, which
spreadsheet programs eat, would make them as long. And a number that stands with three people or more, of different first names and not in rows that follow each other as a family's do, is nobody's.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Final

FEWEST: Final = 4
"""Digits; what has fewer is no number of a document."""
_SHARED_BY: Final = 3
_WHOLE_RUN: Final = 9  # 123456789 is what hands type first
_LOST: Final = 2  # noughts at the beginning
_COUNTING: Final = "012345678901234567890123456789"


def is_filler(number: str, usual: int = 0) -> bool:
    """Whether a number only fills the cell. `usual` is how many digits the numbers of its column have, 0 when nothing shows it."""
    digits = re.sub(r"\D", "", number)
    if len(digits) < FEWEST or len(set(digits)) == 1:
        return True
    else:
        return counts(number) and usual - len(digits) not in ((0, 1) if len(digits) < _WHOLE_RUN else (0,))


def counts(number: str) -> bool:
    """Whether digits only count up or down, as hands do that fill a cell; hardly ever the number of a person."""
    return number.isdigit() and (number in _COUNTING or number in _COUNTING[::-1])


def looks_short(number: str, usual: int) -> bool:
    """Whether exactly one or two digits are missing from the usual length of the column, as when a spreadsheet program eats leading noughts."""
    return number.isdigit() and 1 <= usual - len(number) <= _LOST


def usual_length(numbers: Iterable[str]) -> int:
    """The number of digits that at least four fifths of a column's numbers have, 0 when there is none such. Digits that count say nothing of it."""
    lengths = [len(number) for number in numbers if number.isdigit() and len(set(number)) > 1 and not counts(number)]
    most = max(set(lengths), key=lengths.count, default=0)
    return most if lengths and lengths.count(most) * 5 >= len(lengths) * 4 else 0


def shared_numbers(numbers: Sequence[str], given: Sequence[str]) -> frozenset[str]:
    """The numbers of a column that stand with several people, row by row beside first names: no family's, for its rows follow each other."""
    bearers: dict[str, set[str]] = {}
    position = 0
    for number, rows in groupby(numbers):
        if number:
            bearers.setdefault(number, set()).add(given[position])
        position += sum(1 for _row in rows)
    return _of_several(bearers)


def _of_several(bearers: Mapping[str, set[str]]) -> frozenset[str]:
    return frozenset(number for number, names in bearers.items() if len(names - {""}) >= _SHARED_BY)
