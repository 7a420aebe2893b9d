"""Two lists held against each other: who stands in both, who in only one, and what changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from awn.aid.entries import Household, Individual
from awn.aid.preparing.prepared import Prepared

FIELDS = ("name", "birth_date", "phones", "documents", "marital", "place", "size", "displacement", "needs")


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that stands otherwise in the new list. Values are as prepared, "" where nothing stands."""

    field: str
    old: str
    new: str


@dataclass(slots=True)
class Comparison:
    """Positions in `Lists.individuals`: `both` pairs old with new, with what changed; a person who repeats within one list stands once for each entry."""

    both: list[tuple[int, int, tuple[Difference, ...]]] = field(default_factory=list)
    only_old: list[int] = field(default_factory=list)
    only_new: list[int] = field(default_factory=list)

    @property
    def changed(self) -> list[tuple[int, int, tuple[Difference, ...]]]:
        return [pair for pair in self.both if pair[2]]


def compare(prepared: Prepared, old_files: Sequence[str]) -> Comparison:
    """`old_files` are the names of the files that make the old list; all others are the new one."""
    individuals = prepared.lists.individuals
    old, new = _sides(individuals, prepared.persons, frozenset(old_files))
    found = Comparison()
    for person, positions in old.items():
        if person in new:
            found.both.extend(_matched(prepared, individuals, positions, new[person]))
        else:
            found.only_old.extend(positions)
    found.only_new = [position for person, positions in new.items() if person not in old for position in positions]
    return found


def _sides(
    individuals: Sequence[Individual], persons: Sequence[int], old_files: frozenset[str]
) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    old: dict[int, list[int]] = {}
    new: dict[int, list[int]] = {}
    for position, (individual, person) in enumerate(zip(individuals, persons, strict=True)):
        side = old if individual.file in old_files else new
        side.setdefault(person, []).append(position)
    return old, new


def _matched(
    prepared: Prepared, individuals: Sequence[Individual], old: Sequence[int], new: Sequence[int]
) -> Iterator[tuple[int, int, tuple[Difference, ...]]]:
    """Each entry of the side with more entries once, beside the other side's at the same turn, the last one repeating."""
    for turn in range(max(len(old), len(new))):
        left, right = old[min(turn, len(old) - 1)], new[min(turn, len(new) - 1)]
        yield left, right, tuple(_differences(prepared, individuals[left], individuals[right]))


def _differences(prepared: Prepared, old: Individual, new: Individual) -> Iterator[Difference]:
    before, after = (_values(person, prepared.lists.households[person.household]) for person in (old, new))
    for name in FIELDS:
        if before[name] != after[name]:
            yield Difference(name, before[name], after[name])


def _values(person: Individual, household: Household) -> dict[str, str]:
    return {
        "name": person.name,
        "birth_date": person.birth_date.isoformat() if person.birth_date else "",
        "phones": " · ".join(sorted({*person.phones, *household.phones})),
        "documents": " · ".join(sorted(document.number for document in person.documents)),
        "marital": person.marital,
        "place": household.place,
        "size": "" if household.size is None else str(household.size),
        "displacement": household.displacement,
        "needs": "، ".join(household.needs),
    }
