"""Scoring of blocked pairs by Splink: a probability and, for each comparison, the level in which it ended."""
# ruff: noqa: S608  (the queries are put together from names of this package alone)

import logging
import math
from collections.abc import Callable
from typing import Final

import duckdb
from splink import DuckDBAPI, Linker

from awn.linkage.blocking import worth_scoring
from awn.linkage.comparisons import COMPARISONS
from awn.linkage.frequencies import frequency_tables
from awn.linkage.model import Model
from awn.linkage.workshop import number

PAIRS_AT_ONCE: Final = 1_000_000
LEAST: Final = 0.001
"""Pairs less likely than this are no candidates for anything."""

EVIDENCE: Final = tuple(comparison.name for comparison in COMPARISONS)


def score(
    connection: duckdb.DuckDBPyConnection,
    model: Model,
    prior: float,
    *,
    least: float = LEAST,
    progress: Callable[[float], None] = lambda _: None,
) -> None:
    """Makes the table `scored` (l, r, probability, one column per comparison) from the tables `pair` and `feature`."""
    logging.getLogger("splink").setLevel(logging.ERROR)
    connection.execute(f"CREATE OR REPLACE TABLE scored (l BIGINT, r BIGINT, probability DOUBLE, {_columns('TINYINT')})")
    chunks = math.ceil(number(connection, "SELECT count(*) FROM pair") / PAIRS_AT_ONCE)
    if chunks:
        linker = _linker(connection, model, prior)
    for chunk in range(chunks):
        _score_chunk(connection, linker, chunk, chunks, least)
        progress((chunk + 1) / chunks)
    connection.execute("DROP TABLE pair")


def _linker(connection: duckdb.DuckDBPyConnection, model: Model, prior: float) -> Linker:
    api = DuckDBAPI(connection=connection)
    linker = Linker(api.register("feature"), model.settings(prior), log_level=None, validate_settings=False)
    for table in frequency_tables():  # the shares stand in `feature` already: without these Splink would count again
        column = table.removeprefix("frequency_")
        connection.execute(f"CREATE OR REPLACE VIEW no_{table} AS SELECT ''::VARCHAR AS {column}, 0.0 AS tf_{column} WHERE false")
        linker.table_management.register_term_frequency_lookup(api.register(f"no_{table}"), column)
    return linker


def _score_chunk(connection: duckdb.DuckDBPyConnection, linker: Linker, chunk: int, chunks: int, least: float) -> None:
    blocked = f"blocked_{chunk}"
    connection.execute(
        f"""CREATE OR REPLACE TABLE {blocked} AS
        SELECT '0' AS match_key, pair.l AS join_key_l, pair.r AS join_key_r
        FROM pair JOIN feature AS one ON one.record = pair.l JOIN feature AS other ON other.record = pair.r
        WHERE hash(pair.l) % {chunks} = {chunk} AND {worth_scoring("one", "other")}"""
    )
    linker.table_management.register_blocked_pairs_for_predict(linker._db_api.register(blocked))
    predicted = linker.inference.predict(threshold_match_probability=least or None, warning_mode="never")
    evidence = ", ".join(f"gamma_{name}" for name in EVIDENCE)
    connection.execute(
        f"INSERT INTO scored SELECT record_l, record_r, match_probability, {evidence} FROM {predicted.physical_name}"
    )
    predicted.drop_table_from_database_and_remove_from_cache()
    connection.execute(f"DROP TABLE {blocked}")


def _columns(kind: str) -> str:
    return ", ".join(f"{name} {kind}" for name in EVIDENCE)
