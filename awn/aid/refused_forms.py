"""The forms of words that name matter that may not come in: inflected, with particles before them, with letters that sound alike."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from awn.aid.words.refused import KINDS, WORDS
from awn.arabic.folding import fold

_NOUN: Final = ("", "ه", "ين", "ون", "ان", "ات", "ا", "ته", "تها", "تهم", "هم", "ها", "تين", "تان", "ي")
_NISBA: Final = ("", "ه", "ين", "ون", "ات", "ا", "تين")
_VERB: Final = ("", "ت", "وا", "ه", "ها", "هم", "ته", "تها", "تهم", "وه", "وها", "وهم", "ون", "نا", "ني", "ن", "ا", "تا")
_PREFIX: Final = re.compile(r"[وف]?(?:لل|[بلك]?ال|[بل])|[وف]")
_SOUNDS: Final = str.maketrans("ذظ", "زض")
_KEYED: Final = 5  # letters: shorter words would meet others by sound


def folded_words(text: str) -> list[str]:
    """Folded words, small letters, without accents, letters repeated for effect written once."""
    folded = fold(text).casefold()
    if not folded.isascii():
        folded = "".join(sign for sign in unicodedata.normalize("NFD", folded) if not unicodedata.combining(sign))
    return re.sub(r"(\w)\1{2,}", r"\1", folded).split()


@lru_cache(maxsize=200_000)
def kind_of(word: str) -> str:
    """The kind of matter that one folded word names by itself, or ""."""
    if word in _FORMS:
        return _FORMS[word]
    elif kind := next((_FORMS[form] for form in bare(word) if form in _FORMS), ""):
        return kind
    elif len(word) >= _KEYED:
        return next(
            (
                _SOUNDING[key]
                for form in (word, *bare(word))
                if len(form) >= _KEYED and (key := form.translate(_SOUNDS)) in _SOUNDING
            ),
            "",
        )
    else:
        return ""


def bare(word: str) -> Iterator[str]:
    """The word without particles and article before it, each way."""
    if word.isascii():
        yield word.removesuffix("s")
    else:
        for end in range(1, 5):
            if len(word) - end >= 2 and _PREFIX.fullmatch(word[:end]):
                yield word[end:]


def _all_forms() -> dict[str, str]:
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
    return "".join(folded_words(form))


_FORMS: Final = _all_forms()
_SOUNDING: Final = {form.translate(_SOUNDS): kind for form, kind in _FORMS.items() if len(form) >= _KEYED}
