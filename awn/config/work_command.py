"""`awn work`: does the jobs that wait in the database."""

import argparse
import asyncio
import sys

from awn.arabic.saying import note, say
from awn.arabic.wording import message
from awn.config.databases import at_hand
from awn.config.platform import set_up
from awn.config.supervised import end_with_supervisor

HEARTBEAT = 10.0  # seconds between two signs of life
SILENCE = 60.0  # seconds without one after which its jobs are given to another


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--jobs", type=int, default=4, metavar="N", help="how many jobs at once (4)")
    parser.add_argument("--until-empty", action="store_true", help="stop when no job waits")


def run(arguments: argparse.Namespace) -> int:
    """Works until told to stop; then jobs under way are finished first. Returns 0, or 2 when the tables are not up to date."""
    end_with_supervisor()
    with at_hand(note):
        set_up()
        from awn.config.migrating import missing_migrations

        if missing_migrations():
            say(message("The database is not up to date: run `awn migrate` first"))
            return 2
        loop = asyncio.SelectorEventLoop if sys.platform == "win32" else None
        asyncio.run(_work(arguments), loop_factory=loop)
        return 0


async def _work(arguments: argparse.Namespace) -> None:
    from procrastinate.contrib.django import app
    from procrastinate.contrib.django.django_connector import DjangoConnector

    assert isinstance(app.connector, DjangoConnector)
    with app.replace_connector(app.connector.get_worker_connector()) as working:
        async with working.open_async():
            await working.run_worker_async(
                name="awn",
                concurrency=arguments.jobs,
                wait=not arguments.until_empty,
                shutdown_graceful_timeout=8,
                update_heartbeat_interval=HEARTBEAT,
                stalled_worker_timeout=SILENCE,
            )
