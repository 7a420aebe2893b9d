"""How a clerk writes when somebody was born: dates of two calendars, years, ages, serial numbers and impossible days."""

from datetime import date
from functools import lru_cache
from random import Random
from typing import Final

from hijridate import Gregorian

from awn.aid.sample.decks import Deck
from awn.aid.sample.people import Person
from awn.aid.sample.values import CellValue

_MONTHS: Final = (
    "محرم", "صفر", "ربيع الأول", "ربيع الثاني", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة",
)  # fmt: skip
_SOLAR: Final = (
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
)  # fmt: skip
_CARDS: Final = {
    "cell": 60, "slashes": 60, "dashes": 14, "iso": 10, "dots": 6, "blank": 14, "year": 11, "new_year": 8, "year_number": 4, "born_in": 3,
    "serial": 3, "hijri_words": 3, "hijri_numbers": 3, "age": 4, "swapped": 2, "wrong_year": 2, "impossible": 1, "named_month": 2, "eastern": 5,
}  # fmt: skip
_EPOCH: Final = date(1899, 12, 30).toordinal()
_EASTERN: Final = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


class DateClerk:
    """Writes births as one tired person does. `legacy` keeps to what Windows-1256 can hold."""

    def __init__(self, random: Random, *, legacy: bool = False) -> None:
        self._random = random
        self._legacy = legacy
        self._cards = Deck(random, _CARDS)

    def born(self, person: Person) -> CellValue:
        born = person.born
        match self._cards.deal():
            case "cell":
                return born
            case "blank":
                return ""
            case "year_number":
                return born.year
            case "serial":
                return born.toordinal() - _EPOCH
            case "new_year":
                return f"1/1/{born.year}"
            case "age":
                return age(person)
            case card:
                return self._text(card, born)

    def _text(self, card: str, born: date) -> str:
        day, month, year = born.day, born.month, born.year
        match card:
            case "dashes":
                return f"{day:02}-{month:02}-{year}"
            case "iso":
                return born.isoformat()
            case "dots":
                return f"{day}.{month}.{year}"
            case "year":
                return str(year)
            case "born_in":
                return f"مواليد {self._digits(f'{year % 100:02}')}"
            case "hijri_words":
                hijri_year, hijri_month, hijri_day = _hijri(born)
                return f"{hijri_day} {_MONTHS[hijri_month - 1]} {hijri_year}"
            case "hijri_numbers":
                return "{}/{}/{}".format(*_hijri(born)) + self._random.choice(("", "", "هـ", " هـ"))
            case "swapped":
                return f"{month}/{day}/{year}"
            case "wrong_year":
                return f"{day}/{month}/{year + self._random.choice((-1, 1))}"
            case "impossible":
                return f"31/2/{year}"
            case "named_month":
                return f"{day} {_SOLAR[month - 1]} {year}"
            case "eastern":
                return self._digits(f"{year}/{month}/{day}" if self._random.random() < 0.5 else f"{day}/{month}/{year}")
            case _:
                return f"{day}/{month}/{year}"

    def _digits(self, text: str) -> str:
        return text if self._legacy else text.translate(_EASTERN)


def age(person: Person) -> str:
    """«45 سنة»، «شهرين», as an age is said."""
    years = person.age
    if years == 0:
        return {1: "شهر", 2: "شهرين"}.get(person.number % 12, f"{max(3, person.number % 12)} اشهر")
    elif years == 1:
        return "سنة"
    elif years == 2:
        return "سنتين"
    elif years <= 10:
        return f"{years} سنوات"
    else:
        return f"{years} سنة"


@lru_cache(maxsize=4096)
def _hijri(born: date) -> tuple[int, int, int]:
    hijri = Gregorian.fromdate(born).to_hijri()
    return hijri.year, hijri.month, hijri.day
