"""Whom the columns of a table are about: one seat for the head, each spouse, each further member, and a collector."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from awn.aid.roles import SUBJECTS
from awn.sheets.tables import Column

_NUMBERED = re.compile(r"(spouse|member)(\d+)$")
_NAMING = ("name", "given", "kunya")


@dataclass(slots=True)
class Seat:
    """The columns that are about one person, by field, in the order of the sheet. `kind` is person, spouse, member, collector or relative."""

    kind: str
    columns: dict[str, list[Column]] = field(default_factory=dict)

    def add(self, name: str, column: Column) -> None:
        self.columns.setdefault(name, []).append(column)


def seats(columns: Iterable[Column]) -> list[Seat]:
    """Seats in the order in which they count: head, spouses, members, collector. Repeated spouses and members count from left to right."""
    by_subject: dict[str, list[tuple[str, Column]]] = {}
    for column in columns:
        subject, _, name = column.role.partition(".")
        if name and (subject in SUBJECTS or _NUMBERED.match(subject)):
            by_subject.setdefault(subject, []).append((name, column))
    found: list[Seat] = []
    for subject in sorted(by_subject, key=_order):
        found += _seats_of(_NUMBERED.sub(r"\1", subject), by_subject[subject])
    return found


def _seats_of(kind: str, columns: Sequence[tuple[str, Column]]) -> list[Seat]:
    """One seat, or as many as a repeated subject has names."""
    names = _positions(columns)
    if kind not in ("spouse", "member") or len(names) < 2:
        return [_seat(kind, columns)]
    found = [Seat(kind) for _ in names]
    for name in dict.fromkeys(name for name, _ in columns):
        same = [(position, column) for position, (other, column) in enumerate(columns) if other == name]
        for order, (position, column) in enumerate(same):
            owner = order if len(same) == len(names) else max(sum(start <= position for start in names) - 1, 0)
            found[owner].add(name, column)
    return found


def _positions(columns: Sequence[tuple[str, Column]]) -> list[int]:
    """Where the columns of each person begin: the positions of the first field that names somebody."""
    for naming in _NAMING:
        positions = [position for position, (name, _) in enumerate(columns) if name == naming]
        if positions:
            return positions
    return []


def _seat(kind: str, columns: Sequence[tuple[str, Column]]) -> Seat:
    seat = Seat(kind)
    for name, column in columns:
        seat.add(name, column)
    return seat


def _order(subject: str) -> tuple[int, int]:
    kind, number = re.match(r"([a-z]+)(\d*)", subject).groups()  # type: ignore[union-attr]
    return SUBJECTS.index(kind) if kind != "relative" else len(SUBJECTS), int(number or 0)
