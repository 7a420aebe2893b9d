"""What a column that names the kind of the document beside it says."""

import re
from functools import lru_cache
from typing import Final

from awn.arabic.folding import fold

_KINDS: Final = (  # the first that is found decides: «بطاقة تموين» is no identity card, «دفتر عائلة» no civil record
    ("unhcr_id", "مفوضيه|امم متحده|الامم|unhcr|refugee|لجوء|لجو|كرت الوكاله|وكاله|unrwa"),
    ("ration_card", "تموين|تمويني|التموين|التموينيه|تموينيه|ration|حصه|مونه|المونه|rationnement"),
    ("passport", "جواز|الجواز|باسبور|باسبورت|passport|passeport|سفر"),
    ("family_book", "دفتر|كتيب|كتاب|العايله|عايله|عايليه|العايليه|الاسره|family|famille|livret"),
    ("civil_record", "قيد|القيد|اخراج|سجل|السجل|نفوس|ميلاد|الميلاد|شهاده|خانه|register|record|certificate|birth|naissance|etat civil"),
    ("national_id", "هويه|الهويه|بطاقه|البطاقه|قومي|القومي|وطني|الوطني|شخصيه|الشخصيه|مدني|جنسيه|الجنسيه|id|identity|national|nid|cni|identite|carte"),
)  # fmt: skip
_PATTERNS: Final = tuple((kind, re.compile(rf"(?:^| )(?:{words})(?= |$)")) for kind, words in _KINDS)


@lru_cache(maxsize=4096)
def read_document_kind(text: str) -> str:
    """national_id, family_book, passport, unhcr_id, ration_card, civil_record, or "" when the words name none."""
    said = fold(text).casefold()
    return (
        said.replace(" ", "_")
        if said.replace(" ", "_") in dict(_KINDS)
        else next((kind for kind, words in _PATTERNS if words.search(said)), "")
    )
