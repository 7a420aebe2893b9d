"""Who stands where: the entries in which each person stands, and each entry's head and spouses."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from awn.aid.entries import Individual, Lists

type Standing = tuple[Individual, int]  # an individual and the number of the person behind it


class Register:
    """All lists, looked at by entry and by person. Collectors are no members of the family and do not count."""

    def __init__(self, lists: Lists, persons: Sequence[int]) -> None:
        self.households = {household.number: household for household in lists.households}
        self.heads: dict[int, Standing] = {}
        self.spouses: dict[int, list[Standing]] = {}
        self._people: dict[int, list[int]] = {}
        self._standings: dict[int, list[Individual]] = {}
        for individual, person in zip(lists.individuals, persons, strict=True):
            if individual.slot != "collector":
                self._add(individual, person)

    def _add(self, individual: Individual, person: int) -> None:
        self._standings.setdefault(person, []).append(individual)
        self._people.setdefault(individual.household, []).append(person)
        if individual.slot == "head":
            self.heads[individual.household] = individual, person
        elif individual.slot.startswith("spouse"):
            self.spouses.setdefault(individual.household, []).append((individual, person))

    def head_person(self, household: int) -> int | None:
        """The person who heads an entry, None when nobody does."""
        head = self.heads.get(household)
        return head[1] if head else None

    def people(self, household: int) -> list[int]:
        """The persons of one entry."""
        return self._people.get(household, [])

    def head(self, household: int) -> Individual | None:
        found = self.heads.get(household)
        return found[0] if found else None

    def standing_apart(self) -> Iterator[tuple[int, list[Individual]]]:
        """Every person who stands in more than one entry, with where: once for each entry, as head where head."""
        for person, individuals in self._standings.items():
            if len(individuals) > 1:
                by_entry = sorted(individuals, key=lambda individual: (individual.household, individual.slot != "head"))
                apart = [next(same) for _, same in groupby(by_entry, key=lambda individual: individual.household)]
                if len(apart) > 1:
                    yield person, apart


def pair(one: int, other: int) -> tuple[int, int]:
    """Two entries, the earlier first."""
    return (one, other) if one < other else (other, one)
