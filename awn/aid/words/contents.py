"""What a cell looks like, by its contents alone: a name, a phone, a date, a word for sex or for marriage."""

import re
from datetime import date
from functools import lru_cache
from typing import Final

from awn.aid.words.kind_words import WORDS
from awn.aid.words.name_texts import is_given, is_name, name_tokens, plain_name
from awn.aid.words.names import COMMON_NAMES
from awn.aid.words.rows import GROUPS
from awn.arabic.digits import to_ascii
from awn.arabic.folding import fold
from awn.sheets.grids import Value
from awn.sheets.wordings import words

NOTHING: Final = frozenset[str]()
_DATE: Final = re.compile(
    r"(?:\d{1,2}\s*[/\-.\\]\s*\d{1,2}\s*[/\-.\\]\s*(?:\d{4}|\d{2})|\d{4}\s*[/\-.\\]\s*\d{1,2}\s*[/\-.\\]\s*\d{1,2})(?:[T ].*)?م?|\d{1,2} [^\W\d]{3,12} \d{4}"
)
_DIGITS: Final = re.compile(r"\+?\d[\d\s\-/.()+]*")
_SIZE: Final = re.compile(r"\d{1,2}\s*(?:[+/\-]\s*\d{1,2}|\s(?:افراد|انفس|اشخاص|نفر|فرد|مع\b.*))")
_AGE: Final = re.compile(
    r"\d{1,3}\s*(?:سنه|سنوات|سنة|عام|عاما|شهر|شهور|اشهر|يوم|years?|yrs?|ans?|months?|mois)|(?:سنه|سنتين|سنتان|شهر|شهرين|شهران)"
)
_HEX: Final = re.compile(r"(?:uuid:)?[0-9a-f]{8}-[0-9a-f-]{20,}")
_EMAIL: Final = re.compile(r"\S+@\S+\.\w+")


_PLACE_OPENERS: Final = frozenset(tuple(words(text)) for text in GROUPS["household.place"])


def kinds(value: Value) -> frozenset[str]:
    """Every kind that the value could be; "blank" for fillers and ditto marks."""
    if isinstance(value, str):
        return _of_text(value.strip())
    elif isinstance(value, bool):
        return frozenset({"yesno"})
    elif isinstance(value, date):
        return frozenset({"date"})
    elif isinstance(value, int | float):
        return _of_number(value)
    else:
        return NOTHING


@lru_cache(maxsize=1 << 16)
def _of_text(text: str) -> frozenset[str]:
    plain = to_ascii(text)
    found = {kind for kind, known in WORDS.items() if _key(text) in known}
    if not any(character.isalnum() for character in text):
        return frozenset({"blank"})
    elif _DATE.fullmatch(plain):
        found.add("date")
    elif _HEX.fullmatch(plain.lower()) or _EMAIL.fullmatch(plain):
        found.add("machine")
    elif _AGE.fullmatch(fold(plain)):
        found.add("age")
    elif _DIGITS.fullmatch(plain):
        found |= _of_digits(plain)
    elif any(character.isdigit() for character in plain):
        found |= _of_mixed(plain)
    else:
        found |= _of_letters(text)
    if re.search(r"[+/\-]\s*\d|\d\s+\D", plain) and _SIZE.match(fold(plain) if "+" not in plain else plain):
        found.add("small")
    return frozenset(found)


def _key(text: str) -> str:
    return " ".join(words(text)) or "".join(text.split())


def _of_digits(plain: str) -> frozenset[str]:
    digits = re.sub(r"\D", "", plain)
    parts = [part for part in re.split(r"[\s/\-]+", plain.strip()) if part]
    if len(digits) >= 14 and len(parts) > 1 and all(len(part) >= 7 for part in parts):
        return frozenset({"phone", "number"})
    if re.fullmatch(r"\d+\.0*", plain):
        return _of_number(int(plain.split(".")[0]))
    found = set(_of_number(int(digits))) if digits and len(digits) < 20 and plain.strip().isdigit() else {"number"}
    found -= {"phone"}
    if _is_phone(plain, digits):
        found.add("phone")
        if plain.startswith(("0", "+")) or (len(digits) == 12 and digits[:3] in _CALLING):
            found.add("led_phone")
    if 5 <= len(digits) <= 16:
        found.add("document")
    if plain.startswith(("0", "+")) and len(digits) > 3:
        found -= {"small", "age", "year"}
    return frozenset(found)


