"""pairs.csv: every pair that is certain or doubtful, with its reason in the reader's words."""

from collections.abc import Iterator
from pathlib import Path

from awn.aid.preparing.prepared import Prepared
from awn.aid.writing.csv_files import write_csv
from awn.aid.writing.reasons import Reasons

SIDE = ("file", "sheet", "row", "slot")
PAIR_COLUMNS = (*(f"left_{name}" for name in SIDE), *(f"right_{name}" for name in SIDE), "probability", "band", "why")


def write_pairs(prepared: Prepared, path: Path) -> None:
    write_csv(path, PAIR_COLUMNS, _rows(prepared))


def _rows(prepared: Prepared) -> Iterator[tuple[object, ...]]:
    individuals = prepared.lists.individuals
    reasons = Reasons(prepared.options.language)
    for pair in prepared.pairs.iter_rows(named=True):
        left, right = individuals[pair["left"]], individuals[pair["right"]]
        yield (
            *(left.file, left.sheet, left.row, left.slot),
            *(right.file, right.sheet, right.row, right.slot),
            f"{pair['probability']:.6f}",
            pair["band"],
            reasons.of(pair),
        )
