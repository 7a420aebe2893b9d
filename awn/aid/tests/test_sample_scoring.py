from pathlib import Path

import pytest

from awn.aid.sample.habits_to_beat import habits
from awn.aid.sample.scoring import Pairs, Score, score

TRUTH = """file,sheet,row,slot,person,household,sex,has_document,missing_part
a.xlsx,s,2,head,1,1,male,1,0
a.xlsx,s,2,spouse1,2,1,female,0,0
a.xlsx,s,3,head,3,2,female,0,1
b.csv,,2,head,1,1,male,1,0
b.csv,,2,spouse1,2,1,female,0,1
b.csv,,3,head,3,2,female,0,0
b.csv,,4,head,4,3,male,1,0
"""
PEOPLE = """file,sheet,row,slot,person_id,household_id
a.xlsx,s,2,head,P1,H1
a.xlsx,s,2,spouse1,P1,H1
a.xlsx,s,3,head,P3,H2
b.csv,,2,head,P1,H1
b.csv,,2,spouse1,P2,H1
b.csv,,3,head,P5,H3
b.csv,,9,head,P5,H9
"""
PAIRS = """left_file,left_sheet,left_row,left_slot,right_file,right_sheet,right_row,right_slot,probability,band,why
a.xlsx,s,2,head,b.csv,,2,head,0.99,certain,x
a.xlsx,s,3,head,b.csv,,3,head,0.6,doubtful,x
a.xlsx,s,3,head,b.csv,,2,head,0.5,doubtful,x
"""
LIST = """file,sheet,row,slot,name,birth_date,phone1,phone2,document_number
a.xlsx,s,2,head,أحمد علي,1980-05-01,0912000001,,11
a.xlsx,s,2,spouse1,سارة حسن,,0912000001,,
a.xlsx,s,3,head,منى عمر,,0912000009,0912000003,
b.csv,,2,head,احمد  على,1980-05-01,,,11
b.csv,,2,spouse1,ساره حسن,,0912000001,,
b.csv,,3,head,منى عمر,,0912000003,,
b.csv,,4,head,منى عمر,,0912000003,,
"""


@pytest.fixture
def prepared(tmp_path: Path) -> Path:
    for name, text in {"truth.csv": TRUTH, "people.csv": PEOPLE, "pairs.csv": PAIRS, "list.csv": LIST}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def found(prepared: Path) -> Score:
    return score(prepared / "people.csv", prepared / "pairs.csv", prepared / "truth.csv")


def test_pairs_are_those_that_equal_ids_imply(found: Score) -> None:
    assert found.pairs == Pairs(true=3, implied=4, right=1)
    assert (found.pairs.precision, found.pairs.recall, found.pairs.f1) == (1 / 4, 1 / 3, 2 / 7)


def test_lines_missed_and_lines_too_many_are_counted(found: Score) -> None:
    assert (found.lines, found.found, found.extra, found.rows) == (7, 6, 1, 5)


def test_relatives_under_one_id_are_counted_among_all_pairs_of_relatives(found: Score) -> None:
    assert (found.relatives, found.relatives_joined) == (4, 2)


def test_deciding_doubtful_pairs_rightly_joins_only_the_same_person(found: Score) -> None:
    assert (found.doubtful, found.doubtful_same, found.doubtful_share) == (2, 1, 2 / 5)
    assert found.decided == Pairs(true=3, implied=6, right=2)


def test_a_group_has_the_pairs_that_touch_it(found: Score) -> None:
    assert found.groups["women"] == Pairs(true=2, implied=3, right=0)
    assert found.groups["with documents"] == Pairs(true=1, implied=3, right=1)


def test_nothing_to_find_and_nothing_said_is_no_fault() -> None:
    assert (Pairs(0, 0, 0).precision, Pairs(0, 0, 0).recall, Pairs(0, 0, 0).f1) == (1.0, 1.0, 1.0)


def test_habits_are_measured_on_the_cleaned_list(prepared: Path) -> None:
    assert habits(prepared / "list.csv", prepared / "truth.csv") == {
        "same document number": Pairs(true=3, implied=1, right=1),
        "same phone": Pairs(true=3, implied=4, right=1),
        "document, or name and birth date, or name and phone": Pairs(true=3, implied=5, right=3),
    }
