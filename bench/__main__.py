"""`make bench` runs every bench, `make bench ONLY=name` one; each prints a table and writes bench/results/NAME.json."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
NOT_BENCHES = {"__init__", "__main__", "register"}


def main(only: str = "") -> int:
    names = sorted(path.stem for path in HERE.glob("*.py") if path.stem not in NOT_BENCHES)
    if only and only not in names:
        sys.stderr.write(f"There is no bench named {only}; there are: {', '.join(names)}\n")
        return 2
    for name in [only] if only else names:
        print(f"\n== {name}")
        status = subprocess.run([sys.executable, "-m", f"bench.{name}"], check=False).returncode
        if status:
            return status
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
