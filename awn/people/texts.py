"""Texts that people accept or sign: one file for each version and language, never changed after it was published; a new wording is a new version."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent / "texts"
LANGUAGES: Final = ("ar", "en")


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a text: a heading, a paragraph, or a list."""

    kind: str
    lines: Sequence[str]


@dataclass(frozen=True, slots=True)
class VersionedText:
    """One version of a text in one language. The source marks headings with «# » and items with «- »; blank lines part the blocks."""

    version: int
    language: str
    source: str

    @property
    def digest(self) -> str:
        """SHA-256 of the source in UTF-8, in hexadecimal: what a signature records."""
        return hashlib.sha256(self.source.encode()).hexdigest()

    @property
    def blocks(self) -> list[Block]:
        return list(_blocks(self.source))


@cache
def newest(kind: str) -> int:
    """The version in force."""
    return max(int(path.name.partition(".")[0]) for path in (FOLDER / kind).glob("*.txt"))


@cache
def text(kind: str, *, version: int, language: str) -> VersionedText:
    """Raises FileNotFoundError for a version that does not exist; a language without the text reads the Arabic, which is the first."""
    written = language if language in LANGUAGES else "ar"
    return VersionedText(version, written, (FOLDER / kind / f"{version}.{written}.txt").read_text("utf-8"))


def _blocks(source: str) -> Iterator[Block]:
    for piece in re.split(r"\n\s*\n", source.strip()):
        lines = [line.strip() for line in piece.splitlines()]
        if lines[0].startswith("# "):
            yield Block("heading", [lines[0][2:]])
        elif all(line.startswith("- ") for line in lines):
            yield Block("list", [line[2:] for line in lines])
        else:
            yield Block("paragraph", [" ".join(lines)])
