"""Ditto marks: signs and words by which a cell means the cell above it."""

import re
from functools import lru_cache
from typing import Final

from awn.arabic.folding import fold, tidy

_SIGNS: Final = re.compile(r"(?:[\"“”„‟″〃«»'’‘`´]{1,4}|ˮ|//+|\\\\+|=+|↑+|⇑|\^+|،،+|,,+|''+|(?:[\"″〃]\s*){1,4})")
_SAME: Final = "نفس|مثل|زي|متل|كما|ك"
_ABOVE: Final = (
    "فوق|اعلاه|الاعلي|السابق|السابقه|ماسبق|سبق|قبله|قبل|الاول|الذي قبله|اللي قبله|اللي فوق|الي فوق|المذكور|المذكور اعلاه"
)
_THING: Final = "(?:ال)?(?:عنوان|مكان|سكن|موقع|رقم|هاتف|تلفون|جوال|حي|مخيم|منطقه|قريه|شي|شيء|بيت|منزل|خيمه|حاله|وضع|بيانات|معلومات|شارع|عماره|مربع|مدرسه|محافظه|مدينه|بلد|بلده|ماوي)"
_WORDS: Final = re.compile(
    rf"(?:{_SAME}) ?(?:ما )?(?:ال)?(?:{_ABOVE})"
    rf"|(?:نفس|بنفس|في نفس) (?:ال)?(?:{_THING}|شي)(?: (?:{_ABOVE}))?(?: ال(?:سابق|سابقه|اصلي))?"
    rf"|نفسه|نفسها|نفس|ذاته|كذلك|ايضا|كالسابق|كسابقه|كسابقتها|كالاعلي|كاعلاه|{_ABOVE.replace('قبل|', '').replace('الاول|', '').replace('المذكور|', '')}|(?:مثل|زي) (?:اللي|الذي|الي) (?:فوق|قبله)"
    r"|مثله|مثلها|متله|زيه|كما هو (?:اعلاه|فوق|سابق)|كما هو مذكور|كما (?:ورد|ذكر)(?: (?:اعلاه|سابقا))?|شرحه|سابقه|مكرر ما سبق|same|same as above|same above|as above|idem|ibid|ditto|do|same address|same place|same phone|meme|meme adresse|comme ci dessus|voir ci dessus|id"
)


def is_ditto(value: object) -> bool:
    """Whether the cell stands for the cell above: «"», «//», «كما فوق», «نفس العنوان», "idem". «=» only alone."""
    return isinstance(value, str) and _is_ditto(value)


@lru_cache(maxsize=50_000)
def _is_ditto(text: str) -> bool:
    shown = tidy(text)
    if not shown or len(shown) > 40:
        return False
    elif _SIGNS.fullmatch(shown):
        return True
    else:
        return bool(_WORDS.fullmatch(fold(shown).casefold().replace("même", "meme")))
