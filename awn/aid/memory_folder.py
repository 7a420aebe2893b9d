"""A folder in memory, where the machine has one, for what stands readable while the engine works on it."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from awn.aid.private_folders import HELD, hold, wipe, wipe_abandoned

MEMORY: Final = Path("/dev/shm")  # noqa: S108  # each folder there is made anew, with mode 700
PREFIX: Final = "awn-list-"


@contextmanager
def memory_folder() -> Iterator[Path]:
    """A new folder, mode 700, gone at the end; those of processes that were killed go first."""
    where = MEMORY if MEMORY.is_dir() else Path(tempfile.gettempdir())
    wipe_abandoned(where, PREFIX)
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=where))
    try:
        with (folder / HELD).open("wb") as held:
            hold(held)
            (folder / "files").mkdir(mode=0o700)
            yield folder
    finally:
        wipe(folder)
