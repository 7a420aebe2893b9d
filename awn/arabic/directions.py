"""Marks of direction inside a value: what a page or a sentence isolates must not be able to end its own isolation."""

from typing import Final

_ENDS: Final = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))  # embeddings, overrides, isolates and their ends
_PARAGRAPHS: Final = dict.fromkeys((0x0A, 0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029), " ")
_REACHING: Final = _ENDS | _PARAGRAPHS


def contained(text: str) -> str:
    """The text without what reaches beyond it: controls of direction (UAX #9, 2.1 to 2.5) go, ends of paragraphs become spaces."""
    return text.translate(_REACHING)
