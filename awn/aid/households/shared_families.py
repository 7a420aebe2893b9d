"""One family that stands in two entries under two heads: the same members, or the same family book."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from awn.aid.entries import Individual
from awn.aid.households.case import Case, case
from awn.aid.households.standings import Register, pair
from awn.arabic.wording import Message, message

FAMILY_DOCUMENTS = frozenset({"family_book", "ration_card"})
MOST = 6  # entries; whoever stands in more, or a book in more, is no evidence that two of them are one family


def families_shared(register: Register, explained: set[tuple[int, int]]) -> Iterator[Case]:
    """One case for each two heads whose entries share two people or a family document. Adds the pairs of entries to `explained`."""
    shared = _shared_people(register)
    books = _shared_books(register)
    found: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for entries in sorted({*(entries for entries, number in shared.items() if number > 1), *books} - explained):
        first, second = (register.head_person(entry) for entry in entries)
        if first is not None and second is not None and first != second and not _one_counted_whole(register, entries):
            found.setdefault(pair(first, second), []).append(entries)
            explained.add(entries)
    for pairs in found.values():
        heads = [register.heads[entry][0] for entries in pairs for entry in entries]
        yield case("two_household_heads", heads, _why(heads[0], heads[1], shared[pairs[0]], by_book=pairs[0] in books))


def _shared_people(register: Register) -> Counter[tuple[int, int]]:
    shared: Counter[tuple[int, int]] = Counter()
    for _, standings in register.standing_apart():
        if len(standings) <= MOST:
            shared.update(pair(one.household, other.household) for one, other in combinations(standings, 2))
    return shared


def _shared_books(register: Register) -> set[tuple[int, int]]:
    holders: dict[tuple[str, str], set[int]] = {}
    for number, (head, _) in register.heads.items():
        for document in head.documents:
            if document.kind in FAMILY_DOCUMENTS:
                holders.setdefault((document.kind, document.number), set()).add(number)
    return {
        pair(one, other)
        for entries in holders.values()
        if 1 < len(entries) <= MOST
        for one, other in combinations(sorted(entries), 2)
    }


def _one_counted_whole(register: Register, entries: tuple[int, int]) -> bool:
    """A son's whole family counted with his father is a son still counted, and not one family under two heads."""
    first, second = entries
    return _stands_in(register, first, second) != _stands_in(register, second, first)


def _stands_in(register: Register, entry: int, other: int) -> bool:
    return any(person == register.head_person(entry) for person in register.people(other))


def _why(first: Individual, second: Individual, number: int, *, by_book: bool) -> Message:
    values = {"first": first.name, "second": second.name}
    if by_book:
        return message("One family document stands with two heads: %(first)s and %(second)s.", **values)
    else:
        return message("The same people (%(people)s) are counted with %(first)s and with %(second)s.", people=number, **values)
