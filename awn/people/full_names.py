"""The one field for a whole name, of any form and any script."""

import unicodedata
from typing import Final

from awn.arabic.folding import tidy

LONGEST: Final = 200  # letters


def read_full_name(typed: str) -> str:
    """The name as it is shown: tidied, in NFC. Empty when no letter stands in it, such as emoji or digits alone."""
    name = tidy(typed)
    return name if any(unicodedata.category(letter).startswith("L") for letter in name) else ""
