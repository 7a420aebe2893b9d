"""Phones of a cell: one's own, and those that a relative or a neighbour lends."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from awn.aid.cleaning.cleaned import Cleaned, Flagged, plain, says_nothing, text_of, unique
from awn.arabic.phones import Phone, read_phones
from awn.arabic.wording import message

_FEWEST_DIGITS: Final = 5


@dataclass(frozen=True, slots=True)
class CleanPhones:
    """Numbers in E.164 where valid, else the digits as typed; fillers are gone."""

    own: tuple[str, ...] = ()
    relative: tuple[str, ...] = ()


def clean_phones(value: object, *, region: str) -> Cleaned[CleanPhones]:
    """All numbers of a cell. `region` is the ISO 3166-1 alpha-2 code of numbers without a country code. A number of no known plan is kept and flagged."""
    return _clean(text_of(value) if isinstance(value, float) and value.is_integer() else value, region) if _holds(value) else Cleaned(CleanPhones())


@lru_cache(maxsize=200_000, typed=True)
def _clean(value: object, region: str) -> Cleaned[CleanPhones]:
    text = text_of(value)
    if says_nothing(text):
        return Cleaned(CleanPhones())
    phones = [phone for phone in read_phones(value, region=region) if not is_filler(phone.number)]
    rules = unique(tuple(change for phone in phones for change in phone.changes))
    kept = CleanPhones(_numbers(phones, lent=False), _numbers(phones, lent=True))
    if phones:
        return Cleaned(kept, rules, tuple(_doubts(phones)))
    else:
        return Cleaned(kept, flags=(_numberless(text),))


def is_filler(number: str) -> bool:
    """Whether the digits are typed only to fill the cell: too few, one digit repeated, or counting up or down."""
    digits = re.sub(r"\D", "", number)
    core = digits[-7:]
    return len(digits) < _FEWEST_DIGITS or len(set(digits.lstrip("0"))) <= 1 or core in "01234567890123" or core in "98765432109876"


def _holds(value: object) -> bool:
    return value is not None and not isinstance(value, bool)


def _numbers(phones: list[Phone], *, lent: bool) -> tuple[str, ...]:
    return unique(tuple(phone.number for phone in phones if bool(phone.owner_note) == lent))


def _doubts(phones: list[Phone]) -> list[Flagged]:
    doubtful = [phone.number for phone in phones if not phone.valid]
    return [("phone.invalid", message("%(number)s is no complete phone number here. It is kept as typed.", number=number)) for number in doubtful]


def _numberless(text: str) -> Flagged:
    if is_filler(plain(text)) and any(sign.isdigit() for sign in plain(text)):
        return "phone.filler", message("The number only fills the cell and is not taken.")
    else:
        return "phone.none", message("The cell holds no phone number.")
