"""Links an invented register and scores it against the truth: how long, how much memory, how right, and for whom less so.

    python bench/linking.py [--rows 100000] [--seed 1] [--only ours]

Prints tables and the machine, writes bench/results/linking.json (one part for each number of rows).
"""

import argparse
import json
import logging
import os
import platform
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from awn.linkage.decisions import Decision
from awn.linkage.known import Known
from awn.linkage.linking import Links, link, link_new
from awn.linkage.training import train
from bench.register import make_register

HERE = Path(__file__).resolve().parent

RESULTS = HERE / "results" / "linking.json"
type Figures = dict[str, float]


def main() -> None:
    asked = _arguments()
    people, truth = make_register(asked.rows, asked.seed)
    machine = f"{platform.machine()}, {_cores()} cores, Python {platform.python_version()}, DuckDB {duckdb.__version__}"
    print(f"{machine}\n{people.height:,} rows, seed {asked.seed}")
    found = {"machine": machine, "rows": people.height, "seed": asked.seed, "ours": _ours(people, truth)}
    if asked.only != "ours":
        found["incremental"] = _incremental(people, truth)
        found["others"] = {name: _scored(name, truth, method, people) for name, method in OTHERS.items()}
    _write(found)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=["ours", "all"], default="all")
    return parser.parse_args()


def _ours(people: pl.DataFrame, truth: pl.DataFrame) -> dict[str, object]:
    before = _megabytes()
    began = time.perf_counter()
    links = link(people)
    seconds = time.perf_counter() - began
    memory = _megabytes()
    doubtful = links.pairs.filter(pl.col("band") == "doubtful")
    figures: dict[str, object] = {"seconds": round(seconds, 1), "megabytes": memory, "megabytes_before": before}
    figures |= quality(links.persons, truth) | {"doubtful_share": doubtful.height / people.height}
    print(
        f"linked in {seconds:.1f} s, {memory:.0f} MB at most ({before:.0f} MB before), doubtful {doubtful.height / people.height:.2%}"
    )
    _show("certain pairs", quality(links.persons, truth))
    figures["decided"] = _decided(people, truth, doubtful)
    figures["groups"] = {name: _group(name, rows, links, truth) for name, rows in _groups(people).items()}
    return figures


def _decided(people: pl.DataFrame, truth: pl.DataFrame, doubtful: pl.DataFrame) -> Figures:
    """Quality after somebody decided every doubtful pair rightly."""
    who = dict(truth.select("record", "person").iter_rows())
    answers = [
        Decision(left, right, "same" if who[left] == who[right] else "different")
        for left, right in doubtful.select("left", "right").iter_rows()
    ]
    figures = quality(link(people, decisions=answers).persons, truth)
    _show("after review", figures)
    return figures


def _groups(people: pl.DataFrame) -> dict[str, pl.Series]:
    chosen = {
        "women": pl.col("sex") == "female",
        "men": pl.col("sex") == "male",
        "without documents": pl.col("documents").list.len() == 0,
        "one name part missing": (pl.col("grandfather") == "") | (pl.col("family") == ""),
        "without a birth date": pl.col("birth_date").is_null(),
    }
    return {name: people.filter(condition)["record"] for name, condition in chosen.items()}


def _group(name: str, records: pl.Series, links: Links, truth: pl.DataFrame) -> Figures:
    figures = quality(links.persons, truth, records)
    _show(name, figures)
    return figures


def quality(persons: pl.DataFrame, truth: pl.DataFrame, records: pl.Series | None = None) -> Figures:
    """Precision, recall and F1 of pairs in one person, and the share of pairs of different members of one home that were made one person.

    With `records` only pairs that hold one of them are counted.
    """
    joined = persons.select("record", found="person").join(truth, on="record")
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


