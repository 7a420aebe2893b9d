"""`make bench` runs every bench, `make bench ONLY=name` one; each prints its figures beside what is asked and writes bench/results/NAME.json."""

import subprocess
import sys
import time
from typing import Final

from bench.asked import machine, missed

BENCHES: Final = (
    "tasks",
    "lists",
    "reading",
    "sizes",
    "linking",
    "quality",
    "agreement",
    "journal",
    "pages",
    "registering",
    "papers",
)


def main(only: str = "") -> int:
    if only and only not in BENCHES:
        sys.stderr.write(f"There is no bench named {only}; there are: {', '.join(BENCHES)}\n")
        return 2
    print(machine(), flush=True)
    began = time.monotonic()
    for name in [only] if only else BENCHES:
        print(f"\n== {name}", flush=True)
        status = subprocess.run([sys.executable, "-m", f"bench.{name}"], check=False).returncode
        if status:
            sys.stderr.write(f"The bench {name} ended with {status}; those after it did not run.\n")
            return status
    _closing_words(time.monotonic() - began)
    return 0


def _closing_words(seconds: float) -> None:
    short, asked = missed()
    print(
        f"\nMeasured in {seconds / 60:.1f} minutes; results in bench/results/. Met: {asked - len(short)} of {asked} figures asked."
    )
    for name in short:
        print(f"  missed  {name}")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
