"""What lists say about families that no machine may settle: reported with its entries and the reason, and left to people."""

from collections.abc import Iterator, Sequence

from awn.aid.entries import Lists
from awn.aid.households.allocating import without_collection
from awn.aid.households.case import KINDS, Case, CaseEntry
from awn.aid.households.counted_twice import counted_twice
from awn.aid.households.couples import couples_apart
from awn.aid.households.shared_families import families_shared
from awn.aid.households.standings import Register

__all__ = ["KINDS", "Case", "CaseEntry", "find_cases"]


def find_cases(lists: Lists, persons: Sequence[int]) -> list[Case]:
    """Every case, in the order in which the lists begin it. `persons[i]` numbers the person behind individual i of `lists.individuals`.

    Two entries make one case: a couple that stands apart or one family under two heads explains whoever else stands in both.
    Time grows with the number of individuals, never with its square.
    """
    with without_collection():
        return sorted(_found(Register(lists, persons)), key=lambda case: case.place)


def _found(register: Register) -> Iterator[Case]:
    explained: set[tuple[int, int]] = set()
    for find in (couples_apart, families_shared, counted_twice):
        yield from find(register, explained)
