"""Counting pairs of records that were made one person, against the truth of a register."""

import polars as pl

type Quality = dict[str, float]


def quality(persons: pl.DataFrame, truth: pl.DataFrame, records: pl.Series | None = None) -> Quality:
    """Precision, recall and F1 of pairs in one person, and the share of pairs of different members of one home that were made one person.

    `persons` is (record, person), `truth` (record, person, home); who is not in `persons` stands alone. With `records` only pairs that hold one of them count.
    """
    joined = truth.join(persons.select("record", found="person"), on="record", how="left")
    joined = joined.with_columns(pl.col("found").fill_null(-pl.col("record")))
    others = joined.filter(~pl.col("record").is_in(records.implode())) if records is not None else joined.clear()

    def pairs(*by: str) -> int:
        return _pairs(joined, by) - _pairs(others, by)

    right, found, true = pairs("found", "person"), pairs("found"), pairs("person")
    precision, recall = right / max(found, 1), right / max(true, 1)
    within = pairs("home") - pairs("home", "person")
    confused = pairs("found", "home") - pairs("found", "home", "person")
    return {
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / max(precision + recall, 1e-9),
        "within_home": confused / max(within, 1),
    }


def show_qualities(title: str, qualities: dict[str, Quality]) -> None:
    """A table with one line for each way of linking, or each group of people."""
    print(f"\n{title:58}{'precision':>12}{'recall':>10}{'F1':>10}")
    for name, found in qualities.items():
        print(f"{name:58}{found['precision']:12.4f}{found['recall']:10.4f}{found['f1']:10.4f}", flush=True)


def _pairs(frame: pl.DataFrame, by: tuple[str, ...]) -> int:
    return int(
        frame.group_by(by).len().select((pl.col("len").cast(pl.Int64) * (pl.col("len").cast(pl.Int64) - 1) // 2).sum()).item()
        or 0
    )
