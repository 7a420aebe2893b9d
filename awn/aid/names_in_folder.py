"""What the files of a list are called while the engine reads them: as people named them, made harmless, and each name once."""

from collections.abc import Iterable
from pathlib import Path

from awn.aid.desk.names import safe_name
from awn.aid.models import SourceFile


def named(files: Iterable[SourceFile]) -> dict[str, SourceFile]:
    found: dict[str, SourceFile] = {}
    for source in files:
        wanted = Path(safe_name(str(source.name)))
        name, number = wanted.name, 2
        while name in found:
            name, number = f"{wanted.stem} ({number}){wanted.suffix}", number + 1
        found[name] = source
    return found
