"""Decisions are facts about pairs; taken back, it is as if they had never been."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awn.linkage.clusters import Clusters, Pair, join_pairs
from awn.linkage.decisions import Decision, by_pair
from awn.linkage.linking import link
from awn.linkage.tests.registers import bands, people, person, persons

NAME = "محمد أحمد علي النجار"
DOCUMENT = {"documents": ["national_id:40123456"]}
DOUBTFUL = people(person(1, NAME), person(2, NAME))
CERTAIN = people(*(person(n, NAME, **DOCUMENT) for n in (1, 2, 3)))


@pytest.mark.parametrize(("left", "right"), [(1, 2), (2, 1)])
def test_a_pair_decided_the_same_is_one_person(left: int, right: int) -> None:
    links = link(DOUBTFUL, decisions=[Decision(left, right, "same")])
    assert (bands(links), persons(links)) == ({(1, 2): "decision"}, [1, 1])


def test_a_pair_decided_the_same_need_not_have_been_compared() -> None:
    links = link(people(person(1, NAME), person(2, "سعاد خالد حسن الحداد")), decisions=[Decision(1, 2, "same")])
    assert (bands(links), persons(links)) == ({(1, 2): "decision"}, [1, 1])


def test_a_pair_decided_different_is_asked_no_more() -> None:
    links = link(DOUBTFUL, decisions=[Decision(1, 2, "different")])
    assert (bands(links), persons(links)) == ({}, [1, 2])


def test_an_unsure_pair_stays_doubtful_though_it_was_certain() -> None:
    pair = people(person(1, NAME, **DOCUMENT), person(2, NAME, **DOCUMENT))
    links = link(pair, decisions=[Decision(1, 2, "unsure")])
    assert (bands(links), persons(links)) == ({(1, 2): "doubtful"}, [1, 2])


def test_records_decided_different_are_not_joined_through_a_third() -> None:
    links = link(CERTAIN, decisions=[Decision(1, 3, "different")])
    assert persons(links) in ([1, 1, 3], [1, 2, 2])
    assert sorted(bands(links).values()) == ["document", "doubtful"]


def test_a_decision_taken_back_leaves_no_trace() -> None:
    before = link(CERTAIN)
    link(CERTAIN, decisions=[Decision(1, 3, "different")])
    after = link(CERTAIN)
    assert after.pairs.equals(before.pairs)
    assert after.persons.equals(before.persons)


def test_a_decision_about_an_unknown_record_is_no_decision() -> None:
    assert persons(link(DOUBTFUL, decisions=[Decision(1, 99, "same")])) == [1, 2]


def test_two_members_of_one_entry_are_not_joined_by_a_decision() -> None:
    family = people(person(1, NAME, household=1), person(2, NAME, household=1, slot="member1"))
    links = link(family, decisions=[Decision(1, 2, "same")])
    assert (bands(links), persons(links)) == ({(1, 2): "doubtful"}, [1, 2])


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5), st.sampled_from(["same", "different", "unsure"]))))
def test_the_order_of_the_two_records_means_nothing(said: list[tuple[int, int, str]]) -> None:
    forth = [Decision(one, other, answer) for one, other, answer in said]  # type: ignore[arg-type]
    back = [Decision(other, one, answer) for one, other, answer in said]  # type: ignore[arg-type]
    assert by_pair(forth) == by_pair(back)


PAIRS = st.lists(st.tuples(st.integers(1, 12), st.integers(1, 12)).filter(lambda pair: pair[0] != pair[1]), max_size=30)


@given(PAIRS, PAIRS, st.lists(st.integers(1, 8), min_size=12, max_size=12))
def test_no_cluster_holds_what_is_forbidden_and_every_refusal_has_a_reason(
    joined: list[Pair], apart: list[Pair], entries: list[int]
) -> None:
    households = dict(enumerate(entries, 1))
    clusters = Clusters(households, apart)
    held = join_pairs(clusters, joined)
    together = [{record for record in households if clusters.person(record) == root} for root in households]
    assert all(clusters.person(one) != clusters.person(other) for one, other in apart)
    assert all(len({households[record] for record in group}) == len(group) for group in together)
    assert all(clusters.person(one) == clusters.person(other) for (one, other), kept in zip(joined, held, strict=True) if kept)
    for (one, other), kept in zip(joined, held, strict=True):
        assert kept or any(_forbidden(clusters, households, apart, one, other))


def _forbidden(clusters: Clusters, households: dict[int, int], apart: list[Pair], one: int, other: int) -> Iterator[bool]:
    left = {record for record in households if clusters.person(record) == clusters.person(one)}
    right = {record for record in households if clusters.person(record) == clusters.person(other)}
    yield bool({households[record] for record in left} & {households[record] for record in right})
    yield any((a in left and b in right) or (a in right and b in left) for a, b in apart)
