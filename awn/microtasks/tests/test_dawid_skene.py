"""EM against the example of its authors, and what must hold for any answers."""

import random
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awn.microtasks.dawid_skene import Estimates, estimate

PATIENTS = """
111 1 1 1 1|333 4 3 3 4|112 2 1 2 2|222 3 1 2 1|222 3 2 2 2|222 3 3 2 2|122 2 1 1 1|333 3 4 3 3|222 2 2 2 3
232 2 2 2 3|444 4 4 4 4|222 3 3 4 3|111 1 1 1 1|222 3 2 1 2|121 1 1 1 1|111 2 1 1 1|111 1 1 1 1|111 1 1 1 1
222 2 2 2 1|222 1 3 2 2|222 2 2 2 2|222 2 2 2 1|222 3 2 2 2|221 2 2 2 2|111 1 1 1 1|111 1 1 1 1|232 2 2 2 2
111 1 1 1 1|111 1 1 1 1|112 1 1 2 1|111 1 1 1 1|333 3 2 3 3|111 1 1 1 1|222 2 2 2 2|222 3 2 3 2|433 4 3 4 3
221 2 2 3 2|232 3 2 3 3|333 3 4 3 2|111 1 1 1 1|111 1 1 1 1|121 2 1 1 1|232 2 2 2 2|121 1 1 1 1|222 2 2 2 2
"""
"""Table 1 of the paper: what five anaesthetists said of 45 patients' fitness, the first of them three times."""

PREVALENCE = [0.40, 0.42, 0.11, 0.07]
ERROR_RATES = """
0.89 0.11 0.00 0.00 | 0.07 0.88 0.05 0.00 | 0.00 0.34 0.66 0.00 | 0.00 0.00 0.56 0.44
0.83 0.17 0.00 0.00 | 0.05 0.63 0.31 0.00 | 0.00 0.00 1.00 0.00 | 0.00 0.00 0.00 1.00
1.00 0.00 0.00 0.00 | 0.11 0.79 0.11 0.00 | 0.00 0.40 0.20 0.40 | 0.00 0.00 0.67 0.33
0.94 0.06 0.00 0.00 | 0.05 0.84 0.10 0.00 | 0.00 0.00 0.80 0.20 | 0.00 0.00 0.33 0.67
1.00 0.00 0.00 0.00 | 0.16 0.73 0.11 0.00 | 0.00 0.21 0.79 0.00 | 0.00 0.00 0.33 0.67
"""
"""Its estimates: a line for each anaesthetist, a row for each true class."""
DOUBTFUL_PATIENTS = {7: [0.98, 0.02, 0.00, 0.00], 35: [0.00, 0.95, 0.05, 0.00], 38: [0.00, 0.02, 0.98, 0.00]}

type Answer = tuple[int, str, str]


def anaesthetists() -> list[Answer]:
    lines = [patient.split() for patient in PATIENTS.strip().replace("\n", "|").split("|")]
    return [
        (patient, str(person), said)
        for patient, line in enumerate(lines, 1)
        for person, all_said in enumerate(line, 1)
        for said in all_said
    ]


def printed(shares: dict[str, float]) -> list[float]:
    return [round(shares[choice] + 1e-12, 2) for choice in sorted(shares)]


def found(smoothing: float = 0) -> Estimates[int, str]:
    return estimate(anaesthetists(), smoothing=smoothing)


def test_the_example_of_the_paper_gives_its_prevalences_and_error_rates() -> None:
    estimates = found()
    assert printed(dict(estimates.prevalence)) == PREVALENCE
    for person, line in enumerate(ERROR_RATES.strip().splitlines(), 1):
        rows = [[float(share) for share in row.split()] for row in line.split("|")]
        assert [printed(dict(estimates.confusion[str(person)][truth])) for truth in "1234"] == rows, person


def test_the_example_of_the_paper_gives_its_doubtful_patients_and_is_sure_of_the_others() -> None:
    posteriors = {patient: printed(dict(shares)) for patient, shares in found().posteriors.items()}
    assert {patient: shares for patient, shares in posteriors.items() if 1.0 not in shares} == DOUBTFUL_PATIENTS


ANSWERS = st.lists(
    st.tuples(st.integers(1, 8), st.sampled_from("abcd"), st.sampled_from(["same", "different", "no"])), min_size=1, max_size=40
)
KNOWN = st.dictionaries(st.integers(1, 8), st.sampled_from(["same", "different", "no"]), max_size=4)
SMOOTHING = st.sampled_from([0.0, 0.5, 1.0])


@settings(deadline=None)
@given(ANSWERS, KNOWN, SMOOTHING, st.randoms(use_true_random=False))
def test_the_order_of_answers_changes_nothing(
    answers: list[Answer], known: dict[int, str], smoothing: float, by: random.Random
) -> None:
    shuffled = by.sample(answers, len(answers))
    assert estimate(shuffled, known=known, smoothing=smoothing) == estimate(answers, known=known, smoothing=smoothing)


