"""Which token of a name is a kunya: what neighbours say, and no part of the name on papers."""

from typing import Final

from awn.arabic.names.arabic_tokens import arabic_tokens
from awn.arabic.vocabulary import vocabulary

_GIVEN: Final = vocabulary(
    """
    ابوبكر ابوقاسم ابوزيد ابومعاطي ابوفتوح ابوسعود ابويزيد ابوعلا ابومجد ابوخير ابوعبيده ابوذر ابوهريره ابوسريع ابودهب
    ابووفا ابوضيف ابوحجاج ابونجا ابوفضل ابوعزم ابونصر ابومكارم ابوعز ابوعربي ابوشامه ابوبشر ابولحسن ابوعباس ابوحسن ابوعاقله
    ابوعينين ابويمن امكلثوم امهاني امسلمه امبركه امحسن امفضل امزين امسعد امحسين امبنين امخير امنعيم امرزق امعيال امهنا
    امسعود امعز
    """
)
"""Kunyas by which children are named."""
_MOTHERS: Final = ("ام ", "um ", "umm ", "oum ")


def parted_kunya(folded: str, tokens: list[str]) -> tuple[str, list[str]]:
    """The kunya, "" when there is none, and the tokens that are parts of the name.

    A father's kunya at the end is mostly a family name (أبو شحادة) and stays; a mother's never is.
    """
    if not tokens:
        return "", tokens
    elif (tokens[0].startswith(("ابو", "abu")) and len(tokens[0]) > 4) or folded.lower().startswith(_MOTHERS):
        if len(tokens) == 1 or tokens[0] not in _GIVEN:
            return tokens[0], tokens[1:]
        else:
            return "", tokens
    elif " ام " in folded and _ends_in_mother(folded):
        return tokens[-1], tokens[:-1]
    else:
        return "", tokens


def _ends_in_mother(folded: str) -> bool:
    """«فاطمة حسن أم خالد», but not a family that is called «أم …» in the middle of a name."""
    after = folded.rpartition(" ام ")[2].split()
    return bool(after) and len(arabic_tokens(["ام", *after])) == 1
