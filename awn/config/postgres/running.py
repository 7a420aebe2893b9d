"""A running embedded PostgreSQL for as long as one needs it: one's own, or that of another Awn on the same folder."""

import contextlib
import time
from collections.abc import Callable, Iterator, Mapping

from awn.config.home import locked, make_home
from awn.config.keys import key, make_keys
from awn.config.postgres.cluster import make_cluster
from awn.config.postgres.leftovers import status
from awn.config.postgres.place import Place, place
from awn.config.postgres.problems import PostgresProblem
from awn.config.postgres.roles import make_roles
from awn.config.postgres.server import Server


def tell_nobody(_line: str) -> None:
    pass


@contextlib.contextmanager
def running(tell: Callable[[str], None] = tell_nobody) -> Iterator[Server | None]:
    """The installation's own PostgreSQL, ready. Gives the server where this process started it, None where another one did, and holds it.

    Raises PostgresProblem.
    """
    where = place(make_home())
    where.make()
    while True:
        with locked(where.lock) as ours:
            if ours:
                with started(where, tell) as server:
                    yield server
                return
        if status(where) == "ready":
            yield None
            return
        tell("Waiting for another Awn that starts or stops PostgreSQL here")
        time.sleep(0.3)


@contextlib.contextmanager
def started(
    where: Place, tell: Callable[[str], None] = tell_nobody, options: Mapping[str, str] | None = None
) -> Iterator[Server]:
    """Makes what is missing, starts the server, and stops it afterwards. The caller holds the lock."""
    _make_keys(where)
    if not where.data.exists():
        tell("Making the database")
    make_cluster(where, password=key("superuser_password"), lasting=options is None)
    server = Server(where, tell=tell, options=options)
    try:
        server.start()
        make_roles(where)
        yield server
    finally:
        server.stop()


def _make_keys(where: Place) -> None:
    if where.data.exists() and not key("superuser_password"):
        raise PostgresProblem(
            f"The keys of this installation are missing, and the data in {where.data} cannot be opened without them. "
            "Put keys.json back from your copy, or move the data away to begin anew."
        )
    make_keys()
