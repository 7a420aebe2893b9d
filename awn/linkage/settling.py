"""From banded pairs and people's decisions to persons and households."""
# ruff: noqa: S608  (the queries are put together from names of this package alone)

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import duckdb
import polars as pl

from awn.linkage.banding import doubtful_at_most
from awn.linkage.blocking import Skipped
from awn.linkage.clusters import Clusters, Pair, join_pairs
from awn.linkage.contradictions import contradicting
from awn.linkage.decisions import Decision, by_pair
from awn.linkage.features import FAMILIAL
from awn.linkage.households import link_households
from awn.linkage.links import PAIRS, Links
from awn.linkage.model import Model, thresholds
from awn.linkage.scoring import EVIDENCE
from awn.linkage.workshop import frame

_PAIRS: Final = f"SELECT l AS left, r AS right, probability, band, certain_by, {', '.join(EVIDENCE)} FROM banded"
_BOOKS: Final = " UNION ALL ".join(
    f"SELECT DISTINCT '{kind}' || {kind} AS number, household FROM feature WHERE {kind} IS NOT NULL" for kind in FAMILIAL
)


def settle(
    connection: duckdb.DuckDBPyConnection,
    model: Model,
    decisions: Sequence[Decision],
    *,
    rows: int,
    shown: int | None = None,
    skipped: tuple[Skipped, ...] = (),
    standing: pl.DataFrame | None = None,
) -> Links:
    """Joins the certain pairs of `banded` and the decided ones.

    `rows` is the size of the whole register, `shown` of the part whose pairs people look at; `standing` are persons (record, person) already found.
    """
    entries = frame(connection, "SELECT record, household, slot FROM feature ORDER BY record")
    pairs = _decided(frame(connection, _PAIRS).select(*PAIRS), decisions, entries["record"])
    joining = _Joining(entries, decisions, standing)
    persons, joined = joining.join(pairs)
    certain = joined.filter(pl.col("band") == "certain").select("left", "right")
    if contradictions := contradicting(connection, persons, certain):
        persons, joined = joining.join(pairs, contradictions)
    pairs = joined
    pairs = _fewest_doubtful(pairs, persons, rows if shown is None else shown)
    certain = pairs.filter(pl.col("band") == "certain").select("left", "right", "probability")
    households = link_households(entries.join(persons, on="record"), certain, frame(connection, _BOOKS))
    return Links(pairs, persons, households, model, thresholds(rows), skipped)


def _decided(pairs: pl.DataFrame, decisions: Sequence[Decision], records: pl.Series) -> pl.DataFrame:
    """The pairs with what was decided about them: decided pairs that no key had brought together come in, those decided different go out."""
    known = set(records.to_list()) if decisions else set()
    answers = {pair: answer for pair, answer in by_pair(decisions).items() if known.issuperset(pair)}
    if not answers:
        return pairs
    said = pl.DataFrame(
        {"left": [one for one, _ in answers], "right": [other for _, other in answers], "answer": list(answers.values())},
        schema={"left": pl.Int64, "right": pl.Int64, "answer": pl.String},
    )
    same = said.filter(pl.col("answer") == "same").drop("answer").join(pairs, on=["left", "right"], how="anti")
    added = same.with_columns(probability=pl.lit(1.0), band=pl.lit("certain"), certain_by=pl.lit("decision"))
    unmet = added.with_columns(pl.lit(-1, dtype=pl.Int8).alias(name) for name in EVIDENCE).select(*PAIRS)
    joined = pl.concat([pairs, unmet]).join(said, on=["left", "right"], how="left")
    settled = pl.when(pl.col("answer") == "same").then(pl.lit("decision")).when(pl.col("answer") == "unsure").then(pl.lit(""))
    return (
        joined.filter(pl.col("answer").is_null() | (pl.col("answer") != "different"))
        .with_columns(certain_by=settled.otherwise(pl.col("certain_by")))
        .with_columns(band=pl.when(pl.col("certain_by") == "").then(pl.lit("doubtful")).otherwise(pl.lit("certain")))
        .select(*PAIRS)
    )


_ORDER: Final = {"decision": 0, "document": 1, "name_birth": 2, "model": 3}


@dataclass(frozen=True, slots=True)
class _Joining:
    """How pairs become persons: `entries` are (record, household), `standing` persons (record, person) already found."""

    entries: pl.DataFrame
    decisions: Sequence[Decision]
    standing: pl.DataFrame | None

    def join(self, pairs: pl.DataFrame, contradictions: Sequence[Pair] = ()) -> tuple[pl.DataFrame, pl.DataFrame]:
        """The persons (record, person), and the pairs with those demoted to doubtful that could not be joined, the best first.

        Only people join what contradicts itself: their decisions are followed before `contradictions` are looked at.
        """
        clusters = self._clusters()
        rank = pl.col("certain_by").replace_strict(_ORDER, default=9, return_dtype=pl.Int8)
        ordered = pairs.with_columns(rank=rank).sort(
            "rank", "probability", "left", "right", descending=[False, True, False, False]
        )
        certain = ordered.filter(pl.col("band") == "certain")
        decided = certain.filter(pl.col("certain_by") == "decision")
        held = join_pairs(clusters, decided.select("left", "right").rows())
        clusters.keep_apart(contradictions)
        held += join_pairs(clusters, certain.slice(decided.height).select("left", "right").rows())
        kept = certain.with_columns(held=pl.Series(held, dtype=pl.Boolean))
        refused = kept.with_columns(
            band=pl.when("held").then("band").otherwise(pl.lit("doubtful")),
            certain_by=pl.when("held").then("certain_by").otherwise(pl.lit("")),
        )
        others = ordered.filter(pl.col("band") != "certain")
        return _persons(self.entries["record"], clusters), pl.concat([refused.select(*PAIRS), others.select(*PAIRS)])

    def _clusters(self) -> Clusters:
        apart = [pair for pair, answer in by_pair(self.decisions).items() if answer == "different"]
        households = dict(zip(self.entries["record"].to_list(), self.entries["household"].to_list(), strict=True))
        clusters = Clusters(households, apart)
        if self.standing is not None:
            first = self.standing.with_columns(first=pl.col("record").min().over("person")).filter(
                pl.col("first") != pl.col("record")
            )
            join_pairs(clusters, first.select("first", "record").rows())
        return clusters


def _fewest_doubtful(pairs: pl.DataFrame, persons: pl.DataFrame, rows: int) -> pl.DataFrame:
    """The certain pairs, and of the doubtful ones the best between any two persons: the likeliest, as many as people can be asked to look at."""
    certain, doubtful = pairs.filter(pl.col("band") == "certain"), pairs.filter(pl.col("band") == "doubtful")
    one, other = (persons.rename({"record": side, "person": f"{side}_person"}) for side in ("left", "right"))
    asked = (
        doubtful.join(one, on="left", how="left")
        .join(other, on="right", how="left")
        .filter(pl.col("left_person") != pl.col("right_person"))
        .sort("probability", "left", "right", descending=[True, False, False])
        .unique(
            [pl.min_horizontal("left_person", "right_person"), pl.max_horizontal("left_person", "right_person")],
            keep="first",
            maintain_order=True,
        )
    )
    return pl.concat([certain, asked.head(doubtful_at_most(rows)).select(*PAIRS)])


def _persons(records: pl.Series, clusters: Clusters) -> pl.DataFrame:
    persons = pl.DataFrame(
        {"record": records, "person": pl.Series([clusters.person(record) for record in records.to_list()], dtype=pl.Int64)}
    )
    return persons.with_columns(person=pl.col("record").min().over("person")).sort("record")
