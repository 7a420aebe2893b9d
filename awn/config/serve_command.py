"""`awn serve`: the web server of the platform."""

import argparse
import os
from pathlib import Path

from awn.arabic.saying import note, say
from awn.arabic.wording import counted, message
from awn.config.databases import at_hand
from awn.config.keys import key
from awn.config.platform import set_up
from awn.config.supervised import end_with_supervisor


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--socket", type=Path, default=None, help="listen on this unix socket in place of host and port")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="web processes (one for each core)")


def run(arguments: argparse.Namespace) -> int:
    """Serves until told to stop. Returns 0, or 2 when the tables are not up to date or there is no secret key."""
    end_with_supervisor()
    with at_hand(note):
        set_up()
        return _refused() or _serve(arguments)


def _refused() -> int:
    from awn.config.migrating import missing_migrations

    missing = missing_migrations()
    if not key("secret_key"):
        say(message("There is no secret key: set AWN_SECRET_KEY to a long random text, the same for all processes"))
    elif missing:
        say(
            counted(
                "The database lacks %(number)s step of this version: run `awn migrate` first",
                "The database lacks %(number)s steps of this version: run `awn migrate` first",
                len(missing),
            )
        )
    else:
        return 0
    return 2


def _serve(arguments: argparse.Namespace) -> int:
    from django.conf import settings
    from django.db import connection
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    connection.close()
    os.environ["AWN_POOL"] = "1"
    Server(
        "awn.config.wsgi:application",
        address=arguments.host,
        port=arguments.port,
        uds=arguments.socket,
        interface=Interfaces.WSGI,
        workers=arguments.processes,
        blocking_threads=settings.THREADS,
        respawn_failed_workers=True,
        workers_kill_timeout=10,
        log_level=LogLevels.warning,
    ).serve()
    return 0
