"""From blocked pairs to bands."""

from collections.abc import Callable
from typing import Final

import duckdb

from awn.linkage.banding import make_bands
from awn.linkage.companions import link_companions
from awn.linkage.model import Model, thresholds
from awn.linkage.scoring import Scorer

ROUNDS: Final = 2
"""Who is found in a linked household links households in turn."""


def compare(connection: duckdb.DuckDBPyConnection, model: Model, rows: int, progress: Callable[[float], None]) -> None:
    """Scores the table `pair` and makes the table `banded`; `rows` is the size of the whole register."""
    limits = thresholds(rows)
    scorer = Scorer(connection, model, limits.prior)
    scorer.score(progress=progress)
    make_bands(connection, limits)
    connection.execute("CREATE OR REPLACE TABLE companion_met (l BIGINT, r BIGINT)")
    for _ in range(ROUNDS):
        link_companions(connection, scorer)
