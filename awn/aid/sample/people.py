"""Persons of the invented country, as they are: what a list makes of them comes later (`noise`, `cells`)."""

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Final

from awn.aid.sample import names
from awn.aid.sample.country import Exchange, Registry

TODAY: Final = date(2026, 10, 1)
_TODAY = TODAY.toordinal()


@dataclass(slots=True, eq=False)
class Person:
    """One human being. `born` is what the papers say; `document` is "" for whoever has none; `mother` is her given name."""

    number: int
    sex: str
    given: str
    father: str
    grandfather: str
    family: str
    born: date
    mother: str
    document: str = ""
    document_kind: str = ""
    phone: str = ""
    disability: str = ""
    dead: bool = False

    @property
    def age(self) -> int:
        return (_TODAY - self.born.toordinal()) * 4 // 1461

    @property
    def is_woman(self) -> bool:
        return self.sex == "female"

    @property
    def parts(self) -> tuple[str, str, str, str]:
        return self.given, self.father, self.grandfather, self.family


@dataclass(frozen=True, slots=True)
class Lineage:
    """What children of one father share."""

    father: str
    grandfather: str
    family: str
    mother: str


class Births:
    """Brings persons into the world; ages are in years, 0 for infants."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self._count = 0
        self._exchange = Exchange()
        self._registry = Registry(random)

    def lineage(self, family: str = "") -> Lineage:
        random = self.random
        return Lineage(names.man(random), names.man(random), family or names.family(random), names.woman(random))

    def person(self, sex: str, born: date, lineage: Lineage, *, given: str = "", papers: bool = True) -> Person:
        self._count += 1
        chosen = given or (names.woman(self.random) if sex == "female" else names.man(self.random))
        person = Person(
            self._count, sex, chosen, lineage.father, lineage.grandfather, lineage.family, self._on_papers(born), lineage.mother
        )
        if papers:
            self._give_papers(person)
        if self.random.random() < 0.05:
            person.disability = self.random.choice(("حركية", "بصرية", "سمعية", "ذهنية"))
        return person

    def phone(self) -> str:
        return self._exchange.number()

    def born(self, age: int) -> date:
        """A day on which somebody of that age may have been born."""
        return date.fromordinal(_TODAY - age * 1461 // 4 - self.random.randrange(365))

    def ration_card(self) -> str:
        return self._registry.ration_card()

    def _on_papers(self, born: date) -> date:
        """Before 1990 many were written down by year alone, and papers say 1 January."""
        if born.year < 1990 and self.random.random() < 0.12:
            return date(born.year, 1, 1)
        else:
            return born

    def _give_papers(self, person: Person) -> None:
        chance = self.random.random()
        if person.born.toordinal() > _TODAY - 16 * 365 and chance < 0.35:
            return
        elif chance < 0.9:
            person.document, person.document_kind = self._registry.national_id(), "national_id"
        elif chance < 0.95:
            person.document, person.document_kind = self._registry.unhcr_id(), "unhcr_id"
        elif chance < 0.97:
            person.document, person.document_kind = self._registry.passport(), "passport"
