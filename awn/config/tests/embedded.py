"""The PostgreSQL of a test run: made in a folder of its own, fast since nothing of it must last, and gone afterwards."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from django.db import connection

from awn.config.home import locked, make_home
from awn.config.keys import key
from awn.config.postgres.place import Place, place
from awn.config.postgres.roles import APPLICATION, OWNER, PASSWORDS
from awn.config.postgres.running import started
from awn.config.postgres.server import FLEETING


@contextlib.contextmanager
def database_for_tests() -> Iterator[None]:
    """Points Django's connection to a new database with all tables."""
    with tempfile.TemporaryDirectory(prefix="awn-") as folder:
        Path(folder).chmod(0o755)
        with _home(f"{folder}/home"):
            where = place(make_home())
            where.make()
            # held, so that a command that a test runs uses this server and does not take it for a leftover
            with locked(where.lock), started(where, options=FLEETING):
                _fill(where)
                yield
                connection.close()


@contextlib.contextmanager
def _home(folder: str) -> Iterator[None]:
    """The private folder of a test run."""
    before = os.environ.get("AWN_HOME")
    os.environ["AWN_HOME"] = folder
    try:
        yield
    finally:
        if before is None:
            del os.environ["AWN_HOME"]
        else:
            os.environ["AWN_HOME"] = before


def _fill(where: Place) -> None:
    from awn.config.migrating import migrate

    connection.close()
    connection.settings_dict.update(HOST=where.host, PORT=str(where.port), USER=OWNER, PASSWORD=key(PASSWORDS[OWNER]))
    migrate()
    connection.close()
    connection.settings_dict["OPTIONS"] = {"assume_role": APPLICATION}
