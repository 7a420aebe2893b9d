"""Numbers in the cell of a name: phones and documents, ages, counts of persons."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from awn.arabic.digits import to_ascii

_DOCUMENT: Final = r"(?:ال)?(?:هوية|هويه|بطاقة|بطاقه|جواز|وطني|قومي|قيد|دفتر|id|nid|cin)"
_WORDS: Final = rf"(?:(?<!\w)(?:(?:ال)?رقم|{_DOCUMENT}|(?:ال)?(?:جوال|هاتف|تلفون|تليفون|موبايل|نقال|محمول|واتس|واتساب)|ت|ج|ه|tel|phone|mob|mobile|no)\s*[.:/]*\s*)*"
_NUMBER: Final = re.compile(rf"(?P<label>{_WORDS})(?P<number>[+(]*\d[\d\s().\-–—]{{4,}}\d)", re.IGNORECASE)
_OF_DOCUMENTS: Final = re.compile(rf"(?<!\w){_DOCUMENT}(?!\w)", re.IGNORECASE)
_COUNTED: Final = re.compile(
    r"(?:(?<!\w)(?:عمره|عمرها|العمر|عمر(?=\s*[:=])|مواليد|عدد الأفراد|عدد الافراد|عددهم|age)\s*[:=]?\s*)?(?<!\w)\d{1,4}\s*(?:سنة|سنه|سنوات|سنين|عاما|عام|شهور|أشهر|اشهر|أفراد|افراد|فرد|أنفار|نفر|أنفس|انفس|أشخاص|اشخاص|شخص|years?|yrs?|ans|persons?|members?)(?!\w)"
    r"|(?<!\w)(?:عمره|عمرها|العمر|مواليد|عدد الأفراد|عدد الافراد|عددهم)\s*[:=]?\s*\d{1,4}(?!\w)",
    re.IGNORECASE,
)
_SERIAL: Final = re.compile(r"\s*[(\[]?\d{1,4}\s*[-–—.)\]_:/ـ]+\s*(?=[^\W\d_]{2})")
_WHOLE: Final = 8  # digits that make a number by themselves
_LEAST: Final = 6


@dataclass(frozen=True, slots=True)
class Unnumbered:
    """A piece without its numbers.

    `numbers` are phones or documents as typed, `documents` those that a word calls so, with the word; `counts` are ages and counts with their words.
    """

    text: str
    numbers: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()


def without_serial(text: str) -> str:
    """A line without the running number before its first word: «1- محمد», «(2) سالم»."""
    return _SERIAL.sub("", to_ascii(text), count=1) if (found := _SERIAL.match(to_ascii(text))) and found.start() == 0 else text


def unnumbered(text: str) -> Unnumbered:
    """The piece of a name's cell with its phone and document numbers, ages and counts taken out."""
    digits = to_ascii(text)
    if not any("0" <= sign <= "9" for sign in digits):
        return Unnumbered(text)
    found = [(_OF_DOCUMENTS.search(number["label"]), number) for number in _NUMBER.finditer(digits)]
    numbers = tuple(part for called, number in found if not called for part in _parts(number["number"]))
    documents = tuple(f"{called[0]} {part}" for called, number in found if called for part in _parts(number["number"]))
    rest = _NUMBER.sub(lambda number: f" {_left(number['number'])} ", digits)
    counts = tuple(" ".join(counted.split()) for counted in _COUNTED.findall(rest))
    return Unnumbered(_COUNTED.sub(" ", rest), numbers, documents, counts)


def _parts(number: str) -> Iterator[str]:
    """The numbers of a run of digits and spaces: each word by itself where one of them is a whole number."""
    words = number.split()
    if any(_digits(word) >= _WHOLE for word in words):
        yield from (word.strip("-–—.()") for word in words if _digits(word) >= _LEAST)
    else:
        yield number.strip()


def _left(number: str) -> str:
    """The words of a run that are beside a whole number and none of it: the 45 of «0912000000 45 سنة»."""
    words = number.split()
    is_parted = any(_digits(word) >= _WHOLE for word in words)
    return " ".join(word for word in words if is_parted and _digits(word) < _LEAST)


def _digits(word: str) -> int:
    return sum(sign.isdecimal() for sign in word)
