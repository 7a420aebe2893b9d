"""Weights learnt from one's own lists, and a preparation with them."""

import argparse
import json
import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from awn.aid.commands import prepare, train
from awn.linkage.model import Model, default_model

GIVEN = ("محمد", "خالد", "سامر", "نبيل", "ماهر", "يوسف", "طارق", "وليد")
FAMILIES = tuple(f"ال{first}{second}ور" for first in "بجحدرسشع" for second in "زطفقكلمن")
SMALL = "الاسم,رقم الهوية\nمحمد خالد سامر البزور,40000001\nمحمد خالد سامر البزور,40000001\n"


def main(words: Sequence[str]) -> int:
    """Runs a command as `awn` does."""
    command = {"prepare": prepare, "train": train}[words[1]]
    parser = argparse.ArgumentParser()
    command.describe(parser)
    status: int = command.run(parser.parse_args(words[2:]))
    return status


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twice 2,600 families, most of them with the same number in both lists."""
    chance = random.Random(3)
    lines = ["الاسم,رقم الهوية,تاريخ الميلاد"]
    for number in range(2600):
        name = " ".join((*chance.choices(GIVEN, k=3), chance.choice(FAMILIES)))
        lines += [
            f"{name},{40000000 + number * 7},19{chance.randrange(50, 99)}-{chance.randrange(2, 12):02}-{chance.randrange(10, 28)}"
        ] * 2
    path = tmp_path_factory.mktemp("register") / "register.csv"
    path.write_text("\n".join(lines), "utf-8")
    return path


@pytest.fixture(scope="module")
def model_file(register: Path) -> Path:
    file = register.with_name("model.json")
    assert main(["aid", "train", str(register), "--out", str(file), "--language", "en"]) == 0
    return file


def test_a_model_learnt_from_a_list_says_from_how_much_and_how_well(model_file: Path) -> None:
    model = Model.load(model_file)
    assert (model.name, model.trained_rows) == ("trained", 5200)
    assert model.trained_on == "5200 individuals in 5200 rows of 1 files"
    assert set(model.metrics) == {
        *("matches", "namesakes", "held_out", "precision", "recall", "f1"),
        *("precision_before", "recall_before", "f1_before"),
    }


def test_a_model_holds_nothing_of_anybody(model_file: Path) -> None:
    text = model_file.read_text("utf-8")
    assert not any(name in text for name in (*GIVEN, *FAMILIES))


def test_a_preparation_states_the_model_it_was_given(model_file: Path, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(SMALL, "utf-8")
    assert main(["aid", "prepare", str(tmp_path / "list.csv"), "--out", str(tmp_path / "out"), "--model", str(model_file)]) == 0
    stated = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))["model"]
    model = Model.load(model_file)
    assert (stated["name"], stated["version"], stated["metrics"]) == ("trained", model.version, model.metrics)


def test_a_preparation_states_the_shipped_model_with_figures_and_thresholds(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(SMALL, "utf-8")
    assert main(["aid", "prepare", str(tmp_path / "list.csv"), "--out", str(tmp_path / "out")]) == 0
    stated = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))["model"]
    assert (stated["name"], stated["version"]) == ("shipped", default_model().version)
    assert stated["thresholds"] == {"prior": 0.02, "certain": 0.96, "doubtful": 0.25}
    assert {"precision", "recall", "f1"} <= set(stated["metrics"])


def test_too_little_to_learn_from_is_said_and_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "list.csv").write_text(SMALL, "utf-8")
    words = ["aid", "train", str(tmp_path / "list.csv"), "--out", str(tmp_path / "model.json"), "--language", "en"]
    assert main(words) == 2
    assert "too little here to learn from" in capsys.readouterr().err
    assert not (tmp_path / "model.json").exists()


def test_a_list_is_never_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "list.csv").write_text(SMALL, "utf-8")
    assert main(["aid", "train", str(tmp_path / "list.csv"), "--out", str(tmp_path / "list.csv"), "--language", "en"]) == 2
    assert "list.csv would be overwritten" in capsys.readouterr().err
    assert (tmp_path / "list.csv").read_text("utf-8") == SMALL


def test_a_file_that_is_no_model_is_refused_before_anything_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("list.csv", "model.json"):
        (tmp_path / name).write_text(SMALL, "utf-8")
    words = ["aid", "prepare", str(tmp_path / "list.csv"), "--out", str(tmp_path / "out"), "--language", "en"]
    assert main([*words, "--model", str(tmp_path / "model.json")]) == 2
    assert capsys.readouterr().err == "model.json is no model that awn aid train wrote. Train it again, or leave --model out.\n"
    assert not (tmp_path / "out").exists()
