"""Somebody who stands in two families: a head still counted in another, or a member of both."""

from collections.abc import Iterator

from awn.aid.entries import Individual
from awn.aid.households.case import Case, case
from awn.aid.households.standings import Register, pair
from awn.arabic.wording import Message, message


def counted_twice(register: Register, explained: set[tuple[int, int]]) -> Iterator[Case]:
    """One case for each person, with every entry in which he or she stands."""
    for person, standings in register.standing_apart():
        heads = [individual for individual in standings if individual.slot == "head"]
        others = [individual for individual in standings if individual.slot != "head"]
        if heads and others:
            yield from _head_and_member(register, explained, person, heads, others)
        elif others:
            yield from _member_twice(register, explained, others)


def _head_and_member(
    register: Register, explained: set[tuple[int, int]], person: int, heads: list[Individual], others: list[Individual]
) -> Iterator[Case]:
    counted = [
        other
        for other in others
        if register.head_person(other.household) != person and pair(heads[0].household, other.household) not in explained
    ]
    if counted:
        yield case("married_son_counted", [*heads, *counted], _counted(register, heads[0], counted[0]))


def _member_twice(register: Register, explained: set[tuple[int, int]], others: list[Individual]) -> Iterator[Case]:
    """Entries of one head count once: they are one family that stands twice."""
    families: dict[object, Individual] = {}
    for other in others:
        head = register.head_person(other.household)
        families.setdefault(("entry", other.household) if head is None else head, other)
    first, *rest = families.values()
    apart = [other for other in rest if pair(first.household, other.household) not in explained]
    if apart:
        yield case("member_of_two_households", [first, *apart], _member(register, first, apart[0]))


def _counted(register: Register, head: Individual, counted: Individual) -> Message:
    values = {"name": head.name, "head": _head_name(register, counted)}
    return message("%(name)s heads a family and is still counted in the family of %(head)s.", **values)


def _member(register: Register, first: Individual, second: Individual) -> Message:
    values = {"name": first.name, "first": _head_name(register, first), "second": _head_name(register, second)}
    return message("%(name)s is counted in the family of %(first)s and in the family of %(second)s.", **values)


def _head_name(register: Register, individual: Individual) -> str:
    head = register.head(individual.household)
    return head.name if head else "؟"
