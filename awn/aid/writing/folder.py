"""The folder of findings, written whole or not at all.

Everything is first written into a hidden folder beside the wanted one and then moved into place, report.json last: a folder without report.json
is not a finished one.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LAST = "report.json"
_PREFIX = ".awn-unfinished-"


@contextmanager
def whole_folder(out: Path) -> Iterator[Path]:
    """Gives an empty folder to write into; on leaving without error its files replace those of `out`, otherwise nothing is left behind."""
    out.parent.mkdir(parents=True, exist_ok=True)
    _remove_abandoned(out)
    stage = out.parent / f"{_PREFIX}{out.name}-{os.getpid()}"
    stage.mkdir(mode=0o700)
    try:
        yield stage
        _move(stage, out)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _move(stage: Path, out: Path) -> None:
    out.mkdir(mode=0o700, exist_ok=True)
    (out / LAST).unlink(missing_ok=True)
    for path in sorted(stage.iterdir(), key=lambda path: path.name == LAST):
        path.replace(out / path.name)


def _remove_abandoned(out: Path) -> None:
    """Removes what a killed run left; a run that still lives keeps its own."""
    for stage in out.parent.glob(f"{_PREFIX}{out.name}-*"):
        if not _lives(int(stage.name.rpartition("-")[2])):
            shutil.rmtree(stage, ignore_errors=True)


def _lives(process: int) -> bool:
    if os.name == "nt":
        return False  # a folder whose files are open cannot be removed there
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
