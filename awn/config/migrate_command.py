"""`awn migrate`: brings the tables up to date, as their owner."""

import argparse
import os
import sys

from awn.arabic.saying import note, say
from awn.arabic.wording import counted, message
from awn.config.databases import at_hand, be_owner


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="only say what is missing; returns 1 when anything is")


def run(arguments: argparse.Namespace) -> int:
    be_owner()
    with at_hand(note):
        return _check() if arguments.check else _migrate()


def _check() -> int:
    missing = _missing()
    sys.stdout.writelines(f"{name}\n" for name in missing)
    return 1 if missing else 0


def _migrate() -> int:
    from awn.config.migrating import migrate

    missing = _missing()
    migrate()
    _fill()
    if missing:
        say(
            counted(
                "The database is up to date: %(number)s step done",
                "The database is up to date: %(number)s steps done",
                len(missing),
            )
        )
    else:
        say(message("The database is up to date"))
    return 0


def _fill() -> None:
    """The demonstration gets its world with its tables, and large lists where they are wanted."""
    from django.conf import settings

    if settings.DEMO:
        from awn.demo.world import make_large_lists, make_world

        make_world()
        if os.environ.get("AWN_DEMO_LISTS") == "1":
            make_large_lists()


def _missing() -> list[str]:
    from awn.config.platform import set_up

    set_up()
    from awn.config.migrating import missing_migrations

    return missing_migrations()
