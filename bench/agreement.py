"""What volunteers' answers decide: the adaptive rule beside three answers and a majority, and beside Dawid-Skene over the same answers.

    python -m bench.agreement [--pairs 8000] [--people 200] [--seed 5]

Volunteers and pairs are invented (bench/volunteers.py). A reviewer decides what stays split, rightly; so the share sent to one stands beside.
"""

import argparse
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Final

from awn.microtasks import dawid_skene
from awn.microtasks.agreement import Rule
from bench.asked import Figure, keep, show
from bench.volunteers import CROWDS, DIFFERENT, GOLD, SAME, World, adaptive, ask, majority, world

CHOICES: Final = (SAME, DIFFERENT)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How right outcomes are: F1 of "same", share right, share right of what answers alone decided; what that took."""

    f1: float
    right: float
    right_alone: float
    answers: float
    to_reviewer: float


def main() -> None:
    asked = _arguments()
    found = {name: _measure(name, asked) for name in CROWDS}
    print(
        f"\n{asked.pairs:,} pairs, {asked.people} people, seed {asked.seed}; beside the answers one in {1 / GOLD:.0f} given goes to gold"
    )
    print(f"{'':58}{'F1':>8}{'right':>8}{'alone':>8}{'answers':>9}{'reviewer':>10}")
    for crowd, outcomes in found.items():
        for way, o in outcomes.items():
            print(f"{crowd + ': ' + way:58}{o.f1:8.4f}{o.right:8.4f}{o.right_alone:8.4f}{o.answers:9.2f}{o.to_reviewer:10.2%}")
    figures = _figures(found)
    show("asked", figures)
    kept = {crowd: {way: asdict(outcome) for way, outcome in outcomes.items()} for crowd, outcomes in found.items()}
    keep("agreement", {"pairs": asked.pairs, "people": asked.people, "seed": asked.seed, "outcomes": kept}, figures)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="What simulated volunteers' answers decide")
    parser.add_argument("--pairs", type=int, default=8_000)
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--seed", type=int, default=5)
    return parser.parse_args()


def _measure(name: str, asked: argparse.Namespace) -> dict[str, Outcome]:
    rule, three = Rule(CHOICES), Rule(CHOICES, least=3, most=3)
    ours, fixed = (world(CROWDS[name], asked.pairs, asked.people, asked.seed) for _ in range(2))
    ask(ours, rule, judging=adaptive)
    ask(fixed, three, gold=0, judging=majority)
    return {
        "adaptive": _judged(ours),
        "Dawid-Skene, the same answers": _batch(ours, rule),
        "three and a majority": _judged(fixed),
        "Dawid-Skene, those three": _batch(fixed, rule),
    }


def _judged(told: World) -> Outcome:
    return _outcome(told, (pair.verdict.choice if pair.verdict else None for pair in told.pairs))


def _batch(told: World, rule: Rule) -> Outcome:
    """What EM over all answers, gold held fixed, is as sure of as the rule asks; the rest goes to the reviewer."""
    answers = [(pair.number, person, said) for pair in told.pairs for person, said in pair.said.items() if said]
    answers += [(number, person, said) for number, person, _, said in told.gold]
    estimates = dawid_skene.estimate(answers, known={number: truth for number, _, truth, _ in told.gold})
    posteriors = (estimates.posteriors.get(pair.number, {}) for pair in told.pairs)
    return _outcome(told, (next((choice for choice in p if p[choice] >= rule.sure), None) for p in posteriors))


def _outcome(told: World, decided: Iterable[str | None]) -> Outcome:
    both = [(choice, pair.truth) for choice, pair in zip(decided, told.pairs, strict=True)]
    alone = [choice == truth for choice, truth in both if choice]
    after = [(choice or truth, truth) for choice, truth in both]
    hit, called, true = after.count((SAME, SAME)), sum(c == SAME for c, _ in after), sum(t == SAME for _, t in after)
    right = sum(choice == truth for choice, truth in after) / len(both)
    answers = sum(len(pair.said) for pair in told.pairs) / len(both)
    return Outcome(2 * hit / max(called + true, 1), right, sum(alone) / max(len(alone), 1), answers, 1 - len(alone) / len(both))


def _figures(found: dict[str, dict[str, Outcome]]) -> list[Figure]:
    figures = []
    for crowd, outcomes in found.items():
        ours, fixed = outcomes["adaptive"], outcomes["three and a majority"]
        figures += [
            Figure(f"{crowd}: F1 after outcomes", ours.f1, at_least=0.985),
            Figure(f"{crowd}: F1 beside three and a majority", ours.f1 - fixed.f1, "+.4f", at_least=0),
            Figure(f"{crowd}: answers for each pair", ours.answers, ".2f"),
            Figure(f"{crowd}: to the reviewer", ours.to_reviewer, ".2%"),
        ]
    return figures


if __name__ == "__main__":
    main()
