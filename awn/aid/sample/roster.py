"""Which households stand in which list: new ones, ones that another list has already, and some twice in the same list."""

from collections.abc import Iterator
from random import Random

from awn.aid.sample.families import Household, Population
from awn.aid.sample.people import Person

_TWICE = 0.012  # of the entries of a list stand in it a second time


class Roster:
    """Gives households to lists, one list after the other. `reuse` is the share of a later list's entries that stand in an earlier one."""

    def __init__(self, random: Random, reuse: float) -> None:
        self.random = random
        self.population = Population(random)
        self._reuse = reuse
        self._listed: list[Household] = []

    def households(self, file: str) -> Iterator[Household]:
        """Without end; the list takes as many as it has rows for."""
        earlier = len(self._listed)
        while True:
            start = len(self._listed)
            if start > earlier + 5 and self.random.random() < _TWICE:
                yield self._listed[self.random.randrange(earlier, start)]
            else:
                yield self._next(file, earlier)

    def neighbour(self) -> Person:
        """Somebody grown up who may collect for others: the head of a household that is listed already, where there is one."""
        for _ in range(5 if self._listed else 0):
            head = self.random.choice(self._listed).head
            if head.age >= 18:
                return head
        births = self.population.births
        return births.person("male", births.born(40), births.lineage())

    def _next(self, file: str, earlier: int) -> Household:
        home = self._known(file, earlier) if earlier and self.random.random() < self._reuse else None
        if home is None:
            home = self.population.household()
            self._listed.append(home)
        home.seen_in.add(file)
        return home

    def _known(self, file: str, earlier: int) -> Household | None:
        """A household of an earlier list that is not yet in this one; families from one quarter move together."""
        for _ in range(8):
            home = self._listed[self.random.randrange(earlier)]
            if file not in home.seen_in:
                return home
        return None
