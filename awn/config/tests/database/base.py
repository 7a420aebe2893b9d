"""Found by Django under this name."""

from collections.abc import Iterable
from typing import Final

from django.db.backends.postgresql import base
from django.db.backends.postgresql.operations import DatabaseOperations

# the journal is only ever added to, its owner included; that a test ends is the one exception
ONLY_ADDED_TO: Final = ("journal_line", "journal_leaf", "journal_checkpoint")


class AsApplication(DatabaseOperations):
    """Tests act in the application's role, which may not empty a table."""

    def execute_sql_flush(self, sql_list: Iterable[str]) -> None:
        open_, close = (
            [f"alter table {table} {word} trigger only_adds" for table in ONLY_ADDED_TO] for word in ("disable", "enable")
        )
        super().execute_sql_flush(["reset role", *open_, *sql_list, *close, "set role awn"])


class DatabaseWrapper(base.DatabaseWrapper):
    ops_class = AsApplication
