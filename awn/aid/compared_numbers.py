"""How two people's numbers and dates compare: equality, how far apart, and of numbers that differ at most the last three digits."""

from collections.abc import Iterable
from datetime import date
from itertools import product
from typing import Any, Final

from rapidfuzz.distance import OSA

from awn.aid.entries import Document, Individual
from awn.aid.preparing.masking import SHOWN
from awn.arabic.phones import comparable

FAMILIES: Final = frozenset({"family_book", "ration_card"})
"""Kinds of document that a family holds, no single person."""
HIDDEN: Final = 4
"""So many characters of a number stay unseen, however short it is."""

type Line = dict[str, Any]


def compare_births(left: Individual, right: Individual) -> Line | None:
    """The line of the birth date; no date and no year is in it."""
    one, other = left.birth_date, right.birth_date
    if one is None or other is None:
        return _stated_once("birth", one is not None, other is not None)
    exact = left.birth_precision == right.birth_precision == "day"
    state = _of_days(one, other) if exact else None
    years = abs(one.year - other.year)
    if state is None:
        state = {"state": "years", "n": years} if years else {"state": "other_day" if exact else "same_year"}
    return {"field": "birth", **state, **({} if exact else {"estimated": True})}


def compare_documents(left: Individual, right: Individual) -> list[Line]:
    """A line for what one person holds and one for what a family holds. A number whose kind is not stated is held against all."""
    lines = (_of_documents(field, _kinds(left, family), _kinds(right, family)) for field, family in _FIELDS)
    return [line for line in lines if line is not None]


def compare_phones(left: Iterable[str], right: Iterable[str]) -> Line | None:
    one, other = ({comparable(phone) for phone in phones if comparable(phone)} for phones in (left, right))
    return _compared("phone", list(product(one, other))) or _stated_once("phone", bool(one), bool(other))


def compare_sizes(left: int | None, right: int | None) -> Line | None:
    """The line of the household's size: whether it is equal, or how far apart."""
    if left is None or right is None:
        return _stated_once("size", left is not None, right is not None)
    else:
        return {"field": "size", "state": "same"} if left == right else {"field": "size", "state": "by", "n": abs(left - right)}


_FIELDS: Final = (("document", False), ("family_document", True))


def _of_days(one: date, other: date) -> Line | None:
    digits = OSA.distance(f"{one:%Y%m%d}", f"{other:%Y%m%d}")
    if one == other:
        return {"state": "same"}
    elif (one.year, one.month, one.day) == (other.year, other.day, other.month):
        return {"state": "swapped"}
    elif abs((one - other).days) <= 2:
        return {"state": "days"}
    else:
        return {"state": "digit"} if digits == 1 else None


def _kinds(person: Individual, of_family: bool) -> list[tuple[str, str]]:
    return [(each.kind, number) for each in person.documents if (number := _bare(each)) and (each.kind in FAMILIES) == of_family]


def _bare(document: Document) -> str:
    return "".join(letter for letter in document.number.upper() if letter.isalnum()).lstrip("0")


def _of_documents(field: str, one: list[tuple[str, str]], other: list[tuple[str, str]]) -> Line | None:
    pairs = [(a[1], b[1]) for a, b in product(one, other) if a[0] == b[0] or not a[0] or not b[0]]
    if one and other and not pairs:
        return {"field": field, "state": "other_kind"}
    else:
        return _compared(field, pairs) or _stated_once(field, bool(one), bool(other))


def _compared(field: str, pairs: list[tuple[str, str]]) -> Line | None:
    """Of all pairs of numbers the one that is nearest."""
    if not pairs:
        return None
    one, other = min(pairs, key=lambda pair: (OSA.distance(*pair), sorted(pair)))
    state = {0: "same", 1: "digit"}.get(OSA.distance(one, other), "differs")
    seen = {"first": _last(one), "second": _last(other)}
    return {"field": field, "state": state, **(seen if seen["first"] != seen["second"] else {})}


def _last(number: str) -> str:
    seen = min(SHOWN, max(0, len(number) - HIDDEN))
    return number[len(number) - seen :]


def _stated_once(field: str, first: bool, second: bool) -> Line | None:
    if first == second:
        return None
    else:
        return {"field": field, "state": "only_first" if first else "only_second"}
