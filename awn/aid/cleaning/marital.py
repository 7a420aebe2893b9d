"""Marital status. «مسافر» and «معلقة» are states of their own: who feeds the family depends on them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from awn.aid.cleaning.cleaned import Cleaned, Flagged, says_nothing
from awn.aid.refusing import refuse
from awn.arabic.plain import plain
from awn.arabic.wording import message
from awn.sheets.texts import text_of

_NO_CODES: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Marital:
    """`status` is single, engaged, married, polygamous, widowed, divorced, separated, abandoned, suspended, spouse_away or "".

    `sex` is what the gendered word implies («أرملة»: female), "" when it implies nothing. `wife` is the number of «زوجة 2», 0 when none is said.
    """

    status: str = ""
    sex: str = ""
    wife: int = 0


_WORDS: Final = {  # the first that is found decides: the rarer state says more than «متزوج» beside it
    "polygamous": "متعدد|متعدد الزوجات|معدد|متعددين|له زوجتان|له زوجتين|متزوج باثنتين|متزوج اثنتين|متزوج من اثنتين|متزوج من اثنين|متزوج باكثر من واحده|زوجتان|زوجتين|زوجتين اثنتين|ثلاث زوجات|اربع زوجات|polygamous|polygame|polygamy|two wives|co wife|coepouse",
    "widowed": "ارمل|ارمله|ارامل|متوفي زوجها|توفي زوجها|زوجها متوفي|متوفاه زوجته|متوفيه زوجته|توفيت زوجته|زوجته متوفاه|مات زوجها|ارملت|widow|widowed|widower|veuf|veuve",
    "divorced": "مطلق|مطلقه|مطلقين|مطلقات|طلاق|طالق|خالعه|مخلوعه|خلع|divorced|divorcee|divorce",
    "suspended": "معلق|معلقه|معلقات|متعلقه|suspended|neither married nor divorced",
    "abandoned": "مهجور|مهجوره|مهجورات|هجرها زوجها|تاركها زوجها|تركها زوجها|هاجرها زوجها|متروكه|deserted|abandoned|abandonnee",
    "spouse_away": "مسافر|مسافره|زوجها مسافر|زوجه مسافر|زوجته مسافره|الزوج مسافر|مغترب|مغتربه|زوجها مغترب|زوجها مفقود|مفقود زوجها|زوجها غايب|غايب|زوجها خارج البلد|spouse away|husband away|husband abroad|mari absent",
    "separated": "منفصل|منفصله|منفصلين|انفصال|مفصول|مفصوله|separated|separe|separee",
    "engaged": "خاطب|مخطوب|مخطوبه|خطوبه|عاقد|معقود عليها|معقود قرانها|مكتوب كتابها|عقد قران|كاتب كتاب|مملك|engaged|fiance|fiancee",
    "single": "اعزب|عازب|عزباء|عزبا|عازبه|عزب|عزابي|عزابيه|غير متزوج|غير متزوجه|لم يتزوج|لم تتزوج|غير مرتبط|عانس|بنت|انسه|اعذب|عذباء|عذبا|اعزبه|ليس متزوج|ليست متزوجه|مش متزوج|single|unmarried|never married|not married|bachelor|celibataire",
    "married": "متزوج|متزوجه|متزوجين|متزوجون|متجوز|متجوزه|مزوج|مزوجه|زوج|زوجه|متاهل|متاهله|متزوجا|متزووج|متزةج|مجوز|مجوزه|م تزوج|married|marie|mariee|wife|husband|epouse|epoux",
}  # fmt: skip
_STATUSES: Final = tuple(
    (status, re.compile(rf"(?:^| )(?:و?ال)?(?:{'|'.join(sorted(words.split('|'), key=len, reverse=True))})(?= |$)"))
    for status, words in _WORDS.items()
)
_FEMALE: Final = re.compile(
    r"(?:^| )(?:ال)?(?:ارمله|مطلقه|متزوجه|متجوزه|مزوجه|متاهله|مجوزه|معلقه|مهجوره|متروكه|منفصله|مخطوبه|عزباء|عزبا|عازبه|عذباء|انسه|زوجه|زوجها|عليها|widow|veuve|divorcee|mariee|wife)(?= |$)"
)
_MALE: Final = re.compile(
    r"(?:^| )(?:ال)?(?:ارمل|مطلق|متزوج|متجوز|متاهل|مجوز|معدد|متعدد|اعزب|عازب|منفصل|خاطب|زوجته|زوجتين|زوجتان|widower|veuf)(?= |$)"
)
_WIFE: Final = re.compile(
    r"(?:^| )(?:ال)?زوجه (?:(?:ال)?(اول[يى]|ثاني[هة]|ثالث[هة]|رابع[هة])|(?:رقم )?([1-4]))(?= |$)|(?:^| )wife ([1-4])(?= |$)"
)
_ORDINALS: Final = {"اولي": 1, "ثانيه": 2, "ثالثه": 3, "رابعه": 4}
_BOTH: Final = re.compile(r"[/\\(]\s*[ـ]*[ةهe]\b")
"""«متزوج/ة»: either sex."""
_CODES: Final = frozenset(_WORDS)


def clean_marital(value: object, codes: Mapping[str, str] = _NO_CODES) -> Cleaned[Marital]:
    """The marital status that a cell says. `codes` are meanings that the header gives. Unknown words are flagged, never guessed."""
    return _clean(text_of(value), tuple(codes.items()))


@lru_cache(maxsize=20_000)
def _clean(text: str, codes: tuple[tuple[str, str], ...]) -> Cleaned[Marital]:
    folded = plain(text)
    coded = {plain(code): meaning for code, meaning in codes}
    if refusal := _refused(text, folded):
        return refusal
    elif folded in coded:
        return _clean(text_of(coded[folded]), ()).also(rules=("marital.code",))
    elif text in _CODES:
        return Cleaned(Marital(text))
    elif said := _wife(folded):
        return Cleaned(Marital("married", "female", said), ("marital.wife",), _other_wife(said))
    elif status := next((status for status, words in _STATUSES if words.search(folded)), ""):
        sex = "" if _BOTH.search(text) else _implied_sex(folded)
        return Cleaned(Marital(status, sex), ("marital.word",))
    elif says_nothing(text):
        return Cleaned(Marital())
    else:
        return Cleaned(Marital(), flags=(("marital.unknown", message("This is no marital status that is known here.")),))


def _refused(text: str, folded: str) -> Cleaned[Marital] | None:
    """What stays of a status that is said together with what may not come in: «أرملة شهيد» is a widow, «زوجها معتقل» has her husband away."""
    refusal = refuse(text)
    if not refusal.kinds:
        return None
    said = next((status for status, words in _STATUSES if words.search(folded)), "")
    if not said or said == "married":
        away = "provider_absent" in refusal.facts
        said = "widowed" if "lost_provider" in refusal.facts else "spouse_away" if away else said
    return Cleaned(Marital(said, _implied_sex(folded)), ("marital.word",) if said else (), left_out=refusal.kinds)


def _wife(folded: str) -> int:
    if found := _WIFE.search(folded):
        return _ORDINALS.get(found[1] or "", 0) or int(found[2] or found[3])
    else:
        return 0


def _other_wife(number: int) -> tuple[Flagged, ...]:
    if number > 1:
        return (
            (
                "marital.other_wife",
                message("She is wife %(number)s of her husband: his other family may stand elsewhere.", number=number),
            ),
        )
    else:
        return ()


def _implied_sex(folded: str) -> str:
    female, male = bool(_FEMALE.search(folded)), bool(_MALE.search(folded))
    if female == male:
        return ""
    else:
        return "female" if female else "male"
