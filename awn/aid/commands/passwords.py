"""The password of a protected workbook, given so that nobody else on the machine can read it."""

import argparse
import getpass
import sys
from pathlib import Path
from typing import Final

from awn.arabic.wording import Message, Wording, message

TERMINAL: Final = "-"
SEEN: Final = message(
    "A password on the command line can be read by everybody who uses this machine. Give it with --password-file, or - to be asked for it."
)


class NoPassword(Exception):
    """No password could be had; `reason` says why and what to do."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


def describe_password(parser: argparse.ArgumentParser) -> None:
    """Adds the ways to give a password."""
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument(
        "--password-file",
        default=None,
        metavar="FILE",
        help="a file whose first line is the password of a protected workbook; - to be asked for it on the terminal",
    )
    ways.add_argument(
        "--password", default=None, help="the same on the command line, where others on this machine can read it: better not"
    )


def given_password(arguments: argparse.Namespace, wording: Wording) -> str | None:
    """The password, None when none was given. Warns about one that others can read. Raises NoPassword."""
    if arguments.password is not None:
        sys.stderr.write(wording.say(SEEN) + "\n")
        given: str = arguments.password
        return given
    elif arguments.password_file is None:
        return None
    elif arguments.password_file == TERMINAL:
        return _asked(wording)
    else:
        return _first_line(Path(arguments.password_file))


def _asked(wording: Wording) -> str:
    """Asked without showing what is typed; one line of standard input where that is no terminal."""
    if sys.stdin.isatty():
        return getpass.getpass(wording.say(message("Password of the workbook: ")))
    else:
        return sys.stdin.readline().rstrip("\r\n")


def _first_line(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig").partition("\n")[0].rstrip("\r")
    except (OSError, ValueError):
        raise NoPassword(
            message(
                "%(file)s cannot be read as a password: it must be a text file in UTF-8 with the password in its first line.",
                file=path.name,
            )
        ) from None
