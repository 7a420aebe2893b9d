"""Recognising matter that may not come in, however it is inflected, prefixed or disguised."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from awn.aid.words.refused import (
    DEBT,
    GIVER,
    HARMLESS_AFTER,
    HARMLESS_BEFORE,
    HEADERS,
    KINDS,
    LABELS,
    LOST,
    OF_THE_FAITH,
    PHRASES,
    PLACES,
    PROVIDER,
    WORDS,
)
from awn.arabic.folding import fold
from awn.arabic.vocabulary import vocabulary

_NOUN: Final = ("", "ه", "ين", "ون", "ان", "ات", "ا", "ته", "تها", "تهم", "هم", "ها", "تين", "تان", "ي")
_NISBA: Final = ("", "ه", "ين", "ون", "ات", "ا", "تين")
_VERB: Final = ("", "ت", "وا", "ه", "ها", "هم", "ته", "تها", "تهم", "وه", "وها", "وهم", "ون", "نا", "ني", "ن", "ا", "تا")
_PREFIX: Final = re.compile(r"[وف]?(?:لل|[بلك]?ال|[بل])|[وف]")
_SPACED: Final = re.compile(r"(?<!\w)(?:[^\W\d_][\u064b-\u0655]*[\s.\-_*/+،]{1,2}){2,}[^\W\d_](?!\w)")
_MASKED: Final = re.compile(r"(?<=[^\W\d_])[*_~^`´'’|#@]+(?=[^\W\d_])")
_NEEDS: Final = re.compile(
    r"(?<=\s)و(?=(?:تعيل|يعيل|تحتاج|يحتاج|تسكن|يسكن|لديها|لديه|عندها|عنده|مريضة?|مريضه|حامل|أرملة|ارملة|ارمله|نازحة?|نازحه|معاقة?|معاقه|فقدت|تعاني|يعاني|تعمل|يعمل|بحاجة|بحاجه|تقيم|يقيم|يتيم)(?!\w))"
)
_JOINED: Final = re.compile(r"(?<=\s)و(\w{3,})")
_SOUNDS: Final = str.maketrans("ذظ", "زض")
_KEYED: Final = 5  # letters: shorter words would meet others by sound
_ANY_PHRASE: Final = re.compile(
    "|".join(f"(?P<{kind}>(?<!\\w)[وف]?(?:لل|[بلك]?ال|[بلك])?(?:{phrase})(?!\\w))" for kind, phrase in PHRASES.items())
)
_PROVIDER: Final = re.compile(rf"(?<!\w)[وف]?(?:{PROVIDER})(?!\w)")
_LOST: Final = re.compile(rf"(?<!\w)[وف]?(?:{LOST})(?!\w)")
_KILLED: Final = re.compile(
    r"(?<!\w)[وف]?(?:ال)?(?:\w*استشه?د\w*|شهيد\w*|شهدا|قتل\w*|مقتل\w*|مقتول\w*|قتيل\w*|اعدم\w*|اغتيل\w*|ذبح\w*|martyr\w*|killed|murdered|executed|tuee?)(?!\w)"
)
_HELD: Final = re.compile(
    r"(?<!\w)[وف]?(?:ال)?(?:\w*عتقل\w*|اعتقال\w*|اسير\w*|سجين\w*|سجن\w*|مسجون\w*|محبوس\w*|محتجز\w*|مخطوف\w*|مختطف\w*|مغيب\w*|موقوف\w*|detain\w*|prison\w*|jail\w*|arrested|kidnapped)(?!\w)"
)
_SUBJECTS: Final = re.compile(
    r"(?<!\w)(?:ال)?(?:حاله|وضع|ملاحظ\w*|فيه|احتياج\w*|سبب|مرض|اعاقه|صحي\w*|صفه|status|notes|remarks|situation)(?!\w)"
)


def kinds_in(text: str, *, of_place: bool = False) -> tuple[str, ...]:
    """The kinds of matter in a text, each once."""
    words = _words(text)
    found = {
        kind: None
        for number, word in enumerate(words)
        if (kind := _kind_of(word)) and not _harmless(words, number, of_place=of_place)
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
    return _JOINED.sub(lambda word: f"، {word[1]}" if _kind_of("".join(_words(word[1]))) else word[0], parted)


def answers_follow(clause: str) -> bool:
    """Whether a clause ends in the name of a matter, so that the answer stands in the next: «العشيرة / …»."""
    words = _words(clause)
    return bool(words) and (words[-1] in LABELS or any(form in LABELS for form in _bare(words[-1])))


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


def provider_lost(folded: str, *, refused: bool) -> bool:
    """Whether a folded text says that the family lost its provider. `refused` texts say it by what may not come in."""
    return bool(_LOST.search(folded)) or (refused and bool(_KILLED.search(folded) and _PROVIDER.search(folded)))


def provider_killed(folded: str) -> bool:
    """Whether folded words say that somebody was killed or is called a martyr."""
    return bool(_KILLED.search(folded))


def provider_away(folded: str) -> bool:
    """Whether a folded refused text says that the provider is held somewhere."""
    return bool(_HELD.search(folded) and _PROVIDER.search(folded))


def _kind_of_header(text: str) -> str:
    words = _words(text)
    for number, word in enumerate(words):
        kind = next((kind for form in (word, *_bare(word)) if (kind := _HEADER_WORDS.get(form, ""))), "")
        is_other = (kind == "religion" and (DEBT & set(words) or OF_THE_FAITH & set(words[:number][-1:]))) or _harmless(
            words, number, of_place=False
        )
        if kind and not is_other:
            return kind
    return next(iter(kinds_in(" ".join(word for word in words if word not in GIVER))), "")


def _words(text: str) -> list[str]:
    """Folded words, small letters, without accents, letters repeated for effect written once."""
    folded = fold(text).casefold()
    if not folded.isascii():
        folded = "".join(sign for sign in unicodedata.normalize("NFD", folded) if not unicodedata.combining(sign))
    return re.sub(r"(\w)\1{2,}", r"\1", folded).split()


@lru_cache(maxsize=200_000)
def _kind_of(word: str) -> str:
    """The kind of matter that one folded word names by itself, or ""."""
    if word in _FORMS:
        return _FORMS[word]
    elif kind := next((_FORMS[form] for form in _bare(word) if form in _FORMS), ""):
        return kind
    elif len(word) >= _KEYED:
        return next(
            (
                _SOUNDING[key]
                for form in (word, *_bare(word))
                if len(form) >= _KEYED and (key := form.translate(_SOUNDS)) in _SOUNDING
            ),
            "",
        )
    else:
        return ""


def _bare(word: str) -> Iterator[str]:
    """The word without particles and article before it, each way."""
    if word.isascii():
        yield word.removesuffix("s")
    else:
        for end in range(1, 5):
            if len(word) - end >= 2 and _PREFIX.fullmatch(word[:end]):
                yield word[end:]


def _harmless(words: list[str], number: int, *, of_place: bool) -> bool:
    """Whether the words beside give this word another sense."""
    forms = {words[number], *_bare(words[number])}
    before = {form for word in words[max(0, number - 1) : number] for form in (word, *_bare(word))}
    after = set(words[number + 1 : number + 2])
    if any(before & _AFTER.get(form, _NOTHING) or after & _BEFORE.get(form, _NOTHING) for form in forms):
        return True
    elif of_place:
        return _is_place_before(words[max(0, number - 2) : number]) or (
            len(words) == 1 and words[0].startswith("ال") and _kind_of(words[0]) in _QUARTERS
        )
    else:
        return _is_place_before(words[max(0, number - 1) : number])


def _is_place_before(words: list[str]) -> bool:
    return any(form in PLACES for word in words for form in (word, *_bare(word)))


def _joined_letters(spaced: re.Match[str]) -> str:
    joined = re.sub(r"[^\w]|_", "", spaced[0])
    return joined if kinds_in(joined) else spaced[0]


def _forms() -> dict[str, str]:
    """Every form of every word, folded, with its kind."""
    return {form: kind for kind in KINDS for entry in WORDS[kind].split() for form in _inflected(entry)}


def _inflected(entry: str) -> Iterator[str]:
    stem = entry.rstrip("*~!")
    if entry.endswith("!"):
        stems = [stem, *(person + stem.removeprefix("ا") for person in "يتن")]
        return (form + ending for form in stems for ending in _VERB)
    else:
        endings = _NOUN if entry.endswith("*") else _NISBA if entry.endswith("~") else ("",)
        return (_folded(stem + ending) for ending in endings)


def _folded(form: str) -> str:
    return "".join(_words(form))


def _sets(table: dict[str, str]) -> dict[str, frozenset[str]]:
    return {word: frozenset(others.split()) for word, others in table.items()}


_NOTHING: Final[frozenset[str]] = frozenset()
_QUARTERS: Final = vocabulary("martyr tribe ethnicity sect religion armed_side")
"""What a quarter or village of one word may be named for: «الشهداء», «السنية», «الجيش»."""
_AFTER: Final = _sets(HARMLESS_AFTER)
_BEFORE: Final = _sets(HARMLESS_BEFORE)
_FORMS: Final = _forms()
_SOUNDING: Final = {form.translate(_SOUNDS): kind for form, kind in _FORMS.items() if len(form) >= _KEYED}
_HEADER_WORDS: Final = {word: kind for kind, words in HEADERS.items() for word in words.split()}
