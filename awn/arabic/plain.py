"""The comparing form across scripts: `fold`, in small letters, without the accents of Latin letters."""

import re
import unicodedata
from typing import Final

from awn.arabic.folding import fold

_ACCENTED: Final = re.compile(r"[\u00e0-\u024f]")


def plain(text: str) -> str:
    """The comparing form of a cell: folded, in small letters without accents, ASCII digits."""
    folded = fold(text).casefold()
    return folded if folded.isascii() or not _ACCENTED.search(folded) else _ACCENTED.sub(_without_accent, folded)


def _without_accent(letter: re.Match[str]) -> str:
    return unicodedata.normalize("NFD", letter[0])[0]
