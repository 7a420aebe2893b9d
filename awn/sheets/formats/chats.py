"""Messages copied or exported from a chat: each line begins with when and by whom it was sent."""

import re
from typing import Final

_SENT: Final = re.compile(
    r"^[\u200e\u200f\u202a-\u202e]*\[?\s*\d{1,4}[/.\-]\d{1,2}[/.\-]\d{1,4}[,،]?\s+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[apصم]\.?\s?m?\.?)?\s*\]?\s*[-–—]?\s*[^:\n]{1,40}:[ \t]*",
    re.IGNORECASE | re.MULTILINE,
)
_FEWEST: Final = 2
_MOST: Final = 0.3  # share of the lines; a message may have many


def without_senders(text: str) -> str:
    """The messages alone, line by line as they stood; any other text as it is."""
    sent = len(_SENT.findall(text[:50_000]))
    lines = sum(bool(line.strip()) for line in text[:50_000].splitlines())
    return _SENT.sub("", text) if sent >= _FEWEST and sent >= _MOST * lines else text
