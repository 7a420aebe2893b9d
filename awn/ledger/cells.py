"""Text in a table's file that a spreadsheet program must not run."""

import re

_RUNS = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@\t\r＝＋－＠]")  # also behind what nobody sees


def neutral(text: str) -> str:
    """The text with an apostrophe before it where it would be taken for a formula."""
    return f"'{text}" if _RUNS.match(text) else text
