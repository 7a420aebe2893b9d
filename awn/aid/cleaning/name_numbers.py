"""Numbers in the cell of a name: phones and documents, ages, counts of persons."""

import re
from dataclasses import dataclass
from typing import Final

from awn.arabic.digits import to_ascii

_NUMBER: Final = re.compile(
    r"(?:(?<!\w)(?:ال)?(?:هوية|هويه|رقم|جوال|هاتف|تلفون|تليفون|موبايل|نقال|بطاقة|بطاقه|جواز|وطني|قومي|ت|ج|ه|tel|phone|mob|mobile|id|no)\s*[.:/]*\s*)*([+(]*\d[\d\s().\-–—]{4,}\d)",
    re.IGNORECASE,
)
_COUNTED: Final = re.compile(
    r"(?:(?<!\w)(?:عمره|عمرها|العمر|عمر|مواليد|عدد الأفراد|عدد الافراد|عددهم|age)\s*[:=]?\s*)?(?<!\w)\d{1,4}\s*(?:سنة|سنه|سنوات|سنين|عاما|عام|شهور|أشهر|اشهر|أفراد|افراد|فرد|أنفار|نفر|أنفس|انفس|أشخاص|اشخاص|شخص|years?|yrs?|ans|persons?|members?)(?!\w)"
    r"|(?<!\w)(?:عمره|عمرها|العمر|مواليد|عدد الأفراد|عدد الافراد|عددهم)\s*[:=]?\s*\d{1,4}(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Unnumbered:
    """A piece without its numbers; `numbers` as typed, `counts` are ages and counts with their words."""

    text: str
    numbers: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()


def unnumbered(text: str) -> Unnumbered:
    """The piece of a name's cell with its phone and document numbers, ages and counts taken out."""
    digits = to_ascii(text)
    if not any("0" <= sign <= "9" for sign in digits):
        return Unnumbered(text)
    numbers = tuple(found.strip() for found in _NUMBER.findall(digits))
    rest = _NUMBER.sub(" ", digits)
    counts = tuple(found.strip() for found in _COUNTED.findall(rest))
    return Unnumbered(_COUNTED.sub(" ", rest), numbers, counts)
