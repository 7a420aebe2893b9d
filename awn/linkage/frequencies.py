"""How common each value is, from the register itself and, while it is young, from what is known of names."""
# ruff: noqa: S608  (the queries are put together from names of this package alone)

from typing import Final

import duckdb
import polars as pl

from awn.linkage.common_names import shares

NAMES_EXPECTED: Final = 1000
"""How many rows the expected shares of given names weigh as much as."""

_COLUMNS: Final = {  # column: rows of doubt, and how many times the expected share of given names counts: twice where all are of one sex
    "given": (NAMES_EXPECTED, 1),
    "father": (NAMES_EXPECTED, 2),
    "grandfather": (NAMES_EXPECTED, 2),
    "family": (200, 0),
    "mother_given": (NAMES_EXPECTED, 2),
    "partner_given": (NAMES_EXPECTED, 1),
    "place": (20, 0),
}


def add_frequencies(connection: duckdb.DuckDBPyConnection) -> None:
    """Counts the values of `feature` into tables `tf_…` unless they are there already, and adds `tf_…` and `settled` to `feature`."""
    expected = pl.DataFrame({"value": list(shares()), "share": list(shares().values())})
    connection.register("expected", expected.to_arrow())
    present = {row[0] for row in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
    for column, (doubt, times) in _COLUMNS.items():
        if f"frequency_{column}" not in present:
            connection.execute(f"CREATE TABLE frequency_{column} AS {_counted(column, doubt, times)}")
    connection.unregister("expected")
    joins = " ".join(f"LEFT JOIN frequency_{column} AS {column}_ ON {column}_.value = feature.{column}" for column in _COLUMNS)
    least = ", ".join(
        f"CASE WHEN feature.{column} IS NOT NULL THEN coalesce({column}_.share, 1e-6) END AS tf_{column}" for column in _COLUMNS
    )
    connection.execute(
        f"CREATE OR REPLACE TABLE feature AS SELECT feature.*, {least}, coalesce(given_.settled, false) AS settled FROM feature {joins}"
    )


def frequency_tables() -> tuple[str, ...]:
    return tuple(f"frequency_{column}" for column in _COLUMNS)


def _counted(column: str, doubt: int, times: int) -> str:
    """A value is settled when so many bear it that it is a name and no slip of the pen."""
    expected = f"(SELECT value, {times} * share AS share FROM expected WHERE {times} > 0)"
    return f"""
        WITH counted AS (SELECT {column} AS value, count(*) AS n FROM feature WHERE {column} IS NOT NULL GROUP BY ALL),
        total AS (SELECT coalesce(sum(n), 0) AS rows FROM counted)
        SELECT value, (coalesce(n, 0) + {doubt} * coalesce(share, 0)) / (rows + {doubt}) AS share,
            share IS NOT NULL OR n > greatest(5, rows * 3e-4) AS settled
        FROM counted FULL JOIN {expected} AS expected USING (value) CROSS JOIN total
    """
