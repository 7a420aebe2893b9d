"""The model: what each agreement is worth, how it was learnt, and the thresholds of a register's size."""

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import cache
from hashlib import sha256
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


class NotAModel(Exception):
    """A file that holds no model, or one with weights that are none."""


@dataclass(frozen=True, slots=True)
class Model:
    """`weights` holds, by comparison and level, what stands for `Level.weight`; a level not named keeps the weight of the code.

    `name` and `version` name the model in reports, `trained_on` says on what it was trained and `trained_rows` on how many rows (0 for weights set by hand).
    `metrics` were measured on `measured_on`, with the weights that had this `fingerprint`.
    """

    version: str
    trained_rows: int = 0
    metrics: Mapping[str, float] = field(default_factory=dict)
    weights: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    name: str = ""
    trained_on: str = ""
    measured_on: str = ""
    fingerprint: str = ""

    @classmethod
    def load(cls, path: Path) -> Self:
        """Raises NotAModel for a file that is none, OSError for one that cannot be opened."""
        try:
            model = cls(**json.loads(path.read_text("utf-8")))
            usable = model._is_usable()
        except (ValueError, TypeError, AttributeError) as error:
            raise NotAModel(path.name) from error
        if usable:
            return model
        else:
            raise NotAModel(path.name)

    def save(self, path: Path) -> None:
        """Writes the file, or leaves the one that was there."""
        beside = path.with_name(path.name + ".unfinished")
        beside.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=2) + "\n", "utf-8")
        beside.replace(path)

    def weights_in_force(self) -> str:
        """A short name of all weights that this model scores with, those of the code included: other weights, another name."""
        said = json.dumps(self.settings(prior=0.5)["comparisons"], sort_keys=True)
        return sha256(said.encode()).hexdigest()[:12]

    def _is_usable(self) -> bool:
        """Weights are positive, those of levels by frequency shares; names are texts and figures are figures."""
        shares = {(c.name, level.name) for c in COMPARISONS for level in c.levels if level.frequency}
        weights = [(weight, (name, level) in shares) for name, levels in self.weights.items() for level, weight in levels.items()]
        texts = (self.version, self.name, self.trained_on, self.measured_on, self.fingerprint)
        figures = (self.trained_rows, *self.metrics.values())
        return (
            all(_is_number(weight) and 0 < weight <= (1 if is_share else math.inf) for weight, is_share in weights)
            and all(isinstance(text, str) for text in texts)
            and all(map(_is_number, figures))
        )

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


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and math.isfinite(value)


def _chances(weight: float) -> dict[str, float]:
    """Only the ratio of the two counts."""
    if weight >= 1:
        return {"m_probability": 0.5, "u_probability": 0.5 / weight}
    else:
        return {"m_probability": 0.5 * weight, "u_probability": 0.5}
