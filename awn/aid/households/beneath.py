"""Family blocks: the head's row is numbered or filled, and the members stand beneath without what belongs to the family."""

from collections.abc import Sequence
from itertools import pairwise

from awn.aid.households.lookup import Lookup
from awn.arabic.digits import read_number
from awn.sheets.tables import RowKind

_FAMILY_FIELDS = "size males females children count place origin governorate district community camp shelter displacement delegate income tenure members"
FAMILY = (
    *(f"household.{name}" for name in _FAMILY_FIELDS.split()),
    *("person.family_book", "person.ration_card", "spouse.name", "spouse1.name"),
)
NAMES = ("person.name", "person.given", "person.kunya")
OTHERS = ("spouse.name", "spouse1.name", "spouse2.name", "spouse.given", "member.name", "member.given", "member1.name")
LONGEST_FAMILY = 25


def rows_beneath(look: Lookup) -> list[bool]:
    """For each row, whether it continues the household of the row above it."""
    named = look.filled(*NAMES) if look.has(*NAMES) else look.filled("household.head_name")
    serials = look.texts("row.serial") if look.has("row.serial") else look.texts("household.number")
    for rule in (_by_restart, _by_serial, _by_filling):
        below = rule(look, serials, named)
        if any(below):
            return below
    return _nameless(look, serials, named)


def _by_serial(look: Lookup, serials: Sequence[str], _named: Sequence[bool]) -> list[bool]:
    """Rows without a number beneath numbered ones, when they lack most of what numbered rows usually give."""
    numbered = [position for position, serial in enumerate(serials) if serial]
    if not numbered or len(numbered) == len(serials):
        return []
    columns = [look.filled(role) for role in (*FAMILY, "person.phone") if look.has(role)]
    usual = [filled for filled in columns if sum(filled[position] for position in numbered) >= 0.6 * len(numbered)]
    if not usual and len(numbered) > 0.8 * len(serials):
        return []
    below = [
        not serial and 2 * sum(filled[position] for filled in usual) < max(len(usual), 1)
        for position, serial in enumerate(serials)
    ]
    return _after_first(below, numbered[0]) if _families_are_short(below) else []


def _by_filling(look: Lookup, _serials: Sequence[str], named: Sequence[bool]) -> list[bool]:
    """Without blank numbers: rows that give nothing of the family beneath rows that do."""
    family = [filled for role in FAMILY if look.has(role) and any(filled := look.filled(role))]
    if not family:
        return []
    below = [named[position] and not any(filled[position] for filled in family) for position in range(len(named))]
    share = sum(below) / max(len(below), 1)
    phones = look.filled("person.phone")
    with_phone = sum(phone for phone, beneath in zip(phones, below, strict=True) if beneath)
    if not 0.3 <= share <= 0.95 or not _families_are_short(below) or with_phone > 0.3 * sum(below):
        return []
    agrees = _sizes_agree(look, below)
    if agrees or (agrees is None and len(family) > 1 and _all_or_nothing(family, below)):
        return _after_first(below, below.index(False))
    else:
        return []


def _by_restart(look: Lookup, serials: Sequence[str], _named: Sequence[bool]) -> list[bool]:
    """Numbers that begin anew with each family: 1, 2, 3, 1, 2, 1, 2, 3, 4."""
    numbers = [read_number(serial) if serial else None for serial in serials]
    starts = [position for position, number in enumerate(numbers) if number == 1]
    if None in numbers or len(starts) < 3 or not 2 <= len(numbers) / len(starts) <= 12 or numbers[0] != 1:
        return []
    follows = sum(number == 1 or number == (before or 0) + 1 for before, number in pairwise(numbers))
    if follows < len(numbers) - 1 or 2 * sum(_new_page(look, position) for position in starts) > len(starts):
        return []
    return [number != 1 for number in numbers]


def _nameless(look: Lookup, serials: Sequence[str], named: Sequence[bool]) -> list[bool]:
    """A second wife or a further member beneath, in a row without number and head."""
    others = look.filled(*OTHERS)
    return [other and not serial and not name for other, serial, name in zip(others, serials, named, strict=True)]


def _new_page(look: Lookup, position: int) -> bool:
    if position == 0:
        return True
    row, above = look.table.rows[position], look.table.rows[position - 1]
    between = range(above.number + 1, row.number)
    return row.group != above.group or any(look.table.other.get(number) == RowKind.REPEATED_HEADER for number in between)


def _sizes_agree(look: Lookup, below: Sequence[bool]) -> bool | None:
    """Whether most families have as many rows as their stated size; None when no size is stated."""
    sizes = [read_number(text) if text else None for text in look.texts("household.size")]
    starts = [position for position, beneath in enumerate(below) if not beneath]
    stated = [
        abs(size - (end - start)) <= 1
        for start, end in pairwise([*starts, len(below)])
        if (size := sizes[start]) is not None and end - start > 1
    ]
    return 2 * sum(stated) >= len(stated) if stated else None


def _all_or_nothing(family: Sequence[Sequence[bool]], below: Sequence[bool]) -> bool:
    """Whether rows that give anything of the family mostly give half of it or more."""
    starts = [position for position, beneath in enumerate(below) if not beneath]
    full = sum(2 * sum(filled[position] for filled in family) >= len(family) for position in starts)
    return full >= 0.8 * len(starts)


def _families_are_short(below: Sequence[bool]) -> bool:
    longest = run = 0
    for beneath in below:
        run = run + 1 if beneath else 0
        longest = max(longest, run)
    return 0 < longest <= LONGEST_FAMILY


def _after_first(below: Sequence[bool], first: int) -> list[bool]:
    return [beneath and position > first for position, beneath in enumerate(below)]
