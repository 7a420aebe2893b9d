"""A country that does not exist: its governorates, districts, quarters and camps, its telephone numbers and its papers."""

from dataclasses import dataclass
from random import Random
from typing import Final

LAND: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "السهل": {
        "بيدر": ("حي البستان", "حي الطاحون", "حي السنابل", "حي الجسر", "مخيم الفجر"),
        "المرج": ("حي الينابيع", "حي الصفصاف", "حي السوق القديم", "مخيم السنديان"),
        "تل القمح": ("حي البيادر", "حي المدرسة", "حي العين", "مخيم الأمل"),
    },
    "الوادي": {
        "رأس النبع": ("حي الوادي", "حي الكروم", "حي القنطرة", "مخيم النسيم"),
        "الغدير": ("حي التوت", "حي الرحى", "حي المعصرة", "مخيم الزهور"),
        "وادي الرمان": ("حي اللوز", "حي الدرج", "حي الخان", "مخيم الضياء"),
    },
    "الساحل": {
        "المرسى": ("حي الفنار", "حي الصيادين", "حي الشراع", "مخيم الموج"),
        "خليج الصدف": ("حي المرجان", "حي الرمل", "حي الميناء", "مخيم الساحل"),
        "عين البحر": ("حي النوارس", "حي الملح", "حي النخيل", "مخيم الرياح"),
    },
}


@dataclass(frozen=True, slots=True)
class Quarter:
    """The smallest place with a name: «حي …» or «مخيم …»."""

    governorate: str
    district: str
    name: str

    @property
    def is_camp(self) -> bool:
        return self.name.startswith("مخيم")

    @property
    def bare(self) -> str:
        return self.name.split(" ", 1)[1]


QUARTERS: Final = tuple(
    Quarter(governorate, district, name)
    for governorate, districts in LAND.items()
    for district, names in districts.items()
    for name in names
)
CAMPS: Final = tuple(quarter for quarter in QUARTERS if quarter.is_camp)

_NETWORKS: Final = tuple(f"0{first}{second:02}" for first in (9, 8, 7) for second in range(10, 100))
_BLOCK: Final = 90_000  # numbers of one first digit: 90 networks of 1,000


class Exchange:
    """Gives out telephone numbers, 10 digits with the subscriber part 000…; every number of a block of 90,000 once before the next begins."""

    def __init__(self) -> None:
        self._given = 0

    def number(self) -> str:
        block, place = divmod(self._given, _BLOCK)
        self._given += 1
        network, line = divmod(place * 52_361 % _BLOCK, 1000)
        return f"{_NETWORKS[block % 3 * 90 + network]}000{line:03}"


class Registry:
    """Issues papers. Numbers of nine digits all fail the usual check digit of nine-digit identity numbers, so none can be anybody's."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._issued: set[str] = set()

    def national_id(self) -> str:
        while True:
            number = f"{self._random.randrange(10_000_000, 1_000_000_000):09}"
            if number not in self._issued and not _checks(number):
                self._issued.add(number)
                return number

    def unhcr_id(self) -> str:
        return f"000-{self._random.randrange(100):02}C{self._random.randrange(100_000):05}"

    def passport(self) -> str:
        return f"Z{self._random.randrange(10_000_000):07}"

    def ration_card(self) -> str:
        return f"{self._random.randrange(10_000_000, 100_000_000)}"


def _checks(number: str) -> bool:
    weighed = (int(digit) * (1 + place % 2) for place, digit in enumerate(number))
    return sum(value - 9 if value > 9 else value for value in weighed) % 10 == 0
