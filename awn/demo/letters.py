"""The letters and texts that the demonstration did not send: it puts them into a folder, from which its mailbox reads them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.parser import BytesParser
from email.policy import default
from pathlib import Path
from typing import Final

from django.conf import settings

SHOWN: Final = 60  # letters, the newest first
_BETWEEN: Final = re.compile(rb"^-{79}\r?$", re.MULTILINE)  # what Django's file backend writes after each letter


@dataclass(frozen=True, slots=True)
class Letter:
    """What would have been received."""

    to: str
    subject: str
    text: str
    at: datetime
    is_text_message: bool = False


def letters() -> list[Letter]:
    """The newest letters and texts of the demonstration."""
    folder = Path(settings.TEXTS_FOLDER)
    files = sorted(folder.glob("*.log"), reverse=True)[:SHOWN] + list(folder.glob("*.txt")) if folder.is_dir() else []
    found = [letter for file in files for letter in (_text(file) if file.suffix == ".txt" else _letters(file))]
    return sorted(found, key=lambda letter: letter.at, reverse=True)[:SHOWN]


def _letters(file: Path) -> Iterator[Letter]:
    for source in _BETWEEN.split(file.read_bytes()):
        if source.strip():
            read = BytesParser(policy=default).parsebytes(source.lstrip())
            body = read.get_body(("plain",))
            yield Letter(str(read["To"] or ""), str(read["Subject"] or ""), body.get_content() if body else "", _time(file))


def _text(file: Path) -> Iterator[Letter]:
    to, _, said = file.read_text("utf-8", "replace").partition("\n")
    yield Letter(to, "", said, _time(file), is_text_message=True)


def _time(file: Path) -> datetime:
    return datetime.fromtimestamp(file.stat().st_mtime, UTC)
