"""Prepares a sample and scores it against its truth: how long, how much memory, how right, and for whom less so.

    python bench/quality.py [--rows 100000] [--seed 7] [--keep DIR] [--no-splink]

Writes bench/results/quality.json.
"""

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from awn.aid import sample  # noqa: E402
from awn.aid.sample.habits_to_beat import habits  # noqa: E402
from awn.aid.sample.plain_splink import plain_splink  # noqa: E402
from awn.aid.sample.scoring import Pairs, Score, score  # noqa: E402


@dataclass(frozen=True, slots=True)
class Run:
    """One call of `awn aid prepare`: wall seconds and the most memory that any of its processes held."""

    seconds: float
    megabytes: float


def main() -> None:
    asked = _arguments()
    with tempfile.TemporaryDirectory(prefix="awn-quality-") as scratch:
        folder = Path(asked.keep or scratch)
        files = sample.write(folder / "lists", rows=asked.rows, seed=asked.seed, truth=True)
        run = prepare(files, folder / "out")
        truth, out = folder / "lists" / "truth.csv", folder / "out"
        found = score(out / "people.csv", out / "pairs.csv", truth)
        others = habits(out / "list.csv", truth)
        if not asked.no_splink:
            others["plain Splink on the names as they stand"] = plain_splink(out / "list.csv", truth)
        report(asked.rows, asked.seed, run, found, others)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Quality of awn aid prepare on invented lists")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--keep", default="", help="keep the sample and what was made of it in this folder")
    parser.add_argument(
        "--no-splink", action="store_true", help="leave out the comparison with plain Splink, which takes a minute"
    )
    return parser.parse_args()


def prepare(files: list[Path], out: Path) -> Run:
    """Runs the command as its users do; ends the benchmark with its words when it fails."""
    command = [str(Path(sys.executable).parent / "awn"), "aid", "prepare", *map(str, files), "--out", str(out), "--region", "ZZ"]
    started = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - started
    if done.returncode:
        sys.exit(f"awn aid prepare ended with {done.returncode}:\n{done.stderr[-4000:]}")
    return Run(seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)


def report(rows: int, seed: int, run: Run, found: Score, others: dict[str, Pairs]) -> None:
    """Prints the tables and writes them to bench/results/quality.json."""
    print(f"{machine()}\n{rows:,} rows, seed {seed}: {run.seconds:.1f} s, {run.megabytes:.0f} MB\n")
    print(f"individuals found         {found.found:,} of {found.lines:,}; {found.extra:,} lines too many")
    print(
        f"doubtful pairs            {found.doubtful:,} = {found.doubtful_share:.2%} of rows; {found.doubtful_same:,} of them the same person"
    )
    print(f"relatives joined wrongly  {found.relatives_joined:,} of {found.relatives:,} = {found.joined_share:.3%}\n")
    print(f"{'pairs':52}{'precision':>10}{'recall':>10}{'F1':>10}{'true':>12}")
    lines = {"as prepared": found.pairs, "after deciding the doubtful": found.decided}
    lines |= {f"· {name}": pairs for name, pairs in found.groups.items()} | others
    for name, pairs in lines.items():
        print(f"{name:52}{pairs.precision:10.4f}{pairs.recall:10.4f}{pairs.f1:10.4f}{pairs.true:12,}")
    kept = {"machine": machine(), "rows": rows, "seed": seed, "run": asdict(run), "score": asdict(found)}
    kept["measures"] = {name: {"precision": p.precision, "recall": p.recall, "f1": p.f1} for name, p in lines.items()}
    (HERE / "results").mkdir(exist_ok=True)
    (HERE / "results" / "quality.json").write_text(json.dumps(kept, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{platform.machine()}, {os.cpu_count()} cores, {memory:.0f} GB, Python {platform.python_version()}"


if __name__ == "__main__":
    main()
