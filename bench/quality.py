"""Prepares a sample and scores it against its truth: how long, how much memory, how right, and for whom less so.

    python -m bench.quality [--rows 100000] [--seed 7] [--keep DIR] [--no-splink] [--model MODEL.json]

Prints the figures beside what is asked, and beside what else people do; writes bench/results/quality.json.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from awn.aid import sample
from awn.aid.sample.habits_to_beat import habits
from awn.aid.sample.plain_splink import plain_splink
from awn.aid.sample.scoring import Pairs, Score, score
from bench.asked import Figure, keep, show


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
        run = prepare(files, folder / "out", asked.model)
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
    parser.add_argument("--model", type=Path, help="weights learnt by awn aid train, instead of the shipped ones")
    return parser.parse_args()


def prepare(files: list[Path], out: Path, model: Path | None) -> Run:
    """Runs the command as its users do; ends the benchmark with its words when it fails."""
    command = [str(Path(sys.executable).parent / "awn"), "aid", "prepare", *map(str, files), "--out", str(out), "--region", "ZZ"]
    command += ["--model", str(model)] if model else []
    started = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - started
    if done.returncode:
        sys.exit(f"awn aid prepare ended with {done.returncode}:\n{done.stderr[-4000:]}")
    return Run(seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)


def report(rows: int, seed: int, run: Run, found: Score, others: dict[str, Pairs]) -> None:
    """Prints the tables and keeps them."""
    figures = _figures(run, found)
    show(f"{rows:,} rows, seed {seed}", figures)
    lines = {"as prepared": found.pairs, "after deciding the doubtful rightly": found.decided}
    lines |= {f"· {name}": pairs for name, pairs in found.groups.items()} | others
    print(f"\n{'pairs of one person':58}{'precision':>12}{'recall':>10}{'F1':>10}{'true':>12}")
    for name, pairs in lines.items():
        print(f"{name:58}{pairs.precision:12.4f}{pairs.recall:10.4f}{pairs.f1:10.4f}{pairs.true:12,}")
    measures = {name: {"precision": p.precision, "recall": p.recall, "f1": p.f1} for name, p in lines.items()}
    keep("quality", {"rows": rows, "seed": seed, "run": asdict(run), "score": asdict(found), "measures": measures}, figures)


def _figures(run: Run, found: Score) -> list[Figure]:
    """What is asked of a list of 100,000 rows."""
    return [
        Figure("seconds from files to finished folder", run.seconds, ".1f", at_most=60),
        Figure("MB at most, of the largest process", run.megabytes, ",.0f", at_most=1_500),
        Figure("individuals of the truth that were found", found.found / found.lines, ".3%"),
        Figure("lines that the truth does not know", found.extra, ",.0f"),
        Figure("F1 of pairs as prepared", found.pairs.f1, at_least=0.97),
        Figure("different members of one household made one person", found.joined_share, ".3%", at_most=0.003),
        Figure("doubtful pairs for each row", found.doubtful_share, ".2%", at_most=0.02),
        Figure("doubtful pairs that are the same person", found.doubtful_same / max(found.doubtful, 1), ".1%"),
        Figure("F1 after deciding the doubtful rightly", found.decided.f1, at_least=0.985),
    ]


if __name__ == "__main__":
    main()
