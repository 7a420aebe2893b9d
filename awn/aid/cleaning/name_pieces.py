"""A cell of names cut into pieces: where one name ends, what stands in brackets, what is a remark."""

import re
from dataclasses import dataclass
from typing import Final

from awn.aid.cleaning.name_refusing import kinds_of_remark
from awn.aid.cleaning.naming_words import (
    CHILD_OR_DAUGHTER,
    DECEASED,
    FAMILIES,
    MARITAL,
    OF_SPOUSE,
    RELATIONS,
    REMARKS,
    UNTOLD,
    WAW_NAMES,
)
from awn.arabic.names.arabic_tokens import arabic_tokens
from awn.arabic.plain import plain
from awn.arabic.vocabulary import vocabulary
from awn.linkage.common_names import women, women_and_others

_BRACKET: Final = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]?|[)\]}]")
_STRONG: Final = re.compile(r"\s*[\n\r+&؛;|•]+\s*|(?<!\b\w)\s+و\s+(?!\w\b)|\s+(?:and|et)\s+", re.IGNORECASE)
_WEAK: Final = re.compile(r"\s*(?:[،,/\\=]|(?<!\w)[-–—]+|[-–—]+(?!\w))\s*")
_LETTERS: Final = re.compile(r"[^\W\d_]{2,}")
_ASIDE: Final = frozenset(DECEASED) | frozenset(MARITAL) | REMARKS
_LATE: Final = frozenset(word for word in DECEASED if word.startswith("ال"))
_WAITING: Final = frozenset(RELATIONS) | OF_SPOUSE | UNTOLD | _LATE


@dataclass(slots=True)
class Piece:
    """One stretch of a cell. `aside` says that it stood in brackets, `continues` that it follows a bracket without a mark between."""

    text: str
    aside: bool = False
    continues: bool = False


def pieces_of(text: str) -> list[Piece]:
    """The pieces of a cell in order. A weak mark (، / -) parts two names only where both sides are names of two words, both begin with a woman's name, or
    one side is a remark."""
    pieces: list[Piece] = []
    end = 0
    for bracket in _BRACKET.finditer(text):
        _add_plain(pieces, text[end : bracket.start()])
        if bracket[1] and bracket[1].strip():
            pieces.append(Piece(bracket[1].strip(), aside=True))
        end = bracket.end()
    _add_plain(pieces, text[end:])
    return pieces


def _add_plain(pieces: list[Piece], text: str) -> None:
    follows = bool(pieces) and bool(re.match(r"\s*\w", text))
    for strong in _STRONG.split(_with_and_apart(text)):
        parts = [part for part in _WEAK.split(strong) if part.strip()]
        for piece in _joined(parts):
            pieces.append(Piece(piece, continues=follows))
            follows = False


def _with_and_apart(text: str) -> str:
    """The text with «هدى ومنى» as «هدى و منى»."""
    words = text.split(" ")
    if any(map(begins_with_and, words[1:])) and _first(text) in women_and_others():
        return " ".join([words[0], *(f"و {word[1:]}" if begins_with_and(word) else word for word in words[1:])])
    else:
        return text


def _joined(parts: list[str]) -> list[str]:
    """Parts that belong to one name put together again."""
    pieces: list[str] = []
    for part in parts:
        if pieces and not _stands_alone(pieces[-1], part):
            pieces[-1] = f"{pieces[-1]} {part}"
        else:
            pieces.append(part)
    return pieces


def _stands_alone(before: str, part: str) -> bool:
    first = plain(part).split()[:1]
    if plain(before).split()[-1:] and _opens(plain(before).split()[-1]):
        return False
    elif kinds_of_remark(part) or any(
        (word in OF_SPOUSE and len(plain(part).split()) > 1) or word in CHILD_OR_DAUGHTER for word in first
    ):
        return bool(_LETTERS.search(before))
    elif any(word in _ASIDE or word in RELATIONS or word.removeprefix("و") in RELATIONS or word in FAMILIES for word in first):
        return len(_LETTERS.findall(before)) > 0
    elif re.search(r"\d{5}", plain(part)) or not _LETTERS.search(part):
        return True
    else:
        return (_is_whole(before) and _is_whole(part)) or _may_be_two_women(before, part)


def _opens(word: str) -> bool:
    """Whether a word waits for the name that follows the mark: «وزوجته/ سعاد», «أرملة الشهيد/ سعيد»."""
    return word in _WAITING or word.removeprefix("و") in RELATIONS


def _may_be_two_women(before: str, part: str) -> bool:
    """Whether a woman's name is followed by one that is nobody's father's: «هدى / منى»."""
    return _first(before) in women_and_others() and _first(part) in women()


def _first(text: str) -> str:
    words = [word for word in plain(text).split() if word not in _TITLES]
    return arabic_tokens(words)[0] if words else ""


def begins_with_and(word: str) -> bool:
    """Whether a word is «و» with a woman's name behind it («ومنى») and no name of its own («وفاء»)."""
    folded = plain(word)
    return folded.startswith("و") and folded[1:] in women() and folded not in women() | WAW_NAMES


def _is_whole(text: str) -> bool:
    """Two words of a name at least, titles not counted."""
    words = [word for word in plain(text).split() if len(word) > 1 and not word.isdigit() and word not in _TITLES]
    return len(words) >= 2


_TITLES: Final = vocabulary(
    """
    حرم زوجه ارمله ورثه عايله ام ابو عبد الحاج الحاجه السيد السيده الشيخ المرحوم المرحومه الدكتور الاستاذ المهندس بن ابن بنت ال mr mrs dr
    """
)
