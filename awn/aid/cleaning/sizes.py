"""How many people a family counts."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from typing import Final

from awn.aid.cleaning.cleaned import Cleaned, Flagged, says_nothing
from awn.arabic.digits import to_ascii, whole_numbers
from awn.arabic.numerals import said_number
from awn.arabic.plain import plain
from awn.arabic.wording import message
from awn.sheets.texts import text_of

MOST: Final = 60
"""A stated size above this is no family: it is flagged and not taken."""
_UNUSUAL: Final = 20
_MALE: Final = r"(?:ال)?(?:ذكور|ذكر|رجال|اولاد|ولد|ابناء|ابنا|صبيان|ذ|م|males?|m|hommes?|garcons?)"
_FEMALE: Final = r"(?:ال)?(?:اناث|انثي|نساء|نسا|بنات|بنت|ا|ف|females?|f|femmes?|filles?)"
_BY_SEX: Final = (
    re.compile(rf"(?P<males>\d+) ?{_MALE}(?![^\W\d_]).*?(?P<females>\d+) ?{_FEMALE}(?![^\W\d_])"),
    re.compile(rf"(?P<females>\d+) ?{_FEMALE}(?![^\W\d_]).*?(?P<males>\d+) ?{_MALE}(?![^\W\d_])"),
    re.compile(rf"(?<![^\W\d_]){_MALE} ?(?P<males>\d+).*?(?<![^\W\d_]){_FEMALE} ?(?P<females>\d+)"),
    re.compile(rf"(?<![^\W\d_]){_FEMALE} ?(?P<females>\d+).*?(?<![^\W\d_]){_MALE} ?(?P<males>\d+)"),
)
_SUM: Final = re.compile(r"\d+(?:\s*\+\s*\d+)+")
_TOTAL: Final = re.compile(r"(\d+(?:\s*\+\s*\d+)+)\s*=\s*(\d+)")
_PAIR: Final = re.compile(r"(\d{1,2})\s*[/\\]\s*(\d{1,2})")
_RANGE: Final = re.compile(r"\d+\s*(?:-|–|الى|إلى|الي|to|او|أو|ou|or)\s*\d+")
_MONTHS: Final = {
    name: number
    for number, name in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1)
}
_DATED: Final = re.compile(r"(\d{1,2})-([a-z]{3})[a-z]*|([a-z]{3})[a-z]*-(\d{1,2})")
_DUALS: Final = {"شخصان": 2, "شخصين": 2, "فردان": 2, "فردين": 2, "نفرين": 2, "نفران": 2, "شخص": 1, "فرد": 1, "نفر": 1, "وحيد": 1, "وحيده": 1, "وحده": 1, "وحدها": 1, "لوحده": 1, "لوحدها": 1, "بمفرده": 1, "بمفردها": 1}  # fmt: skip


@dataclass(frozen=True, slots=True)
class HouseholdSize:
    """Persons in all, males, females; None where not stated."""

    size: int | None = None
    males: int | None = None
    females: int | None = None


def clean_size(value: object) -> Cleaned[HouseholdSize]:
    """The size of a family: 7, «5+2», «7 أنفس», «خمسة». «3/4» is three males and four females, flagged; so are a date that was one, and a range."""
    if isinstance(value, bool) or value is None:
        return Cleaned(HouseholdSize())
    elif isinstance(value, datetime | date):
        return _from_date(value.day, value.month)
    elif isinstance(value, time):
        return Cleaned(HouseholdSize(), flags=(_unreadable(),))
    else:
        return _read(text_of(value))


@lru_cache(maxsize=20_000)
def _read(text: str) -> Cleaned[HouseholdSize]:
    typed = to_ascii(text).casefold()
    numbers = whole_numbers(typed)
    if says_nothing(text):
        return Cleaned(HouseholdSize())
    elif dated := _dated(typed):
        return dated
    elif by_sex := _by_sex(typed):
        return by_sex
    elif not numbers:
        return _from_words(plain(text))
    elif re.search(r"\d\.[1-9]|^-\s*\d", typed):
        return Cleaned(HouseholdSize(), flags=(_unreadable(),))
    elif len(numbers) == 1:
        return _bounded(numbers[0], () if typed == str(numbers[0]) else ("size.words",), _beside(plain(text)))
    else:
        return _of_several(typed, numbers)


def _from_date(day: int, month: int) -> Cleaned[HouseholdSize]:
    """A fraction that the spreadsheet program took for a date: which number stood first depends on the program's country."""
    reason = message(
        "The spreadsheet program has made a date of this: it may have been %(first)s/%(second)s, and it is not known which number was males.",
        first=day,
        second=month,
    )
    return Cleaned(HouseholdSize(day + month), ("size.date",), (("size.date", reason),))


