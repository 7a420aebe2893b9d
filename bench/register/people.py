"""Who may stand in the register: people with their fathers' names, born some day, most of them with a number of their own."""

import random
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from bench.register.names import LETTERS, MEN, WOMEN


@dataclass(slots=True)
class Somebody:
    """One person as he or she truly is; `documents` are of the form "kind:number"."""

    number: int
    given: str
    father: str
    grandfather: str
    family: str
    sex: str
    born: date
    mother: str
    documents: tuple[str, ...]


class People:
    """Makes people for a register of so many rows. Names follow a Zipf curve: a few are everywhere, most are rare."""

    def __init__(self, chance: random.Random, rows: int) -> None:
        self.chance = chance
        self.made = 0
        families = max(300, int(rows**0.5 * 8))
        self._families = [self._family() for _ in range(families)]
        self._family_weights = list(accumulate(1 / (n + 12) for n in range(families)))
        self._men_weights = list(accumulate(1 / (n + 6) for n in range(len(MEN))))
        self._women_weights = list(accumulate(1 / (n + 9) for n in range(len(WOMEN))))
        self._places = [f"حي {chance.choice(self._families)} {n % 20}" for n in range(max(15, rows // 1500))]

    def man(self) -> str:
        return self.chance.choices(MEN, cum_weights=self._men_weights)[0]

    def woman(self) -> str:
        return self.chance.choices(WOMEN, cum_weights=self._women_weights)[0]

    def given(self, sex: str) -> str:
        return self.man() if sex == "male" else self.woman()

    def place(self) -> str:
        return self.chance.choice(self._places)

    def somebody(self, sex: str, year: int, **known: str) -> Somebody:
        """A new person born in that year; names that are not `known` are drawn."""
        self.made += 1
        born = date(year, 1, 1) + timedelta(days=self.chance.randrange(365))
        names = {
            "given": self.given(sex),
            "father": self.man(),
            "grandfather": self.man(),
            "family": self.chance.choices(self._families, cum_weights=self._family_weights)[0],
            "mother": self.woman(),
        } | known
        return Somebody(self.made, sex=sex, born=born, documents=self._documents(), **names)

    def _documents(self) -> tuple[str, ...]:
        if self.chance.random() > 0.2:
            return (f"national_id:{self.chance.randrange(10**8, 10**9)}",)
        else:
            return ()

    def _family(self) -> str:
        return "".join(self.chance.choice(LETTERS) for _ in range(self.chance.choice((4, 4, 5, 5, 6))))
