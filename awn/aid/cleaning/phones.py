"""Phones of a cell: one's own, and those that a relative or a neighbour lends."""

from dataclasses import dataclass
from functools import lru_cache

from awn.aid.cleaning.cleaned import Cleaned, Flagged, says_nothing, unique
from awn.aid.refusing import refused_kinds
from awn.arabic.phones import Phone, read_phones
from awn.arabic.wording import Message, message
from awn.sheets.texts import text_of

UNKNOWN = "ZZ"
"""The region of which no numbering plan is known, so that a number without a country code cannot be judged."""


@dataclass(frozen=True, slots=True)
class CleanPhones:
    """Numbers in E.164 where valid, else the digits as typed; fillers are gone."""

    own: tuple[str, ...] = ()
    relative: tuple[str, ...] = ()


def clean_phones(value: object, *, region: str) -> Cleaned[CleanPhones]:
    """All numbers of a cell. `region` is the ISO 3166-1 alpha-2 code of numbers without a country code. A number of no known plan is kept and flagged."""
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return _clean(value, region)
    elif value is None or isinstance(value, bool):
        return Cleaned(CleanPhones())
    else:
        return _clean(text_of(value), region)


@lru_cache(maxsize=200_000, typed=True)
def _clean(value: str | int | float, region: str) -> Cleaned[CleanPhones]:
    text = text_of(value)
    if says_nothing(text):
        return Cleaned(CleanPhones())
    left_out = refused_kinds(text)
    read = read_phones(value, region=region)
    phones = [phone for phone in read if phone.number]
    kept = CleanPhones(_numbers(phones, lent=False), _numbers(phones, lent=True))
    rules = unique(tuple(change for phone in phones for change in phone.changes if change != "phone.invalid"))
    judged = [phone for phone in phones if region != UNKNOWN or phone.number.startswith("+")]
    flags = [("phone.invalid", _invalid(phone.number)) for phone in judged if not phone.valid]
    return Cleaned(kept, rules, tuple(flags) if phones else (_numberless(read),), left_out)


def _numbers(phones: list[Phone], *, lent: bool) -> tuple[str, ...]:
    return unique(tuple(phone.number for phone in phones if bool(phone.owner_note) == lent))


def _invalid(number: str) -> Message:
    return message("%(number)s is no complete phone number here. It is kept as typed.", number=number)


def _numberless(read: list[Phone]) -> Flagged:
    why = {change for phone in read for change in phone.changes}
    if "phone.filler" in why:
        return "phone.filler", message("The number only fills the cell and is not taken.")
    elif "phone.rounded" in why:
        return "phone.rounded", message(
            "The spreadsheet program has rounded the number, and its last digits are lost. Ask for it."
        )
    else:
        return "phone.none", message("The cell holds no phone number.")
