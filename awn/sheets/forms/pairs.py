"""A label with its values, as an upright form writes them: «رقم الهوية:» beside the number, or both in one cell."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Final

from awn.sheets.cells import Cells
from awn.sheets.grids import Value
from awn.sheets.headers import HeaderReader

LONGEST: Final = 80  # letters of a label
_BULLET: Final = re.compile(r"^\s*(?:\d{1,2}\s*[-–—.)/]|[-–—•*▪●○◦]+)\s*")
_END: Final = re.compile(r"[\s:：؛/\-–—=.…_*]+$")
_COLON: Final = re.compile(r"[:：]\s*$")
_BETWEEN: Final = re.compile(r"\s*[:：=]\s*|\s+[-–—]\s+|\s*/\s*")
_ANSWERS: Final = frozenset({"sex", "marital", "displacement", "relation", "health", "yesno", "tenure", "state"})
_NAMES: Final = frozenset({"known_name", "sure_name"})


@dataclass(frozen=True, slots=True)
class Pair:
    """`row` indexes the grid's rows and `column` its columns, both from 0, for the label; each value stands with its column. `section` is the heading above."""

    label: str
    row: int
    column: int
    values: tuple[tuple[int, Value], ...] = ()
    section: str = ""
    colon: bool = False

    @property
    def readings(self) -> tuple[Value, ...]:
        """Each value by itself, and all as one."""
        whole = (joined([value for _column, value in self.values]),) if len(self.values) > 1 else ()
        return (*(value for _column, value in self.values), *whole)


class PairReader:
    """Reads rows as pairs by one vocabulary."""

    def __init__(self, read: HeaderReader) -> None:
        self._read = read
        self._vocabulary = read.vocabulary
        self._roles: dict[str, str] = {}

    def pairs(self, row: int, cells: Cells, labels: Container[int] | None = None) -> list[Pair]:
        """The pairs of a row, [] for a row that begins with no label. `labels` are the columns where labels stand, None while nobody knows."""
        found: list[Pair] = []
        place = 1 if len(cells) > 1 and _is_number(cells[0][1]) and self._opens(cells[1], labels) else 0
        while place < len(cells):
            pair, length = self._pair(row, cells[place:], labels)
            if pair is None:
                return []
            found.append(pair)
            place += length
        return found if len(found) == 1 or any(pair.values for pair in found) else []

    def fits(self, label: str, value: Value) -> bool:
        """Whether a value is what its label asks for."""
        return bool(self.kinds(value) & self.expected(self.role(label)))

    def names(self, header: str) -> bool:
        """Whether a header names somebody."""
        return self.role(header).partition(".")[2] in self._vocabulary.people

    def role(self, header: str) -> str:
        if header not in self._roles:
            self._roles[header] = next(iter(self._read.roles(header)), "")
        return self._roles[header]

    def holds_several(self, header: str) -> bool:
        """Whether the values behind a label stand beside one another, as children's names do, and make no whole."""
        return self.role(header) in self._vocabulary.repeatable

    def kinds(self, value: Value) -> frozenset[str]:
        return self._vocabulary.kinds(value)

    def expected(self, role: str) -> frozenset[str]:
        expects = self._vocabulary.expects
        return expects.get(role, expects.get(role.partition(".")[2], frozenset()))

    def _pair(self, row: int, cells: Cells, labels: Container[int] | None) -> tuple[Pair | None, int]:
        column, value = cells[0]
        label, rest = self._parted(value)
        text = label or self._label(cells[0], labels) or (self._unknown(cells[0], labels) if len(cells) > 1 else "")
        if not text:
            return None, 1
        values: list[tuple[int, Value]] = [(column, rest)] if rest else []
        length = 1
        while length < len(cells) and not (rest or self._begins(text, cells[length], labels, first=not values)):
            values.append(cells[length])
            length += 1
        return Pair(text, row, column, tuple(values), colon=bool(rest or _COLON.search(str(value)))), length

    def _begins(self, label: str, cell: tuple[int, Value], labels: Container[int] | None, *, first: bool) -> bool:
        """Whether a cell is the next label: «ذكر» behind «الجنس» is none, though it can head a column."""
        if self._parted(cell[1])[0]:
            return True
        return self._opens(cell, labels) and not (first and self._is_answer(label, cell[1]))

    def _is_answer(self, label: str, value: Value) -> bool:
        """Whether a cell that could be a label answers the one before it; the name «عمر» can head a column of ages."""
        named = self.names(label)
        answers = bool(self.kinds(value) & _NAMES) if named else self.fits(label, value)
        return answers and not _COLON.search(str(value))

    def _opens(self, cell: tuple[int, Value], labels: Container[int] | None) -> bool:
        return bool(self._label(cell, labels) or self._parted(cell[1])[0])

    def _label(self, cell: tuple[int, Value], labels: Container[int] | None) -> str:
        """The label that stands in a cell, "" when it holds none."""
        column, value = cell
        if not isinstance(value, str) or len(value) > LONGEST or not any(map(str.isalpha, value)):
            return ""
        text, colon = self._plain(value), bool(_COLON.search(value))
        if self._read.knows_exactly(text):
            return text if labels is None or column in labels or colon else ""
        known = colon or (labels is not None and column in labels and self._read.knows(text))
        return text if known and not self._vocabulary.is_name(text) else ""

    def _unknown(self, cell: tuple[int, Value], labels: Container[int] | None) -> str:
        """A label that says nothing here, but stands where labels do: its column waits for a person, and nothing is lost."""
        column, value = cell
        text = self._plain(value) if isinstance(value, str) and len(value) <= LONGEST else ""
        stands = labels is not None and column in labels and any(map(str.isalpha, text))
        return text if stands and "sure_name" not in self.kinds(text) else ""

    def _parted(self, value: Value) -> tuple[str, str]:
        """Label and value of «الاسم: سامر عمر»; ("", "") for any other cell."""
        if not isinstance(value, str) or (found := _BETWEEN.search(value)) is None:
            return "", ""
        label, rest = self._plain(value[: found.start()]), value[found.end() :].strip(" .…_\t\n")
        known = bool(rest) and len(label) <= LONGEST and self._read.knows_exactly(label)
        if known and found[0].strip() not in (":", "：", "="):  # «نازح - من الشمال» is an answer
            known = not self._vocabulary.kinds(label) & _ANSWERS
        doubtful = self._read.knows_exactly(rest) and not self.fits(label, rest)  # «الهوية / الجواز»
        return (label, rest) if known and not doubtful and any(map(str.isalpha, label)) else ("", "")

    def _plain(self, text: str) -> str:
        return " ".join(_END.sub("", _BULLET.sub("", text)).split())


def joined(values: Sequence[Value], *, several: bool = False) -> Value:
    """Several cells behind one label as one value: a digit in each box, a name in its parts, a date in three cells; `several` when each is one of its own."""
    texts = [_shown(value) for value in values]
    if len(values) == 1:
        return values[0]
    elif len(texts) > 4 and all(len(text) == 1 and text.isdecimal() for text in texts):
        return "".join(texts)
    elif len(texts) == 3 and all(text.isdecimal() for text in texts) and max(map(len, texts)) <= 4:
        return "/".join(texts)
    elif all(any(map(str.isdigit, text)) for text in texts):
        return " - ".join(texts)
    else:
        return ("، " if several else " ").join(texts)


def _shown(value: Value) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()


def _is_number(value: Value) -> bool:
    """True for the number that a form gives to its lines."""
    return _shown(value).rstrip(" .-)").isdecimal() and len(_shown(value)) <= 4
