"""A cursor for the few statements that run with every act: the database parses and plans them once for each connection, instead of each time."""

from typing import Any, Self

import psycopg
from django.db import connection
from django.db.backends.utils import CursorWrapper


def prepared() -> CursorWrapper:
    """Django's own cursor over one that prepares. On a connection that is open, as in a transaction; values are bound by the server."""
    cursor: Any = _Prepared(connection.connection)
    wrapped: CursorWrapper = connection.make_debug_cursor(cursor) if connection.queries_logged else connection.make_cursor(cursor)
    return wrapped


class _Prepared(psycopg.Cursor[Any]):
    def execute(self, query: Any, params: Any = None, **how: Any) -> Self:
        return super().execute(query, params, prepare=True, **how)
