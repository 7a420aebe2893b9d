"""Found by Django under this name."""

from collections.abc import Iterable

from django.db.backends.postgresql import base
from django.db.backends.postgresql.operations import DatabaseOperations


class AsApplication(DatabaseOperations):
    """Tests act in the application's role, which may not empty a table."""

    def execute_sql_flush(self, sql_list: Iterable[str]) -> None:
        super().execute_sql_flush(["reset role", *sql_list, "set role awn"])


class DatabaseWrapper(base.DatabaseWrapper):
    ops_class = AsApplication
