"""Invented volunteers of stated error rates, who answer "the same person?" on invented pairs whose truth is known."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from awn.microtasks.agreement import Reliability, Rule, Verdict, Vote, judge

SAME: Final = "same"
DIFFERENT: Final = "different"
OTHER: Final = {SAME: DIFFERENT, DIFFERENT: SAME}
SHARE_SAME: Final = 0.35
HARD: Final = 0.10
"""The share of pairs that are hard: on them everybody errs three times as often, at most in 45 of 100, so that errors come together."""
DONT_KNOW: Final = 0.04
GOLD: Final = 0.10
"""The share of each volunteer's answers that go to pairs whose truth is known; nobody can tell which."""


@dataclass(frozen=True, slots=True)
class Volunteer:
    """How often they call one person two (`missing`) and two persons one (`mistaking`), and the manner of those who do not try."""

    missing: float
    mistaking: float
    manner: str = "honest"

    def say(self, truth: str, is_hard: bool, by: random.Random) -> str | None:
        if self.manner == "random":
            return by.choice((SAME, DIFFERENT))
        elif self.manner == "always different":
            return DIFFERENT
        elif self.manner == "lies":
            return OTHER[truth]
        elif by.random() < DONT_KNOW:
            return None
        error = self.missing if truth == SAME else self.mistaking
        return OTHER[truth] if by.random() < (min(3 * error, 0.45) if is_hard else error) else truth


type Crowd = Callable[[random.Random], Volunteer]


def good(by: random.Random) -> Volunteer:
    return Volunteer(by.uniform(0.02, 0.08), by.uniform(0.02, 0.08))


def mixed(by: random.Random) -> Volunteer:
    return Volunteer(by.uniform(0.03, 0.30), by.uniform(0.02, 0.15))


def with_spammers(by: random.Random) -> Volunteer:
    """One in five answers by a coin, or always alike."""
    return Volunteer(0, 0, by.choice(("random", "always different"))) if by.random() < 0.20 else mixed(by)


def with_a_block(by: random.Random) -> Volunteer:
    """One in seven belongs to a block that always says the opposite of the truth."""
    return Volunteer(0, 0, "lies") if by.random() < 0.15 else mixed(by)


CROWDS: Final[dict[str, Crowd]] = {
    "good": good,
    "mixed": mixed,
    "with spammers": with_spammers,
    "with a lying block": with_a_block,
}


@dataclass(slots=True)
class Pair:
    """One doubtful pair and what was said of it."""

    number: int
    truth: str
    is_hard: bool
    said: dict[int, str | None] = field(default_factory=dict)
    verdict: Verdict | None = None


@dataclass(slots=True)
class World:
    """Pairs, volunteers and what is known of them."""

    pairs: list[Pair]
    volunteers: list[Volunteer]
    by: random.Random
    known: dict[int, Reliability] = field(default_factory=dict)
    gold: list[tuple[int, int, str, str]] = field(default_factory=list)
    """Answers to gold pairs: number of the pair (below 0), person, truth, said."""


def world(crowd: Crowd, pairs: int, people: int, seed: int) -> World:
    by = random.Random(seed)
    truths = [SAME if by.random() < SHARE_SAME else DIFFERENT for _ in range(pairs)]
    return World([Pair(n, truth, by.random() < HARD) for n, truth in enumerate(truths)], [crowd(by) for _ in range(people)], by)


def ask(told: World, rule: Rule, *, gold: float = GOLD, judging: Callable[[World, Pair, Rule], Verdict]) -> None:
    """Somebody comes by chance, again and again, and answers a pair that waits, or a gold pair, until no pair waits."""
    waiting = list(told.pairs)
    while waiting:
        person = told.by.randrange(len(told.volunteers))
        if told.by.random() < gold:
            answer_gold(told, person, rule)
        else:
            place = told.by.randrange(len(waiting))
            pair = waiting[place]
            if person not in pair.said:
                pair.said[person] = told.volunteers[person].say(pair.truth, pair.is_hard, told.by)
                pair.verdict = judging(told, pair, rule)
                if pair.verdict.choice is not None or pair.verdict.is_split:
                    waiting[place] = waiting[-1]
                    waiting.pop()


def answer_gold(told: World, person: int, rule: Rule) -> None:
    truth = told.by.choice((SAME, DIFFERENT))
    said = told.volunteers[person].say(truth, told.by.random() < HARD, told.by)
    told.known[person] = told.known.get(person, Reliability()).add(truth, said, rule)
    if said is not None:
        told.gold.append((-1 - len(told.gold), person, truth, said))


def adaptive(told: World, pair: Pair, rule: Rule) -> Verdict:
    """As Awn judges."""
    return judge([Vote(said, told.known.get(person, Reliability())) for person, said in pair.said.items()], rule)


def majority(_told: World, pair: Pair, rule: Rule) -> Verdict:
    """As many answers as the rule's most, and what more said than the other; a tie is split."""
    said, of = list(pair.said.values()), len(pair.said)
    best = max((SAME, DIFFERENT), key=said.count)
    is_tie = said.count(SAME) == said.count(DIFFERENT)
    return Verdict(None if of < rule.most or is_tie else best, said.count(best) / of, rule.most, said.count(best), of)
