"""Links an invented register and scores it against the truth: how long, how much memory, how right, for whom less so, and beside what else people do.

    python -m bench.linking [--rows 100000 …] [--seed 1] [--record]

At 100,000 rows everything is measured; at other sizes what size alone changes. `--record` writes the quality at 100,000 rows into the shipped model.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from awn.linkage.model import DEFAULT, default_model
from bench.asked import Figure, keep, show
from bench.pairs import show_qualities

FULL: Final = 100_000
MILLION: Final = 1_000_000
_ALWAYS: Final = ("make", "ours", "training", "prepare_known", "incremental_default", "incremental_trained")
_IN_FULL: Final = (
    "make",
    "ours",
    "groups",
    "decided",
    "others",
    "training",
    "prepare_known",
    "incremental_default",
    "incremental_trained",
)

type Found = dict[str, Any]


def main() -> None:
    asked = _arguments()
    if asked.record:
        _record(_steps(FULL, asked.seed, ("make", "ours", "decided")), asked.seed)
        return
    runs = {rows: _steps(rows, asked.seed, _IN_FULL if rows == FULL else _ALWAYS) for rows in asked.rows}
    figures: list[Figure] = []
    for rows, found in runs.items():
        figures += _shown(rows, found)
    keep("linking", {"seed": asked.seed, "runs": {str(rows): found for rows, found in runs.items()}}, figures)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Linking an invented register")
    parser.add_argument("--rows", type=int, nargs="+", default=[FULL, MILLION])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--record", action="store_true", help="write the measured quality into the shipped model")
    return parser.parse_args()


def _steps(rows: int, seed: int, names: tuple[str, ...]) -> Found:
    """What each step found, by its name."""
    found: Found = {}
    with tempfile.TemporaryDirectory(prefix="awn-bench-") as folder:
        (Path(folder) / "asked.json").write_text(json.dumps({"rows": rows, "seed": seed}), "utf-8")
        for name in names:
            print(f"\r\x1b[K{rows:,} rows: {name}" if sys.stdout.isatty() else "", end="", flush=True)
            command = [sys.executable, "-m", "bench.linking_steps", name, folder]
            found[name] = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout.splitlines()[-1])
    print("\r\x1b[K" if sys.stdout.isatty() else "", end="")
    return found


def _shown(rows: int, found: Found) -> list[Figure]:
    figures = [*_linked(rows, found), *_incremental(rows, found)]
    show(f"{rows:,} rows linked", figures)
    ways = {"ours": found["ours"], "ours, the new rows alone": found["incremental_default"]}
    ways |= {"ours, the new rows alone, trained model": found["incremental_trained"]}
    if "others" in found:
        ways |= {"ours, trained model": found["training"], "ours, after review": found["decided"], **found["others"]}
    show_qualities("pairs of one person", ways)
    if "groups" in found:
        show_qualities("ours, by whom the pairs touch", found["groups"])
    return figures


def _linked(rows: int, found: Found) -> list[Figure]:
    ours, name = found["ours"], f"{rows:,} rows"
    is_full, is_million = rows == FULL, rows == MILLION
    figures = [
        Figure(f"{name}: seconds", ours["seconds"], ".1f", at_most=60 if is_million else None),
        Figure(f"{name}: MB at most", ours["megabytes"], ",.0f", at_most=2_000 if is_million else None),
        Figure(f"{name}: F1", ours["f1"], at_least=0.97 if is_full else None),
        Figure(f"{name}: members of one home made one person", ours["within_home"], ".3%", at_most=0.003 if is_full else None),
        Figure(f"{name}: doubtful pairs for each row", ours["doubtful_share"], ".2%", at_most=0.02 if is_full else None),
    ]
    if "decided" in found:
        figures.append(Figure(f"{name}: F1 after review", found["decided"]["f1"], at_least=0.985))
    return figures


def _incremental(rows: int, found: Found) -> list[Figure]:
    size = found["prepare_known"]
    against = f"{size['new']:,} new against {size['known']:,} known"
    most = 3.0 if rows == MILLION else None
    return [
        Figure(f"{against}, shipped model: seconds", found["incremental_default"]["seconds"], ".2f", at_most=most),
        Figure(f"{against}, trained model: seconds", found["incremental_trained"]["seconds"], ".2f", at_most=most),
        Figure("training and measuring a model: seconds", found["training"]["seconds"], ".1f"),
    ]


def _record(found: Found, seed: int) -> None:
    """The shipped model states how it does; the figures belong to the weights that have this fingerprint."""
    ours, after = found["ours"], found["decided"]
    metrics = {name: round(ours[name], 4) for name in ("precision", "recall", "f1", "within_home", "doubtful_share")}
    model = replace(
        default_model(),
        metrics={**metrics, "f1_after_review": round(after["f1"], 4)},
        measured_on=f"an invented register of {FULL} rows (bench/register, seed {seed})",
        fingerprint=default_model().weights_in_force(),
    )
    model.save(DEFAULT)
    print(f"{DEFAULT.name}: version {model.version}, {model.metrics}")


if __name__ == "__main__":
    main()
