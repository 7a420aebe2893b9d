"""What every Arabic translation must keep to; one complaint for each rule that is broken."""

import re
from collections.abc import Iterator
from typing import Final

from babel.messages.catalog import Message

PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]")
DROPPED: Final = frozenset({"number", "rows", "refused", "held", "sure"})  # zero, one and two are said in words
LETTER: Final = "[\u0621-\u064a\u066e-\u06d3]"
CARELESS: Final = {
    "has an arrow": re.compile("[\u2190-\u21ff\u2794-\u27be▶◀‹›]"),
    "has a run of tatweel": re.compile("\u0640{2,}"),
    "has Arabic-Indic digits": re.compile("[\u0660-\u0669\u06f0-\u06f9]"),
    "has two hyphens": re.compile("--(?![a-z])"),  # an option such as --out is no dash
    "has an ASCII comma, semicolon or question mark beside an Arabic letter": re.compile(f"{LETTER}[,;?]|[,;?]\\s?{LETTER}"),
    "has a bidi embedding": re.compile("[\u202a-\u202e]"),
}


def complaints(entry: Message) -> Iterator[str]:
    """What is wrong with one translation."""
    strings = (entry.string,) if isinstance(entry.string, str) else tuple(entry.string or ("",))
    if entry.fuzzy:
        yield "fuzzy"
    if not all(strings):
        yield "empty"
    elif not isinstance(entry.id, str):
        yield from _plural_complaints(entry, strings)
    elif _names(strings[0]) != _names(entry.id):
        yield "other placeholders"
    for string in strings:
        yield from (words for words, pattern in CARELESS.items() if pattern.search(string))
        if string.count("«") != string.count("»"):
            yield "has a quotation mark without its other"


def _plural_complaints(entry: Message, strings: tuple[str, ...]) -> Iterator[str]:
    wanted = _names(entry.id[1])
    if len(strings) != 6:
        yield "not six plural forms"
    elif len(set(strings)) == 1:
        yield "six equal plural forms"
    for form, string in enumerate(strings):
        missing = wanted - _names(string)
        if _names(string) - wanted or missing - (DROPPED if form < 3 else frozenset()):
            yield f"other placeholders in form {form}"


def _names(text: str) -> frozenset[str]:
    return frozenset(PLACEHOLDER.findall(text))
