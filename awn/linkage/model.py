"""The model: what each agreement is worth, how it was learnt, and the thresholds of a register's size."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final, Self

from awn.linkage.comparisons import COMPARISONS, Comparison, Level

DEFAULT: Final = Path(__file__).with_name("default_model.json")
REPEATS: Final = 0.5
"""How many further records of one person are expected for each record, before anything is known."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """`prior` is the chance that two records taken at random are one person; from `certain` and `doubtful` upward are the bands."""

    prior: float
    certain: float
    doubtful: float


def thresholds(rows: int) -> Thresholds:
    """The larger the register, the rarer a match among all pairs and the more namesakes: the prior falls with 1 / rows."""
    return Thresholds(prior=min(0.02, REPEATS / max(rows, 1)), certain=0.96 if rows < 5000 else 0.95, doubtful=0.25)


@dataclass(frozen=True, slots=True)
class Model:
    """`weights` holds, by comparison and level, what stands for `Level.weight`; a level not named keeps the weight of the code.

    `version` names the model in reports, `trained_rows` is 0 for weights set by hand, `metrics` are of the training.
    """

    version: str
    trained_rows: int = 0
    metrics: Mapping[str, float] = field(default_factory=dict)
    weights: Mapping[str, Mapping[str, float]] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path) -> Self:
        return cls(**json.loads(path.read_text("utf-8")))

    def save(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=2) + "\n", "utf-8")

    def weight(self, comparison: str, level: str, default: float) -> float:
        return float(self.weights.get(comparison, {}).get(level, default))

    def settings(self, prior: float) -> dict[str, Any]:
        """The settings of Splink, where a record is named by `record`."""
        return {
            "link_type": "dedupe_only",
            "unique_id_column_name": "record",
            "probability_two_random_records_match": prior,
            "blocking_rules_to_generate_predictions": [],
            "comparisons": [self._comparison(comparison) for comparison in COMPARISONS],
            "retain_matching_columns": True,
            "retain_intermediate_calculation_columns": False,
        }

    def _comparison(self, comparison: Comparison) -> dict[str, Any]:
        unknown = {"sql_condition": comparison.unknown, "label_for_charts": "unknown", "is_null_level": True}
        levels = [self._level(comparison.name, level) for level in comparison.levels]
        otherwise = self.weight(comparison.name, comparison.else_name, comparison.otherwise)
        last = {"sql_condition": "ELSE", "label_for_charts": comparison.else_name, **_chances(otherwise)}
        return {"output_column_name": comparison.name, "comparison_levels": [unknown, *levels, last]}

    def _level(self, comparison: str, level: Level) -> dict[str, Any]:
        weight = self.weight(comparison, level.name, level.weight)
        base = {"sql_condition": level.when, "label_for_charts": level.name}
        if level.frequency:
            adjusted = {
                "tf_adjustment_column": level.frequency,
                "tf_minimum_u_value": level.floor,
                "disable_tf_exact_match_detection": True,
            }
            return base | adjusted | {"m_probability": weight, "u_probability": 0.01}
        else:
            return base | _chances(weight)


@cache
def default_model() -> Model:
    """The model that is shipped: weights set by hand and reasoned in `comparisons`; it works from one row up."""
    return Model.load(DEFAULT)


def _chances(weight: float) -> dict[str, float]:
    """Only the ratio of the two counts."""
    if weight >= 1:
        return {"m_probability": 0.5, "u_probability": 0.5 / weight}
    else:
        return {"m_probability": 0.5 * weight, "u_probability": 0.5}
