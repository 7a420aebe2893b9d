"""Persons: records joined by certain pairs, best pairs first, where nothing forbids it.

Two records of one household entry are never one person, nor two records that somebody decided to be different or that contradict each other, not even
through others. A pair that would break this is left out and given back as refused.
"""

from collections.abc import Iterable

type Pair = tuple[int, int]


class Clusters:
    """Disjoint sets of records. `households` maps each record to its entry, `apart` are the pairs decided to be different."""

    def __init__(self, households: dict[int, int], apart: Iterable[Pair] = ()) -> None:
        self._parent: dict[int, int] = {}
        self._households = households
        self._entries: dict[int, set[int]] = {}
        self._apart: dict[int, set[int]] = {}
        self.keep_apart(apart)

    def keep_apart(self, pairs: Iterable[Pair]) -> None:
        """From now on nothing joins the two persons of each pair; those that are one person already stay so."""
        for one, other in pairs:
            kept, taken = self.person(one), self.person(other)
            if kept != taken:
                self._apart.setdefault(kept, set()).add(taken)
                self._apart.setdefault(taken, set()).add(kept)

    def person(self, record: int) -> int:
        """The record that stands for this record's person."""
        root = record
        while (above := self._parent.get(root, root)) != root:
            root = above
        while (above := self._parent.get(record, record)) != root:
            self._parent[record], record = root, above
        return root

    def join(self, one: int, other: int) -> bool:
        """Makes the two records one person; False, and nothing happens, where that is forbidden."""
        kept, taken = self.person(one), self.person(other)
        if kept == taken:
            return True
        entries, others = self._entries_of(kept), self._entries_of(taken)
        if not entries.isdisjoint(others) or taken in self._apart.get(kept, ()):
            return False
        elif len(entries) < len(others):
            self._merge(taken, kept)
        else:
            self._merge(kept, taken)
        return True

    def _merge(self, kept: int, taken: int) -> None:
        self._parent[taken] = kept
        self._entries_of(kept).update(self._entries.pop(taken))
        for enemy in self._apart.pop(taken, ()):
            self._apart[enemy].discard(taken)
            self._apart[enemy].add(kept)
            self._apart.setdefault(kept, set()).add(enemy)

    def _entries_of(self, root: int) -> set[int]:
        return self._entries.setdefault(root, {self._households[root]})


def join_pairs(clusters: Clusters, pairs: Iterable[Pair]) -> list[bool]:
    """Joins the pairs in their order; for each, whether its two records are one person now."""
    return [clusters.join(one, other) for one, other in pairs]
