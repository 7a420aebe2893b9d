"""From blocked pairs to bands."""

from collections.abc import Callable

import duckdb

from awn.linkage.banding import make_bands
from awn.linkage.companions import link_companions
from awn.linkage.model import Model, thresholds
from awn.linkage.scoring import score


def compare(connection: duckdb.DuckDBPyConnection, model: Model, rows: int, progress: Callable[[float], None]) -> None:
    """Scores the table `pair` and makes the table `banded`; `rows` is the size of the whole register."""
    limits = thresholds(rows)
    score(connection, model, limits.prior, progress=progress)
    make_bands(connection, limits)
    for _ in range(2):  # who is found in a linked household links households in turn
        link_companions(connection, model, rows)
