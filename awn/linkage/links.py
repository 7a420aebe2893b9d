"""What linking finds."""

from dataclasses import dataclass
from typing import Final

import polars as pl

from awn.linkage.blocking import Skipped
from awn.linkage.model import Model, Thresholds
from awn.linkage.scoring import EVIDENCE

PAIRS: Final[dict[str, pl.DataType | type[pl.DataType]]] = {
    "left": pl.Int64,  # the smaller record number
    "right": pl.Int64,
    "probability": pl.Float64,
    "band": pl.String,  # certain, doubtful
    "certain_by": pl.String,  # document, name_birth, model, decision, or "" when doubtful
    **dict.fromkeys(EVIDENCE, pl.Int8),  # the level in which each comparison ended (comparisons.CODES)
}


@dataclass(frozen=True, slots=True)
class Links:
    """`pairs` has the columns PAIRS, best first; `persons` is (record, person), the person named by its smallest record; `households` is as `link_households` says.

    `skipped` tells which blocks were too large to be compared in full.
    """

    pairs: pl.DataFrame
    persons: pl.DataFrame
    households: pl.DataFrame
    model: Model
    thresholds: Thresholds
    skipped: tuple[Skipped, ...] = ()
