"""Tables with a row for each individual: the rows of one household are joined by its number, by the head's name or by the relation to the head."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from awn.aid.households.beneath import FAMILY
from awn.aid.households.lookup import Lookup
from awn.aid.households.relations import HEAD, read_relation
from awn.arabic.folding import fold

PEOPLE = ("person.name", "person.given", "person.kunya", "member.name", "member.given", "spouse.name")


def joined_rows(look: Lookup) -> list[list[int]] | None:
    """The positions of each household's rows, or None when this is no table of individuals."""
    keys = _keys(look)
    return _Joining(look, keys).blocks() if keys.number or keys.head or keys.relation else None


@dataclass(slots=True)
class _Keys:
    """What joins the rows: one text a row, or nothing where the table joins otherwise."""

    number: list[str]
    head: list[str]
    relation: list[str]
    scattered: bool = False  # rows of one household number may stand apart
    blank_joins: bool = False  # the number stands in the family's first row alone
    blank_heads: bool = False  # a head's relation is left blank
    looks_like_head: list[bool] = field(default_factory=list)  # rows filled as those of known heads are


def _keys(look: Lookup) -> _Keys:
    relation, blank_heads = _relations(look)
    head = _heads(look)
    number, scattered = _numbers(look, known=bool(relation or head))
    blank_joins = number.count("") >= 0.3 * max(len(number), 1)
    return _Keys(number, head, relation, scattered, blank_joins, blank_heads, _filled_as_heads(look, relation))


def _relations(look: Lookup) -> tuple[list[str], bool]:
    relations = [read_relation(text) if text else "" for text in look.texts("household.relation")]
    heads, blank = relations.count(HEAD), relations.count("")
    others = len(relations) - heads - blank
    blank_heads = heads == 0 and 0 < blank <= 3 * others
    return (relations, blank_heads) if others and (heads or blank_heads) else ([], False)


def _filled_as_heads(look: Lookup, relation: Sequence[str]) -> list[bool]:
    """For each row whether it gives most of what heads give and members do not: a number, a size, a place. Empty when nothing tells them apart."""
    heads = [position for position, said in enumerate(relation) if said == HEAD]
    others = [position for position, said in enumerate(relation) if said and said != HEAD]
    columns = [
        look.filled(role) for role in ("row.serial", *FAMILY, "person.phone", "relative.phone") if heads and look.has(role)
    ]
    telling = [
        filled
        for filled in columns
        if sum(filled[position] for position in heads) >= 0.6 * len(heads)
        and sum(filled[position] for position in others) <= 0.2 * len(others)
    ]
    return (
        [2 * sum(filled[position] for filled in telling) > len(telling) for position in range(len(relation))] if telling else []
    )


def _heads(look: Lookup) -> list[str]:
    """The head's name beside each member; also where the head's own column is repeated or left blank beside a column of members."""
    if look.has("household.head_name") and look.has(*PEOPLE):
        return [fold(text) for text in look.texts("household.head_name")]
    elif look.count("member.name") == 1:
        names = [fold(text) for text in look.texts("person.name")]
        members = look.filled("member.name")
        same = sum(one == other or not other for one, other in pairwise(names))
        return names if any(names) and sum(members) >= 0.5 * len(names) and same >= 0.2 * len(names) else []
    else:
        return []


def _numbers(look: Lookup, *, known: bool) -> tuple[list[str], bool]:
    numbers = [fold(text) for text in look.texts("household.number")]
    stated = [number for number in numbers if number]
    shared = len(stated) - len(set(stated))
    adjacent = sum(one == other for one, other in pairwise(stated))
    joins = shared > 0 and (known or adjacent >= 0.15 * len(stated) or shared >= 0.4 * len(stated))
    only_first = known and bool(stated) and len(stated) <= 0.7 * len(numbers)
    return (numbers if joins or only_first else []), known or 2 * adjacent < shared


@dataclass(slots=True)
class _Joining:
    look: Lookup
    keys: _Keys
    found: list[list[int]] = field(default_factory=list)
    current: int = -1
    by_number: dict[tuple[str, str], int] = field(default_factory=dict)
    headed: set[int] = field(default_factory=set)

    def blocks(self) -> list[list[int]]:
        named = self.look.filled(*PEOPLE)
        rows = self.look.table.rows
        group: object = None
        for position, row in enumerate(rows):
            same_group = row.group == group
            target = self._home(
                position, str(sorted(row.group.items())) if row.group else "", same_group=same_group, named=named[position]
            )
            group = row.group
            if target is None:
                target = len(self.found)
                self.found.append([])
            self.found[target].append(position)
            self._remember(position, target, row.group)
        return self.found

    def _home(self, position: int, group: str, *, same_group: bool, named: bool) -> int | None:
        """The household that this row belongs to, None for a new one."""
        number = self._at(self.keys.number, position)
        head = self._at(self.keys.head, position)
        relation = self._at(self.keys.relation, position)
        here = self.current if self.current >= 0 and same_group else None
        if number:
            return self._by_number(number, group, relation, here)
        elif self._stands_alone() or (relation == HEAD and here in self.headed):
            return None
        elif head:
            return here if here is not None and head == self._last_head(here) else None
        elif self.keys.relation:
            return None if relation == HEAD or (not relation and named and self._is_head(position)) else here
        else:
            return here

    def _is_head(self, position: int) -> bool:
        """Whether a row without relation is a head's."""
        return self.keys.blank_heads or (bool(self.keys.looks_like_head) and self.keys.looks_like_head[position])

    def _stands_alone(self) -> bool:
        """Whether a row without a number belongs to nobody: numbers alone join, and each row has its own."""
        return bool(self.keys.number) and not (self.keys.blank_joins or self.keys.head or self.keys.relation)

    def _by_number(self, number: str, group: str, relation: str, here: int | None) -> int | None:
        known = self.by_number.get((number, group))
        if known is None or (not self.keys.scattered and known != here):
            return None
        return None if relation == HEAD and known in self.headed else known

    def _last_head(self, household: int) -> str:
        return next((head for position in reversed(self.found[household]) if (head := self.keys.head[position])), "")

    def _remember(self, position: int, target: int, group: object) -> None:
        self.current = target
        number = self._at(self.keys.number, position)
        if number:
            items = str(sorted(group.items())) if isinstance(group, dict) and group else ""
            self.by_number[number, items] = target
        if self._at(self.keys.relation, position) == HEAD:
            self.headed.add(target)

    @staticmethod
    def _at(texts: Sequence[str], position: int) -> str:
        return texts[position] if texts else ""
