"""What people write to say which account is theirs: a user name, an e-mail address or a phone number, each brought to the one form in which it is kept."""

import unicodedata
from dataclasses import dataclass
from typing import Final, Literal

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from awn.arabic.digits import to_ascii
from awn.arabic.folding import fold, tidy
from awn.arabic.phones import read_phones

type Kind = Literal["username", "email", "sms"]

SHORTEST: Final = 2
LONGEST: Final = 30
JOINING: Final = "._-"
# numbers of no country, which the demonstration gives its people
FICTIONAL: Final = "+999"
FICTIONAL_LENGTHS: Final = range(10, 16)


@dataclass(frozen=True, slots=True)
class Identifier:
    """What was meant, in the form in which it is kept."""

    kind: Kind
    value: str

    @property
    def key(self) -> str:
        """One text for counting tries, the same for an account that is there and for one that is not."""
        return f"{self.kind}:{self.value}"


def identify(typed: str) -> Identifier:
    """What somebody typed to log in. Never refuses: what is neither address nor number is a user name, known or not."""
    if email := read_email(typed):
        return Identifier("email", email)
    elif phone := read_phone(typed):
        return Identifier("sms", phone)
    else:
        return Identifier("username", fold(_small(typed))[: 2 * LONGEST])


def read_username(typed: str) -> str:
    """A user name: letters of any script, digits, and . _ - between them, in small letters and ASCII digits. Empty when it is none."""
    name = _small(typed)
    is_well_formed = (
        SHORTEST <= len(name) <= LONGEST
        and all(letter.isalnum() or letter in JOINING for letter in name)
        and any(letter.isalpha() for letter in name)
        and name[0] not in JOINING
        and name[-1] not in JOINING
    )
    return name if is_well_formed else ""


def read_email(typed: str) -> str:
    """An e-mail address in small letters. Empty when it is none."""
    address = to_ascii(tidy(typed)).replace(" ", "").lower()
    try:
        validate_email(address)
    except ValidationError:
        return ""
    else:
        return address


def read_phone(typed: str) -> str:
    """One phone number in E.164. Empty when it is none, or several, or of no country that is known."""
    found = read_phones(typed, region=settings.AWN_REGION)
    if len(found) != 1 or found[0].owner_note:
        return ""
    elif found[0].valid or _is_fictional(found[0].number):
        return found[0].number
    else:
        return ""


def _is_fictional(number: str) -> bool:
    return settings.DEMO and number.startswith(FICTIONAL) and len(number) in FICTIONAL_LENGTHS


def _small(typed: str) -> str:
    """Small letters and ASCII digits without vowel signs, which nobody types twice the same way."""
    letters = unicodedata.normalize("NFKC", to_ascii(tidy(typed))).casefold()
    return "".join(letter for letter in letters if not unicodedata.category(letter).startswith("M")).strip()
