"""Learning the weights from a register, rarely: what pairs of one person look like there, and what namesakes look like.

Pairs that share a document and a first name show how often people's other data agree (m); random pairs of one first name show how often they agree by
chance (u). Both are counted on the levels that Splink found, and a level that was seldom seen stays near its weight by hand. A fifth of the pairs is not
learnt from: on them the new model and the old one are measured.
"""
# ruff: noqa: S608  (the queries are put together from names of this package alone)

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

import duckdb
import polars as pl

from awn.linkage.blocking import make_content, make_keys, make_pairs
from awn.linkage.comparisons import COMPARISONS, Comparison, code
from awn.linkage.evaluating import HELD_OUT, MEASURED_ON, evaluate
from awn.linkage.features import make_features
from awn.linkage.model import Model, default_model, thresholds
from awn.linkage.scoring import Scorer
from awn.linkage.workshop import frame, number, workshop

LEAST_ROWS: Final = 5_000
LEAST_MATCHES: Final = 300
DOUBT: Final = 50
"""Pairs seen that weigh as much as the weight by hand."""
FARTHEST: Final = 30
"""How many times a learnt weight may differ from the weight by hand: a register with few troubles must not make the model rash."""
LEARNT: Final = ("father", "grandfather", "family", "birth", "phone", "partner", "mother", "companions", "kunya", "place")

type Counts = Mapping[int, int]


class TooSmall(Exception):
    """A register with too few rows, or too few pairs that share a document, to learn from."""


def train(
    people: pl.DataFrame,
    *,
    base: Model | None = None,
    trained_on: str = "",
    memory_limit: str = "1GB",
    threads: int = 2,
    progress: Callable[[float], None] = lambda _: None,
) -> Model:
    """A model for registers like this one, measured beside the base (by default the shipped model). Raises TooSmall.

    `trained_on` says in a few words what the register is; the model holds nothing else of it but how often what agrees.
    """
    base = base or default_model()
    weights, seen = _learnt(people, base, memory_limit, threads)
    progress(0.4)
    name = f"{datetime.now(UTC):%Y-%m-%d}"
    model = Model(name, people.height, weights=weights, name="trained", trained_on=trained_on, measured_on=MEASURED_ON)
    after = evaluate(people, model, memory_limit=memory_limit, threads=threads)
    progress(0.7)
    before = evaluate(people, base, memory_limit=memory_limit, threads=threads)
    progress(1.0)
    figures = {**after.figures, **{f"{key}_before": figure for key, figure in before.figures.items()}}
    metrics = {**seen, "held_out": float(after.proven), **{key: round(figure, 6) for key, figure in figures.items()}}
    return replace(model, metrics=metrics, fingerprint=model.weights_in_force())


def _learnt(
    people: pl.DataFrame, base: Model, memory_limit: str, threads: int
) -> tuple[dict[str, Mapping[str, float]], dict[str, float]]:
    """The weights, and on how many pairs they were counted."""
    if people.height < LEAST_ROWS:
        raise TooSmall
    with workshop(memory_limit, threads) as connection:
        make_features(connection, people)
        scorer = Scorer(connection, base, thresholds(people.height).prior)
        matches = _matches(connection, scorer, people.height)
        others = _namesakes(connection, scorer)
        if number(connection, "SELECT count(*) FROM match") < LEAST_MATCHES:
            raise TooSmall
    weights = {c.name: _weights(base, c, matches[c.name], others[c.name]) for c in COMPARISONS if c.name in LEARNT}
    seen = {"matches": float(sum(matches["sex"].values())), "namesakes": float(sum(others["sex"].values()))}
    return {**base.weights, **weights}, seen


def _matches(connection: duckdb.DuckDBPyConnection, scorer: Scorer, rows: int) -> dict[str, Counts]:
    make_content(connection)
    make_keys(connection, source="distinct_feature")
    make_pairs(connection, passes=rows // 150_000 + 1)
    scorer.score()
    connection.execute(
        f"CREATE OR REPLACE TABLE match AS SELECT * FROM scored WHERE {code('document', 'rule')} AND (l + r) % {HELD_OUT} <> 0"
    )
    return _counts(connection, "match")


def _namesakes(connection: duckdb.DuckDBPyConnection, scorer: Scorer) -> dict[str, Counts]:
    connection.execute(f"CREATE OR REPLACE TABLE pair AS {_NAMESAKES}")
    scorer.score(least=0.0)
    connection.execute("CREATE OR REPLACE TABLE namesake AS SELECT * FROM scored WHERE probability < 0.5")
    return _counts(connection, "namesake")


def _counts(connection: duckdb.DuckDBPyConnection, table: str) -> dict[str, Counts]:
    """For each comparison how many pairs ended in each level."""
    return {
        comparison.name: dict(frame(connection, f"SELECT {comparison.name}, count(*) FROM {table} GROUP BY ALL").iter_rows())
        for comparison in COMPARISONS
    }


def _weights(base: Model, comparison: Comparison, matches: Counts, others: Counts) -> dict[str, float]:
    """New weights of the levels that are learnt, drawn towards the old ones where little was seen."""
    levels = [(level.name, level.weight, bool(level.frequency)) for level in comparison.levels if level.trained]
    learnt = {}
    for name, by_hand, by_frequency in [*levels, (comparison.else_name, comparison.otherwise, False)]:
        old = base.weight(comparison.name, name, by_hand)
        m, u = _share(comparison, name, matches), _share(comparison, name, others)
        seen = _of_level(comparison, name, matches) + _of_level(comparison, name, others)
        new = m if by_frequency else m / u
        pull = seen / (seen + DOUBT)
        learnt[name] = math.exp(pull * math.log(min(max(new, old / FARTHEST), old * FARTHEST)) + (1 - pull) * math.log(old))
    return learnt


def _share(comparison: Comparison, level: str, counts: Counts) -> float:
    known = sum(count for reached, count in counts.items() if reached >= 0)
    return (_of_level(comparison, level, counts) + 0.5) / (known + 1)


def _of_level(comparison: Comparison, level: str, counts: Counts) -> int:
    """Pairs of the level; a pair that a rule made certain counts as the agreement that it is."""
    ruled = counts.get(comparison.codes["rule"], 0) if level == "same" and "rule" in comparison.codes else 0
    return counts.get(comparison.codes[level], 0) + ruled


_NAMESAKES: Final = """
WITH line AS (
    SELECT record, household, given, row_number() OVER (PARTITION BY given ORDER BY hash(record)) AS stands
    FROM feature WHERE given IS NOT NULL
)
SELECT least(one.record, other.record) AS l, greatest(one.record, other.record) AS r
FROM line AS one JOIN line AS other ON one.given = other.given AND other.stands - one.stands BETWEEN 1 AND 2
WHERE one.household <> other.household LIMIT 400000
"""
