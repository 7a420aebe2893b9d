"""Who must stay apart, and who is found in spite of slips."""

import pytest

from awn.linkage.linking import link
from awn.linkage.tests.registers import bands, people, person, persons

HOME = {"phones": ["912000123"], "place": "حي البستان"}
NAME = "محمد أحمد علي النجار"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person(1, NAME, born="1984-05-17", **HOME), person(2, "خالد أحمد علي النجار", born="1986-02-03", **HOME)),
        (person(1, "حسن أحمد علي النجار", born="1984-05-17", **HOME), person(2, "حسين أحمد علي النجار", born="1984-05-17", **HOME)),
        (person(1, "مريم أحمد علي النجار", born="1984-05-17", sex="female", **HOME), person(2, "مرام أحمد علي النجار", born="1984-05-17", sex="female", **HOME)),
        (person(1, NAME, born="1950-05-17", **HOME), person(2, "أحمد علي حسن النجار", born="1925-05-07", **HOME)),
        (person(1, "أحمد محمد علي النجار", **HOME), person(2, "محمد علي حسن النجار", **HOME)),
        (person(1, "محمد أحمد النجار", **HOME), person(2, "أحمد محمد النجار", **HOME)),
        (person(1, NAME, born="1984-05-17"), person(2, NAME, born="1971-11-09")),
        (person(1, NAME, documents=["national_id:40123456"]), person(2, NAME, documents=["national_id:77889901"])),
        (person(1, NAME, place="حي البستان"), person(2, NAME, place="حي المطار")),
    ],
    ids=["siblings", "twins", "twin sisters", "father and son", "no dates", "rotated", "another birth date", "another document", "another place"],
)  # fmt: skip
def test_kin_and_namesakes_stay_apart(one: dict[str, object], other: dict[str, object]) -> None:
    links = link(people(one, other))
    assert persons(links) == [1, 2]
    assert "certain" not in bands(links).values()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person(1, NAME, born="1984-05-17"), person(2, "محمد أحممد علي النجاار", born="1984-05-17")),
        (person(1, NAME, born="1984-05-07"), person(2, NAME, born="1984-07-05")),
        (person(1, NAME, born="1984-05-17", **HOME), person(2, NAME, born="1984-05-18", **HOME)),
        (person(1, NAME, documents=["national_id:40123456"]), person(2, NAME, documents=["national_id:40123465"])),
        (person(1, NAME, partner="سعاد خالد الحداد"), person(2, NAME, partner="سعاد خالد الحداد")),
        (person(1, NAME, mother="خديجة", **HOME), person(2, NAME, mother="خديجة", **HOME)),
        (person(1, NAME, born="1984-05-17"), person(2, "النجار محمد أحمد علي", born="1984-05-17")),
        (person(1, "محمد أحمد علي النجار", born="1984-05-17"), person(2, "محممد أحمد علي النجار", born="1984-05-17")),
    ],
    ids=["a slip", "day and month", "another calendar", "two digits exchanged", "partner", "mother", "family name first", "slip in the first name"],
)  # fmt: skip
def test_one_person_is_found_in_spite_of_slips(one: dict[str, object], other: dict[str, object]) -> None:
    links = link(people(one, other))
    assert bands(links) == {(1, 2): "model"}


def test_a_wife_as_head_is_the_wife_of_another_list() -> None:
    husband, wife = "محمد أحمد علي النجار", "سعاد خالد حسن الحداد"
    links = link(
        people(
            person(1, husband, household=1, partner=wife, documents=["national_id:40123456"]),
            person(2, wife, household=1, slot="spouse1", sex="female", partner=husband),
            person(3, wife, household=2, sex="female", partner=husband),
            person(4, husband, household=2, slot="spouse1", partner=wife, documents=["national_id:40123456"]),
        )
    )
    assert persons(links) == [1, 2, 2, 1]
    assert links.households.rows() == [(1, 2, 1.0, 2, 0, False)]


def test_children_with_nothing_but_a_first_name_are_linked_within_linked_families() -> None:
    head = {"documents": ["national_id:40123456"]}
    links = link(
        people(
            person(1, NAME, household=1, **head),
            person(2, "ليلى", household=1, slot="member1", sex="female"),
            person(3, "سامر", household=1, slot="member2"),
            person(4, NAME, household=2, **head),
            person(5, "ليلى", household=2, slot="member1", sex="female"),
            person(6, "سامي", household=2, slot="member2"),
        )
    )
    assert persons(links) == [1, 2, 3, 1, 2, 6]


def test_children_of_one_first_name_in_families_apart_are_not_linked() -> None:
    links = link(people(person(1, "ليلى", slot="member1", **HOME), person(2, "ليلى", slot="member1", **HOME)))
    assert persons(links) == [1, 2]


def test_families_that_share_a_family_book_are_linked_though_nobody_is() -> None:
    book = {"documents": ["family_book:7712345"]}
    links = link(people(person(1, NAME, **book), person(2, "سعاد خالد حسن الحداد", sex="female", **book)))
    assert persons(links) == [1, 2]
    assert links.households.select("left", "right", "document").rows() == [(1, 2, True)]
