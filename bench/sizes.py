"""How long a person waits: `awn aid prepare` from files to finished folder at 2,000, 10,000 and 100,000 rows, wall time and peak memory of the process."""

import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LIMITS = {2_000: (5.0, None), 10_000: (8.0, None), 100_000: (60.0, 1.5)}
RESULTS = Path(__file__).parent / "results"


def main() -> int:
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"{'rows':>9} {'seconds':>9} {'limit':>7} {'peak GB':>9} {'limit':>7}")
    measured = [_measure(rows) for rows in LIMITS]
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "sizes.json").write_text(json.dumps(measured, indent=1), encoding="utf-8")
    return 0


def _measure(rows: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        files = Path(folder) / "files"
        _awn("sample", str(files), "--rows", str(rows), "--seed", "11")
        began = time.monotonic()
        lists = [str(path) for path in sorted(files.iterdir())]
        peak = _awn("prepare", *lists, "--out", str(Path(folder) / "out"))
        seconds = time.monotonic() - began
    most, memory = LIMITS[rows]
    print(f"{rows:>9,} {seconds:>9.1f} {most:>7.0f} {peak:>9.2f} {memory or '':>7}")
    return {"rows": rows, "seconds": seconds, "peak_gb": peak}


def _awn(*words: str) -> float:
    """Runs one command and returns its peak memory in GB."""
    process = subprocess.Popen([sys.executable, "-m", "awn", "aid", *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"awn aid {words[0]} ended with {process.returncode}")
    return usage.ru_maxrss / 1024**2


if __name__ == "__main__":
    sys.exit(main())
