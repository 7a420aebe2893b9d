"""What else people do about repeats, on the same register: one number, the usual rule of three, and Splink as its tutorial shows it."""

import logging
from collections.abc import Callable
from typing import Any, Final

import polars as pl

_LIKELY: Final = 0.95


def by_document(people: pl.DataFrame) -> pl.DataFrame:
    """Records of one document number are one person."""
    return _joined(people, [_documents(people)])


def by_phone(people: pl.DataFrame) -> pl.DataFrame:
    """Records of one phone are one person."""
    return _joined(people, [people.select("record", key="phones").explode("key")])


def by_rule(people: pl.DataFrame) -> pl.DataFrame:
    """Document, or name and birth date, or name and phone."""
    born = people.select("record", key=pl.concat_str(pl.col("name"), pl.col("birth_date").cast(pl.String), separator="|"))
    phoned = people.explode("phones").select("record", key=pl.concat_str("name", "phones", separator="|"))
    return _joined(people, [_documents(people), born, phoned])


def by_plain_splink(people: pl.DataFrame) -> pl.DataFrame:
    """Raw fields, each compared on its own, trained on this register, joined from 0.95."""
    linker = _trained(_raw(people))
    predicted = linker.inference.predict(threshold_match_probability=_LIKELY)
    clusters: Any = linker.clustering.cluster_pairwise_predictions_at_threshold(predicted, _LIKELY)
    return pl.DataFrame(clusters.as_pyarrow_table()).select("record", person="cluster_id")


OTHERS: Final[dict[str, Callable[[pl.DataFrame], pl.DataFrame]]] = {
    "exact document": by_document,
    "exact phone": by_phone,
    "document, or name and birth date, or name and phone": by_rule,
    "plain Splink on raw fields": by_plain_splink,
}
"""Each takes a frame of schema `linkage.records.PEOPLE` and gives (record, person)."""


def _documents(people: pl.DataFrame) -> pl.DataFrame:
    number = pl.col("documents").list.eval(pl.element().str.split(":").list.last())
    return people.select("record", key=number).explode("key")


def _joined(people: pl.DataFrame, keys: list[pl.DataFrame]) -> pl.DataFrame:
    """Persons of records that share a key of one rule, step by step until nothing moves."""
    known = (rule_keys.filter(pl.col("key").is_not_null()).with_columns(rule=pl.lit(rule)) for rule, rule_keys in enumerate(keys))
    keyed, persons = pl.concat(known), people.select("record", person="record")
    while True:
        met = keyed.join(persons, on="record").with_columns(least=pl.col("person").min().over("rule", "key"))
        lower = met.group_by("person").agg(pl.col("least").min())
        after = persons.join(lower, on="person", how="left").select("record", person=pl.min_horizontal("person", "least"))
        after = after.join(after.select(person="record", up="person"), on="person", how="left").select("record", person="up")
        if after.sort("record").equals(persons.sort("record")):
            return persons
        persons = after


def _raw(people: pl.DataFrame) -> pl.DataFrame:
    """One document, one phone, and nulls where nothing stands."""
    return people.select(
        "record",
        *(pl.col(name).replace("", None) for name in ("given", "father", "grandfather", "family", "place")),
        "birth_date",
        document=pl.col("documents").list.first().str.split(":").list.last(),
        phone=pl.col("phones").list.first(),
    )


def _trained(rows: pl.DataFrame) -> Any:
    import splink.comparison_library as compare
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    logging.getLogger("splink").setLevel(logging.ERROR)
    comparisons: list[Any] = [
        compare.JaroWinklerAtThresholds(name, [0.92, 0.85]) for name in ("given", "father", "grandfather", "family")
    ]
    comparisons += [compare.ExactMatch(name) for name in ("birth_date", "document", "phone", "place")]
    blocks: list[Any] = [
        block_on("document"),
        block_on("phone"),
        block_on("given", "father", "family"),
        block_on("birth_date", "given"),
    ]
    settings = SettingsCreator(
        "dedupe_only", comparisons=comparisons, blocking_rules_to_generate_predictions=blocks, unique_id_column_name="record"
    )
    linker = Linker(DuckDBAPI().register(rows.to_arrow()), settings, log_level=None)
    linker.training.estimate_probability_two_random_records_match([block_on("document")], recall=0.5)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for block in (block_on("document"), block_on("given", "father", "family")):
        linker.training.estimate_parameters_using_expectation_maximisation(block)
    return linker
