"""`awn aid sample`: believable dreadful files of a country that does not exist."""

import argparse
from pathlib import Path


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="the folder to write into")
    parser.add_argument("--rows", type=int, default=2000, metavar="N", help="rows in all files together (2000)")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="the same seed writes the same files (1)")
    parser.add_argument("--truth", action="store_true", help="also write who is who, to measure against")


def run(arguments: argparse.Namespace) -> int:
    from awn.aid import sample

    for path in sample.write(arguments.folder, rows=arguments.rows, seed=arguments.seed, truth=arguments.truth):
        print(path)  # noqa: T201
    return 0
