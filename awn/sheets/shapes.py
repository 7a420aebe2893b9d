"""What is known of a table before its rows are read: which columns it has and which of them hold names, running numbers, places and counts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from awn.sheets.cells import Cells
from awn.sheets.grids import Value
from awn.sheets.headers import LEVELS, HeaderReader
from awn.sheets.profiles import is_blank
from awn.sheets.wordings import written

SAMPLE = 60  # rows that tell what a column holds
_WIDEST = 1024  # columns; beyond them stands nothing that a list has


@dataclass(frozen=True, slots=True)
class Shape:
    """Column indexes count from 0; `headers` are their texts as keys, each level by itself and all together."""

    columns: tuple[int, ...]
    headers: Mapping[int, frozenset[str]] = field(default_factory=dict)
    names: tuple[int, ...] = ()
    serials: tuple[int, ...] = ()
    places: frozenset[int] = frozenset()
    counts: frozenset[int] = frozenset()

    @property
    def first(self) -> int:
        return self.columns[0]

    def cells(self, values: Sequence[Value]) -> Cells:
        width = len(values)
        return [
            (index, value)
            for index in self.columns
            if index < width and (value := values[index]) is not None and value != "" and not is_blank(value)
        ]


class ShapeReader:
    """Finds the shape of tables in one sheet."""

    def __init__(self, rows: Sequence[Sequence[Value]], read: HeaderReader) -> None:
        self._rows = rows
        self._read = read
        self._vocabulary = read.vocabulary

    def shape(self, indexes: Sequence[int], headers: Mapping[int, str], rows: range) -> Shape:
        """What the columns are, as far as their headers say it; by their contents where no header names anybody."""
        roles = {index: (self._read.roles(header) or ("",))[0] for index, header in headers.items()}
        names = tuple(index for index, role in roles.items() if role.partition(".")[2] in self._vocabulary.people)
        serials = tuple(
            index
            for index, role in roles.items()
            if role == self._vocabulary.serial or self._vocabulary.serial in self._read.roles(headers[index])
        )
        by_contents = self._sampled(indexes, rows)
        counts = frozenset(
            index
            for index in indexes
            if index not in serials and (by_contents[index][0] == "number" or self._counts(roles.get(index, "")))
        )
        fields = {index: role.partition(".")[2] for index, role in roles.items()}
        return Shape(
            tuple(indexes),
            {
                index: frozenset(written(text) for text in header.split(LEVELS)) | {written(header)}
                for index, header in headers.items()
            },
            names or tuple(index for index, (kind, _share) in by_contents.items() if kind == "name"),
            serials or (() if headers else tuple(index for index, (kind, _share) in by_contents.items() if kind == "serial")),
            frozenset(
                index
                for index, field in fields.items()
                if roles[index].startswith("household.") and field not in ("size", "number", "relation")
            ),
            counts,
        )

    def _counts(self, role: str) -> bool:
        return "small" in self._vocabulary.expects.get(role.partition(".")[2], ())

    def _sampled(self, indexes: Sequence[int], rows: range) -> dict[int, tuple[str, float]]:
        """What a few rows show of each column: "name", "serial", "number" or ""."""
        step = max(1, len(rows) // SAMPLE)
        shown: dict[int, tuple[str, float]] = {}
        for index in indexes:
            values = [
                values[index]
                for values in (self._rows[row] for row in rows[::step])
                if len(values) > index and values[index] not in (None, "")
            ]
            shown[index] = self._look(values, index == indexes[0])
        named = [index for index, (kind, _share) in shown.items() if kind == "name"]
        best = max(named, key=lambda index: (shown[index][1], -index), default=None)
        return {index: what if what[0] != "name" or index == best else ("", 0.0) for index, what in shown.items()}

    def _look(self, values: Sequence[Value], is_first: bool) -> tuple[str, float]:
        if not values:
            return "", 0.0
        names = sum(isinstance(value, str) and self._vocabulary.is_name(value) for value in values) / len(values)
        numbers = sum(
            "small" in (kinds := self._vocabulary.kinds(value)) or ("number" in kinds and not kinds & {"phone", "document"})
            for value in values
        ) / len(values)
        if names >= 0.4:
            return "name", names
        elif numbers >= 0.6:
            return ("serial" if is_first else "number"), numbers
        else:
            return "", 0.0


def with_data(rows: Sequence[Sequence[Value]], headers: Mapping[int, str], within: range, *, widen: bool) -> list[int]:
    """The columns that have a header or hold something."""
    indexes = set(headers)
    if widen:
        unseen = set(range(min(_WIDEST, max((len(rows[row]) for row in within), default=0)))) - indexes
        for row in within:
            if not unseen:
                break
            values = rows[row]
            seen = {
                index
                for index in unseen
                if index < len(values) and values[index] not in (None, "") and str(values[index]).strip()
            }
            indexes |= seen
            unseen -= seen
    return sorted(indexes)


def has(values: Sequence[Value], column: int) -> bool:
    """True when a row holds something in a column, counted from 1."""
    return len(values) >= column and values[column - 1] not in (None, "")
