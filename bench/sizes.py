"""How long a person waits: `awn aid prepare` from files to finished folder, wall time and the most memory that the process held."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from bench.asked import Figure, keep, show

LIMITS: Final = {2_000: (5.0, None), 10_000: (8.0, None), 100_000: (60.0, 1.5)}
"""Rows: seconds and gigabytes. At 2,000 rows it is the first findings on the desk page that are asked; here everything is written too."""


def main() -> None:
    measured = [_measure(rows) for rows in LIMITS]
    figures = [figure for run in measured for figure in _figures(run)]
    show("files to finished folder", figures)
    keep("sizes", {"runs": measured}, figures)


def _figures(run: dict[str, float]) -> list[Figure]:
    seconds, gigabytes = LIMITS[int(run["rows"])]
    rows = f"{run['rows']:,} rows"
    return [
        Figure(f"{rows}, seconds", run["seconds"], ".1f", at_most=seconds),
        Figure(f"{rows}, GB", run["gigabytes"], ".2f", at_most=gigabytes),
    ]


def _measure(rows: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory(prefix="awn-bench-") as folder:
        files = Path(folder) / "files"
        _awn("sample", str(files), "--rows", str(rows), "--seed", "11")
        began = time.monotonic()
        gigabytes = _awn("prepare", *map(str, sorted(files.iterdir())), "--out", str(Path(folder) / "out"))
        return {"rows": rows, "seconds": time.monotonic() - began, "gigabytes": gigabytes}


def _awn(*words: str) -> float:
    """Runs one command and returns the most memory that it held, in GB."""
    process = subprocess.Popen([sys.executable, "-m", "awn", "aid", *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"awn aid {words[0]} ended with {process.returncode}")
    return usage.ru_maxrss / 1024**2


if __name__ == "__main__":
    main()
