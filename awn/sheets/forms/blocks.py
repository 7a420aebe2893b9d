"""What stands in one strip of forms, row by row, and where one family's form ends and the next begins."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from awn.sheets.bands import BandFinder
from awn.sheets.cells import Cells
from awn.sheets.forms.lanes import Lane
from awn.sheets.forms.pairs import Pair, PairReader
from awn.sheets.grids import Grid, Value
from awn.sheets.headers import LEVELS, HeaderReader
from awn.sheets.wordings import written

FAMILY: Final = 25  # members of one form; a longer table is a list of its own

type Member = tuple[int, dict[int, Value]]


@dataclass(slots=True)
class Block:
    """One form: its pairs, and the rows of the small table of members in it, each with its cells by column, below `headers`."""

    pairs: list[Pair] = field(default_factory=list)
    headers: dict[int, str] = field(default_factory=dict)
    members: list[Member] = field(default_factory=list)


@dataclass(slots=True)
class Strip:
    """The forms of one lane: what stands before all of them and holds for each, and the rows that belong to none."""

    lane: Lane
    before: list[Pair] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    titles: list[int] = field(default_factory=list)
    loose: list[int] = field(default_factory=list)

    @property
    def pairs(self) -> Iterator[Pair]:
        return (pair for block in self.blocks for pair in block.pairs)


class StripReader:
    """Reads the strips of one sheet."""

    def __init__(self, grid: Grid, read: HeaderReader, pairs: PairReader) -> None:
        self._grid = grid
        self._read = read
        self._reader = pairs
        self._finder = BandFinder(grid, read)

    def read(self, lane: Lane) -> Strip:
        return _Reading(self, lane).strip()

    def pairs(self, index: int, cells: Cells, lane: Lane) -> list[Pair]:
        return self._reader.pairs(index, cells, lane.labels)

    def rows(self) -> Sequence[Sequence[Value]]:
        return self._grid.rows

    def opens_members(self, cells: Cells) -> bool:
        """Whether these cells head a table of members: known headers and no answers, one of which names somebody."""
        texts = [str(value) for _column, value in cells]
        if len(texts) < 2 or any(text.rstrip().endswith(":") for text in texts) or self._finder.score(cells) < 2:
            return False
        answers = len(texts) == 2 and self._reader.fits(*texts)
        known = sum(map(self._read.knows, texts))
        return known >= max(2, 0.7 * len(texts)) and any(map(self._reader.names, texts)) and not answers

    def is_section(self, text: str) -> bool:
        """Whether a heading says of whom the labels below it are: «بيانات الزوجة»."""
        parsed = self._read.parse(text)
        return bool(parsed.subjects) and not parsed.fields and not parsed.missed

    def is_label(self, text: str) -> bool:
        """Whether a text is surely a label, each word of it known."""
        return self._read.knows_exactly(text)

    def names(self, pair: Pair) -> bool:
        """Whether a pair names somebody by what reads as a name."""
        kinds = [self._reader.kinds(value) for _column, value in pair.values]
        return self._reader.names(header_of(pair)) and any(found & {"full_name", "one_name"} for found in kinds)

    def role(self, pair: Pair) -> str:
        return self._reader.role(header_of(pair))


def header_of(pair: Pair) -> str:
    """The label with the heading above it."""
    return LEVELS.join(filter(None, (pair.section, pair.label)))


class _Reading:
    """One strip while it is read from top to bottom."""

    def __init__(self, reader: StripReader, lane: Lane) -> None:
        self._reader = reader
        self._found = Strip(lane)
        self._section = ""
        self._members: Block | None = None  # whose rows of members are being read
        self._items: list[Pair | Block] = []
        self._known: set[str] = set()  # labels met so far

    def strip(self) -> Strip:
        for index, values in enumerate(self._reader.rows()):
            self._take(index, self._found.lane.cells(values))
        self._part()
        return self._found

    def _take(self, index: int, cells: Cells) -> None:
        if not cells:
            self._section = ""
            self._members = self._members if self._members and not self._members.members else None
            return
        pairs = self._reader.pairs(index, cells, self._found.lane)
        if self._members is not None and not (pairs and (written(pairs[0].label) in self._known or pairs[0].colon)):
            self._members.members.append((index, dict(cells)))
        elif self._reader.opens_members(cells):
            self._members = Block(headers={column: " ".join(str(value).split()) for column, value in cells})
            self._items.append(self._members)
        elif pairs and not self._answers_above(index, cells):
            self._take_pairs(pairs)
        else:
            self._take_other(index, cells)

    def _answers_above(self, index: int, cells: Cells) -> bool:
        """Whether one text below «ملاحظات:» is what was noted, and no label: it has a word of its own, or no colon where all labels have one."""
        last = self._items[-1] if self._items else None
        asked = isinstance(last, Pair) and not last.values and last.colon and last.row == index - 1
        text = str(cells[0][1])
        if not asked or len(cells) > 1 or text.rstrip().endswith(":"):
            return False
        return not self._reader.is_label(text) or all(pair.colon for pair in self._pairs())

    def _take_pairs(self, pairs: Sequence[Pair]) -> None:
        self._members = None
        for pair in pairs:
            if not pair.values and not pair.colon and self._reader.is_section(pair.label):
                self._section = pair.label
            else:
                self._items.append(replace(pair, section=self._section))
                self._known.add(written(pair.label))

    def _take_other(self, index: int, cells: Cells) -> None:
        """A heading, an answer that stands below its label, or a row of no form."""
        last = self._items[-1] if self._items else None
        [(column, value), *more] = cells
        if isinstance(last, Pair) and not last.values and last.row == index - 1 and not more:
            self._items[-1] = replace(last, values=((column, value),), row=index)
        elif not more and isinstance(value, str):
            self._section = value.strip() if self._reader.is_section(value) else ""
            self._found.titles.append(index)
        else:
            self._found.loose.append(index)

    def _part(self) -> None:
        """Parts what was read into the forms of one family each."""
        naming = next((pair for pair in self._pairs() if self._reader.names(pair)), None)
        if naming is None:
            return
        role = self._reader.role(naming)
        times = Counter(written(header_of(pair)) for pair in self._pairs() if pair.values)
        people = sum(self._reader.role(pair) == role for pair in self._pairs())
        leader = next((key for key in times if 2 * times[key] > people), written(header_of(naming)))
        for item in self._items:
            self._put(item, leader, role)

    def _pairs(self) -> Iterator[Pair]:
        return (item for item in self._items if isinstance(item, Pair))

    def _put(self, item: "Pair | Block", leader: str, role: str) -> None:
        blocks = self._found.blocks
        if isinstance(item, Block):
            if blocks:
                blocks[-1].headers = blocks[-1].headers or item.headers
                blocks[-1].members += item.members
            else:
                self._found.loose += [index for index, _cells in item.members]
            return
        if written(header_of(item)) == leader or (blocks and self._is_named_again(item, blocks[-1], role)):
            blocks.append(Block())
        (blocks[-1].pairs if blocks else self._found.before).append(item)

    def _is_named_again(self, pair: Pair, block: Block, role: str) -> bool:
        """Whether a form without its first label begins: somebody is named as the form before was; a name in other letters stands beside the first."""
        if self._reader.role(pair) != role:
            return False
        named = [(place, known) for place, known in enumerate(block.pairs) if self._reader.role(known) == role]
        same = any(written(header_of(known)) == written(header_of(pair)) for _place, known in named)
        return bool(named) and (same or len(block.pairs) - named[-1][0] > 3)
