"""`awn places load FILE.xlsx`: the administrative areas of a country, from a workbook of its common operational data set."""

import argparse
from pathlib import Path

from awn.arabic.saying import say
from awn.arabic.wording import counted, message


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="a workbook with codes (P-codes) and names, whatever its columns are called")


def run(arguments: argparse.Namespace) -> int:
    """Loads the workbook, whole or not at all. Returns 0, or 2 with the reason when it cannot be read or holds no place."""
    from awn.places.loading import NoPlaces, load
    from awn.sheets.problems import Unreadable
    from awn.sheets.reading import read

    try:
        loading = load(read(arguments.file))
    except (NoPlaces, Unreadable) as problem:
        say(
            problem.said
            if isinstance(problem, NoPlaces)
            else message("%(place)s: %(reason)s", place=problem.place(), reason=problem.reason)
        )
        return 2
    say(counted("%(number)s place added", "%(number)s places added", loading.added))
    say(counted("%(number)s place changed", "%(number)s places changed", loading.changed))
    say(
        counted(
            "%(number)s place is not in the file any more and is no longer offered",
            "%(number)s places are not in the file any more and are no longer offered",
            loading.superseded,
        )
    )
    return 0
