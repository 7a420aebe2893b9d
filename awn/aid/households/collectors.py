"""Who collects for a family, where a note or the delegate's cell says it in words."""

import re
from functools import lru_cache
from typing import Final

from awn.aid.households.relations import is_relation

_SAYS: Final = re.compile(
    r"(?:"
    r"(?:ال)?وكيل(?:ة|ه|ته|ها)?\s*(?:ب|في\s*|على\s*|عند\s*)?(?:ال)?[إا]?ستلام(?:ه|ها)?"
    r"|(?:ال)?مفوض(?:ة|ه)?\s*(?:ب|في\s*)?(?:ال)?[إا]?ستلام"
    r"|(?:ي|ت|س[يت])ستلم\s+(?:عنه|عنها|عنهم|بالنيابة عنه|بالنيابه عنها|نيابة عنه|نيابة عنها|بدل(?:ا)? عنه|بدل(?:ا)? عنها|لهم|له|لها|بدله|بدلها|للأسرة|للاسرة)"
    r"|(?:ال)?مستلم(?:ة|ه)?\s*(?:عنه|عنها|عنهم|بالنيابة|بالنيابه|نيابة)"
    r"|(?:ال)?[إا]ستلام\s+(?:عن\s+طريق|بواسطة|بواسطه|من\s+قبل|باسم|بإسم)"
    r"|collect(?:s|ed)?\s+(?:for|by)(?:\s+(?:him|her|them|the family))?|collector|proxy"
    r")(?!\w)\s*[:：\-–=/]*\s*(?P<name>[^،؛;,.()\n\d]{2,60})",
    re.IGNORECASE,
)
_KIN: Final = re.compile(
    r"^(?:و?(?:ابن|بنت|أخ|اخ|أخت|اخت|زوج|زوجت|والد|والدت|عم|خال|صهر|جار)(?:ه|ها|هم|ته|تها)|(?:his|her|the)\s+\w+)\s+",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 14)
def said_collector(text: str) -> str:
    """The name that follows words such as «الوكيل بالاستلام» or «يستلم عنها»; "" when none does. A relation alone («زوجته») is no name."""
    found = _SAYS.search(text)
    if found is None:
        return ""
    name = _KIN.sub("", found["name"].strip()).strip(" -:ـ/")
    return "" if is_within(name) else name


def is_within(name: str) -> bool:
    """Whether the words mean somebody of the family and name nobody: «نفسه», «الزوجة», «رب الأسرة»."""
    return not name or is_relation(name) or name in _SELVES


_WITHIN: Final = "هو هي بنفسه بنفسها شخصيا شخصياً ابنه ابنها بنته بنتها أخوه اخوه أخته اخته والده والدته والدها والدتها ابنته ابنتها زوجته زوجها أحدهم"
_SELVES: Final = frozenset(_WITHIN.split())
