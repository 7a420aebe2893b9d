"""Which of several linked entries carries the entitlement. Nobody is removed: the other entries are held for checking, with their reason."""

from collections.abc import Sequence

from awn.aid.entries import Household, Lists
from awn.aid.preparing.prepared import Held


def homes(lists: Lists, persons: Sequence[int]) -> list[int]:
    """The family behind each household entry, numbered from 1: entries headed by one person are one family."""
    numbers: dict[tuple[str, int], int] = {}
    position = 0
    found = []
    for household in lists.households:
        key = ("entry", household.number)
        for offset, individual in enumerate(household.individuals):
            if individual.slot == "head":
                key = ("head", persons[position + offset])
        position += len(household.individuals)
        found.append(numbers.setdefault(key, len(numbers) + 1))
    return found


def held_entries(lists: Lists, homes: Sequence[int]) -> dict[int, Held]:
    """For each family the fullest entry carries the entitlement, the earliest where two are equally full; the others are held."""
    carriers: dict[int, Household] = {}
    for household, home in zip(lists.households, homes, strict=True):
        carrier = carriers.get(home)
        if carrier is None or _fullness(household) > _fullness(carrier):
            carriers[home] = household
    return {
        household.number: Held(household.number, carriers[home].number)
        for household, home in zip(lists.households, homes, strict=True)
        if carriers[home] is not household
    }


def _fullness(household: Household) -> int:
    named = len(household.individuals)
    documented = sum(bool(individual.documents) for individual in household.individuals)
    dated = sum(individual.birth_precision == "day" for individual in household.individuals)
    return 3 * documented + 2 * dated + named + bool(household.phones) + bool(household.place) + (household.size is not None)
