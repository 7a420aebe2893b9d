"""Pairs that joining would put into one person although they contradict each other, with nothing certain between the two."""
# ruff: noqa: S608  (the queries are put together from names of this package alone)

from typing import Final

import duckdb
import polars as pl

from awn.linkage.clusters import Pair
from awn.linkage.comparisons import COMPARISONS
from awn.linkage.workshop import frame

FIELDS: Final = ("birth", "document", "sex")
"""What one person has once: whose birth date, papers or sex differ is another person, or somebody wrote them down wrongly."""
MOST_RECORDS: Final = 60
"""Records of one person of whom each two are held against each other; of more, those that come first."""


def contradicting(connection: duckdb.DuckDBPyConnection, persons: pl.DataFrame, certain: pl.DataFrame) -> list[Pair]:
    """The pairs of records of one person that differ in one of FIELDS and are not `certain` (left, right) themselves, smaller number first.

    `persons` is (record, person). Their table `feature` is read.
    """
    several = persons.filter(pl.len().over("person") > 2).select("record", "person")
    if several.is_empty():
        return []
    connection.register("several_given", several.to_arrow())
    connection.execute(f"CREATE OR REPLACE TABLE several AS {_SEVERAL}")
    connection.unregister("several_given")
    found = frame(connection, _CONTRADICTING)
    connection.execute("DROP TABLE several")
    return found.join(certain, on=["left", "right"], how="anti").sort("left", "right").rows()


def _differs(name: str) -> str:
    """SQL that a comparison ends in none of its levels, both sides being known."""
    comparison = next(one for one in COMPARISONS if one.name == name)
    levels = " OR ".join(f"coalesce({level.when}, false)" for level in comparison.levels)
    return f"NOT coalesce({comparison.unknown}, true) AND NOT ({levels})"


_SEVERAL: Final = f"""
SELECT feature.*, person FROM feature JOIN several_given USING (record)
QUALIFY row_number() OVER (PARTITION BY person ORDER BY record) <= {MOST_RECORDS}
"""

_CONTRADICTING: Final = f"""
SELECT record_l AS left, record_r AS right
FROM (SELECT COLUMNS('(.*)') AS '\\1_l' FROM several) JOIN (SELECT COLUMNS('(.*)') AS '\\1_r' FROM several)
    ON person_l = person_r AND record_l < record_r
WHERE {" OR ".join(f"({_differs(field)})" for field in FIELDS)}
"""
