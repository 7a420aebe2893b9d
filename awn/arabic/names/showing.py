"""How a name is shown: as typed, without what is no part of it."""

import re
from dataclasses import dataclass
from typing import Final

from awn.arabic.folding import fold, tidy
from awn.arabic.names.titles import ANY_TITLE, LETTERS, SURE, UNTOLD, WITH_FOUR, WITH_TWO

_SERIAL: Final = re.compile(r"[\s(\[#]*[\d٠-٩۰-۹]+[\s.)\]\-–_/:،,]+(?=\D*[^\W\d_])")
_HEAD: Final = re.compile(r"([^\W\d_][^\s/\\.:،,؛\-–_()]*)(\s*[/\\.:،,\-–_]+\s*|\s+)(?=.*[^\W\d_])")
_SEPARATOR: Final = re.compile(
    r"[/\\|_+*.,،؛;:~=«»\"“”„<>\[\]{}!?؟#&•·…–—]+|(?<![^\W\d_])-+|-+(?![^\W\d_])|(?<=[\u0620-\u06d3])-+|-+(?=[\u0620-\u06d3])"
)
_LATE: Final = re.compile(r"(?<=\s)(?:بن |ابن |بنت )?((?:ال)?مرحومة?|(?:ال)?متوفى|(?:ال)?فقيده?)(?=\s+\S)")
_JOINED: Final = (
    (re.compile(r"\bعبدال(?=[^\W\d_]{2,})"), "عبد ال"),
    (re.compile(r"\b([أا]ب[وي])ال(?=[^\W\d_]{2,})"), r"\1 ال"),
    (re.compile(r"\b((?!وال)[^\W\d_]{2,})الدين\b"), r"\1 الدين"),
)


@dataclass(slots=True)
class ShownName:
    text: str
    honorific: str = ""
    changes: tuple[str, ...] = ()


def shown_name(text: str) -> ShownName:
    """The name without titles, serial number, separators and hidden characters, with joined compounds parted."""
    shown = tidy(text)
    changes = [] if shown == text else _tidied(text, shown)
    if serial := _SERIAL.match(shown):
        shown = _changed(shown, shown[serial.end() :], "name.serial", changes)
    bare, honorific = _untitled(shown)
    shown = _changed(shown, bare, "name.honorific", changes)
    if _SEPARATOR.search(shown):
        shown = _changed(shown, _separated(shown), "name.separators", changes)
    parted = shown
    for joined, apart in _JOINED:
        parted = joined.sub(apart, parted)
    shown = _changed(shown, parted, "name.joined", changes)
    return ShownName(shown, honorific, tuple(changes))


def _changed(before: str, after: str, rule: str, changes: list[str]) -> str:
    if after != before:
        changes.append(rule)
    return after


def _tidied(text: str, shown: str) -> list[str]:
    """The rules by which `tidy` changed a name."""
    rules = []
    if "ـ" in text:
        rules.append("name.tatweel")
    if " ".join(text.split()) != text or "\xa0" in text:
        rules.append("name.spacing")
    if "".join(text.replace("ـ", "").split()) != "".join(shown.split()):
        rules.append("name.hidden")
    return rules


def _separated(shown: str) -> str:
    kept = " ".join(_SEPARATOR.sub(" ", shown).split())
    return kept or shown


def _untitled(shown: str) -> tuple[str, str]:
    """The name without its titles, and those of them that may be told."""
    titles: list[str] = []
    while head := _HEAD.match(shown):
        word, mark = head[1], head[2]
        if not _is_title(word, mark, shown[head.end() :]):
            break
        if fold(word) not in UNTOLD:
            titles.append(word)
        shown = shown[head.end() :]
    if "مرحوم" in shown or "متوفى" in shown or "فقيد" in shown:
        titles += [late.strip() for late in _LATE.findall(shown)]
        shown = " ".join(_LATE.sub("", shown).split())
    return shown, " ".join(titles)


def _is_title(word: str, mark: str, rest: str) -> bool:
    folded = fold(word).casefold()
    is_marked = any(sign in mark for sign in "/\\.:،,") or ("-" in mark and not word.isascii())
    if len(folded) == 1:
        return folded in LETTERS
    elif folded in SURE:
        return True
    elif folded in ANY_TITLE:
        words = rest.count(" ") + 1
        return is_marked or (folded in WITH_TWO and words >= 2) or (folded in WITH_FOUR and words >= 4)
    else:
        return False
