"""Folders that one process works in and nobody else reads: locked while it lives, wiped when it is done, or at the next start where it was killed."""

import os
import shutil
import stat
import sys
import time
from pathlib import Path
from typing import IO, Final

HELD: Final = "held.lock"
BEGINNING: Final = 60  # seconds within which another process may be making its folder


def wipe_abandoned(where: Path, prefix: str) -> None:
    """Removes the folders, named with this prefix, of processes that were killed. A living one holds a lock on its own; what belongs to others is left alone."""
    for folder in where.glob(f"{prefix}*"):
        if _is_ours(folder) and _is_abandoned(folder):
            wipe(folder)


def hold(file: IO[bytes]) -> None:
    """Takes the lock or raises OSError. The system lets go of it when the process ends, however it ends."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def wipe(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


def _is_ours(folder: Path) -> bool:
    about = folder.lstat()
    return stat.S_ISDIR(about.st_mode) and (sys.platform == "win32" or about.st_uid == os.getuid())


def _is_abandoned(folder: Path) -> bool:
    try:
        with (folder / HELD).open("r+b") as held:
            hold(held)
    except FileNotFoundError:
        return time.time() - folder.stat().st_mtime > BEGINNING
    except OSError:
        return False
    return True
