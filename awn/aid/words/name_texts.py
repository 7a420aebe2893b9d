"""Whether a text reads as the name of a person, by its words alone."""

import re
from functools import lru_cache
from typing import Final

from awn.aid.cleaning.name_numbers import unnumbered, without_serial
from awn.aid.words.names import COMMON_NAMES
from awn.aid.words.rows import GROUPS, SIGNATURES, TOTALS
from awn.arabic.folding import fold
from awn.sheets.wordings import words

_OPENERS: Final = (
    frozenset(
        words(text)[0] for text in (*TOTALS, *SIGNATURES, *(text for texts in GROUPS.values() for text in texts)) if words(text)
    )
    - COMMON_NAMES
)
_NO_NAME_TEXT: Final = (
    "كشف كشوف كشوفات قائمه قوائم السلام عليكم هذه هذا هولاء شكرا تحياتي تحيه يرجي الرجاء مرفق النازحين النازحون المتضررين المتضرره الاسماء اسر الاسر عوائل العوائل جمعيه الجمعيه لجنه اللجنه منظمه مشروع توزيع حمله بسم استماره جدول بيان رقم هاتف شهر سنه عام تاريخ لسنه لعام نازحين متضررين متضرره مستفيدين المستفيدين برنامج كفاله مساعدات "
    "سكر ضغط قلب سرطان معاق معاقه حامل مريض مريضه نازح نازحه مقيم ارمله مطلقه ايتام مكرر استلم يشطب طرف خلف جانب قرب امام بجانب مقابل خيمه خيام بيت شارع غرفه شقه طابق عماره بلوك قطاع مربع لا لم من في الي عن مع عند يوجد بدون غير يحتاج تحتاج بحاجه نفس كما "
    "هويه بطاقه وثيقه غذاء سله حليب حفاضات فرش بطانيات ادويه دواء علاج ملابس مياه ماء كهرباء ايجار عمليه عملية جراحيه غسيل كلي حركي حركيه سمعيه بصريه مستعجل سابقا اعاقه مرض مزمن "
    "the of list families camp and for in no not needs food medicine tent street near behind school de la le des liste familles et sans"
)
_NO_NAME: Final = frozenset(fold(word) for word in _NO_NAME_TEXT.split())


@lru_cache(maxsize=1 << 16)
def is_name(text: str) -> bool:
    """True for what reads as the name of a person, two words or more, with whatever numbers beside it; headings, places and remarks are none."""
    text = plain_name(text)
    tokens = name_tokens(text)
    if (
        not 2 <= len(tokens) <= 8
        or not _all_letters(text)
        or (words(text)[:1] and words(text)[0] in _OPENERS)
        or _NO_NAME & set(tokens)
    ):
        return False
    return (
        bool(COMMON_NAMES & set(tokens))
        or tokens[0] in _KIN
        or tokens[0].startswith("عبد")
        or (3 <= len(tokens) <= 6 and all(2 <= len(token) <= 12 for token in tokens))
    )


def plain_name(text: str) -> str:
    """«1- محمد حسن 0912…» without its numbers."""
    return unnumbered(without_serial(text)).text.strip(" -–—/،,.:") if any(map(str.isdigit, text)) else text


_KIN_TEXT: Final = "ابو ام ورثه حرم زوجه ارمله ابن ابنه عائله عايله اسره والده الحاج الحاجه السيد السيده الشيخ"
_KIN: Final = frozenset(fold(word) for word in _KIN_TEXT.split())


def is_given(text: str) -> bool:
    """True for one word that could be a name by itself."""
    tokens = name_tokens(text)
    known = len(tokens) <= 2 and bool(tokens) and tokens[0] in ("عبد", "ابو", "ام", "ال", "آل", "نور", "صلاح", "علاء")
    return (len(tokens) == 1 or known) and _all_letters(text) and 2 <= len(tokens[0]) <= 14 and not _NO_NAME & set(tokens)


def name_tokens(text: str) -> list[str]:
    plain = fold(re.sub(r"\(.*?\)", " ", text)).lower()
    return ["عبد" + after for after in plain.removeprefix("عبد ").split()[:1] if plain.startswith("عبد ")] + plain.removeprefix(
        "عبد "
    ).split()[1 if plain.startswith("عبد ") else 0 :]


def _all_letters(text: str) -> bool:
    return not any(character.isdigit() or character in ":=@؛;?؟!" for character in text)
