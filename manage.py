"""Django's own commands, as the owner of the tables, with the embedded PostgreSQL at hand where `DATABASE_URL` is unset."""

import os
import sys

from django.core.management import execute_from_command_line

from awn.config.databases import at_hand, be_owner


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "awn.config.settings")
    be_owner()
    with at_hand(lambda line: print(line, file=sys.stderr)):  # noqa: T201
        execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
