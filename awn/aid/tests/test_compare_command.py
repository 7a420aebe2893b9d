"""`awn aid compare` takes a map and a model as `awn aid prepare` does."""

import argparse
import csv
from pathlib import Path

import pytest

from awn.aid.commands import compare
from awn.linkage.model import default_model

OLD = "الاسم,رقم الهوية,الجوال\nعمر سالم ناصر حمد,401000567,0912000001\n"
NEW = "الاسم,رقم الهوية,الجوال\nالسيد عمر سالم ناصر حمد,401000567,+249912000001\n"


@pytest.fixture
def lists(tmp_path: Path) -> tuple[str, str]:
    (tmp_path / "old.csv").write_text(OLD, "utf-8")
    (tmp_path / "new.csv").write_text(NEW, "utf-8")
    return str(tmp_path / "old.csv"), str(tmp_path / "new.csv")


def compared(*words: object) -> int:
    parser = argparse.ArgumentParser()
    compare.describe(parser)
    return compare.run(parser.parse_args([*map(str, words), "--language", "en"]))


def changed(folder: Path) -> list[tuple[str, str, str]]:
    with (folder / "changed.csv").open(encoding="utf-8-sig", newline="") as file:
        return [(line["field"], line["old"], line["new"]) for line in csv.DictReader(file)]


def test_the_country_of_the_map_makes_two_writings_of_one_phone_equal(lists: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "MAP.toml").write_text('region = "SD"\n', "utf-8")
    assert compared(*lists, "--out", tmp_path / "with", "--map", tmp_path / "MAP.toml") == 0
    assert compared(*lists, "--out", tmp_path / "without") == 0
    assert changed(tmp_path / "with") == []
    assert changed(tmp_path / "without") == [("phones", "0912000001", "+249912000001")]


def test_what_was_said_on_the_command_line_goes_before_the_map(lists: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "MAP.toml").write_text('region = "EG"\n', "utf-8")
    assert compared(*lists, "--out", tmp_path / "out", "--map", tmp_path / "MAP.toml", "--region", "sd") == 0
    assert changed(tmp_path / "out") == []


def test_rules_that_the_map_takes_back_are_taken_back(lists: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "MAP.toml").write_text('region = "SD"\nkeep_raw = ["name.honorific"]\n', "utf-8")
    assert compared(*lists, "--out", tmp_path / "out", "--map", tmp_path / "MAP.toml") == 0
    assert changed(tmp_path / "out") == [("name", "عمر سالم ناصر حمد", "السيد عمر سالم ناصر حمد")]


def test_weights_of_one_s_own_are_taken(lists: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    default_model().save(tmp_path / "model.json")
    assert compared(*lists, "--out", tmp_path / "out", "--model", tmp_path / "model.json") == 0
    (tmp_path / "model.json").write_text("{}", "utf-8")
    assert compared(*lists, "--out", tmp_path / "other", "--model", tmp_path / "model.json") == 2
    assert (
        capsys.readouterr()
        .err.splitlines()[-1]
        .endswith("is no model that awn aid train wrote. Train it again, or leave --model out.")
    )
    assert not (tmp_path / "other").exists()
