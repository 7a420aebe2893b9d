"""One phone number: fillers, E.164, and the form in which two are compared."""

import re
from typing import Final

import phonenumbers

_LONGEST: Final = 15  # digits of E.164
_SHORTEST_ABROAD: Final = 11  # digits with a country code but no plus before it
_FILLER_TAIL: Final = 7  # equal digits at the end
_COUNTING: Final = "01234567890123456789"

type Understood = tuple[str, bool, tuple[str, ...]]


def comparable(number: str) -> str:
    """Digits only, without leading zeros: equal for «0912000123» and «912000123»."""
    return re.sub(r"\D", "", number).lstrip("0")


def is_filler(digits: str) -> bool:
    """Whether digits were typed to fill the field: 0000000000, 1111111111, 123456789, 0999999999."""
    bare = digits.lstrip("0")
    return (
        len(set(bare)) <= 1
        or (len(digits) >= 5 and (digits in _COUNTING or bare in _COUNTING or digits in _COUNTING[::-1]))
        or (len(digits) > _FILLER_TAIL and len(set(digits[-_FILLER_TAIL:])) == 1)
    )


def national_or_international(typed: str, region: str) -> Understood:
    """Number, whether it is valid, and the rules used, for digits with or without a leading plus."""
    if typed.startswith("00"):
        return _international("+" + typed.lstrip("0"), typed)
    elif typed.startswith("+"):
        return _international(typed, typed)
    elif region.upper() not in phonenumbers.SUPPORTED_REGIONS:
        return typed, False, ()
    elif (number := _e164(typed, region)) is not None:
        return number, True, ("phone.region",)
    else:
        return _stray(typed, region)


def _international(plus: str, typed: str) -> Understood:
    number = _e164(plus, None)
    if number is None:
        return typed, False, ("phone.invalid",)
    else:
        return number, True, () if number == typed else ("phone.prefix",)


def _stray(typed: str, region: str) -> Understood:
    """Digits that the region's plan does not know: its own code without a plus, a zero after it, or another country's number."""
    digits = typed.lstrip("0")
    own = digits.removeprefix(str(phonenumbers.country_code_for_region(region.upper())))
    if (own != digits and (number := _e164(own, region)) is not None) or (
        _SHORTEST_ABROAD <= len(digits) <= _LONGEST and (number := _e164("+" + digits, None)) is not None
    ):
        return number, True, ("phone.country_code",)
    else:
        return typed, False, ("phone.invalid",)


def _e164(number: str, region: str | None) -> str | None:
    """E.164 when the number is valid."""
    try:
        parsed = phonenumbers.parse(number, region.upper() if region else None)
    except phonenumbers.NumberParseException:
        return None
    if phonenumbers.is_valid_number(parsed):
        return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    else:
        return None


def known_region(region: str) -> bool:
    """Whether numbers of this ISO 3166 country can be read; "" and "ZZ" stand for no country."""
    return region.upper() in phonenumbers.SUPPORTED_REGIONS or region.upper() in ("", "ZZ")
