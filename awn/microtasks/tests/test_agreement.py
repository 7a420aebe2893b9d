"""What answers decide: when they are enough, when more are asked, when a reviewer is; and whom they believe."""

import random
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awn.arabic.wording import Message
from awn.microtasks.agreement import SURE_TYPED, Reliability, Rule, Vote, judge

SAME_PERSON = Rule(("same", "different"))
TYPED = Rule(None, sure=SURE_TYPED)
STRANGER = Reliability()
GOOD = Reliability({"same": {"same": 30}, "different": {"different": 30}})
LIAR = Reliability({"same": {"different": 30}, "different": {"same": 30}})
AT_RANDOM = Reliability({"same": {"same": 15, "different": 15}, "different": {"same": 15, "different": 15}})
ALWAYS_SAME = Reliability({"same": {"same": 30}, "different": {"same": 30}})


def votes(*choices: str | None, by: Reliability = STRANGER) -> list[Vote]:
    return [Vote(choice, by) for choice in choices]


def decided(given_votes: Sequence[Vote], rule: Rule = SAME_PERSON) -> tuple[str | None, int]:
    verdict = judge(given_votes, rule)
    return verdict.choice, verdict.wanted


def test_at_first_the_least_number_of_answers_is_wanted() -> None:
    assert decided([]) == (None, 2)
    assert decided([], Rule(None, least=3, sure=SURE_TYPED)) == (None, 3)
    assert decided([], Rule(("yes", "no"), least=1, most=1, sure=0.9)) == (None, 1)


def test_strangers_agree_by_three_equal_answers_and_the_good_by_two() -> None:
    assert decided(votes("same", "same")) == (None, 3)
    assert decided(votes("same", "same", "same")) == ("same", 3)
    assert decided(votes("same", "same", by=GOOD)) == ("same", 2)


def test_nobody_decides_alone_however_good() -> None:
    assert decided(votes("same", by=GOOD)) == (None, 2)
    assert decided([*votes("same", by=GOOD), *votes(None, None, None)], Rule(("same", "different"), sure=0.9)) == (None, 5)


def test_one_answer_may_decide_where_the_rule_says_so() -> None:
    rule = Rule(("same", "different"), least=1, most=3, sure=0.9)
    assert decided(votes("same", by=GOOD), rule) == ("same", 1)
    assert decided(votes("same"), rule) == (None, 2)


def test_where_answers_differ_more_are_wanted_but_only_as_many_as_could_make_it_sure() -> None:
    assert decided(votes("same", "different")) == (None, 4)
    assert decided(votes("same", "same", "different")) == (None, 5)
    assert decided(votes("same", "same", "same", "different")) == (None, 5)


def test_what_stays_split_goes_to_a_reviewer_as_soon_as_no_answer_could_settle_it() -> None:
    halves = judge(votes("same", "different", "same", "different", "same", "different"), SAME_PERSON)
    assert (halves.choice, halves.wanted, halves.is_split) == (None, 6, True)
    full = judge(votes("same", "different", "same", "different", "same", None, "same"), SAME_PERSON)
    assert (full.choice, full.wanted, full.is_split) == (None, 7, True)
    assert not judge(votes("same", "different"), SAME_PERSON).is_split


def test_an_agreed_task_wants_no_more_answers_and_is_not_split() -> None:
    verdict = judge(votes("same", "same", "same"), SAME_PERSON)
    assert (verdict.wanted, verdict.is_split) == (3, False)


def test_who_does_not_know_has_answered_and_decides_nothing() -> None:
    assert decided(votes("same", "same", None, by=GOOD)) == ("same", 3)
    assert judge(votes(None, None), SAME_PERSON).confidence == 0.5
    assert decided(votes(None, None)) == (None, 4)
    assert decided(votes(*[None] * 6)) == (None, 6)


def test_a_late_answer_beyond_the_most_still_counts() -> None:
    split = votes("same", "different", "same", "different", "same", "same", None)
    assert decided(split) == (None, 7)
    assert decided([*split, *votes("same", by=GOOD)]) == ("same", 8)


def test_a_trusted_account_cannot_outweigh_two_others_who_are_trusted_too() -> None:
    spotless = Reliability({"same": {"same": 10_000}, "different": {"different": 10_000}})
    verdict = judge([*votes("same", by=spotless), *votes("different", "different", by=GOOD)], SAME_PERSON)
    assert (verdict.choice, verdict.said, verdict.of) == (None, 2, 3)
    assert verdict.confidence > 0.9


@pytest.mark.parametrize("person", [LIAR, AT_RANDOM, ALWAYS_SAME])
def test_whoever_is_no_better_than_chance_counts_for_nothing_not_for_the_opposite(person: Reliability) -> None:
    many = judge(votes(*["same"] * 6, by=person), SAME_PERSON)
    assert many.choice is None
    assert 0.5 <= many.confidence < 0.75
    beside = judge([*votes("different", "different", by=GOOD), *votes("same", by=person)], SAME_PERSON)
    assert beside.choice == "different"


def test_spoiling_gold_on_purpose_gives_no_power_over_outcomes() -> None:
    assert judge(votes(*["different"] * 5, by=LIAR), SAME_PERSON).confidence == 0.5
    honest = votes("same", "same", "same")
    assert judge([*honest, *votes("different", "different", by=LIAR)], SAME_PERSON).choice == "same"


def test_whoever_says_the_same_to_everything_is_heard_when_saying_the_other() -> None:
    mostly_same = Reliability({"same": {"same": 30}, "different": {"same": 20, "different": 10}})
    believed = [judge(votes(choice, by=mostly_same), SAME_PERSON).confidence for choice in ("same", "different")]
    assert believed[0] < 0.65 < 0.8 < believed[1]


