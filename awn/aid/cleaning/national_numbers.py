"""Numbers of countries whose check digit is known: one that fails where its column passes may be mistyped. A warning and nothing else."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final

from stdnum.il import idnr
from stdnum.tr import tckimlik

_FEWEST: Final = 10  # numbers that show that the column holds those of the scheme
_SHARE: Final = 0.8


def _is_egyptian(number: str) -> bool:
    """Century, birth date and governorate; which check digit closes the number is disputed."""
    if len(number) != 14 or number[0] not in "23" or not ("01" <= number[7:9] <= "35" or number[7:9] == "88"):
        return False
    try:
        date((1900 if number[0] == "2" else 2000) + int(number[1:3]), int(number[3:5]), int(number[5:7]))
    except ValueError:
        return False
    return True


_SCHEMES: Final[Mapping[str, Callable[[str], bool]]] = {
    "TR": tckimlik.is_valid,
    "IL": idnr.is_valid,
    "PS": idnr.is_valid,
    "EG": _is_egyptian,
}


def doubtful_numbers(numbers: Iterable[str], region: str) -> frozenset[str]:
    """The numbers of a column that fail the check of their country, where most of the column passes it."""
    scheme = _SCHEMES.get(region)
    different = {number for number in numbers if number.isdigit()} if scheme else set()
    if scheme is None or len(different) < _FEWEST:
        return frozenset()
    failed = frozenset(number for number in different if not scheme(number))
    return failed if len(failed) <= (1 - _SHARE) * len(different) else frozenset()
