"""A private folder for what does not fit into memory. It goes away when the work ends, and at the next work where the process was killed.

Its owner holds a lock on a file in it. The system lets go of that lock when the process ends, however it ends: so an abandoned folder is told from one
in use on every system, and a process number that was given out again misleads nobody.
"""

import os
import shutil
import stat
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

HELD: Final = "held.lock"
BEGINNING: Final = 60
"""Seconds within which another process may be making its folder and has no lock in it yet."""


@contextmanager
def private_folder(prefix: str) -> Iterator[Path]:
    """An empty folder that only this user can open, among the system's temporary files. Removes what killed processes left under the same prefix."""
    remove_abandoned(prefix)
    folder, held = _made(prefix)
    inside = folder / "files"
    try:
        inside.mkdir(mode=0o700)
        yield inside
    finally:
        shutil.rmtree(inside, ignore_errors=True)
        held.close()
        shutil.rmtree(folder, ignore_errors=True)


def remove_abandoned(prefix: str) -> None:
    """Removes this user's folders of that prefix whose process is gone; others' folders and those in use stay."""
    for folder in Path(tempfile.gettempdir()).glob(f"{prefix}*"):
        try:
            if _is_ours(folder):
                _remove_if_abandoned(folder)
        except OSError:  # in use, or just removed by its owner
            continue


def _made(prefix: str) -> tuple[Path, IO[bytes]]:
    """The folder and its lock, made anew where another process took the still unlocked folder for an abandoned one."""
    while True:
        folder = Path(tempfile.mkdtemp(prefix=prefix))  # mode 700
        try:
            held = (folder / HELD).open("xb")
        except FileNotFoundError:
            continue
        try:
            _hold(held)
            if (folder / HELD).stat().st_ino == os.fstat(held.fileno()).st_ino:
                return folder, held
        except (BlockingIOError, PermissionError, FileNotFoundError):
            pass
        held.close()


def _is_ours(folder: Path) -> bool:
    about = folder.lstat()
    return stat.S_ISDIR(about.st_mode) and (sys.platform == "win32" or about.st_uid == os.getuid())


def _remove_if_abandoned(folder: Path) -> None:
    try:
        with (folder / HELD).open("r+b") as held:
            _hold(held)
            shutil.rmtree(folder, ignore_errors=True)
    except FileNotFoundError:
        if time.time() - folder.lstat().st_mtime < BEGINNING:
            return
    shutil.rmtree(folder, ignore_errors=True)  # once more: where an open file cannot be removed, the lock is still there


def _hold(file: IO[bytes]) -> None:
    """Takes the lock; BlockingIOError or PermissionError when another process holds it."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
