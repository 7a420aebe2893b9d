"""How a clerk writes numbers: phones, papers and the size of a household."""

from random import Random
from typing import Final

from awn.aid.sample.decks import Deck
from awn.aid.sample.families import Household
from awn.aid.sample.people import Births, Person
from awn.aid.sample.values import CellValue, DayMonth, Padded

_EASTERN: Final = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_PERSIAN: Final = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_PHONES: Final = {
    "plain": 70, "number": 44, "eastern": 12, "spaced": 6, "dashed": 5, "blank": 16, "with_brother": 6, "two": 5, "persian": 2, "mistyped": 4,
    "delegate": 3, "neighbour": 2, "neighbour_only": 2, "filler": 2, "exponent": 2, "float": 3, "two_lines": 1, "none_said": 2, "short": 1,
}  # fmt: skip
_PAPERS: Final = {
    "plain": 96, "number": 40, "padded": 8, "eastern": 8, "spaced": 4, "float": 5, "labelled": 3, "mistyped": 3, "filler": 2, "blank": 10,
    "on_wife": 2, "lost": 2, "family_book": 4,
}  # fmt: skip
_NO_PAPERS: Final = {"": 6, "بدون": 8, "محروقة": 3, "بدل فاقد": 3, "لا يوجد": 2, "قيد الاصدار": 1, "-": 2, "مفقودة": 2, "0": 1}
_SIZES: Final = {
    "number": 60,
    "text": 8,
    "blank": 6,
    "plus": 4,
    "with_mother": 2,
    "souls": 3,
    "day_month": 2,
    "wrong": 3,
    "eastern": 5,
}


class NumberClerk:
    """Writes numbers as one tired person does. `legacy` keeps to what Windows-1256 can hold."""

    def __init__(self, random: Random, births: Births, *, legacy: bool = False) -> None:
        self._random = random
        self._births = births
        self._legacy = legacy
        self._phones = Deck(random, _PHONES)
        self._papers = Deck(random, _PAPERS)
        self._no_papers = Deck(random, _NO_PAPERS)
        self._sizes = Deck(random, _SIZES)

    def phone(self, number: str, delegate: str = "") -> CellValue:
        """`number` is "" for whoever has none; `delegate` is the number of the man who fills in his own for many."""
        if not number:
            return ""
        card = self._phones.deal()
        if card == "number":
            return int(number)
        elif card == "float":
            return float(int(number)) if self._random.random() < 0.5 else f"{int(number)}.0"
        elif card == "delegate":
            return delegate or number
        else:
            return self._phone_text(card, number)

    def _phone_text(self, card: str, number: str) -> str:
        random = self._random
        match card:
            case "eastern" | "persian":
                return self._digits(f"{number[:4]} {number[4:7]} {number[7:]}" if random.random() < 0.5 else number, card)
            case "spaced":
                return f"{number[:4]} {number[4:7]} {number[7:]}"
            case "dashed":
                return f"{number[:4]}-{number[4:]}"
            case "with_brother":
                return f"{number}-{self._births.phone()} {random.choice(('اخوه', 'اخوها', 'ابنه', 'جاره', 'والدته'))}"
            case "two" | "two_lines":
                return (
                    f"{number}{'\n' if card == 'two_lines' else random.choice((' / ', '/', ' - ', ' ، '))}{self._births.phone()}"
                )
            case "mistyped":
                return _mistyped(random, number)
            case "neighbour":
                return f"{number} {random.choice(('جاره', 'جارهم', '(جارتها)', 'قريبه'))}"
            case "neighbour_only":
                return "جاره"
            case "filler":
                return random.choice(("0000000000", "0900000000", "000", "1111111111", "0999999999"))
            case "exponent":
                return f"{int(number):.2E}"
            case "none_said":
                return random.choice(("لا يوجد", "-", "بدون", "مغلق"))
            case "short":
                return number[:-2]
            case "blank":
                return ""
            case _:
                return number

    def document(self, person: Person) -> tuple[CellValue, bool]:
        """The cell, and whether it shows a number of that person's own."""
        if not person.document:
            return self._no_papers.deal(), False
        elif person.document_kind != "national_id":
            return (person.document, True) if self._random.random() < 0.9 else ("", False)
        else:
            return self._national_id(self._papers.deal(), person)

    def _national_id(self, card: str, person: Person) -> tuple[CellValue, bool]:
        number, random = person.document, self._random
        match card:
            case "number":
                return int(number), True
            case "padded":
                return Padded(number), True
            case "eastern":
                return self._digits(number, card), True
            case "spaced":
                return f"{number[:3]} {number[3:6]} {number[6:]}", True
            case "float":
                return f"{int(number)}.0", True
            case "labelled":
                return random.choice(("هوية ", "رقم ", "ر.ق ", "ID ")) + number, True
            case "mistyped":
                return _mistyped(random, number), True
            case "filler":
                return random.choice(("123456789", "000000000", "111111111", "999999999")), False
            case "on_wife":
                return random.choice(("على هوية الزوجة", "على هوية الزوج", "مع الاب")), False
            case "lost":
                return self._no_papers.deal(), False
            case "family_book":
                return self.family_book(person), True
            case "blank":
                return "", False
            case _:
                return number, True

    def family_book(self, person: Person) -> str:
        """A number of the family's book, the same in every list."""
        book = 100_000 + person.number * 611_953 % 900_000
        return f"{self._random.choice(('دفتر', 'قيد', 'دفتر عائلة'))} {book}"

    def size(self, home: Household, sons: int) -> CellValue:
        """The number of souls, in one of the ways in which people write it."""
        size = home.size
        match self._sizes.deal():
            case "text":
                return str(size)
            case "eastern":
                return self._digits(str(size), "eastern")
            case "plus":
                return f"{max(1, size - 2)}+{min(2, size - 1)}"
            case "with_mother":
                return f"{size} مع الام"
            case "souls":
                return f"{size} أنفس"
            case "day_month":
                return DayMonth(2026, max(1, min(12, sons)), max(1, size - sons))
            case "wrong":
                return size + self._random.choice((-1, 1, 1))
            case "blank":
                return ""
            case _:
                return size

    def _digits(self, text: str, kind: str) -> str:
        if self._legacy:
            return text
        else:
            return text.translate(_PERSIAN if kind == "persian" else _EASTERN)


def _mistyped(random: Random, number: str) -> str:
    """One digit wrong, or two neighbours exchanged, or one left out."""
    place = random.randrange(1, len(number) - 1)
    chance = random.random()
    if chance < 0.5:
        return number[:place] + str((int(number[place]) + random.randint(1, 9)) % 10) + number[place + 1 :]
    elif chance < 0.85:
        return number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    else:
        return number[:place] + number[place + 1 :]
