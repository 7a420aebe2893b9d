"""The DuckDB database in which one linkage is worked out: in memory, spilling to a private folder that goes away with it, or at the next linkage where it was killed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import duckdb
import polars as pl

from awn.linkage.private_folder import private_folder

SPILL: Final = "awn-linkage-"


@contextmanager
def workshop(memory_limit: str = "1GB", threads: int = 2) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that holds at most `memory_limit` of data and never asks the network for anything."""
    with private_folder(SPILL) as folder:
        connection = duckdb.connect(":memory:", config={"threads": threads, "memory_limit": memory_limit})
        try:
            for setting in (
                f"temp_directory = '{sql_path(folder)}'",
                "preserve_insertion_order = false",
                "enable_progress_bar = false",
                "autoinstall_known_extensions = false",
                "autoload_known_extensions = false",
            ):
                connection.execute(f"SET {setting}")
            yield connection
        finally:
            connection.close()


def frame(connection: duckdb.DuckDBPyConnection, query: str) -> pl.DataFrame:
    """The whole answer to a query, so that no undrained result blocks the connection."""
    answer: pl.DataFrame = connection.sql(query).pl()
    return answer


def number(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    """The one number that a query answers with."""
    rows = connection.execute(query).fetchall()
    return int(rows[0][0] or 0)


def sql_path(path: Path) -> str:
    """A path as it may stand between single quotes in SQL."""
    return path.as_posix().replace("'", "''")