def _is_phone(plain: str, digits: str) -> bool:
    led = plain.startswith(("0", "+", "00")) or " " in plain.strip() or "-" in plain
    return 7 <= len(digits) <= 15 and (
        led or (len(digits) in (8, 9, 10) and digits[0] in "57936") or (len(digits) == 12 and digits[:3] in _CALLING)
    )


_CALLING_TEXT: Final = "963 964 970 972 967 249 961 201 218 962 966 216 213 212 222 252 253 965 971 974 973 968 905"
_CALLING: Final = frozenset(_CALLING_TEXT.split())


def _of_mixed(plain: str) -> frozenset[str]:
    digits = re.sub(r"\D", "", plain)
    letters = sum(character.isalpha() for character in plain)
    found = {"text"}
    if re.fullmatch(r"[\d.]+[eE]\+?\d+", plain):
        return frozenset({"number", "phone", "document"})
    if re.search(r"\d[A-Za-z]+\d", plain):
        found |= {"document", "code"}
    elif len(digits) >= 7 and letters < len(digits) * 1.5:
        found.add("phone" if plain.lstrip("(+ ")[:1] == "0" or "+" in plain[:2] else "document")
    if len(digits) >= 4 and re.fullmatch(r"[A-Za-z]{1,4}[\-/ ]?[\dA-Za-z\-/ ]+", plain) and not re.search(r"[A-Za-z]{5}", plain):
        found |= {"document", "code"}
    if tuple(words(plain))[:1] in _PLACE_OPENERS:
        found.add("place")
    if re.search(r"مواليد|تولد", plain):
        found.add("date")
    if is_name(plain):
        found |= _of_a_name(plain_name(plain))
    return frozenset(found)


def _of_a_name(text: str) -> set[str]:
    return {"full_name", "sure_name"} if COMMON_NAMES & set(name_tokens(text)) else {"full_name"}


def _of_letters(text: str) -> frozenset[str]:
    found = {"text"}
    tokens = words(text)
    if is_name(text):
        found |= _of_a_name(text)
    elif is_given(text):
        found.add("one_name")
        if fold(text) in COMMON_NAMES:
            found.add("known_name")
    if len(re.split(r"[،,+؛;/\n]|\sو(?=\S{2,})", text)) >= 2 and COMMON_NAMES & set(fold(text).lower().split()):
        found.add("many_names")
    if tokens[:1] in _PLACE_OPENERS:
        found.add("place")
    if tokens and tokens[0] in ("عايله", "اسره", "family", "famille"):
        found.add("family_of")
    if len(tokens) > 6:
        found.add("sentence")
    return frozenset(found)


@lru_cache(maxsize=1 << 16)
def _of_number(value: int | float) -> frozenset[str]:
    if value != value or value in (float("inf"), float("-inf")) or value != int(value):
        return frozenset({"number", "decimal"})
    whole = int(value)
    digits = len(str(abs(whole)))
    found = {"number"}
    if 0 <= whole <= 30:
        found.add("small")
    if 0 <= whole <= 110:
        found.add("age")
    if 1900 <= whole <= 2035:
        found.add("year")
    if 10_000 <= whole <= 50_000:
        found.add("date_serial")
    if (digits in (8, 9, 10) and str(whole)[0] in "57936") or (digits == 12 and str(whole)[:3] in _CALLING):
        found.add("phone")
    if 6 <= digits <= 16:
        found.add("document")
    return frozenset(found)
