"""What several people's answers to one microtask decide: agreed, more answers wanted, or split and for a reviewer.

Each answer is weighed by how its person answered before, and the weights are multiplied (naive Bayes over annotators, the second step
of A. P. Dawid and A. M. Skene, Applied Statistics 28 (1979), 20-28, equation 2.5, every choice equally likely beforehand):

    P(truth is t | answers)  ∝  Π over answers of  π(t, said)

    π(t, said) = (n(t, said) + W·q(t, said)) / (n(t) + W)       q(t, t) = r,   q(t, other) = (1 - r) / others
    r          = (right answers + W·R) / (all answers + W)

n counts a person's answers to gold tasks, by truth and what was said; r is how often that person is right whatever the truth, R what is
expected of somebody unknown, and W how many answers an expectation is worth. So a row of the matrix about which little is known leans on
the person's other rows, and a new person on everybody. Only gold is counted: outcomes would let people confirm one another, and what a
reviewer decided is the hard remainder, on which everybody seems worse than they are. Answers stop when the likeliest choice is sure
enough and two people said it.

One answer counts for what was said by at most `STRONGEST` to one, and never against it. Whoever is worse than chance on gold thus counts
for nothing, not for the opposite: to be wrong on purpose is as easy as to be right, so whoever spoils gold first and then answers rightly
(or wrongly) would else steer outcomes by answers that nobody gave, and nobody could be told why three who said "same" made it "different".
That costs something: were a block of one in seven that only lies believed the other way round by 3 to 1, 9 in 100 pairs would go to the
reviewer instead of 16. Such accounts are better stopped. Upwards the bound keeps one trusted account, or one that was taken over, from
deciding against two others.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil, exp, fsum, log
from typing import Final

from awn.arabic.wording import Message, message

LEAST: Final = 2
"""Nobody decides alone."""
MOST: Final = 7
"""Beside 5 a crowd of mixed skill gives 0.4 of an answer more for each pair, and 8 in 100 go to the reviewer instead of 20."""
SURE: Final = 0.993
"""Three unknown people who agree, or two known to be right 93 times in 100. Beside 0.97 a mixed crowd's F1 is 0.987 instead of 0.967,
for one answer more for each pair."""
SURE_TYPED: Final = 0.97
"""For typed text: two people who typed the same, as in double entry; a third where they differ."""
EXPECTED_RIGHT: Final = 0.85
"""Of somebody unknown. At 0.90 a mixed crowd's F1 falls to 0.982, at 0.80 every crowd is asked for a quarter of an answer more."""
EXPECTED_WEIGHT: Final = 10.0
"""As many answers as the ten gold tasks of the training: after it the person weighs as much as the expectation."""
STRONGEST: Final = 20.0
"""A stranger counts 6 to 1. At 10 even two of the best need a third (0.2 to 0.3 of an answer more for each pair); at 50 nothing is gained."""
OPEN_CHOICES: Final = 10
"""Typed text has no list of choices; it is judged as if there were so many: two people who misread seldom misread alike."""
_UNTYPED: Final = "\0"
"""Stands for each text that nobody typed; no database keeps such a text, so nobody can have typed it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """How a kind of microtask agrees: its choices (None: typed text, whose normalised key is given), the least and the most answers
    (a "don't know" is one of them), and how sure the outcome must be, a share."""

    choices: tuple[str, ...] | None
    least: int = LEAST
    most: int = MOST
    sure: float = SURE

    def __post_init__(self) -> None:
        if not 1 <= self.least <= self.most or not 0.5 < self.sure < 1:
            raise ValueError("A rule asks for at least one answer, no fewer at most than at least, and is sure above one half.")
        elif self.choices is not None and not len(set(self.choices)) == len(self.choices) > 1:
            raise ValueError("A rule has two different choices or more, or none where text is typed.")
        elif _more(log(self.width - 1), 0, 0, self) > self.most:
            raise ValueError("So many equal answers of the best could never be as sure as this rule asks.")

    @property
    def width(self) -> int:
        return OPEN_CHOICES if self.choices is None else len(self.choices)

    @property
    def to_agree(self) -> int:
        """So many people must have said what is agreed."""
        return min(2, self.least)


@dataclass(frozen=True, slots=True)
class Reliability:
    """How one person answered where the truth is known: `counts[truth][said]`, as it is kept in JSON; empty for somebody unknown."""

    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def add(self, truth: str, said: str | None, rule: Rule) -> "Reliability":
        """With one more answer counted; a "don't know" counts for nothing. Of typed text only whether it was right is kept, no word of it."""
        if said is None:
            return self
        elif rule.choices is None:
            truth, said = "right", "right" if said == truth else "wrong"
        row = self.counts.get(truth, {})
        return Reliability({**self.counts, truth: {**row, said: row.get(said, 0) + 1}})

    def chance(self, truth: str, said: str, rule: Rule) -> float:
        """π(truth, said): how likely this person says so where that is the truth."""
        right = _smoothed(sum(row.get(met, 0) for met, row in self.counts.items()), self.answers, EXPECTED_RIGHT)
        expected = right if said == truth else (1 - right) / (rule.width - 1)
        if rule.choices is None:
            return expected
        row = self.counts.get(truth, {})
        return _smoothed(row.get(said, 0), sum(row.values()), expected)

    @property
    def answers(self) -> int:
        return sum(sum(row.values()) for row in self.counts.values())


def _smoothed(number: int, of: int, expected: float) -> float:
    return (number + EXPECTED_WEIGHT * expected) / (of + EXPECTED_WEIGHT)


@dataclass(frozen=True, slots=True)
class Vote:
    """One person's answer; None is "don't know"."""

    choice: str | None
    reliability: Reliability


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the answers decide. `choice` set: agreed. Else `wanted`, the answers wanted in all, is more than there are, or, where it is
    not, the task is split and goes to a reviewer. `confidence` is the likelihood of the likeliest choice, `said` how many of `of` said it."""

    choice: str | None
    confidence: float
    wanted: int
    said: int
    of: int

    @property
    def is_split(self) -> bool:
        return self.choice is None and self.wanted == self.of

    @property
    def reason(self) -> Message:
        return message("%(said)s of %(of)s said the same", said=self.said, of=self.of)


def judge(votes: Sequence[Vote], rule: Rule) -> Verdict:
    """What the answers decide by the rule. Their order means nothing. A task that could not become sure even by the best answers that may
    still be asked for is split at once; else only so many more are wanted as could make it sure."""
    answered, said = len(votes), Counter(vote.choice for vote in votes)
    doubts = _doubts(_evidence(votes, rule), rule)
    best = min(doubts, key=lambda choice: (doubts[choice], -said[choice]))
    sure = doubts[best] <= _allowed(rule) and said[best] >= rule.to_agree and answered >= rule.least
    more = min(_more(doubt, said[choice], answered, rule) for choice, doubt in doubts.items())
    wanted = answered if sure or answered + more > rule.most else answered + more
    return Verdict(best if sure else None, 1 / (1 + exp(doubts[best])), wanted, said[best], answered)


def _evidence(votes: Sequence[Vote], rule: Rule) -> dict[str, float]:
    """For each choice the log of how likely the answers are if it is the truth, to a common factor; also for a text that nobody typed."""
    given = [(vote.choice, vote.reliability) for vote in votes if vote.choice is not None]
    said = sorted({choice for choice, _ in given})
    if rule.choices is not None and not set(said) <= set(rule.choices):
        raise ValueError("An answer is none of the rule's choices.")
    truths = [*said, _UNTYPED] if rule.choices is None else rule.choices
    return {truth: fsum(_counts(truth, choice, person, rule) for choice, person in given) for truth in truths}


def _counts(truth: str, said: str, person: Reliability, rule: Rule) -> float:
    """What one answer counts for a truth, beside what it counts for what was said: the log of their ratio, in bounds."""
    ratio = person.chance(truth, said, rule) / person.chance(said, said, rule)
    return log(min(max(ratio, 1 / STRONGEST), 1))


def _doubts(evidence: Mapping[str, float], rule: Rule) -> dict[str, float]:
    """For each choice the log of the odds against it; of texts nobody typed there are as many as the rule's width leaves."""
    alike = dict.fromkeys(evidence, 1)
    if rule.choices is None:
        alike[_UNTYPED] = max(rule.width - len(evidence) + 1, 1)
    return {
        choice: log(fsum((alike[other] - (other == choice)) * exp(value - own) for other, value in evidence.items()))
        for choice, own in evidence.items()
    }


def _allowed(rule: Rule) -> float:
    return log(1 / rule.sure - 1)


def _more(doubt: float, said: int, answered: int, rule: Rule) -> int:
    """So many more answers, at least one, could at best make a choice agreed that has this doubt and was said by so many."""
    enough = ceil((doubt - _allowed(rule)) / log(STRONGEST) - 1e-9)
    return max(1, rule.least - answered, rule.to_agree - said, enough)
