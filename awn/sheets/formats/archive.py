"""ZIP containers (XLSX, ODS, DOCX) opened with distrust: nothing is expanded before its declared size is known to be bearable."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from awn.arabic.wording import Message, message
from awn.sheets import limits
from awn.sheets.problems import Unreadable

CHUNK: Final = 1 << 17

DAMAGED: Final = message(
    "The file is damaged or was not copied whole. Copy it again from where it came, or open it in its own program and save it anew."
)
PROTECTED: Final = message(
    "The file is protected by a password. Open it in its own program with the password, save a copy without one, and give that copy."
)
BOMB: Final = message(
    "The file would unpack to an unreasonable size, as files made to do harm do. Open it in its own program and save the list anew."
)
TRICKED: Final = message("The file holds parts whose names point outside it. Do not trust it; ask its sender for a new one.")


class Archive:
    """The parts of a container by name. Reading a part checks its checksum, and that it is no larger than it was said to be."""

    def __init__(self, content: bytes, file: str) -> None:
        self.file = file
        self._zip = _opened(content, file)
        self._check()
        self._names = {_plain(name): name for name in self._zip.namelist()}

    def __contains__(self, name: str) -> bool:
        return _plain(name) in self._names

    def names(self) -> list[str]:
        return self._zip.namelist()

    def read(self, name: str) -> bytes:
        """The whole of a part that must be small (styles, relations, comments); `b""` when there is none."""
        if name not in self:
            return b""
        elif self._zip.getinfo(self._names[_plain(name)]).file_size > limits.PART_BYTES:
            raise Unreadable(BOMB, file=self.file)
        else:
            return b"".join(self.chunks(name))

    def chunks(self, name: str) -> Iterator[bytes]:
        """A part in pieces, however large."""
        try:
            with self._zip.open(self._names[_plain(name)]) as part:
                while piece := part.read(CHUNK):
                    yield piece
        except (KeyError, ValueError, RuntimeError, zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
            raise Unreadable(DAMAGED, file=self.file) from error

    def verify(self, *, suffixes: tuple[str, ...], but: frozenset[str] = frozenset()) -> None:
        """Reads every part that a reader may open, except those named in `but`, so that broken and lying parts are found first."""
        for name in self.names():
            if name.lower().endswith(suffixes) and _plain(name) not in but:
                for _ in self.chunks(name):
                    pass

    def _check(self) -> None:
        entries = self._zip.infolist()
        if any(entry.flag_bits & 1 for entry in entries):
            raise Unreadable(PROTECTED, file=self.file)
        elif any(_escapes(entry.filename) for entry in entries):
            raise Unreadable(TRICKED, file=self.file)
        elif len(entries) > limits.ARCHIVE_ENTRIES or _swells(entries):
            raise Unreadable(BOMB, file=self.file)


def plain_name(part: str, target: str) -> str:
    """The name of the part that a relation of `part` points to."""
    return _plain(target) if target.startswith("/") else _plain(posixpath.join(posixpath.dirname(part), target))


def damaged(file: str, sheet: str = "", reason: Message = DAMAGED) -> Unreadable:
    return Unreadable(reason, file=file, sheet=sheet)


def _opened(content: bytes, file: str) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, EOFError, ValueError, OverflowError, OSError, NotImplementedError) as error:
        raise Unreadable(DAMAGED, file=file) from error


def _swells(entries: list[zipfile.ZipInfo]) -> bool:
    expanded = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    return expanded > limits.EXPANDED_BYTES or (expanded > limits.RATIO_FROM and expanded > packed * limits.RATIO)


def _escapes(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or ":" in name


def _plain(name: str) -> str:
    return posixpath.normpath(name.replace("\\", "/")).lstrip("/").lower()
