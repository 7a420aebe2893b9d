"""Digits of every script that a keyboard may write."""

import unicodedata

from awn.arabic.digits import to_ascii


def plain_digits(text: str) -> str:
    """The same text with 0-9 for the digits of any script; length is kept."""
    known = to_ascii(text)
    if known.isascii():
        return known
    return "".join(str(unicodedata.decimal(character, character)) for character in known)
