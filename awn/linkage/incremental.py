"""New records against a known register: only pairs that hold a new record are compared."""

from collections.abc import Callable, Sequence
from typing import Final

import duckdb
import polars as pl

from awn.linkage.blocking import Skipped, make_content, make_keys, make_pairs
from awn.linkage.comparing import compare
from awn.linkage.decisions import Decision
from awn.linkage.features import make_features
from awn.linkage.known import Known
from awn.linkage.links import Links
from awn.linkage.model import Model, default_model
from awn.linkage.settling import settle
from awn.linkage.workshop import frame, workshop


def link_new(
    new: pl.DataFrame,
    known: Known,
    *,
    model: Model | None = None,
    decisions: Sequence[Decision] = (),
    progress: Callable[[str, float], None] | None = None,
    memory_limit: str = "1GB",
    threads: int = 2,
) -> Links:
    """Links new records with each other and with a known register. Numbers of records and households must differ from the known ones.

    `persons` holds the new records and those known ones whose households they met; a person is named by its smallest record among them.
    """
    tell = progress or (lambda _step, _share: None)
    model = model or default_model()
    rows = known.rows + new.height
    with workshop(memory_limit, threads) as connection:
        tell("preparing", 0.0)
        known.attach(connection)
        make_features(connection, new)
        tell("blocking", 0.2)
        skipped = _block(connection)
        tell("scoring", 0.4)
        compare(connection, model, rows, lambda share: tell("scoring", 0.4 + 0.4 * share))
        tell("joining", 0.85)
        standing = frame(connection, "SELECT record, person FROM known_person SEMI JOIN feature USING (record)")
        links = settle(connection, model, decisions, rows=rows, shown=new.height, skipped=skipped, standing=standing)
        tell("joining", 1.0)
    return links


def _block(connection: duckdb.DuckDBPyConnection) -> tuple[Skipped, ...]:
    make_content(connection)
    make_keys(connection, source="distinct_feature")
    connection.execute(f"CREATE TABLE met AS {_MET}")
    skipped = make_pairs(connection, passes=1)
    connection.execute("INSERT INTO pair SELECT least(record, known), greatest(record, known) FROM met")
    connection.execute(f"INSERT INTO feature BY NAME {_MET_HOUSEHOLDS}")
    return skipped


_MET: Final = """
WITH asked AS (SELECT DISTINCT key, record FROM block_key UNION SELECT DISTINCT finer, record FROM block_key)
SELECT DISTINCT asked.record AS record, meeting.record AS known FROM asked JOIN meeting USING (key)
"""

_MET_HOUSEHOLDS: Final = """
WITH household_met AS (
    SELECT DISTINCT household FROM (SELECT record, household FROM known_feature) SEMI JOIN (SELECT known AS record FROM met) USING (record)
)
SELECT known_feature.* FROM known_feature SEMI JOIN household_met USING (household)
"""
