"""The words of a header or a row's label, brought to one form: folded, split, without article and without the ways of writing both sexes."""

import re
from functools import lru_cache

from awn.arabic.folding import fold

_BOTH_SEXES = re.compile(r"(?<=[\u0621-\u064a])\s*[/\\(\[]\s*ـ*\s*(?:ة|ه|ت|ات|ين|ون|ان)\s*[)\]]?(?![\u0621-\u064a])")
_SEX_INSIDE = re.compile(r"(?<=[\u0621-\u064a])ـ*\s*[/\\(\[]\s*ـ*(?:ة|ه)\s*[)\]]?(?=\s|$)")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])")
_ACCENTS = str.maketrans("àâäáéèêëíìîïóòôöúùûüçñşğı", "aaaaeeeeiiiioooouuuucnsgi")
_LETTER_DIGIT = re.compile(r"(?<=[\u0621-\u064a])(?=\d)|(?<=\d)(?=[\u0621-\u064a])")
_NUMBER_OF = re.compile(r"#\s*(?=of\b)", re.IGNORECASE)
_PREFIXES = ("وال", "بال", "كال", "فال", "لل", "ال")
_WHOLE = frozenset({"والد", "والده", "والدته", "والدي", "والدين", "الله", "الف", "بالغ", "بالغين", "الي", "الكترون", "الكتروني"})


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """«رقم هاتف رب/ة الأسرة» → ("رقم", "هاتف", "رب", "اسره")."""
    plain = _BOTH_SEXES.sub(" ", _SEX_INSIDE.sub(" ", text))
    plain = _NUMBER_OF.sub("no ", _CAMEL.sub(" ", plain)).translate(_ACCENTS)
    spaced = _LETTER_DIGIT.sub(" ", fold(plain.replace("_", " ")).lower().translate(_ACCENTS))
    return tuple(stem(word) for word in spaced.split())


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A folded word without its article."""
    if word not in _WHOLE:
        for prefix in _PREFIXES:
            if word.startswith(prefix) and len(word) - len(prefix) >= (2 if prefix == "ال" else 3):
                return word[len(prefix) :]
    return word


@lru_cache(maxsize=65536)
def written(text: str) -> str:
    """One header's text as a key: equal for spellings that differ in nothing that matters. Texts without a letter («#», «%») stand for themselves."""
    return " ".join(words(text)) or "".join(text.split())
