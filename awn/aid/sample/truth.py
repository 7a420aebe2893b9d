"""The truth beside the files: who stands on which line, and which hard cases were planted."""

import csv
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Final

from awn.aid.sample.families import Household
from awn.aid.sample.people import Person

COLUMNS: Final = ("file", "sheet", "row", "slot", "person", "household", "sex", "has_document", "missing_part")


@dataclass(frozen=True, slots=True)
class Line:
    """One individual as named on one line. `has_document` and `missing_part` are about this line, not about the person."""

    file: str
    sheet: str
    row: int
    slot: str
    person: Person
    household: Household
    has_document: bool
    missing_part: bool

    def cells(self) -> tuple[object, ...]:
        return (
            self.file, self.sheet, self.row, self.slot, self.person.number, self.household.number,
            self.person.sex, int(self.has_document), int(self.missing_part),
        )  # fmt: skip


@dataclass(slots=True)
class Truth:
    """Everything written, gathered while it is written. `planted` counts what only the writer knows."""

    lines: list[Line] = field(default_factory=list)
    left_out: dict[str, int] = field(default_factory=dict)
    planted: Counter[str] = field(default_factory=Counter)
    data_rows: dict[str, int] = field(default_factory=dict)
    copies: dict[str, str] = field(default_factory=dict)

    def write(self, folder: Path) -> None:
        """Writes truth.csv and expected.json."""
        with (folder / "truth.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(COLUMNS)
            writer.writerows(line.cells() for line in self.lines)
        expected = {
            "rows": self.data_rows,
            "individuals": len(self.lines),
            "persons": len({line.person.number for line in self.lines}),
            "households": len({line.household.number for line in self.lines}),
            "copies": self.copies,
            "left_out": dict(sorted(self.left_out.items())),
            "cases": dict(sorted((self.planted + _cases(self.lines)).items())),
        }
        (folder / "expected.json").write_text(json.dumps(expected, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _cases(lines: Iterable[Line]) -> Counter[str]:
    """How many of each hard case really stand in the files."""
    homes: defaultdict[Household, list[Line]] = defaultdict(list)
    for line in lines:
        if line.slot != "collector":
            homes[line.household].append(line)
    cases: Counter[str] = Counter()
    for home, named in homes.items():
        cases.update(_of_household(home, named))
    cases.update(_across(homes))
    return cases


def _of_household(home: Household, named: list[Line]) -> Iterator[str]:
    heads = {line.person for line in named if line.slot == "head"}
    persons = {line.person for line in named}
    if len({line.file for line in named}) > 1:
        yield "in_several_lists"
    if len(heads) > 1:
        yield "widow_now_head" if any(head.dead for head in heads) else "husband_here_wife_head_there"
    if home.kind in ("child_head", "grandparent", "brothers"):
        yield {"child_head": "child_head", "grandparent": "grandparent", "brothers": "brothers_in_one_household"}[home.kind]
    if len(home.spouses) > 1 and set(home.spouses) <= persons:
        yield "two_wives"
    if not any(person.document for person in home.everybody):
        yield "without_documents"
    yield from _of_pairs(persons)


def _of_pairs(persons: set[Person]) -> Iterator[str]:
    for left, right in combinations(sorted(persons, key=lambda person: person.number), 2):
        if left.born == right.born and left.father == right.father and left.mother == right.mother:
            yield "twins"
        elif right.parts[:3] == (left.father, left.given, left.father) and left.family == right.family:
            yield "cyclic_names"


def _across(homes: dict[Household, list[Line]]) -> Iterator[str]:
    led: dict[Person, Household] = {line.person: home for home, named in homes.items() for line in named if line.slot == "head"}
    names: defaultdict[tuple[str, ...], set[Person]] = defaultdict(set)
    for home, named in homes.items():
        for person in {line.person for line in named}:
            names[person.parts].add(person)
        for person in {line.person for line in named if line.slot != "head"}:
            if led.get(person, home) is not home:
                yield "second_wife_own_home" if person.is_woman else "married_son_with_father"
    for namesakes in names.values():
        if len(namesakes) > 1:
            yield "namesakes"
