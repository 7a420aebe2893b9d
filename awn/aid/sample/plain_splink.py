"""Splink as its first pages teach it, on names as they stand and fields taken one by one: what one gets without a model of families."""

import logging
from pathlib import Path
from typing import Any, Final

import polars as pl
import splink.comparison_library as compare
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from awn.aid.sample.scoring import KEYS, Pairs, count

_BLOCKS: Final = (("first", "last"), ("first", "birth_date"), ("phone",), ("document",))
_LEAST: Final = 0.95


def plain_splink(list_csv: Path, truth_csv: Path) -> Pairs:
    """The pairs with a probability of at least 0.95, nothing clustered."""
    people = _people(list_csv, truth_csv)
    linker = _trained(people)
    likely: Any = linker.inference.predict(threshold_match_probability=_LEAST)
    said = pl.DataFrame(likely.as_pyarrow_table()).select("unique_id_l", "unique_id_r")
    persons = people.select("unique_id", "person")
    for end in ("l", "r"):
        said = said.join(persons.rename({"unique_id": f"unique_id_{end}", "person": f"person_{end}"}), on=f"unique_id_{end}")
    return Pairs(count(people, "document").true, said.height, int((said["person_l"] == said["person_r"]).sum()))


def _people(list_csv: Path, truth_csv: Path) -> pl.DataFrame:
    listed = pl.read_csv(list_csv, infer_schema=False)
    listed = listed.rename({name: name.lstrip("\ufeff") for name in listed.columns}).with_columns(pl.col("sheet").fill_null(""))
    truth = pl.read_csv(truth_csv, infer_schema=False).with_columns(pl.col("sheet").fill_null(""))
    words = pl.col("name").fill_null("").str.split(" ").list
    people = truth.select(*KEYS, "person").join(listed.unique(KEYS), on=KEYS, how="left").with_row_index("unique_id")
    return people.select(
        pl.col("unique_id").cast(pl.Int64), "person", "birth_date", "place", first=words.first(), second=words.get(1, null_on_oob=True),
        last=words.last(), phone="phone1", document="document_number",
    ).with_columns(pl.col(pl.String).replace("", None))  # fmt: skip


def _trained(people: pl.DataFrame) -> Linker:
    comparisons: list[Any] = [compare.JaroWinklerAtThresholds(part, [0.92, 0.8]) for part in ("first", "second", "last")]
    comparisons += [compare.ExactMatch(field) for field in ("birth_date", "phone", "document", "place")]
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=comparisons,
        blocking_rules_to_generate_predictions=[block_on(*fields) for fields in _BLOCKS],
    )
    engine = DuckDBAPI()
    linker = Linker(
        engine.register(people.drop("person").to_arrow(), dataset_display_name="people"), settings, log_level=logging.ERROR
    )
    training = linker.training
    training.estimate_probability_two_random_records_match([block_on("document")], recall=0.5)
    training.estimate_u_using_random_sampling(max_pairs=1_000_000, seed=1)
    for fields in (("document",), ("first", "last")):
        training.estimate_parameters_using_expectation_maximisation(block_on(*fields))
    return linker
