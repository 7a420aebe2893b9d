"""Recognising matter that may not come in, however it is inflected, prefixed or disguised."""

import re
from functools import lru_cache
from typing import Final

from awn.aid.refused_forms import bare, folded_words, kind_of
from awn.aid.words.refused import (
    DEBT,
    GIVER,
    HARMLESS_AFTER,
    HARMLESS_BEFORE,
    HEADERS,
    LABELS,
    OF_THE_FAITH,
    PHRASES,
    PLACES,
)
from awn.arabic.folding import fold
from awn.arabic.vocabulary import vocabulary

_SPACED: Final = re.compile(r"(?<!\w)(?:[^\W\d_][\u064b-\u0655]*[\s.\-_*/+،]{1,2}){2,}[^\W\d_](?!\w)")
_MASKED: Final = re.compile(r"(?<=[^\W\d_])[*_~^`´'’|#@]+(?=[^\W\d_])")
_NEEDS: Final = re.compile(
    r"(?<=\s)و(?=(?:تعيل|يعيل|تحتاج|يحتاج|تسكن|يسكن|لديها|لديه|عندها|عنده|مريضة?|مريضه|حامل|أرملة|ارملة|ارمله|نازحة?|نازحه|معاقة?|معاقه|فقدت|تعاني|يعاني|تعمل|يعمل|بحاجة|بحاجه|تقيم|يقيم|يتيم)(?!\w))"
)
_JOINED: Final = re.compile(r"(?<=\s)و(\w{3,})")
_ANY_PHRASE: Final = re.compile(
    "|".join(f"(?P<{kind}>(?<!\\w)[وف]?(?:لل|[بلك]?ال|[بلك])?(?:{phrase})(?!\\w))" for kind, phrase in PHRASES.items())
)
_SUBJECTS: Final = re.compile(
    r"(?<!\w)(?:ال)?(?:حاله|وضع|ملاحظ\w*|فيه|احتياج\w*|سبب|مرض|اعاقه|صحي\w*|صفه|status|notes|remarks|situation)(?!\w)"
)


def kinds_in(text: str, *, of_place: bool = False) -> tuple[str, ...]:
    """The kinds of matter in a text, each once."""
    words = folded_words(text)
    found = {
        kind: None
        for number, word in enumerate(words)
        if (kind := kind_of(word)) and not _harmless(words, number, of_place=of_place)
    }
    phrased = " ".join(words)
    for phrase in _ANY_PHRASE.finditer(phrased):
        if not (of_place and _is_place_before(phrased[: phrase.start()].split()[-2:])):
            found[phrase.lastgroup or ""] = None
    return tuple(found)


def spelled_out(text: str) -> str:
    """The text with disguised words written plainly: «ش.ه.ي.د», «مع*تقل», where they are matter that may not come in."""
    text = _MASKED.sub("", text) if _MASKED.search(text) and kinds_in(_MASKED.sub("", text)) else text
    return _SPACED.sub(_joined_letters, text)


def clauses_parted(text: str) -> str:
    """The text with a break where an attached «و» joins matter to something else («سكري ومعتقل»), or a need to it («معتقل وتعيل 5»)."""
    parted = _NEEDS.sub("، ", text)
    return _JOINED.sub(lambda word: f"، {word[1]}" if kind_of("".join(folded_words(word[1]))) else word[0], parted)


def answers_follow(clause: str) -> bool:
    """Whether a clause ends in the name of a matter, so that the answer stands in the next: «العشيرة / …»."""
    words = folded_words(clause)
    return bool(words) and (words[-1] in LABELS or any(form in LABELS for form in bare(words[-1])))


@lru_cache(maxsize=10_000)
def header_kind(header: str) -> str:
    """The kind of matter that a column of this header holds, or ""."""
    main, _, rest = re.sub(r"[\[{]|(?<=\w)\s*:|(?<=\s)1(?=\s*[.\-)=:])", "(", header).partition("(")
    if kind := _kind_of_header(spelled_out(main)):
        return kind
    elif rest and not _SUBJECTS.search(fold(main).casefold()):
        return _kind_of_header(spelled_out(rest))
    else:
        return ""


def _kind_of_header(text: str) -> str:
    words = folded_words(text)
    for number, word in enumerate(words):
        kind = next((kind for form in (word, *bare(word)) if (kind := _HEADER_WORDS.get(form, ""))), "")
        is_other = (kind == "religion" and (DEBT & set(words) or OF_THE_FAITH & set(words[:number][-1:]))) or _harmless(
            words, number, of_place=False
        )
        if kind and not is_other:
            return kind
    return next(iter(kinds_in(" ".join(word for word in words if word not in GIVER))), "")


def _harmless(words: list[str], number: int, *, of_place: bool) -> bool:
    """Whether the words beside give this word another sense."""
    forms = {words[number], *bare(words[number])}
    before = {form for word in words[max(0, number - 1) : number] for form in (word, *bare(word))}
    after = set(words[number + 1 : number + 2])
    if any(before & _AFTER.get(form, _NOTHING) or after & _BEFORE.get(form, _NOTHING) for form in forms):
        return True
    elif of_place:
        return _is_place_before(words[max(0, number - 2) : number]) or (
            len(words) == 1 and words[0].startswith("ال") and kind_of(words[0]) in _QUARTERS
        )
    else:
        return _is_place_before(words[max(0, number - 1) : number])


def _is_place_before(words: list[str]) -> bool:
    return any(form in PLACES for word in words for form in (word, *bare(word)))


def _joined_letters(spaced: re.Match[str]) -> str:
    joined = re.sub(r"[^\w]|_", "", spaced[0])
    return joined if kinds_in(joined) else spaced[0]


def _sets(table: dict[str, str]) -> dict[str, frozenset[str]]:
    return {word: frozenset(others.split()) for word, others in table.items()}


_NOTHING: Final[frozenset[str]] = frozenset()
_QUARTERS: Final = vocabulary("martyr tribe ethnicity sect religion armed_side")
"""What a quarter or village of one word may be named for: «الشهداء», «السنية», «الجيش»."""
_AFTER: Final = _sets(HARMLESS_AFTER)
_BEFORE: Final = _sets(HARMLESS_BEFORE)
_HEADER_WORDS: Final = {word: kind for kind, words in HEADERS.items() for word in words.split()}
