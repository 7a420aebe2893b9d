"""Household entries that belong to one family, although nobody in them needs to be settled."""

import polars as pl

_SCHEMA = {
    "left": pl.Int64,
    "right": pl.Int64,
    "probability": pl.Float64,
    "couple": pl.Int64,
    "members": pl.Int64,
    "document": pl.Boolean,
}


def link_households(members: pl.DataFrame, certain: pl.DataFrame, books: pl.DataFrame) -> pl.DataFrame:
    """Pairs of entries (left, right, probability, couple, members, document).

    `members` is (record, household, slot, person), `certain` the certain pairs (left, right, probability), `books` (number, household) the family
    books and ration cards. `couple` and `members` count the persons in head or spouse slots, and the others, who stand in both. Each entry is paired with the first
    entry of its person or book, so that a thousand entries of one family make a thousand pairs.
    """
    shared = _shared_persons(members, certain)
    documents = _first_with_each(books, "number").select("left", "right").unique().with_columns(document=pl.lit(True))
    joined = shared.join(documents, on=["left", "right"], how="full", coalesce=True)
    filled = joined.with_columns(
        pl.col("couple", "members").fill_null(0), pl.col("document").fill_null(False), pl.col("probability").fill_null(0.9)
    )
    linked = filled.filter((pl.col("couple") > 0) | pl.col("document") | (pl.col("members") >= 2))
    return linked.select(pl.col(name).cast(kind) for name, kind in _SCHEMA.items()).sort("left", "right")


def _shared_persons(members: pl.DataFrame, certain: pl.DataFrame) -> pl.DataFrame:
    in_couple = pl.col("slot").eq("head") | pl.col("slot").str.starts_with("spouse")
    pairs = _first_with_each(members.with_columns(couple=in_couple), "person")
    best = pl.concat([certain.select(record=side, probability="probability") for side in ("left", "right")])
    strength = best.group_by("record").agg(pl.col("probability").max())
    return (
        pairs.join(strength, on="record", how="left")
        .group_by("left", "right")
        .agg(
            probability=pl.col("probability").max(),
            couple=(pl.col("couple") & pl.col("couple_first")).sum(),
            members=(~(pl.col("couple") & pl.col("couple_first"))).sum(),
        )
    )


def _first_with_each(entries: pl.DataFrame, by: str) -> pl.DataFrame:
    """Each entry beside the first entry that has the same value, the smaller number left."""
    known = entries.filter(pl.col(by).is_not_null(), pl.len().over(by) > 1).sort("household")
    columns = [pl.col("household").first().over(by).alias("first")]
    if "couple" in known.columns:
        columns.append(pl.col("couple").first().over(by).alias("couple_first"))
    met = known.with_columns(columns).filter(pl.col("first") != pl.col("household"))
    return met.rename({"first": "left", "household": "right"})
