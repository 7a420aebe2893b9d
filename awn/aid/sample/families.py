"""Households of the invented country and how they hang together: two wives, widows, married sons, brothers, twins, namesakes."""

from collections import deque
from dataclasses import dataclass, field, replace
from random import Random
from typing import Final

from awn.aid.sample.country import CAMPS, QUARTERS, Quarter
from awn.aid.sample.decks import Deck
from awn.aid.sample.kin import Kin, either_sex, siblings
from awn.aid.sample.people import Births, Person

_KINDS: Final = {
    "couple": 45, "grown_couple": 13, "widow": 20, "divorced": 6, "abandoned": 4, "husband_away": 9, "single_woman": 3,
    "two_wives": 4, "single_man": 3, "grandparent": 4, "brothers": 2, "child_head": 1,
}  # fmt: skip
_CHILDREN: Final = {0: 8, 1: 14, 2: 20, 3: 22, 4: 17, 5: 11, 6: 6, 7: 3, 8: 2, 9: 1}
_DISPLACEMENT: Final = {"displaced": 60, "resident": 20, "host": 8, "returnee": 8, "arrived": 4}


@dataclass(slots=True, eq=False)
class Household:
    """A home. `absent` is a husband who died or is away; `relations` are to the head, in the order of `members`."""

    number: int
    kind: str
    head: Person
    quarter: Quarter
    origin: Quarter
    displacement: str
    spouses: list[Person] = field(default_factory=list)
    members: list[Person] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    absent: Person | None = None
    seen_in: set[str] = field(default_factory=set)

    def add(self, person: Person, relation: str) -> None:
        self.members.append(person)
        self.relations.append(relation)

    @property
    def size(self) -> int:
        return 1 + len(self.spouses) + len(self.members)

    @property
    def everybody(self) -> list[Person]:
        return [self.head, *self.spouses, *self.members]