def _dated(typed: str) -> Cleaned[HouseholdSize] | None:
    if found := _DATED.fullmatch(typed):
        month = _MONTHS.get(found[2] or found[3])
        return _from_date(int(found[1] or found[4]), month) if month else None
    elif found := re.fullmatch(r"\d{4}-(\d\d)-(\d\d)(?:[t ].*)?", typed):
        return _from_date(int(found[2]), int(found[1]))
    else:
        return None


def _by_sex(typed: str) -> Cleaned[HouseholdSize] | None:
    words = " ".join(re.sub(r"[^\w+=/]", " ", plain(typed) if "=" not in typed else typed).split())
    found = next((found for pattern in _BY_SEX if (found := pattern.search(words))), None)
    if found is None:
        return None
    males, females = int(found["males"]), int(found["females"])
    return _sexes(males, females, ())


def _sexes(males: int, females: int, flags: tuple[Flagged, ...]) -> Cleaned[HouseholdSize]:
    bounded = _bounded(males + females, ("size.sexes",), flags)
    if bounded.value.size is None:
        return bounded
    else:
        return Cleaned(HouseholdSize(males + females, males, females), bounded.rules, bounded.flags)


def _of_several(typed: str, numbers: list[int]) -> Cleaned[HouseholdSize]:
    if (found := _TOTAL.search(typed)) and sum(whole_numbers(found[1])) == int(found[2]):
        return _bounded(int(found[2]), ("size.sum",))
    elif _SUM.fullmatch(typed.strip(" ()")) or ("+" in typed and re.search(r"\d[^\d]*\+[^\d]*\d", typed) and "=" not in typed):
        return _bounded(sum(numbers), ("size.sum",))
    elif pair := _PAIR.fullmatch(typed.strip(" ()")):
        reason = message(
            "Read as males %(males)s, females %(females)s; it may be the other way round.", males=pair[1], females=pair[2]
        )
        return _sexes(int(pair[1]), int(pair[2]), (("size.pair", reason),))
    elif _RANGE.search(typed):
        return Cleaned(HouseholdSize(), flags=(("size.range", message("A range is no size. Ask how many they are.")),))
    else:
        return Cleaned(
            HouseholdSize(),
            flags=(("size.several", message("Several numbers stand here, and it is not clear which is the size.")),),
        )


def _from_words(folded: str) -> Cleaned[HouseholdSize]:
    words = re.sub(r" (?=عشره?(?: |$))", "", folded.replace("احد عشر", "احدعشر").replace("احدي عشر", "احدعشر")).split()
    for length in range(len(words), 0, -1):
        if (number := said_number(words[:length])) is not None:
            return _bounded(number, ("size.words",))
    counted = next((_DUALS[word] for word in words if word in _DUALS), None)
    return Cleaned(HouseholdSize(), flags=(_unreadable(),)) if counted is None else _bounded(counted, ("size.words",))


def _bounded(size: int, rules: tuple[str, ...], flags: tuple[Flagged, ...] = ()) -> Cleaned[HouseholdSize]:
    if size == 0 or size > MOST:
        return Cleaned(
            HouseholdSize(), flags=(*flags, ("size.impossible", message("%(size)s is no size of a family.", size=size)))
        )
    elif size > _UNUSUAL:
        unusual = message("%(size)s is an unusually large size for one family.", size=size)
        return Cleaned(HouseholdSize(size), rules, (*flags, ("size.unusual", unusual)))
    else:
        return Cleaned(HouseholdSize(size), rules, flags)


def _beside(folded: str) -> tuple[Flagged, ...]:
    """«6 مع الام»: whoever is named is most likely counted, and a person should look."""
    if re.search(r"(?:^| )(?:مع|بدون|عدا|ماعدا|سوي|غير|دون|بما فيهم|شامل|with|without|sans|avec|plus) ", folded + " "):
        return (("size.counted_whom", message("The cell says who is counted besides. The number is taken as the whole family.")),)
    else:
        return ()


def _unreadable() -> Flagged:
    return "size.unreadable", message("This is no number of persons.")
