"""Names of places in the form in which a list and a book of places meet."""

import re
from collections.abc import Iterator
from typing import Final

from awn.arabic.plain import plain
from awn.places.kinds import ALL as KINDS

SHORTEST_NEAR: Final = 4
"""Letters of a name below which one letter more or less makes another name."""
_LATIN_ENDING: Final = re.compile(r"(?:[aeiouy]+h?|h)$")
_PARTS: Final = re.compile(r"[/\\|،,؛;()\[\]\n–—]+|\s-+\s|(?<=[\u0620-\u06d3])-(?=[\u0620-\u06d3])")


def key_of(name: str) -> str:
    """The comparing form of one name: folded, without article and kind, without spaces. "" when nothing is left."""
    words = plain(name.replace("-", " ").replace("'", "").replace("`", "").replace("’", "")).split()
    named = [word for word in words if word not in KINDS and word.removeprefix("ال") not in KINDS]
    return "".join(_bare(word) for word in named or words)


def keys_said(text: str) -> Iterator[list[str]]:
    """Keys that a typed place may be meant by: the whole of it, else each of its parts in order, and the first words of each."""
    whole = key_of(text)
    pieces = [piece for piece in _PARTS.split(text) if piece.strip()]
    if whole:
        yield [whole]
    if len(pieces) > 1:
        yield [key for piece in pieces if (key := key_of(piece))]


def near_keys(key: str) -> list[str]:
    """The key, and the key without each of its letters."""
    return [key, *(key[:place] + key[place + 1 :] for place in range(len(key)))]


def _bare(word: str) -> str:
    if word.isascii():
        return "" if word in ("al", "el", "ad", "as", "ar", "an", "at", "az", "ash") else _LATIN_ENDING.sub("", word) or word
    else:
        return word[2:] if len(word) > 4 and word.startswith("ال") else word
