"""What a preparation found, before anything is written."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from awn.aid.cases import Case
from awn.aid.entries import Lists
from awn.aid.preparing.options import Options
from awn.aid.preparing.sources import Sources
from awn.linkage.decisions import Decision
from awn.linkage.links import Links


@dataclass(frozen=True, slots=True)
class Held:
    """Why a household entry is held for checking: the entry that carries the entitlement instead."""

    household: int
    carried_by: int


@dataclass(slots=True)
class Prepared:
    """`persons[i]` and `homes[h]` number the person behind individual i and the family behind household entry h, from 1."""

    sources: Sources
    options: Options
    lists: Lists
    links: Links
    persons: Sequence[int]
    homes: Sequence[int]
    held: dict[int, Held]
    cases: list[Case]
    seconds: float = 0.0
    decisions: Sequence[Decision] = ()

    @property
    def pairs(self) -> pl.DataFrame:
        return self.links.pairs

    def count(self, band: str) -> int:
        return self.pairs.filter(pl.col("band") == band).height
