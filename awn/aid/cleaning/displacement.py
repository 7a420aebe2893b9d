"""Displacement status of a family."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from awn.aid.cleaning.cleaned import Cleaned, Flagged, says_nothing
from awn.aid.refusing import refused_kinds
from awn.arabic.plain import plain
from awn.arabic.wording import message
from awn.sheets.texts import text_of

_NO_CODES: Final[Mapping[str, str]] = MappingProxyType({})
_WORDS: Final = {  # the first that is found decides: «نازح مستضيف عند أهله» is hosted, «نازح عائد» has returned
    "returnee": "عايد|عايده|عايدين|عايدون|عادوا|عاد الي بيته|رجع|راجع|راجعين|عوده|عايدات|returnee|returned|retourne|retournee|rapatrie",
    "hosted": "مستضاف|مستضافه|مستضافين|مستضافون|مستضيف عند|مستضيفه عند|مستضيفين عند|مستضيف لدي|مستضيفه لدي|مستضيفين لدي|مستضيف مع|ضيف|ضيوف|ضيف عند|نازل عند|مقيم عند|مقيمه عند|مقيمين عند|ساكن عند|ساكنه عند|ساكنين عند|عند اهله|عند اهلها|عند الاهل|عند اقارب|عند اقاربه|عند اقاربها|عند الاقارب|عند الجيران|عند ابنه|عند ابنها|عند اخيه|عند اخوه|لدي اقارب|لدي اقاربه|لدي الاقارب|مع اهله|مع اهلها|مع الاهل|مع اقاربه|hosted|hosted by|heberge|hebergee",
    "host": "مضيف|مضيفه|مضيفين|مضيفون|مستضيف|مستضيفه|مستضيفين|مستضيفون|يستضيف|تستضيف|يستضيفون|مجتمع مضيف|المجتمع المضيف|اسره مضيفه|عايله مستضيفه|hc|h c|host|host community|hosting|hote|accueillant",
    "refugee": "لاجي|لاجيه|لاجيين|لاجيون|لجوء|لجو|طالب لجوء|طالب لجو|لاجيء|لاجءي|refugee|refugees|refugie|refugiee|asylum seeker",
    "displaced": "نازح|نازحه|نازحين|نازحون|نازحات|نازج|نازخ|نزوح|نزح|مهجر|مهجره|مهجرين|مهجرون|مهاجر|مهاجره|مهاجرين|مشرد|مشرده|مشردين|وافد|وافده|وافدين|وافدون|متضرر نازح|متنقل|منكوب|idp|idps|displaced|internally displaced|deplace|deplacee|deplaces|pdi",
    "resident": "مقيم|مقيمه|مقيمين|مقيمون|ساكن|ساكنه|سكان|اهالي|ابن البلد|من اهل البلد|من اهالي|اصلي|اصليه|محلي|محليه|مواطن|مواطنه|ثابت|مستقر|مستقره|صامد|صامدين|غير نازح|غير نازحه|لم ينزح|لم تنزح|ليس نازح|ليس نازحا|resident|residents|local|non displaced|not displaced|autochtone",
    "other": "اخري|اخر|غير ذلك|other|autre",
}  # fmt: skip
_STATUSES: Final = tuple(
    (status, re.compile(rf"(?:^| )(?:و?ال)?(?:{'|'.join(sorted(words.split('|'), key=len, reverse=True))})(?= |$)"))
    for status, words in _WORDS.items()
)
_NOT: Final = re.compile(
    r"(?:^| )(?:غير|ليسوا|ليست|ليس|لم|مش|مو|not|non) (?:ال)?(?:نازح|نازحه|نازحين|ينزح|تنزح|ينزحوا|مهجر|مهجره|مهجرين|displaced|idp)(?= |$)"
)
_CODES: Final = frozenset(_WORDS)


def clean_displacement(value: object, codes: Mapping[str, str] = _NO_CODES) -> Cleaned[str]:
    """displaced, returnee, host, hosted, refugee, resident, other or "". «مستضيف عند أهله» is hosted though the word says host; alone, «مستضيف» is flagged too."""
    return _clean(text_of(value), tuple(codes.items()))


@lru_cache(maxsize=20_000)
def _clean(text: str, codes: tuple[tuple[str, str], ...]) -> Cleaned[str]:
    read = _read(text, codes)
    if kinds := refused_kinds(text):
        return Cleaned(read.value, read.rules, left_out=kinds)
    else:
        return read


def _read(text: str, codes: tuple[tuple[str, str], ...]) -> Cleaned[str]:
    folded = plain(text)
    coded = {plain(code): meaning for code, meaning in codes}
    if folded in coded:
        return _clean(text_of(coded[folded]), ()).also(rules=("displacement.code",))
    elif text in _CODES:
        return Cleaned(text)
    elif _NOT.search(folded):
        return Cleaned("resident", ("displacement.word",))
    elif status := next((status for status, words in _STATUSES if words.search(folded)), ""):
        return Cleaned(status, ("displacement.word",), _host_or_guest(status, folded))
    elif says_nothing(text):
        return Cleaned("")
    else:
        return Cleaned("", flags=(("displacement.unknown", message("This is no displacement status that is known here.")),))


def _host_or_guest(status: str, folded: str) -> tuple[Flagged, ...]:
    if status == "host" and re.fullmatch(r"(?:ال)?مستضيف(?:ه|ين|ون)?", folded):
        return (("displacement.host_or_guest", message("The word means host, and is often written of guests: ask which.")),)
    else:
        return ()
