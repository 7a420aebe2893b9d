"""Pairs with known answers, by which volunteers learn to decide and by which it is seen how well they do: of an invented country, never of a real list."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations, zip_longest
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from awn.aid import sample
from awn.aid.entries import Individual, Lists
from awn.aid.households.understanding import understand
from awn.aid.lessons import DIFFERENT, FEW, SAME, Lesson, is_plain, lesson_of
from awn.aid.pair_questions import PairData, Side, pair_data
from awn.aid.preparing.options import Options
from awn.aid.preparing.running import settings
from awn.aid.preparing.sources import read_sources
from awn.arabic.wording import LANGUAGES, Wording
from awn.microtasks.models.microtask import Question

ROWS: Final = 15  # of a sample for each question wanted
FEWEST_ROWS: Final = 600
TODAY: Final = date(2026, 10, 1)  # of the invented country
_TRIES: Final = 3
_IN_A_BLOCK: Final = 12  # people of one name or one home who are held against each other, at most


class Pair(NamedTuple):
    """A masked pair and what it teaches."""

    data: PairData
    lesson: Lesson


def gold_questions(number: int, seed: int) -> list[Question]:
    """So many questions whose truth is known, half of them one person, in an order of chance; the same for the same seed. Takes some seconds.

    Only pairs are taken that what is shown decides; the reason stands in each language under `why`, which the question's template never shows. Their
    `about` begins with `gold:`. Raises ValueError when so many cannot be made.
    """
    chance = Random(seed)  # noqa: S311  # repeatable chance is the point
    pairs: list[Pair] = []
    for attempt in range(_TRIES):
        pairs += _pairs(max(FEWEST_ROWS, number * ROWS), seed + attempt * 1_000_003)
        chosen = [*_mixed(pairs, SAME, (number + 1) // 2, chance), *_mixed(pairs, DIFFERENT, number // 2, chance)]
        if len(chosen) == number:
            chance.shuffle(chosen)
            return [_question(pair, f"gold:{seed}:{place}") for place, pair in enumerate(chosen)]
    raise ValueError("so many pairs with a clear answer could not be made")


def _question(pair: Pair, about: str) -> Question:
    why = {language: Wording(language).say(pair.lesson.why) for language in LANGUAGES}
    return Question(data={**pair.data, "why": why}, about=about, truth=pair.lesson.truth)


def _mixed(pairs: Sequence[Pair], truth: str, number: int, chance: Random) -> list[Pair]:
    """So many pairs, each lesson in its turn; those from which there is little to learn come last."""
    lessons: dict[str, list[Pair]] = defaultdict(list)
    for pair in chance.sample(pairs, len(pairs)):
        if pair.lesson.truth == truth:
            lessons[pair.lesson.code].append(pair)
    ranked = (
        sorted(found, key=lambda pair: is_plain(pair.data))[: _most(code, number)] for code, found in sorted(lessons.items())
    )
    return [pair for turn in zip_longest(*ranked) for pair in turn if pair is not None][:number]


def _most(code: str, number: int) -> int:
    """Of pairs whose first names differ a few are enough: rules settle those of real lists."""
    return max(1, number // 8) if code in FEW else number


def _pairs(rows: int, seed: int) -> list[Pair]:
    """Pairs of a sample in which what is shown teaches what is true."""
    with TemporaryDirectory(prefix="awn-gold-") as folder:
        paths = sample.write(Path(folder), rows=rows, seed=seed, truth=True)
        lists = understand(read_sources(paths).tables, settings(Options(today=TODAY)))
        truth = _truth(Path(folder) / "truth.csv")
    return list(_taught(lists, truth))


type _Truth = dict[tuple[str, str, int, str], tuple[str, str]]


def _truth(path: Path) -> _Truth:
    """The numbers of person and household by where somebody stands."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.DictReader(file)
        return {
            (line["file"], line["sheet"], int(line["row"]), line["slot"]): (line["person"], line["household"]) for line in lines
        }


def _taught(lists: Lists, truth: _Truth) -> Iterator[Pair]:
    seen: set[tuple[int, int]] = set()
    individuals = lists.individuals
    known = [truth.get((each.file, each.sheet, each.row, each.slot)) for each in individuals]
    for block in _blocks(individuals, known):
        for left, right in combinations(block[:_IN_A_BLOCK], 2):
            one, other = known[left], known[right]
            apart = individuals[left].household != individuals[right].household
            if one and other and apart and (left, right) not in seen:
                seen.add((left, right))
                data = pair_data(
                    *(Side(each, lists.households[each.household]) for each in (individuals[left], individuals[right]))
                )
                lesson = lesson_of(data)
                if lesson is not None and (lesson.truth == SAME) == (one[0] == other[0]):
                    yield Pair(data, lesson)


def _blocks(individuals: Sequence[Individual], known: Sequence[tuple[str, str] | None]) -> list[list[int]]:
    """People who could be taken for each other: of one home, or with two parts of the name in common."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for record, (person, numbers) in enumerate(zip(individuals, known, strict=True)):
        if numbers and person.slot != "collector":
            blocks["person", numbers[0]].append(record)
            blocks["home", numbers[1]].append(record)
            blocks["father", person.given, person.father].append(record)
            blocks["family", person.given, person.family].append(record)
            blocks["whole", *sorted((person.given, person.father, person.grandfather, person.family))].append(record)
    return list(blocks.values())