@settings(deadline=None)
@given(ANSWERS, KNOWN, SMOOTHING)
def test_names_change_nothing(answers: list[Answer], known: dict[int, str], smoothing: float) -> None:
    called = {"same": "z", "different": "m", "no": "a"}
    plain = estimate(answers, known=known, smoothing=smoothing)
    renamed = estimate(
        [(-task, f"person {person}", called[said]) for task, person, said in answers],
        known={-task: called[truth] for task, truth in known.items()},
        smoothing=smoothing,
    )
    assert renamed.course == plain.course
    assert renamed.posteriors == {
        -task: {called[choice]: share for choice, share in shares.items()} for task, shares in plain.posteriors.items()
    }


@settings(deadline=None)
@given(ANSWERS, KNOWN, SMOOTHING)
def test_the_likelihood_never_falls(answers: list[Answer], known: dict[int, str], smoothing: float) -> None:
    course = estimate(answers, known=known, smoothing=smoothing).course
    assert all(later >= earlier - 1e-12 * (1 + abs(earlier)) for earlier, later in pairwise(course))


@settings(deadline=None)
@given(ANSWERS, KNOWN, SMOOTHING)
def test_known_truths_stand_whatever_was_said_and_all_shares_sum_to_one(
    answers: list[Answer], known: dict[int, str], smoothing: float
) -> None:
    estimates = estimate(answers, known=known, smoothing=smoothing)
    assert set(estimates.posteriors) == {task for task, _, _ in answers}
    for task in known.keys() & estimates.posteriors.keys():
        assert {choice for choice, share in estimates.posteriors[task].items() if share} == {known[task]}
    rows = [row for matrix in estimates.confusion.values() for row in matrix.values()]
    assert all(
        sum(shares.values()) == pytest.approx(1) for shares in [*rows, *estimates.posteriors.values(), estimates.prevalence]
    )


def test_gold_tasks_tell_a_block_that_lies_from_the_few_who_do_not() -> None:
    truths = {task: "same" if task % 3 else "different" for task in range(60)}
    lies = {"same": "different", "different": "same"}
    answers = [(task, person, truth) for task, truth in truths.items() for person in "ab"]
    answers += [(task, person, lies[truth]) for task, truth in truths.items() for person in "xyz"]
    gold = {task: truths[task] for task in range(0, 60, 10)}
    alone, helped = estimate(answers), estimate(answers, known=gold)
    assert {task for task, truth in truths.items() if alone.posteriors[task][truth] > 0.5} == set()
    assert {task for task, truth in truths.items() if helped.posteriors[task][truth] > 0.99} == set(truths)
    assert helped.confusion["x"]["same"]["different"] > 0.9


def test_nobody_is_found_perfect_by_a_few_answers() -> None:
    estimates = estimate([(task, person, "same" if task else "different") for task in range(3) for person in "ab"])
    assert 0.5 < estimates.confusion["a"]["same"]["same"] < 0.8


def test_whoever_never_met_a_truth_has_an_even_row_without_smoothing() -> None:
    estimates = estimate([(1, "a", "same"), (2, "b", "different")], known={1: "same", 2: "different"}, smoothing=0)
    assert estimates.confusion == {
        "a": {"same": {"different": 0.0, "same": 1.0}, "different": {"different": 0.5, "same": 0.5}},
        "b": {"same": {"different": 0.5, "same": 0.5}, "different": {"different": 1.0, "same": 0.0}},
    }


def test_no_answers_give_no_estimates() -> None:
    estimates = estimate(list[Answer]())
    assert (estimates.posteriors, estimates.confusion, estimates.prevalence, estimates.log_likelihood) == ({}, {}, {}, 0)


def test_a_hundred_thousand_answers_of_five_hundred_people_take_seconds() -> None:
    by = random.Random(4)
    skills = [by.uniform(0.6, 0.98) for _ in range(500)]
    truths = [by.random() < 0.35 for _ in range(25_000)]
    asked = ((task, person) for task in range(25_000) for person in by.sample(range(500), 4))
    answers = [(task, person, str(truths[task] == (by.random() < skills[person]))) for task, person in asked]
    began = time.process_time()
    estimates = estimate(answers)
    assert time.process_time() - began < 15
    right = sum(estimates.posteriors[task][str(truth)] > 0.5 for task, truth in enumerate(truths))
    errors = [abs(estimates.confusion[person]["True"]["True"] - skill) for person, skill in enumerate(skills)]
    assert (round(right / len(truths), 2), round(sum(errors) / len(errors), 2)) == (0.94, 0.05)
