"""What a cell of a possible header is: somebody's value, a tag, or a word that could head a column."""

import re
from collections.abc import Sequence

from awn.arabic.digits import to_ascii
from awn.sheets.headers import HeaderReader

_TAG = re.compile(r"#[a-zA-Z]\w+")
_DIGITS = re.compile(r"[\d\s\-/.()+]{3,}")
VALUES = frozenset(
    {
        "sex",
        "marital",
        "displacement",
        "relation",
        "health",
        "known_name",
        "sure_name",
        "document",
        "phone",
        "date",
        "age",
        "blank",
    }
)
"""Kinds of value that hardly stand in a header."""


def is_data(read: HeaderReader, text: str) -> bool:
    """True for digits and for people's names, of which no header is made."""
    plain = to_ascii(text)
    return bool(_DIGITS.fullmatch(plain)) or (read.vocabulary.is_name(text) and not read.knows(text))


def looks_like_value(read: HeaderReader, text: str) -> bool:
    """True for a word that is an answer as well («زوجة»)."""
    return bool(read.vocabulary.kinds(text) & VALUES)


def is_tagged(texts: Sequence[str]) -> bool:
    """True for a row of HXL tags."""
    return len(texts) > 1 and sum(bool(_TAG.match(text)) for text in texts) >= 0.6 * len(texts)
