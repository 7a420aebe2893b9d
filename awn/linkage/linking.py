"""Linking a register with itself: who stands in it twice, and which entries are one family."""

from collections.abc import Callable, Sequence
from typing import Final

import duckdb
import polars as pl

from awn.linkage.blocking import Skipped, make_content, make_keys, make_pairs
from awn.linkage.comparing import compare
from awn.linkage.decisions import Decision
from awn.linkage.features import make_features
from awn.linkage.incremental import link_new
from awn.linkage.links import Links
from awn.linkage.model import Model, default_model
from awn.linkage.settling import settle
from awn.linkage.workshop import workshop

__all__ = ["Decision", "Links", "link", "link_new"]

ROWS_PER_PASS: Final = 150_000


def link(
    people: pl.DataFrame,
    *,
    model: Model | None = None,
    decisions: Sequence[Decision] = (),
    progress: Callable[[str, float], None] | None = None,
    memory_limit: str = "1GB",
    threads: int = 2,
    lines: int = 0,
) -> Links:
    """Links the records of a frame of schema `records.PEOPLE` with each other.

    `lines` is how many rows of sheets the records come from (default: one each); doubtful pairs are kept to a share of them. `progress` is told the step (preparing, blocking, scoring, joining) and the share that is done, 0 to 1.
    """
    tell = progress or (lambda _step, _share: None)
    model = model or default_model()
    with workshop(memory_limit, threads) as connection:
        tell("preparing", 0.0)
        make_features(connection, people)
        tell("blocking", 0.2)
        skipped = _block(connection, people.height)
        tell("scoring", 0.4)
        compare(connection, model, people.height, lambda share: tell("scoring", 0.4 + 0.4 * share))
        tell("joining", 0.85)
        links = settle(connection, model, decisions, rows=people.height, shown=lines or people.height, skipped=skipped)
        tell("joining", 1.0)
    return links


def _block(connection: duckdb.DuckDBPyConnection, rows: int) -> tuple[Skipped, ...]:
    make_content(connection)
    make_keys(connection, source="distinct_feature")
    return make_pairs(connection, passes=rows // ROWS_PER_PASS + 1)
