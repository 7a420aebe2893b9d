"""Needs, illness and disability, kept as stated."""

import re
from functools import lru_cache
from typing import Final

from awn.aid.cleaning.cleaned import Cleaned, says_nothing, unique
from awn.aid.refusing import refuse
from awn.arabic.folding import tidy
from awn.arabic.plain import plain
from awn.arabic.vocabulary import vocabulary
from awn.sheets.texts import text_of

_SPLIT: Final = re.compile(r"\s*(?:[+،؛,;|\n•·]|(?<!\d)[/\\]|[/\\](?!\d)|\s[-–—]\s|\s+و\s+|(?<=[^\W\d_])\s*&\s*(?=[^\W\d_]))\s*")
_PATH: Final = re.compile(r"^(?:[A-Za-z_][\w.\-]*/)+")
_YES: Final = vocabulary("نعم اجل ايوه يوجد توجد موجود yes y oui true صح")
_TICKS: Final = frozenset("✓✔☑√")
_NONE: Final = frozenset(
    words.replace("_", " ")
    for words in vocabulary(
        """
    سليم سليمه سليمين معافي معافاه جيد جيده بخير طبيعي طبيعيه عادي عاديه سالم سالمه خالي خاليه لا صفر 0 no n none healthy good ok non rien sain normal سليم_معافي سليمه_معافاه بصحه_جيده صحه_جيده
    الصحه_جيده لا_يعاني لا_تعاني لا_يعانون لا_احد سليم_الحمد_لله الحمد_لله لا_اعاقه لا_امراض لا_يوجد_مرض لا_يوجد_مرضي لا_يوجد_اعاقه لا_توجد_اعاقه لا_يوجد_امراض لا_توجد_امراض لا_يوجد_اعاقات
    خالي_من_الامراض بدون_امراض بدون_اعاقه بلا_امراض غير_مريض ليس_مريضا bonne_sante no_disability not_disabled no_illness no_needs لا_احتياجات لا_احتياج لا_يحتاج
    """
    )
)


def clean_needs(value: object, header: str = "") -> Cleaned[tuple[str, ...]]:
    """Each need or condition as stated, split on + ، / and «و» standing alone. «سليم» and «-» give none. What may not come in is cut out first.

    An answer that says nothing without its question («نعم», «✓», 2) is given with the header: «هل يوجد شخص ذو إعاقة: نعم».
    """
    text = text_of(value) if not isinstance(value, str) else value
    question = _PATH.sub("", tidy(header)).strip(" ?؟:")
    if question and _is_bare(text):
        return Cleaned((f"{question}: {tidy(text)}",), ("needs.answer",))
    else:
        return _clean(text)


def _is_bare(text: str) -> bool:
    stripped = text.strip()
    folded = plain(stripped)
    return folded in _YES or stripped in _TICKS or (folded.isdigit() and folded.strip("0") != "")


@lru_cache(maxsize=50_000)
def _clean(typed: str) -> Cleaned[tuple[str, ...]]:
    refusal = refuse(typed)
    pieces = (text_of(piece).strip(" .-–—:()") for piece in _SPLIT.split(refusal.text))
    needs = unique(tuple(piece for piece in pieces if piece and not says_nothing(piece) and plain(piece) not in _NONE))
    rules = ("needs.split",) if len(needs) > 1 else ("needs.none",) if not needs and typed.strip() and not refusal.kinds else ()
    return Cleaned(needs, rules, left_out=refusal.kinds)
