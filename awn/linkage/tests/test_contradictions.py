"""Nobody is made one person through a third where two of the three contradict each other."""

from awn.linkage.decisions import Decision
from awn.linkage.linking import link
from awn.linkage.tests.registers import bands, people, person, persons

NAME = "عرفات شوكت نظمي الفانوسي"
BORN = {"born": "1980-03-05"}
PAPER, OTHER_PAPER = {"documents": ["national_id:40123456"]}, {"documents": ["national_id:70987654"]}


def test_two_with_other_papers_are_not_one_through_a_third_without_any() -> None:
    links = link(people(person(1, NAME, **BORN, **PAPER), person(2, NAME, **BORN), person(3, NAME, **BORN, **OTHER_PAPER)))
    assert persons(links) == [1, 1, 3]
    assert bands(links)[1, 2] == "name_birth"
    assert "certain" not in {bands(links).get(pair) for pair in ((1, 3), (2, 3))}


def test_two_of_other_birth_dates_are_not_one_through_a_third_without_one() -> None:
    register = people(
        person(1, NAME, born="1950-03-05", **PAPER),
        person(2, NAME, **PAPER),
        person(3, NAME, born="1990-11-20", partner="هدى علي", place="الوادي"),
    )
    assert len(set(persons(link(register)))) == 2


def test_a_third_who_contradicts_nobody_joins_them() -> None:
    links = link(people(person(1, NAME, **BORN, **PAPER), person(2, NAME, **BORN), person(3, NAME, **BORN, **PAPER)))
    assert persons(links) == [1, 1, 1]


def test_the_same_document_holds_a_pair_together_whatever_sex_is_stated() -> None:
    links = link(people(person(1, NAME, **BORN, **PAPER), person(2, NAME, **BORN, **PAPER) | {"sex": "female"}))
    assert (bands(links), persons(links)) == ({(1, 2): "document"}, [1, 1])


def test_people_may_join_what_contradicts_itself() -> None:
    register = people(person(1, NAME, **BORN, **PAPER), person(2, NAME, **BORN), person(3, NAME, **BORN, **OTHER_PAPER))
    decided = link(register, decisions=[Decision(1, 2, "same"), Decision(2, 3, "same")])
    assert persons(decided) == [1, 1, 1]
