"""Believable dreadful files of a country that does not exist, with the truth beside them.

Everything in them is invented: people, families, places, numbers. The generator knows nothing of how the engine reads, cleans or links.
"""

from pathlib import Path
from random import Random

from awn.aid.sample.files import plan, reuse, write_files
from awn.aid.sample.roster import Roster
from awn.aid.sample.truth import Truth

__all__ = ["write"]


def write(folder: Path, *, rows: int, seed: int, truth: bool) -> list[Path]:
    """Writes lists with `rows` data rows together into `folder`, which is made if need be, and gives their paths.

    With `truth`, truth.csv (who is named where) and expected.json (hard cases, refused cells) are written beside them; they are not among
    the paths given. The same rows and seed always write the same bytes. One copy of a file comes on top of `rows`.
    """
    if rows < 1:
        raise ValueError("a sample has at least one row")
    folder.mkdir(parents=True, exist_ok=True)
    counts, known = plan(rows), Truth()
    roster = Roster(Random(seed), reuse(counts))  # noqa: S311 - repeatable chance is the point
    written = write_files(folder, roster, known, counts)
    if truth:
        known.write(folder)
    return written
