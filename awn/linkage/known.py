"""A register already linked, kept ready so that new records can be held against it in seconds."""
# ruff: noqa: S608  (the queries are put together from names of this package alone)

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

import duckdb
import polars as pl

from awn.linkage.blocking import LARGEST_BLOCK, make_content, make_keys
from awn.linkage.features import make_features
from awn.linkage.frequencies import frequency_tables
from awn.linkage.workshop import sql_path, workshop


@dataclass(frozen=True, slots=True)
class Known:
    """A folder of Parquet files made by `prepare`: what is compared of each record, its keys, how common values are, and who is who."""

    folder: Path
    rows: int

    @classmethod
    def prepare(
        cls,
        people: pl.DataFrame,
        folder: Path,
        *,
        persons: pl.DataFrame | None = None,
        memory_limit: str = "1GB",
        threads: int = 2,
    ) -> Self:
        """Writes the folder, which must exist; `persons` (record, person) is what linking the register found."""
        with workshop(memory_limit, threads) as connection:
            make_features(connection, people)
            make_content(connection)
            make_keys(connection, source="distinct_feature")
            connection.execute(f"CREATE TABLE meeting AS {_MEETING}")
            for table in ("feature", "meeting", *frequency_tables()):
                _write(connection, f"SELECT * FROM {table}", folder / f"{table}.parquet")
        (people.select("record", person="record") if persons is None else persons).write_parquet(folder / "persons.parquet")
        (folder / "known.json").write_text(json.dumps({"rows": people.height}), "utf-8")
        return cls(folder, people.height)

    @classmethod
    def load(cls, folder: Path) -> Self:
        return cls(folder, json.loads((folder / "known.json").read_text("utf-8"))["rows"])

    def attach(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Gives the connection the views known_feature, meeting and known_person, and the frequencies of this register."""
        for view, file in (("known_feature", "feature"), ("meeting", "meeting"), ("known_person", "persons")):
            connection.execute(f"CREATE VIEW {view} AS SELECT * FROM read_parquet('{sql_path(self.folder / f'{file}.parquet')}')")
        for table in frequency_tables():
            path = sql_path(self.folder / f"{table}.parquet")
            connection.execute(f"CREATE TABLE {table} AS SELECT * FROM read_parquet('{path}')")


_MEETING: Final = f"""
WITH counted AS (SELECT *, count(*) OVER (PARTITION BY key) AS records FROM block_key)
SELECT DISTINCT key, record FROM counted WHERE records <= {LARGEST_BLOCK}
UNION ALL
SELECT finer, record FROM (SELECT DISTINCT finer, record FROM counted WHERE records > {LARGEST_BLOCK})
QUALIFY count(*) OVER (PARTITION BY finer) <= {LARGEST_BLOCK}
"""


def _write(connection: duckdb.DuckDBPyConnection, query: str, path: Path) -> None:
    connection.execute(f"COPY ({query}) TO '{sql_path(path)}' (FORMAT PARQUET)")