def test_little_known_of_one_truth_leans_on_how_the_person_met_the_other() -> None:
    rule = SAME_PERSON
    half_known = Reliability({"same": {"same": 5, "different": 25}})
    assert half_known.chance("different", "different", rule) < 0.5 < STRANGER.chance("different", "different", rule)


def test_two_equal_typed_texts_are_enough_and_two_different_ones_ask_again() -> None:
    assert decided(votes("salma", "salma"), TYPED) == ("salma", 2)
    assert decided(votes("salma", "salwa"), TYPED) == (None, 4)
    assert decided(votes("salma", "salwa", "salma", "salma"), TYPED) == ("salma", 4)
    assert decided(votes("", ""), TYPED) == ("", 2)


def test_texts_all_different_go_to_a_reviewer() -> None:
    assert judge(votes(*"abcdef"), TYPED).is_split
    assert judge(votes(*"abcdefghijkl"), Rule(None, most=12, sure=SURE_TYPED)).is_split


def test_a_verdict_can_be_told() -> None:
    verdict = judge(votes("same", "same", "different", "same", by=GOOD), SAME_PERSON)
    assert verdict.reason == Message("%(said)s of %(of)s said the same", {"said": 3, "of": 4})
    assert str(verdict.reason) == "3 of 4 said the same"


def test_counts_grow_by_one_answer_and_the_old_ones_stay_as_they_were() -> None:
    once = STRANGER.add("same", "same", SAME_PERSON)
    twice = once.add("same", "different", SAME_PERSON)
    assert (dict(STRANGER.counts), once.counts, twice.counts) == (
        {},
        {"same": {"same": 1}},
        {"same": {"same": 1, "different": 1}},
    )
    assert twice.add("different", None, SAME_PERSON) == twice


def test_of_typed_text_only_whether_it_was_right_is_kept() -> None:
    counted = STRANGER.add("salma", "salma", TYPED).add("huda", "hoda", TYPED).add("huda", None, TYPED)
    assert counted.counts == {"right": {"right": 1, "wrong": 1}}
    assert counted.chance("huda", "huda", TYPED) == pytest.approx(9.5 / 12)


@pytest.mark.parametrize(
    "unfit",
    [
        lambda: Rule(("same",)),
        lambda: Rule(("same", "same")),
        lambda: Rule(("same", "different"), least=0),
        lambda: Rule(("same", "different"), least=3, most=2),
        lambda: Rule(("same", "different"), sure=1.0),
        lambda: Rule(("same", "different"), least=1, most=1),
    ],
)
def test_a_rule_that_nothing_could_meet_is_refused(unfit: Callable[[], Rule]) -> None:
    with pytest.raises(ValueError, match=r"rule"):
        unfit()


def test_an_answer_outside_the_choices_is_refused() -> None:
    with pytest.raises(ValueError, match="choices"):
        judge(votes("perhaps"), SAME_PERSON)


CHOICES = ("same", "different", "no")
COUNTS = st.dictionaries(st.sampled_from(CHOICES), st.dictionaries(st.sampled_from(CHOICES), st.integers(0, 500)))
VOTES = st.lists(st.builds(Vote, st.none() | st.sampled_from(CHOICES), st.builds(Reliability, COUNTS)), max_size=8)
RULES = st.builds(
    Rule,
    choices=st.sampled_from([CHOICES, None]),
    least=st.integers(1, 3),
    most=st.integers(4, 7),
    sure=st.sampled_from([0.8, 0.95, 0.99]),
)


@settings(deadline=None)
@given(VOTES, RULES)
def test_never_fewer_than_least_nor_more_than_most_and_never_fewer_than_two(given_votes: list[Vote], rule: Rule) -> None:
    verdict = judge(given_votes, rule)
    said = [vote.choice for vote in given_votes]
    if verdict.choice is not None:
        assert (len(said) >= rule.least, said.count(verdict.choice) >= min(2, rule.least)) == (True, True)
        assert (verdict.confidence >= rule.sure - 1e-12, verdict.wanted) == (True, len(said))
    else:
        assert len(said) <= verdict.wanted <= max(rule.most, len(said))
    assert verdict.of == len(said)
    assert verdict.said <= len(said)


@settings(deadline=None)
@given(VOTES, RULES, st.randoms(use_true_random=False))
def test_the_order_of_answers_decides_nothing(given_votes: list[Vote], rule: Rule, by: random.Random) -> None:
    assert judge(by.sample(given_votes, len(given_votes)), rule) == judge(given_votes, rule)


@settings(deadline=None)
@given(VOTES, RULES, st.sampled_from(CHOICES), st.builds(Reliability, COUNTS))
def test_an_answer_never_speaks_against_what_it_says(
    given_votes: list[Vote], rule: Rule, choice: str, person: Reliability
) -> None:
    before = judge([*given_votes, *votes(choice, choice, by=GOOD)], rule)
    after = judge([*given_votes, *votes(choice, choice, by=GOOD), Vote(choice, person)], rule)
    if before.choice == choice:
        assert (after.choice, after.confidence >= before.confidence - 1e-12) == (choice, True)


@settings(deadline=None)
@given(VOTES, RULES)
def test_a_task_is_split_only_where_even_the_best_answers_could_not_settle_it(given_votes: list[Vote], rule: Rule) -> None:
    verdict = judge(given_votes, rule)
    best = Reliability({choice: {choice: 10_000} for choice in ("right", *CHOICES)})
    if verdict.choice is None:
        room = max(rule.most - len(given_votes), 0)
        more = room if verdict.is_split else verdict.wanted - len(given_votes)
        ends = [judge([*given_votes, *votes(*[choice] * more, by=best)], rule).choice for choice in CHOICES]
        assert any(ends) != verdict.is_split
