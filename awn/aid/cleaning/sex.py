"""Whether a cell says man or woman. Never read from a given name."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from awn.aid.cleaning.cleaned import Cleaned, Flagged, says_nothing
from awn.aid.refusing import refused_kinds
from awn.arabic.plain import plain
from awn.arabic.vocabulary import vocabulary
from awn.arabic.wording import message
from awn.sheets.texts import text_of

MALE: Final = "male"
FEMALE: Final = "female"
_NO_CODES: Final[Mapping[str, str]] = MappingProxyType({})
_MALE: Final = vocabulary(
    """
    ذكر الذكر ذكور ذ رجل الرجل رجال راجل ولد صبي شاب طفل غلام زلمه زوج ابن ذك زكر دكر مذكر male males m man boy mr ml homme h masculin garcon masc mas gentleman erkek نێر
    """
)
_FEMALE: Final = vocabulary(
    """
    انثي الانثي انثا انثه اناث ا ث ف انث نثي امراه المراه امره مراه مره نساء نسا سيده بنت فتاه شابه طفله زوجه ابنه حرمه حرمت ست مونث female females f woman girl mrs ms fem femal femme feminin
    fille femelle w kadin مێ
    """
)
_AMBIGUOUS: Final = "م"
"""مذكر beside ف or ا, مؤنث beside ذ: only the column tells."""
_PARTNERS: Final = {MALE: vocabulary("ف ا ث انثي اناث f"), FEMALE: vocabulary("ذ ذكر ذكور")}


def clean_sex(value: object, codes: Mapping[str, str] = _NO_CODES) -> Cleaned[str]:
    """One of male, female and "". `codes` are what the header gives («1 ذكر، 2 أنثى») or `learn_sex_codes` found; 1 and 2 without codes are flagged."""
    return _clean(text_of(value), tuple(codes.items()))


def learn_sex_codes(values: Iterable[object]) -> dict[str, str]:
    """What the one-letter marks of a whole column mean, seen from what stands beside them: م is مذكر beside ف, مؤنث beside ذ.

    Numbers are never learnt: 1 is a man on one form and a woman on the next.
    """
    seen = {plain(text_of(value)) for value in values}
    sexes = {sex for sex, partners in _PARTNERS.items() if seen & partners}
    if _AMBIGUOUS in seen and len(sexes) == 1:
        return {_AMBIGUOUS: sexes.pop()}
    else:
        return {}


@lru_cache(maxsize=10_000)
def _clean(text: str, codes: tuple[tuple[str, str], ...]) -> Cleaned[str]:
    folded = plain(text)
    coded = {plain(code): plain(meaning) for code, meaning in codes}
    if folded in coded and (sex := _sex_of(coded[folded])):
        return Cleaned(sex, ("sex.code",))
    elif text.casefold() in (MALE, FEMALE):
        return Cleaned(text.casefold(), () if text in (MALE, FEMALE) else ("sex.word",))
    elif sex := _sex_of(folded):
        return Cleaned(sex, ("sex.word",))
    elif says_nothing(text):
        return Cleaned("")
    else:
        kinds = refused_kinds(text)
        return Cleaned("", flags=() if kinds else (_unsettled(folded),), left_out=kinds)


def _sex_of(folded: str) -> str:
    """One of the two where the words say one and not the other."""
    words = {"m" if word == "♂" else word for word in folded.split()} | {folded}
    male = bool(words & _MALE) or folded == MALE
    female = bool(words & _FEMALE) or folded == FEMALE
    if male == female:
        return ""
    else:
        return MALE if male else FEMALE


def _unsettled(folded: str) -> Flagged:
    if folded.isdigit():
        return "sex.code", message(
            "A number stands for man or woman, and the header does not say which is which. Give the codes in the header."
        )
    elif folded == _AMBIGUOUS:
        return "sex.letter", message("The letter may mean male or female, and nothing else in the column tells which.")
    else:
        return "sex.unknown", message("It is not clear whether man or woman is meant.")
