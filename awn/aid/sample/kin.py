"""Who may be to a person what: a wife, a brother, a mother, children with their father's names, and a stranger of the same name."""

from datetime import date, timedelta
from random import Random

from awn.aid.sample.people import Births, Lineage, Person


class Kin:
    """Brings relatives of given persons into the world."""

    def __init__(self, random: Random, births: Births) -> None:
        self._random = random
        self._births = births

    def adult(self, sex: str, age: int) -> Person:
        """Somebody of no known family, with a phone."""
        person = self._births.person(sex, self._births.born(age), self._births.lineage())
        person.phone = self._births.phone()
        return person

    def wife(self, husband: Person) -> Person:
        """She keeps her own family name, which is his where they are cousins; often the two have one phone."""
        cousin = self._random.random() < 0.12
        age = min(80, max(16, husband.age - self._random.randint(-2, 10)))
        wife = self._births.person("female", self._births.born(age), self._births.lineage(husband.family if cousin else ""))
        wife.phone = self._births.phone() if self._random.random() < 0.35 else husband.phone
        return wife

    def children(self, father: Person, mother: Person, most: int) -> list[Person]:
        """From the eldest to the youngest, no name twice; some are twins, and an eldest son often bears his grandfather's name."""
        oldest, youngest = mother.age - 17, max(0, mother.age - 46)
        if oldest < 0:
            return []
        lineage = Lineage(father.given, father.father, father.family, mother.given)
        ages = sorted((self._random.randint(youngest, min(oldest, youngest + 22)) for _ in range(most)), reverse=True)
        taken = {father.given, mother.given}
        born: date | None = None
        children = []
        for age in ages:
            born = born if born and self._random.random() < 0.025 else self._after(born, age)
            child = self._child(lineage, born, taken)
            if child.given not in taken:
                taken.add(child.given)
                children.append(child)
        return children

    def grown_son(self, father: Person, mother: Person, age: int) -> Person:
        lineage = Lineage(father.given, father.father, father.family, mother.given)
        son = self._births.person("male", self._births.born(age), lineage)
        son.phone = self._births.phone()
        return son

    def brother(self, man: Person) -> Person:
        age = max(18, man.age + self._random.randint(-8, 8))
        brother = self._births.person("male", self._births.born(age), siblings(man))
        while brother.given == man.given:
            brother = self._births.person("male", self._births.born(age), siblings(man))
        brother.phone = man.phone if self._random.random() < 0.15 else self._births.phone()
        return brother

    def namesake(self, man: Person) -> Person:
        """A stranger with the same given, father's and family name, and often the same grandfather's."""
        namesake = self.adult("male", max(20, man.age + self._random.randint(-6, 6)))
        namesake.given, namesake.father, namesake.family = man.given, man.father, man.family
        if self._random.random() < 0.6:
            namesake.grandfather = man.grandfather
        return namesake

    def mother(self, child: Person) -> Person:
        born = self._births.born(min(88, child.age + 22))
        mother = self._births.person("female", born, self._births.lineage(), given=child.mother)
        mother.phone = child.phone
        return mother

    def _after(self, previous: date | None, age: int) -> date:
        """A birthday at that age, at least ten months after the child before."""
        born = self._births.born(age)
        if previous and born < previous + timedelta(days=300):
            born = min(previous + timedelta(days=300 + self._random.randrange(200)), self._births.born(0))
        return born

    def _child(self, lineage: Lineage, born: date, taken: set[str]) -> Person:
        sex = either_sex(self._random)
        after_grandfather = sex == "male" and lineage.grandfather not in taken and self._random.random() < 0.2
        return self._births.person(sex, born, lineage, given=lineage.grandfather if after_grandfather else "")


def siblings(person: Person) -> Lineage:
    return Lineage(person.father, person.grandfather, person.family, person.mother)


def either_sex(random: Random) -> str:
    return "male" if random.random() < 0.51 else "female"
