"""Which database the platform talks to, and as whom: `DATABASE_URL`, else the embedded PostgreSQL of the private folder.

The application's role reads and writes rows. Whoever migrates is the owner: `AWN_DATABASE_ROLE=owner`, with `DATABASE_OWNER_URL` beside `DATABASE_URL`.
"""

import contextlib
import os
from collections.abc import Callable, Iterator
from typing import Any

from awn.config.home import home
from awn.config.keys import key

ENGINE = "django.db.backends.postgresql"


def is_embedded() -> bool:
    return not os.environ.get("DATABASE_URL")


def be_owner() -> None:
    """From here on this process and those that it starts talk to the database as the owner of its tables. Before Django is set up."""
    os.environ["AWN_DATABASE_ROLE"] = "owner"


@contextlib.contextmanager
def at_hand(tell: Callable[[str], None]) -> Iterator[None]:
    """The database, ready for as long as one needs it: the embedded one is started unless it runs. Raises PostgresProblem. Before Django is set up."""
    if is_embedded():
        from awn.config.postgres.running import running

        with running(tell):
            yield
    else:
        yield


def database() -> dict[str, Any]:
    """The default entry of Django's `DATABASES`."""
    owner = os.environ.get("AWN_DATABASE_ROLE") == "owner"
    found = _embedded(owner=owner) if is_embedded() else _named(owner=owner)
    return {"ENGINE": ENGINE, "ATOMIC_REQUESTS": False, "CONN_HEALTH_CHECKS": True, **found}


def pool(size: int) -> dict[str, Any]:
    """A pool of up to `size` connections for one process; who waits longer than 10 seconds for one gets an error."""
    return {"min_size": 1, "max_size": size, "timeout": 10, "max_idle": 300}


def _named(*, owner: bool) -> dict[str, Any]:
    from psycopg.conninfo import conninfo_to_dict

    url = os.environ.get("DATABASE_OWNER_URL", "") if owner else ""
    options = conninfo_to_dict(url or os.environ["DATABASE_URL"])
    names = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
    return {name: str(options.pop(option, "")) for name, option in names.items()} | {"OPTIONS": options}


def _embedded(*, owner: bool) -> dict[str, Any]:
    from awn.config.postgres.place import place
    from awn.config.postgres.roles import APPLICATION, DATABASE, OWNER, PASSWORDS

    where, role = place(home()), OWNER if owner else APPLICATION
    return {
        "NAME": DATABASE,
        "USER": role,
        "PASSWORD": key(PASSWORDS[role]),
        "HOST": where.host,
        "PORT": str(where.port),
        "OPTIONS": {},
    }
