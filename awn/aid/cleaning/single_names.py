"""The words of one name, and who is named by them."""

from dataclasses import replace

from awn.aid.cleaning.name_turns import is_one_name
from awn.aid.cleaning.name_words import Word, typed
from awn.aid.cleaning.named import NamedPerson
from awn.aid.cleaning.naming_words import (
    DECEASED,
    FEMALE_MARITAL,
    FEMALE_THROUGH,
    FEMALE_TITLES,
    MALE_MARITAL,
    MALE_THROUGH,
    MALE_TITLES,
    MARITAL,
    OF_THE_DEAD,
    ORDINALS,
    THROUGH,
)
from awn.arabic.names import read_name

_LATE = ("المرحوم", "المرحومه", "مرحوم", "الفقيد", "المتوفي")
_BEFORE = (
    "late",
    "feu",
    "feue",
    "الطفل",
    "الطفله",
    "اليتيم",
    "اليتيمه",
    "الرضيع",
    "الرضيعه",
    "المدعو",
    "المدعوه",
    "المسمي",
    "المسماه",
    "المسن",
    "المسنه",
    "ربه",
    "رب",
)
_ALSO_NAMES = ("ولد", "بيت", "دار")
_MARITAL_THROUGH = {"widow_of": "widowed", "divorcee_of": "divorced", "wife_of": "married"}


def is_through(words: list[Word]) -> bool:
    """Whether words name somebody through another. «ولد» and «دار» before a long name may be its first word."""
    also_name = (words[0].folded in _ALSO_NAMES and len(words) > 3) or is_one_name(words, 0)
    return words[0].folded in THROUGH and len(words) > 1 and not also_name


def named(words: list[Word]) -> NamedPerson | None:
    """The person of these words, None when they hold no name."""
    before = 1 if words[0].folded in _BEFORE and len(words) > 1 else 0
    name = read_name(typed(words[before:]))
    if not name.tokens:
        return None
    folded = [word.folded for word in words]
    is_kunya = bool(name.kunya) and not name.given
    named_as = "kunya" if is_kunya else ""
    return NamedPerson(name.display, name, _sex(folded, is_kunya=is_kunya), named_as, deceased=folded[0] in DECEASED)


def named_through(words: list[Word], *, is_late: bool = False) -> NamedPerson | None:
    """«زوجة سعيد», «ورثة المرحوم حسن علي»: shown as such, with the parts of the one who is named. `is_late` when a title taken out before told it."""
    named_as = THROUGH[words[0].folded]
    rest = words[1:]
    while len(rest) > 1 and (rest[0].folded in ORDINALS or rest[0].folded in ("of", "de", "du", "d", "the")):
        rest = rest[1:]
    if len(rest) < len(words) - 1 and rest[0].folded.startswith("ل") and len(rest[0].folded) > 4:  # «زوجة ثانية لمحمد»
        rest = [Word(rest[0].typed[1:], rest[0].folded[1:]), *rest[1:]]
    living = rest[1:] if rest[0].folded in _LATE else rest
    is_dead = is_late or len(living) < len(rest) or named_as in OF_THE_DEAD
    other = read_name(typed(living))
    if not other.tokens:
        return named(words)
    elif is_dead:
        named_as = {"wife_of": "widow_of", "family_of": "family_of_late"}.get(named_as, named_as)
    sex = "female" if named_as in FEMALE_THROUGH else "male" if named_as in MALE_THROUGH else ""
    shown = f"{words[0].typed.rstrip('/.:-–')} {other.display}"
    is_of_the_dead = named_as in OF_THE_DEAD or named_as == "family_of_late"
    return NamedPerson(shown, other, sex, named_as, is_of_the_dead, marital=_MARITAL_THROUGH.get(named_as, ""))


def with_status(person: NamedPerson, word: str) -> NamedPerson:
    """The person with the marital status of a folded word, and the sex that its form implies."""
    sex = "female" if word in FEMALE_MARITAL else "male" if word in MALE_MARITAL else ""
    return replace(person, marital=MARITAL[word], sex=person.sex or sex)


def _sex(folded: list[str], *, is_kunya: bool) -> str:
    if (is_kunya and folded[0].startswith("ام")) or folded[0] in ("ام", "umm", "um", "oum"):
        return "female"
    elif is_kunya and folded[0].startswith("اب"):
        return "male"
    elif len(folded) > 1 and (folded[0] in FEMALE_TITLES or "بنت" in folded[1:]):
        return "female"
    elif len(folded) > 1 and folded[0] in MALE_TITLES:
        return "male"
    else:
        return ""
