"""Lines for whoever runs a command: in Arabic and in English, since nobody has said yet which they read."""

import sys
from typing import TextIO

from awn.arabic.wording import Message, Wording


def both(said: Message) -> str:
    """«English | Arabic»."""
    return " | ".join(dict.fromkeys(Wording(language).say(said) for language in ("en", "ar")))


def say(said: Message, stream: TextIO | None = None) -> None:
    """Writes one line, to standard error unless told otherwise."""
    stream = stream or sys.stderr
    stream.write(f"{both(said)}\n")
    stream.flush()


def note(line: str) -> None:
    """Writes what a program underneath says, as it said it."""
    sys.stderr.write(f"  {line}\n")
    sys.stderr.flush()
