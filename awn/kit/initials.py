"""The letters that stand for a name: of the first name and of the last, which are rarely where its first word begins."""

from typing import Final

from awn.arabic.folding import fold, tidy

JOINER: Final = "\u200c"
_PARTICLES: Final = frozenset(["عبد", "ابو", "ابي", "ابا", "ام", "بن", "ابن", "بنت", "بنو", "ال", "بو", "ابنه", "اخو"])
_ARTICLE: Final = "ال"


def initials(name: str) -> str:
    """«أبو بكر عبد الرحمن السهلاوي» → «ب‌س»; "" when the name holds no letter. Letters are joined by U+200C so that they do not connect."""
    words = [word for word in tidy(name).split() if any(letter.isalpha() for letter in word)]
    bearing = [word for word in words if fold(word) not in _PARTICLES] or words
    chosen = bearing[:1] + bearing[1:][-1:]
    return JOINER.join(_first_letter(word) for word in chosen)


def _first_letter(word: str) -> str:
    bare = word.removeprefix(_ARTICLE) if len(word) > len(_ARTICLE) + 1 else word
    return next(letter for letter in bare if letter.isalpha()).upper()