class Population:
    """Makes households without end; relatives of a household come soon after it."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.births = Births(random)
        self._kin = Kin(random, self.births)
        self._kinds = Deck(random, _KINDS)
        self._children = Deck(random, _CHILDREN)
        self._displacement = Deck(random, _DISPLACEMENT)
        self._relatives: deque[Household] = deque()
        self._count = 0

    def household(self) -> Household:
        """The next one: a relative's that waits, else a new family."""
        if self._relatives and self.random.random() < 0.5:
            return self._relatives.popleft()
        kind = self._kinds.deal()
        home: Household = getattr(self, f"_{kind}")(kind)
        self._settle(home)
        return home

    def _couple(self, kind: str, low: int = 20, high: int = 58) -> Household:
        husband = self._kin.adult("male", self.random.randint(low, high))
        if self.random.random() < 0.02:
            husband.grandfather = husband.given
        return self._married(kind, husband)

    def _married(self, kind: str, husband: Person, quarter: Quarter | None = None) -> Household:
        wife = self._kin.wife(husband)
        home = self._home(kind, husband, quarter)
        home.spouses.append(wife)
        self._bear(home, husband, wife, self._children.deal())
        return home

    def _grown_couple(self, kind: str) -> Household:
        home = self._couple(kind, 48, 78)
        if home.size < 10 and self.random.random() < 0.5:
            self._keep_married_son(home)
        return home

    def _two_wives(self, kind: str) -> Household:
        home = self._couple(kind, 32, 65)
        second = self._kin.wife(home.head)
        home.spouses.append(second)
        if self.random.random() < 0.45:
            apart = self._home("second_wife", second, home.quarter)
            self._bear(apart, home.head, second, self.random.randint(0, 4))
            apart.absent = home.head
            self._relatives.append(apart)
        else:
            self._bear(home, home.head, second, self.random.randint(0, 2))
        return home

    def _widow(self, kind: str) -> Household:
        home = self._woman_alone(kind, 24, 82)
        assert home.absent is not None
        home.absent.dead = True
        return home

    def _divorced(self, kind: str) -> Household:
        return self._woman_alone(kind, 22, 60)

    def _abandoned(self, kind: str) -> Household:
        return self._woman_alone(kind, 22, 55)

    def _husband_away(self, kind: str) -> Household:
        return self._woman_alone(kind, 22, 55)

    def _woman_alone(self, kind: str, low: int, high: int) -> Household:
        """A woman at the head of what was a couple's household."""
        husband = self._kin.adult("male", self.random.randint(low, high))
        couple = self._married(kind, husband)
        wife = couple.spouses.pop()
        couple.head, couple.absent = wife, husband
        return couple

    def _single_woman(self, kind: str) -> Household:
        return self._home(kind, self._kin.adult("female", self.random.randint(30, 75)))

    def _single_man(self, kind: str) -> Household:
        return self._home(kind, self._kin.adult("male", self.random.randint(20, 80)))

    def _grandparent(self, kind: str) -> Household:
        sex = self.random.choice(("male", "female", "female"))
        home = self._home(kind, self._kin.adult(sex, self.random.randint(55, 85)))
        son = home.head if sex == "male" else self._kin.adult("male", 40)
        lineage = self.births.lineage(home.head.family if sex == "male" else "")
        lineage = replace(lineage, grandfather=son.given)
        for _ in range(self.random.randint(1, 4)):
            child = self.births.person(either_sex(self.random), self.births.born(self.random.randint(1, 15)), lineage)
            home.add(child, "grandchild")
        return home

    def _brothers(self, kind: str) -> Household:
        home = self._home(kind, self._kin.adult("male", self.random.randint(22, 45)))
        for _ in range(self.random.randint(1, 3)):
            home.add(self._kin.brother(home.head), "brother")
        return home

    def _child_head(self, kind: str) -> Household:
        head = self._kin.adult(either_sex(self.random), self.random.randint(12, 17))
        head.phone = head.phone if self.random.random() < 0.5 else ""
        home = self._home(kind, head)
        for _ in range(self.random.randint(1, 3)):
            sex = either_sex(self.random)
            younger = self.births.born(self.random.randint(2, head.age))
            home.add(self.births.person(sex, younger, siblings(head)), "brother" if sex == "male" else "sister")
        return home

    def _home(self, kind: str, head: Person, quarter: Quarter | None = None) -> Household:
        self._count += 1
        displacement = self._displacement.deal()
        chosen = quarter or self.random.choice(CAMPS if displacement == "displaced" and self.random.random() < 0.4 else QUARTERS)
        origin = chosen if displacement in ("resident", "host") else self.random.choice(QUARTERS)
        return Household(self._count, kind, head, chosen, origin, displacement)

    def _settle(self, home: Household) -> None:
        """What may happen to any family: no papers at all, an old parent at home, brothers and namesakes elsewhere."""
        chance = self.random.random()
        if chance < 0.06:
            for person in home.everybody:
                person.document = person.document_kind = ""
        elif chance < 0.14 and home.head.age < 60 and home.size < 11:
            home.add(self._kin.mother(home.head), "mother")
        elif chance < 0.24 and not home.head.is_woman:
            self._relatives.append(self._married("couple", self._kin.brother(home.head), home.quarter))
        elif chance < 0.255 and not home.head.is_woman:
            self._relatives.append(self._married("couple", self._kin.namesake(home.head)))

    def _bear(self, home: Household, father: Person, mother: Person, most: int) -> None:
        """No household passes twelve."""
        for child in self._kin.children(father, mother, most)[: 12 - home.size]:
            home.add(child, "child")

    def _keep_married_son(self, home: Household) -> None:
        """A grown son who has a household of his own and is still counted with his father."""
        age = home.spouses[0].age - self.random.randint(18, 24)
        if age < 20:
            return
        son = self._kin.grown_son(home.head, home.spouses[0], age)
        home.add(son, "child")
        self._relatives.append(self._married("married_son", son, home.quarter))
