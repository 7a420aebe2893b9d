"""The folder of findings, written whole or not at all.

Everything is first written into a hidden folder and then moved into place, report.json last: a folder without report.json is not a finished one.
"""

import os
import re
import shutil
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

LAST = "report.json"
_PREFIX = ".awn-unfinished-"
_STAGE = re.compile(re.escape(_PREFIX) + r"(\d+)-\w+")
_MINE: set[str] = set()


@contextmanager
def whole_folder(out: Path, replaced: Collection[str] = ()) -> Iterator[Path]:
    """Gives an empty folder to write into; on leaving without error its files replace those of `out`, otherwise nothing is left behind.

    Files of an earlier run named in `replaced` go even where none of the new ones takes their place.
    """
    out = out.resolve()
    beside = out if out.is_dir() else out.parent  # on one disk with `out`, whatever is mounted or linked there
    beside.mkdir(parents=True, exist_ok=True)
    _remove_abandoned(beside)
    stage = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=beside))  # mode 700
    _MINE.add(stage.name)
    try:
        yield stage
        _move(stage, out, replaced)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
        _MINE.discard(stage.name)


def _move(stage: Path, out: Path, replaced: Collection[str]) -> None:
    out.mkdir(mode=0o700, exist_ok=True)
    (out / LAST).unlink(missing_ok=True)
    written = sorted(stage.iterdir(), key=lambda path: path.name == LAST)
    for name in set(replaced).difference(path.name for path in written):
        (out / name).unlink(missing_ok=True)
    for path in written:
        path.replace(out / path.name)


def _remove_abandoned(folder: Path) -> None:
    """Removes what killed runs left; a run that still lives keeps its own."""
    for stage in folder.iterdir():
        named = _STAGE.fullmatch(stage.name)
        if named and stage.is_dir() and not stage.is_symlink() and stage.name not in _MINE and not _lives(int(named[1])):
            shutil.rmtree(stage, ignore_errors=True)


def _lives(process: int) -> bool:
    if os.name == "nt" or process == os.getpid():
        return False  # what this process writes is in `_MINE`; on Windows a folder whose files are open cannot be removed
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
