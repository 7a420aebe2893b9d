"""How well a model finds again, with the document numbers hidden, the pairs that they prove: a measure that a register carries in itself.

Two records with one number and one first name are one person; two records of one person whose numbers of one kind differ were joined wrongly, unless
the numbers are a slip apart. It says less than a truth would: whoever has no document is not in it.
"""

from dataclasses import dataclass
from typing import Final

import polars as pl
from rapidfuzz.distance import DamerauLevenshtein

from awn.linkage.linking import link
from awn.linkage.model import Model

MEASURED_ON: Final = "a fifth of the register's pairs that share a document, never learnt from, with all document numbers hidden"
HELD_OUT: Final = 5
"""One pair in so many is kept from the training, chosen by the sum of its record numbers."""
SHARED_BY: Final = 8
"""A number that stands in more records proves nothing."""
MOST: Final = 50
"""Records of one person that are all held against each other."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Counts of pairs, held-out ones alone."""

    proven: int
    right: int
    wrong: int

    @property
    def figures(self) -> dict[str, float]:
        """Precision, recall and F1, 0 to 1."""
        precision, recall = self.right / max(self.right + self.wrong, 1), self.right / max(self.proven, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        return {"precision": precision, "recall": recall, "f1": f1}


def evaluate(people: pl.DataFrame, model: Model, *, memory_limit: str = "1GB", threads: int = 2) -> Evaluation:
    """Links the register, a frame of schema `records.PEOPLE`, as if nobody in it had a document."""
    hidden = people.with_columns(documents=pl.lit([], dtype=pl.List(pl.String)))
    persons = link(hidden, model=model, memory_limit=memory_limit, threads=threads).persons
    numbers = _numbers(people)
    proven, found = _proven(numbers), _found(persons)
    right = found.join(proven, on=["l", "r"], how="semi").height
    return Evaluation(proven.height, right, _disproven(found, numbers))


def _numbers(people: pl.DataFrame) -> pl.DataFrame:
    """(record, household, given, kind, number), numbers of many records gone."""
    parts = pl.col("documents").str.split_exact(":", 1).struct.rename_fields(["kind", "number"])
    told = (
        people.select("record", "household", "given", "documents").explode("documents").with_columns(parts=parts).unnest("parts")
    )
    return told.drop("documents").filter(pl.col("number").str.len_chars() >= 4, pl.len().over("number") <= SHARED_BY)


def _proven(numbers: pl.DataFrame) -> pl.DataFrame:
    named = numbers.filter(pl.col("given") != "")
    met = named.join(named, on=["number", "given"]).filter(pl.col("household") != pl.col("household_right"))
    return _held_out(met.select(l="record", r="record_right")).unique()


def _found(persons: pl.DataFrame) -> pl.DataFrame:
    several = persons.filter(pl.len().over("person").is_between(2, MOST))
    return _held_out(several.join(several, on="person").select(l="record", r="record_right"))


def _held_out(pairs: pl.DataFrame) -> pl.DataFrame:
    return pairs.filter(pl.col("l") < pl.col("r"), (pl.col("l") + pl.col("r")) % HELD_OUT == 0)


def _disproven(found: pl.DataFrame, numbers: pl.DataFrame) -> int:
    """Found pairs that hold two numbers of one kind, stated and a person's own, of which none is the other's or a slip from it."""
    own = numbers.filter(pl.col("kind").is_in(["national_id", "passport", "unhcr_id", "civil_record"]))
    both = found.join(own, left_on="l", right_on="record").join(own, left_on=["r", "kind"], right_on=["record", "kind"])
    near = [DamerauLevenshtein.distance(one, other) <= 1 for one, other in both.select("number", "number_right").iter_rows()]
    return (
        both.with_columns(near=pl.Series(near, dtype=pl.Boolean))
        .group_by("l", "r")
        .agg(pl.col("near").any())
        .filter(~pl.col("near"))
        .height
    )
