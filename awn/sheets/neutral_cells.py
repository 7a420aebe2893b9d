"""Text that a spreadsheet program must not run."""

import re

_PHONE = re.compile(r"\+\d+")
_RUNS = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@\t\r＝＋－＠]")  # also behind what nobody sees


def neutral(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet program would run it as a formula. A phone's plus is left alone."""
    if text[:1].isalnum() or not _RUNS.match(text) or _PHONE.fullmatch(text):
        return text
    else:
        return "'" + text


def plain(text: str) -> str:
    """What `neutral` was given: the text without the apostrophe that it put before it."""
    return text[1:] if text[:1] == "'" and _RUNS.match(text, 1) else text