def _pairs(frame: pl.DataFrame, by: tuple[str, ...]) -> int:
    return int(frame.group_by(by).len().select((pl.col("len") * (pl.col("len") - 1) // 2).sum()).item() or 0)


def _incremental(people: pl.DataFrame, truth: pl.DataFrame) -> dict[str, object]:
    """Five thousand new rows against the rest, the model trained and the known side prepared before."""
    began = time.perf_counter()
    model = train(people)
    trained = time.perf_counter() - began
    entries = people["household"].unique().sample(fraction=min(0.5, 5000 / people.height), seed=1)
    is_new = pl.col("household").is_in(entries.implode())
    with tempfile.TemporaryDirectory() as folder:
        known = Known.prepare(people.filter(~is_new), Path(folder))
        new = people.filter(is_new)
        began = time.perf_counter()
        links = link_new(new, known, model=model)
        seconds = time.perf_counter() - began
    who = dict(truth.select("record", "person").iter_rows())
    certain = links.pairs.filter(pl.col("band") == "certain").select("left", "right")
    right = sum(who[left] == who[right] for left, right in certain.iter_rows())
    print(
        f"training {trained:.1f} s; {new.height:,} new against {known.rows:,} known: {seconds:.2f} s, {certain.height:,} certain, {right:,} right"
    )
    _show("with the trained model", trained_quality := quality(link(people, model=model).persons, truth))
    return {"new": new.height, "known": known.rows, "seconds": seconds, "training_seconds": trained, "certain": certain.height, "right": right, "trained": trained_quality}  # fmt: skip


def _scored(name: str, truth: pl.DataFrame, method: Callable[[pl.DataFrame], pl.DataFrame], people: pl.DataFrame) -> Figures:
    began = time.perf_counter()
    figures = quality(method(people), truth)
    _show(f"{name} ({time.perf_counter() - began:.1f} s)", figures)
    return figures


def by_document(people: pl.DataFrame) -> pl.DataFrame:
    number = pl.col("documents").list.eval(pl.element().str.split(":").list.last())
    return _joined(people, [people.select("record", key=number).explode("key")])


def by_phone(people: pl.DataFrame) -> pl.DataFrame:
    return _joined(people, [people.select("record", key="phones").explode("key")])


def by_rule(people: pl.DataFrame) -> pl.DataFrame:
    """Document, or name and birth date, or name and phone."""
    number = pl.col("documents").list.eval(pl.element().str.split(":").list.last())
    named = pl.concat_str(pl.col("name"), pl.col("birth_date").cast(pl.String), separator="|")
    phoned = people.explode("phones").select("record", key=pl.concat_str("name", "phones", separator="|"))
    return _joined(people, [people.select("record", key=number).explode("key"), people.select("record", key=named), phoned])


def _joined(people: pl.DataFrame, keys: list[pl.DataFrame]) -> pl.DataFrame:
    """Persons of records that share a key, step by step."""
    keyed = pl.concat(
        [keys_.filter(pl.col("key").is_not_null()).with_columns(rule=pl.lit(rule)) for rule, keys_ in enumerate(keys)]
    )
    persons = people.select("record", person="record")
    while True:
        met = keyed.join(persons, on="record").with_columns(least=pl.col("person").min().over("rule", "key"))
        lower = met.group_by("person").agg(pl.col("least").min())
        after = persons.join(lower, on="person", how="left").select("record", person=pl.min_horizontal("person", "least"))
        after = after.join(after.select(person="record", up="person"), on="person", how="left").select("record", person="up")
        if after.sort("record").equals(persons.sort("record")):
            return persons
        persons = after


def by_plain_splink(people: pl.DataFrame) -> pl.DataFrame:
    """Splink as its tutorial shows it: raw fields, each compared on its own, trained on this register, joined from 0.95."""
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    logging.getLogger("splink").setLevel(logging.ERROR)
    first = people.with_columns(
        document=pl.col("documents").list.first().str.split(":").list.last(), phone=pl.col("phones").list.first()
    ).with_columns(pl.col("given", "father", "grandfather", "family").replace("", None))
    rows = first.select("record", "given", "father", "grandfather", "family", "birth_date", "document", "phone", "place")
    names = [cl.JaroWinklerAtThresholds(name, [0.92, 0.85]) for name in ("given", "father", "grandfather", "family")]
    exact = [cl.ExactMatch(name) for name in ("birth_date", "document", "phone", "place")]
    blocks: list[Any] = [
        block_on("document"),
        block_on("phone"),
        block_on("given", "father", "family"),
        block_on("birth_date", "given"),
    ]
    settings = SettingsCreator(
        "dedupe_only", comparisons=[*names, *exact], blocking_rules_to_generate_predictions=blocks, unique_id_column_name="record"
    )
    api = DuckDBAPI()
    linker = Linker(api.register(rows.to_arrow()), settings, log_level=None)
    linker.training.estimate_probability_two_random_records_match([block_on("document")], recall=0.5)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for block in (block_on("document"), block_on("given", "father", "family")):
        linker.training.estimate_parameters_using_expectation_maximisation(block)
    predicted = linker.inference.predict(threshold_match_probability=0.95)
    clusters: Any = linker.clustering.cluster_pairwise_predictions_at_threshold(predicted, 0.95)
    return pl.DataFrame(clusters.as_pyarrow_table()).select("record", person="cluster_id")


OTHERS: dict[str, Callable[[pl.DataFrame], pl.DataFrame]] = {
    "exact document": by_document,
    "exact phone": by_phone,
    "document, or name and birth, or name and phone": by_rule,
    "plain Splink on raw fields": by_plain_splink,
}


def _show(name: str, figures: Figures) -> None:
    print(f"{name:55} " + "  ".join(f"{key} {value:.4f}" for key, value in figures.items()))


def _cores() -> int:
    return len(os.sched_getaffinity(0))


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _write(found: dict[str, object]) -> None:
    RESULTS.parent.mkdir(exist_ok=True)
    kept = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {}
    RESULTS.write_text(json.dumps(kept | {str(found["rows"]): found}, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
