"""What the name of a sheet says of everybody in it."""

import re
from functools import lru_cache
from typing import Final

from awn.sheets.wordings import words

_MALE: Final = frozenset(words("ذكور ذكر رجال بنين male males men man boys hommes garcons"))
_FEMALE: Final = frozenset(words("إناث أنثى نساء سيدات بنات نسوة female females women woman girls femmes filles"))
_BESIDE: Final = frozenset(
    words("كشف كشوف كشوفات قائمة قوائم أسماء ورقة جدول بيانات فئة قسم فقط list lists sheet names only of the liste des")
)
"""Words that change nothing; with any other («مدرسة البنات», «ذكور وإناث») the name says nothing sure."""


@lru_cache(maxsize=1 << 10)
def sex_of_sheet(name: str) -> str:
    """ "male" for «ذكور», "female" for «كشف الإناث (2)», "" for every other name."""
    tokens = set(words(re.sub(r"\d+", " ", name))) - _BESIDE
    tokens = {token for token in tokens if any(map(str.isalpha, token))}
    if tokens and tokens <= _MALE:
        return "male"
    elif tokens and tokens <= _FEMALE:
        return "female"
    else:
        return ""
