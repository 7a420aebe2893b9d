"""How people live: homes with wives and children, brothers next door, a married son, and now and then a namesake elsewhere."""

from dataclasses import dataclass
from typing import Final

from bench.register.people import People, Somebody

_WIVES: Final = ((0, 1, 2), (12, 82, 6))
_CHILDREN: Final = (range(8), (8, 10, 16, 20, 18, 13, 9, 6))
_LAST_BIRTH: Final = 2024
_GROWN_BEFORE: Final = 2004


@dataclass(slots=True)
class Home:
    """A family under one roof; `book` is its family book, "" when it has none."""

    number: int
    head: Somebody
    wives: list[Somebody]
    children: list[Somebody]
    phone: str
    place: str
    book: str


class Clans:
    """Makes homes of people who are kin."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._chance = people.chance
        self._homes = 0

    def clan(self) -> list[Home]:
        """A home, sometimes with those of brothers, of a married son, and of a namesake."""
        chance = self._chance
        head = self._man_of_age()
        homes = [self._home(head)]
        if chance.random() < 0.25:
            homes += [self._brother(homes[0]) for _ in range(chance.randrange(1, 3))]
        grown = [child for child in homes[0].children if child.sex == "male" and child.born.year < _GROWN_BEFORE]
        if grown and chance.random() < 0.2:
            homes.append(self._married(chance.choice(grown), homes[0]))
        if chance.random() < 0.01:
            homes.append(self._home(self._man_of_age(given=head.given, **_paternal(head))))
        return homes

    def _man_of_age(self, **known: str) -> Somebody:
        return self._people.somebody("male", self._chance.randrange(1945, 2000), **known)

    def _home(self, head: Somebody) -> Home:
        self._homes += 1
        chance = self._chance
        wives = [
            self._people.somebody("female", head.born.year + chance.randrange(0, 9)) for _ in range(chance.choices(*_WIVES)[0])
        ]
        phone = f"+999912{chance.randrange(10**6):06}{chance.randrange(10)}"
        place = self._people.place()
        book = f"family_book:{chance.randrange(10**6, 10**7)}" if chance.random() < 0.5 else ""
        return Home(self._homes, head, wives, self._children(head, wives), phone, place, book)

    def _children(self, head: Somebody, wives: list[Somebody]) -> list[Somebody]:
        children: list[Somebody] = []
        used: set[str] = set()
        for _ in range(self._chance.choices(*_CHILDREN)[0] if wives else 0):
            mother = self._chance.choice(wives)
            children.append(child := self._child(head, mother, used))
            if self._chance.random() < 0.02:
                children.append(twin := self._child(head, mother, used))
                twin.born = child.born
        return children

    def _child(self, head: Somebody, mother: Somebody, used: set[str]) -> Somebody:
        """A child whose name no brother or sister bears; every eighth boy is named for his grandfather."""
        sex = self._chance.choice(("male", "female"))
        given = self._name_of_child(sex, head)
        while given in used:
            given = self._name_of_child(sex, head)
        used.add(given)
        year = min(_LAST_BIRTH, head.born.year + self._chance.randrange(20, 42))
        return self._people.somebody(
            sex, year, given=given, father=head.given, grandfather=head.father, family=head.family, mother=mother.given
        )

    def _name_of_child(self, sex: str, head: Somebody) -> str:
        if sex == "male" and self._chance.random() < 0.12:
            return head.father
        else:
            return self._people.given(sex)

    def _brother(self, first: Home) -> Home:
        head, chance = first.head, self._chance
        given = next(name for name in iter(self._people.man, None) if name != head.given)
        year = head.born.year + chance.choice((-4, -2, 2, 3, 6))
        home = self._home(self._people.somebody("male", year, given=given, mother=head.mother, **_paternal(head)))
        home.phone = first.phone if chance.random() < 0.4 else home.phone
        home.place = first.place if chance.random() < 0.6 else home.place
        return home

    def _married(self, son: Somebody, first: Home) -> Home:
        """A son's own home in his father's neighbourhood; in some lists he stands as his father's child all the same."""
        home = self._home(son)
        home.place = first.place
        home.phone = first.phone if self._chance.random() < 0.3 else home.phone
        return home


def _paternal(man: Somebody) -> dict[str, str]:
    return {"father": man.father, "grandfather": man.grandfather, "family": man.family}
