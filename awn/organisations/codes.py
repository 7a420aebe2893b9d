"""Codes that people read aloud and type: Crockford's base32 with a check symbol (Luhn modulo 32, which finds every single wrong symbol).

Source: Crockford, «Base 32»; ISO/IEC 7812-1 annex B for Luhn, taken modulo the size of the alphabet.
"""

import secrets
import unicodedata
from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH: Final = 8  # symbols before the check symbol: 40 bits
_READ_AS: Final = {**{symbol: symbol for symbol in ALPHABET}, "I": "1", "L": "1", "O": "0"}


def new_code() -> str:
    """Eight symbols by chance and their check symbol."""
    symbols = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    return symbols + check_symbol(symbols)


def read_code(typed: str) -> str:
    """The code that was meant: any case, digits of any script, spaces and dashes; empty when it is none or its check symbol is wrong."""
    symbols = "".join(map(_symbol, typed.upper()))
    whole = len(symbols) == LENGTH + 1 and all(symbol in _READ_AS for symbol in symbols)
    code = "".join(_READ_AS[symbol] for symbol in symbols) if whole else ""
    return code if code and check_symbol(code[:-1]) == code[-1] else ""


def shown(code: str) -> str:
    """Three groups of three."""
    return " ".join(code[start : start + 3] for start in range(0, len(code), 3))


def check_symbol(symbols: str) -> str:
    """The symbol that makes the Luhn sum of the whole a multiple of 32."""
    size, total = len(ALPHABET), 0
    for place, symbol in enumerate(reversed(symbols)):
        weighted = ALPHABET.index(symbol) * (2 if place % 2 == 0 else 1)
        total += weighted // size + weighted % size
    return ALPHABET[-total % size]


def _symbol(character: str) -> str:
    """A digit of any script as its Latin one; nothing for what only separates or is not seen."""
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    elif category[0] in "ZP" or category in ("Cf", "Cc"):
        return ""
    else:
        return character
