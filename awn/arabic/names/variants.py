"""Spellings of one first name that the fold and the tokens leave apart."""

from functools import lru_cache
from typing import Final

from rapidfuzz.distance import JaroWinkler

from awn.arabic.names.parts import read_name
from awn.arabic.skeleton import skeleton

_SPELLINGS: Final = """
طه طاها | يس ياسين يسين | اسحق اسحاق | اسماعيل اسمعيل سماعيل | ابراهيم ابرهيم براهيم ابراهم | هارون هرون | لقمان لقمن | سليمان سليمن
عثمان عثمن عتمان | سفيان سفين | مروان مرون | زكريا زكري زكريه | هدي هدا | ندي ندا | ضحي ضحا | شذي شذا | سلمي سلما | ليلي ليلا
لبني لبنا | سلوي سلوا | نجوي نجوا | مني منا | يسري يسرا | بشري بشرا | ذكري ذكرا | موسي موسا | عيسي عيسا | يحيي يحي يحيا | مصطفي مصطفا مسطفي
مرتضي مرتضا | مجتبي مجتبا | مثني مثنا | رويدا رويده | عبدرحمن عبدرحمان | عبدله عبداله | عبدستار عبدصتار | محي محيي | محيدين محييدين
شيما شيمه | جهاد جيهاد | رقيه رقيا | خديجه خديجا | عايشه عيشه عايشا | فاطمه فاطما فطمه | زينب زينيب | نسرين نصرين
سهام صهام | لجين لوجين | ياسمين يسمين | هيثم هيتم | عبده عبدو | نورا نوره | ساره سارا | لينا لينه | بدريه بدريا | معاويه معويه | يعقوب يعكوب | صابرين سابرين | سميره صميره
"""
_CANONICAL: Final = {
    form: forms[0]
    for forms in (part.split() for line in _SPELLINGS.strip().splitlines() for part in line.split("|"))
    for form in forms
}


@lru_cache(maxsize=1 << 16)
def canonical(given: str) -> str:
    """One form for all spellings of a first name, typed or token: «طاها» and «طه», «ناضم» and «ناظم», «رانيا» and «رانية»."""
    return one_spelling("".join(read_name(given).tokens))


def one_spelling(token: str) -> str:
    """The same for a name that is a token already, of whichever part of a name: a father is called as others are."""
    alike = token.replace("ظ", "ض").replace("وو", "و")
    if len(alike) > 4 and alike.endswith("يا"):
        alike = alike[:-1] + "ه"
    return _CANONICAL.get(alike, alike)


def same_given(a: str, b: str) -> bool:
    """Whether two first names, typed or token, are one name in two spellings; a missing one is never the same."""
    return a != "" and (a == b or canonical(a) == canonical(b)) and canonical(a) != ""


def near(a: str, b: str) -> float:
    """How alike two folded names look, 0 to 1: Jaro-Winkler over one-byte skeletons, 1 for spellings of one name."""
    if same_given(a, b):
        return 1.0
    else:
        return JaroWinkler.similarity(skeleton(a), skeleton(b))
