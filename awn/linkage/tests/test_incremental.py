"""New records against a register that is already known."""

from pathlib import Path

import polars as pl
import pytest

from awn.linkage.known import Known
from awn.linkage.linking import link, link_new
from awn.linkage.tests.registers import bands, people, person

NAME = "محمد أحمد علي النجار"
REGISTER = people(
    person(1, NAME, documents=["national_id:40123456"]),
    person(2, NAME, documents=["national_id:40123456"]),
    person(3, "سعاد خالد حسن الحداد", sex="female", born="1990-03-04"),
    person(4, "ليلى", household=3, slot="member1", sex="female"),
)
NEW = people(
    person(11, NAME, documents=[":40123456"]),
    person(12, "سعاد خالد حسن الحداد", sex="female", born="1990-03-04"),
    person(13, "ليلى", household=12, slot="member1", sex="female"),
    person(14, "نبيل سامر ماهر القاضي", born="1971-08-09"),
    person(15, "نبيل سامر ماهر القاضي", born="1971-08-09"),
)


@pytest.fixture
def known(tmp_path: Path) -> Known:
    return Known.prepare(REGISTER, tmp_path, persons=link(REGISTER).persons)


def test_new_records_meet_known_ones_and_each_other(known: Known) -> None:
    assert bands(link_new(NEW, known)) == {
        (1, 11): "document",
        (2, 11): "document",
        (3, 12): "name_birth",
        (4, 13): "model",
        (14, 15): "name_birth",
    }


def test_persons_of_the_register_stand(known: Known) -> None:
    found = link_new(NEW, known).persons.sort("record")
    assert found.rows() == [(1, 1), (2, 1), (3, 3), (4, 4), (11, 1), (12, 3), (13, 4), (14, 14), (15, 14)]


def test_a_prepared_register_is_loaded_from_its_folder(known: Known) -> None:
    loaded = Known.load(known.folder)
    assert loaded == known
    assert link_new(NEW, loaded).pairs.equals(link_new(NEW, known).pairs)


def test_scoring_against_known_records_gives_the_bands_of_linking_all(known: Known) -> None:
    together = bands(link(pl.concat([REGISTER, NEW])))
    assert {pair: band for pair, band in together.items() if pair[1] > 10} == bands(link_new(NEW, known))
