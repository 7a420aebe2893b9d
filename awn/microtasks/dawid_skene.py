"""How well each of several people answers, and what is true, found from their answers alone: the EM of Dawid and Skene.

A. P. Dawid and A. M. Skene, "Maximum likelihood estimation of observer error-rates using the EM algorithm", Applied Statistics 28
(1979), 20-28. It judges whole projects after the event; what one microtask's answers decide while they arrive is `agreement`.
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from math import exp, fsum, inf, log
from typing import Final

SMOOTHING: Final = 1.0
"""Imagined answers in each cell of a person's matrix and in the prevalence (Laplace): nobody is found perfect by three answers."""
ENOUGH: Final = 1e-9
"""EM has converged when a round raises the log-likelihood by no more than this share of it (of it and 1, as it may be 0)."""
ROUNDS: Final = 500
"""EM stops after so many rounds, converged or not."""


@dataclass(frozen=True, slots=True)
class Estimates[Task, Person]:
    """What was found. `posteriors`: how likely each choice is the truth of a task; `confusion`: for a person, truth and what was
    said, the share of such answers; `course`: after each round what EM raises, the log-likelihood, and with smoothing the log of
    its prior beside it."""

    posteriors: Mapping[Task, Mapping[str, float]]
    confusion: Mapping[Person, Mapping[str, Mapping[str, float]]]
    prevalence: Mapping[str, float]
    log_likelihood: float
    course: tuple[float, ...]

    @property
    def iterations(self) -> int:
        return len(self.course)


def estimate[Task: Hashable, Person: Hashable](
    answers: Iterable[tuple[Task, Person, str]], *, known: Mapping[Task, str] | None = None, smoothing: float = SMOOTHING
) -> Estimates[Task, Person]:
    """Estimates from answers (task, person, choice). `known` are the truths of gold tasks, held fixed; a task may be answered more
    than once by one person. Deterministic: every sum is rounded once (`fsum`), so neither the order of the answers nor the names
    change a bit of it. Whoever never met a truth has an even row for it where smoothing is 0."""
    fit = _Fit(answers, known or {}, smoothing)
    fit.start_with_the_shares()
    course = [fit.round()]
    while len(course) < ROUNDS:
        course.append(fit.round())
        if course[-1] - course[-2] <= ENOUGH * (1 + abs(course[-1])):
            break
    return Estimates(
        fit.posteriors(), fit.confusion(), dict(zip(fit.choices, fit.prevalence, strict=True)), fit.likelihood, tuple(course)
    )


class _Fit[Task: Hashable, Person: Hashable]:
    """The state of EM. Choices are numbered; a cell is person times choices plus what was said; `truth[j][i]` is how likely task i is j."""

    def __init__(self, answers: Iterable[tuple[Task, Person, str]], known: Mapping[Task, str], smoothing: float) -> None:
        given = list(answers)
        self.choices = sorted({choice for _, _, choice in given} | {known[task] for task, _, _ in given if task in known})
        self.tasks = {task: number for number, task in enumerate(dict.fromkeys(task for task, _, _ in given))}
        self.people = {person: number for number, person in enumerate(dict.fromkeys(person for _, person, _ in given))}
        self.known = {self.tasks[task]: self.choices.index(truth) for task, truth in known.items() if task in self.tasks}
        self.smoothing = smoothing
        self.likelihood = -inf
        self._index(given)

    def _index(self, given: list[tuple[Task, Person, str]]) -> None:
        wide, numbers = len(self.choices), {choice: number for number, choice in enumerate(self.choices)}
        self.cells_of: list[list[int]] = [[] for _ in self.tasks]
        self.tasks_of: list[list[int]] = [[] for _ in range(len(self.people) * wide)]
        for task, person, choice in given:
            row, cell = self.tasks[task], self.people[person] * wide + numbers[choice]
            self.cells_of[row].append(cell)
            self.tasks_of[cell].append(row)

    def start_with_the_shares(self) -> None:
        """The truth of each task as likely as the share of its answers that said so (their equation 3.1), each weighed by how often
        its person was right on gold, so that a lying majority is not where EM begins; known truths as known."""
        wide, weights = len(self.choices), self._weights()
        self.truth = [[0.0] * len(self.tasks) for _ in self.choices]
        for task, cells in enumerate(self.cells_of):
            whole = fsum(weights[cell // wide] for cell in cells)
            for j, column in enumerate(self.truth):
                said = fsum(weights[cell // wide] for cell in cells if cell % wide == j)
                column[task] = float(j == self.known[task]) if task in self.known else said / whole

    def _weights(self) -> list[float]:
        """Each person's share of right answers on gold, one right and one wrong imagined: all alike where there is no gold."""
        wide, right, of = len(self.choices), [1] * len(self.people), [2] * len(self.people)
        for task, truth in self.known.items():
            for person, said in (divmod(cell, wide) for cell in self.cells_of[task]):
                right[person] += said == truth
                of[person] += 1
        return [one / all_of for one, all_of in zip(right, of, strict=True)]

    def round(self) -> float:
        """One round: people from truths (2.3, 2.4), truths from people (2.5). The value that EM raises, at the people just found."""
        self._find_people()
        self._find_truths()
        kept = [*self.prevalence, *(share for rows in self.rates for share in rows)] if self.smoothing else []
        return self.likelihood + self.smoothing * fsum(map(_log, kept))

    def _find_people(self) -> None:
        wide, extra = len(self.choices), self.smoothing
        whole = len(self.tasks) + extra * wide
        self.prevalence = [(fsum(column) + extra) / whole for column in self.truth]
        self.rates = [[fsum(map(column.__getitem__, tasks)) + extra for tasks in self.tasks_of] for column in self.truth]
        for rates in self.rates:
            for start in range(0, len(rates), wide):
                row = rates[start : start + wide]
                total = fsum(row)
                rates[start : start + wide] = [share / total for share in row] if total else [1 / wide] * wide

    def _find_truths(self) -> None:
        priors, rates = list(map(_log, self.prevalence)), [list(map(_log, rates)) for rates in self.rates]
        told = list(zip(priors, rates, self.truth, strict=True))
        likelihoods = []
        for task, cells in enumerate(self.cells_of):
            logs = [fsum((prior, *map(rate.__getitem__, cells))) for prior, rate, _ in told]
            if task in self.known:
                likelihoods.append(logs[self.known[task]])
            else:
                most = max(logs)
                weights = [exp(value - most) for value in logs]
                total = fsum(weights)
                likelihoods.append(most + log(total))
                for weight, (_, _, column) in zip(weights, told, strict=True):
                    column[task] = weight / total
        self.likelihood = fsum(likelihoods)

    def posteriors(self) -> dict[Task, dict[str, float]]:
        columns = list(zip(self.choices, self.truth, strict=True))
        return {task: {choice: column[number] for choice, column in columns} for task, number in self.tasks.items()}

    def confusion(self) -> dict[Person, dict[str, dict[str, float]]]:
        wide = len(self.choices)
        return {
            person: {
                truth: dict(zip(self.choices, rates[number * wide : (number + 1) * wide], strict=True))
                for truth, rates in zip(self.choices, self.rates, strict=True)
            }
            for person, number in self.people.items()
        }


def _log(share: float) -> float:
    return log(share) if share else -inf
