"""Models as files, thresholds, and training."""

import random
import re
from pathlib import Path

import pytest
import sqlglot

from awn.linkage.common_names import shares
from awn.linkage.comparisons import COMPARISONS
from awn.linkage.linking import link
from awn.linkage.model import DEFAULT, Model, NotAModel, default_model, thresholds
from awn.linkage.tests.registers import people, person, persons
from awn.linkage.training import TooSmall, train

NAME = "محمد أحمد علي النجار"


def test_a_model_comes_back_from_its_file_as_it_was(tmp_path: Path) -> None:
    model = Model("tried-1", 5000, {"matches": 400.0}, {"birth": {"same": 9000.0}})
    model.save(tmp_path / "model.json")
    assert Model.load(tmp_path / "model.json") == model


def test_the_shipped_model_has_a_version_and_was_not_trained() -> None:
    assert (default_model(), default_model().trained_rows) == (Model.load(DEFAULT), 0)
    assert (default_model().name, default_model().version) == ("shipped", "hand-3")


def test_the_figures_of_the_shipped_model_were_measured_with_its_weights() -> None:
    """Where this fails the weights changed: give the model a new version and run `python -m bench.linking --record`."""
    assert default_model().fingerprint == default_model().weights_in_force()


@pytest.mark.parametrize(
    "text",
    (
        "",
        "[]",
        "{}",
        '{"version": 3}',
        '{"version": "a", "colour": "red"}',
        '{"version": "a", "weights": {"birth": {"same": -1}}}',
        '{"version": "a", "weights": {"father": {"same": 7}}}',
        '{"version": "a", "weights": {"birth": {"same": "many"}}}',
        '{"version": "a", "weights": {"birth": {"same": NaN}}}',
        '{"version": "a", "metrics": {"f1": "high"}}',
        '{"version": "a", "weights": [1]}',
        "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"),
    ),
)
def test_a_file_that_holds_no_model_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "model.json").write_text(text, "latin-1")
    with pytest.raises(NotAModel, match=r"model\.json"):
        Model.load(tmp_path / "model.json")


def test_the_prior_falls_as_the_register_grows() -> None:
    priors = [thresholds(rows).prior for rows in (0, 1, 200, 10_000, 1_000_000)]
    assert priors == [0.02, 0.02, 0.0025, 0.00005, 0.0000005]
    assert all(limits.doubtful < limits.certain for limits in map(thresholds, (1, 10**6)))


def test_a_weight_of_the_model_stands_for_the_one_in_the_code() -> None:
    rows = people(person(1, NAME, partner="سعاد خالد"), person(2, NAME, partner="سعاد خالد"))
    distrustful = Model("tried-2", weights={"partner": {"same_whole": 1e-9}})
    assert persons(link(rows)) == [1, 1]
    assert persons(link(rows, model=distrustful)) == [1, 2]


def test_a_small_register_is_not_trained_on() -> None:
    with pytest.raises(TooSmall):
        train(people(person(1, NAME)))


@pytest.fixture(scope="module")
def trained() -> Model:
    chance = random.Random(1)
    given, family = (
        ["محمد", "خالد", "سامر", "نبيل", "ماهر", "يوسف"],
        [f"عائلة{'ابتثجحخد'[n % 8]}{'رزسشصضطظ'[n // 8]}" for n in range(64)],
    )
    rows = []
    for number in range(1, 5101, 2):
        name = " ".join([*chance.choices(given, k=3), chance.choice(family)])
        known = {
            "documents": [f"national_id:{40000000 + number * 7}"],
            "born": f"19{chance.randrange(50, 99)}-{chance.randrange(2, 12):02}-11",
        }
        rows += [person(number, name, **known), person(number + 1, name, **known)]
    return train(people(*rows), trained_on="invented pairs")


def test_training_counts_its_rows_and_pairs_and_learns_from_four_of_five(trained: Model) -> None:
    assert (trained.name, trained.trained_on, trained.trained_rows) == ("trained", "invented pairs", 5100)
    assert (trained.metrics["matches"], trained.metrics["held_out"]) == (2040, 510)


def test_a_trained_model_is_measured_beside_the_one_before(trained: Model) -> None:
    after, before = (
        {name: trained.metrics[f"{name}{when}"] for name in ("precision", "recall", "f1")} for when in ("", "_before")
    )
    assert (after["recall"], before["recall"]) == (1.0, 1.0)
    assert after["f1"] > before["f1"]  # a register of few names, where they say little
    assert trained.fingerprint == trained.weights_in_force() != default_model().weights_in_force()


def test_what_always_agrees_weighs_more_and_what_was_not_seen_stays(trained: Model) -> None:
    assert trained.weights["father"]["same"] > 0.95
    assert trained.weights["partner"]["same_whole"] == pytest.approx(800)


def test_the_expected_shares_of_names_are_shares() -> None:
    assert all(0 < share < 0.1 for share in shares().values())
    assert 0.5 < sum(shares().values()) < 1


SPARK = {  # of Spark itself, and the two that Splink brings to it
    "COALESCE", "LEAST", "GREATEST", "STARTSWITH", "ARRAY_CONTAINS", "ARRAY_INTERSECT", "SIZE", "ABS", "REPLACE", "RIGHT", "LENGTH",
    "DAMERAU_LEVENSHTEIN", "JAROWINKLER_SIMILARITY",
}  # fmt: skip


def test_every_condition_can_be_said_in_spark() -> None:
    conditions = [condition for c in COMPARISONS for condition in (c.unknown, *(level.when for level in c.levels))]
    said = " ".join(sqlglot.transpile(condition, read="duckdb", write="spark")[0] for condition in conditions)
    assert set(re.findall(r"(\w+)\(", said)) <= SPARK | {"AND", "OR", "NOT"}
