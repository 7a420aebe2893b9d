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


class Scorer:
    """Splink set up once for the table `feature` of a connection, which may not change any more."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, model: Model, prior: float) -> None:
        logging.getLogger("splink").setLevel(logging.ERROR)
        self._connection = connection
        self._api = DuckDBAPI(connection=connection)
        self._linker = Linker(self._api.register("feature"), model.settings(prior), log_level=None, validate_settings=False)
        self._chunks = 0
        for table in frequency_tables():  # the shares stand in `feature` already: without these Splink would count again
            column = table.removeprefix("frequency_")
            connection.execute(
                f"CREATE OR REPLACE VIEW no_{table} AS SELECT ''::VARCHAR AS {column}, 0.0 AS tf_{column} WHERE false"
            )
            self._linker.table_management.register_term_frequency_lookup(self._api.register(f"no_{table}"), column)

    def score(self, *, least: float = LEAST, progress: Callable[[float], None] = lambda _: None) -> None:
        """Makes the table `scored` (l, r, probability, one column per comparison) from the table `pair`, which goes away."""
        self._connection.execute(f"CREATE OR REPLACE TABLE scored (l BIGINT, r BIGINT, probability DOUBLE, {_EVIDENCE_COLUMNS})")
        chunks = math.ceil(number(self._connection, "SELECT count(*) FROM pair") / PAIRS_AT_ONCE)
        for chunk in range(chunks):
            self._score_chunk(f"hash(pair.l) % {chunks} = {chunk}", least)
            progress((chunk + 1) / chunks)
        self._connection.execute("DROP TABLE pair")

    def _score_chunk(self, chosen: str, least: float) -> None:
        self._chunks += 1
        blocked = f"blocked_{self._chunks}"  # a new name each time: Splink remembers answers by the name of the table
        self._connection.execute(
            f"""CREATE TABLE {blocked} AS
            SELECT '0' AS match_key, pair.l AS join_key_l, pair.r AS join_key_r
            FROM pair JOIN feature AS one ON one.record = pair.l JOIN feature AS other ON other.record = pair.r
            WHERE {chosen} AND {worth_scoring("one", "other")}"""
        )
        self._linker.table_management.register_blocked_pairs_for_predict(self._api.register(blocked))
        predicted = self._linker.inference.predict(threshold_match_probability=least or None, warning_mode="never")
        evidence = ", ".join(f"gamma_{name}" for name in EVIDENCE)
        self._connection.execute(
            f"INSERT INTO scored SELECT record_l, record_r, match_probability, {evidence} FROM {predicted.physical_name}"
        )
        predicted.drop_table_from_database_and_remove_from_cache()
        self._connection.execute(f"DROP TABLE {blocked}")


_EVIDENCE_COLUMNS: Final = ", ".join(f"{name} TINYINT" for name in EVIDENCE)
