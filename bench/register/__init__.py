"""An invented register for measuring linkage: families whose members stand in several lists, written down by tired people, and who is who.

Nothing here is shared with the sample files of `awn aid sample`: other names, other habits, other slips.
"""

import random
from typing import Final

import polars as pl

from awn.linkage.records import PEOPLE
from bench.register.clans import Clans
from bench.register.people import People
from bench.register.scribe import Scribe

TRUTH: Final[dict[str, type[pl.DataType]]] = {"record": pl.Int64, "person": pl.Int64, "home": pl.Int64}
_LISTS: Final = ((1, 2, 3), (68, 24, 8))
"""How many lists a home stands in, and how often."""


def make_register(rows: int, seed: int = 1) -> tuple[pl.DataFrame, pl.DataFrame]:
    """So many records of schema PEOPLE, and the truth about them: (record, person, home)."""
    chance = random.Random(seed)
    clans, scribe = Clans(People(chance, rows)), Scribe(chance)
    while len(scribe.rows) < rows:
        for home in clans.clan():
            for _ in range(chance.choices(*_LISTS)[0]):
                scribe.enter(home)
    people = pl.DataFrame(scribe.rows[:rows], schema=PEOPLE, orient="row")
    return people, pl.DataFrame(scribe.truth[:rows], schema=TRUTH, orient="row")
