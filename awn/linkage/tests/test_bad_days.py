"""Registers that are empty, tiny, monstrous or say nothing."""

import polars as pl
import pytest

from awn.linkage.linking import link
from awn.linkage.records import PEOPLE
from awn.linkage.tests.registers import people, person, persons


def test_no_rows_give_no_pairs() -> None:
    links = link(pl.DataFrame(schema=PEOPLE))
    assert (links.pairs.height, links.persons.height, links.households.height) == (0, 0, 0)


def test_one_row_is_one_person() -> None:
    assert persons(link(people(person(1, "محمد أحمد علي النجار")))) == [1]


def test_a_thousand_times_the_same_person_is_one_person_and_a_thousand_pairs() -> None:
    links = link(people(*(person(n, "محمد أحمد علي النجار", documents=["national_id:40123456"]) for n in range(1, 1001))))
    assert set(persons(links)) == {1}
    assert links.pairs.height == 999
    assert links.households.height == 999


def test_a_thousand_times_a_bare_common_name_is_nobody_twice() -> None:
    links = link(people(*(person(n, "محمد أحمد") for n in range(1, 1001))))
    assert persons(links) == list(range(1, 1001))


def test_a_block_too_large_is_said_to_be_skipped_in_part() -> None:
    rows = (person(n, f"محمد أحمد علي النجار حي{n}", year=1980, place=f"خيمة {n}") for n in range(1, 400))
    skipped = link(people(*rows)).skipped
    assert max(part.largest for part in skipped) == 399


def test_rows_without_any_name_are_compared_with_nothing() -> None:
    nameless = {"given": "", "father": "", "grandfather": "", "family": "", "name": ""}
    links = link(people(*(person(n, "محمد") | nameless for n in range(1, 30))))
    assert links.pairs.height == 0


def test_columns_that_are_missing_count_as_not_known() -> None:
    frame = people(person(1, "محمد أحمد علي النجار", born="1984-05-17"), person(2, "محمد أحمد علي النجار", born="1984-05-17"))
    assert persons(link(frame.drop("mother", "kunya", "partner", "phones", "documents"))) == [1, 1]


@pytest.mark.parametrize("text", ["'; DROP TABLE feature; --", "a\nb", "\\", '"'])
def test_hostile_texts_are_only_texts(text: str) -> None:
    rows = [
        person(n, "محمد أحمد علي النجار", born="1984-05-17") | {"place": text, "family": text, "source": text} for n in (1, 2)
    ]
    assert persons(link(people(*rows))) == [1, 1]


def test_progress_is_told_from_beginning_to_end() -> None:
    told: list[tuple[str, float]] = []
    link(people(person(1, "محمد أحمد علي النجار")), progress=lambda step, share: told.append((step, share)))
    assert list(dict.fromkeys(step for step, _ in told)) == ["preparing", "blocking", "scoring", "joining"]
    assert [share for _, share in told] == sorted(share for _, share in told)
    assert told[-1] == ("joining", 1.0)
