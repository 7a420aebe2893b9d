"""What each row below a header is: people, or one of the things that stand between them. In doubt it is people."""

from collections.abc import Mapping

from awn.sheets.cells import Cells
from awn.sheets.groups import GroupReader
from awn.sheets.shapes import Shape
from awn.sheets.tables import RowKind
from awn.sheets.vocabulary import Vocabulary
from awn.sheets.wordings import words, written

_AFTER_SIGNATURE = 3  # rows without numbers that still belong to the signatures


class RowReader:
    """Reads the rows of one table from top to bottom."""

    def __init__(
        self,
        shape: Shape,
        vocabulary: Vocabulary,
        groups: GroupReader,
        merged: Mapping[int, int],
        titles: frozenset[str] = frozenset(),
    ) -> None:
        self._shape = shape
        self._vocabulary = vocabulary
        self._groups = groups
        self._merged = merged
        self._titles = titles
        self._totals = frozenset(words(text) for text in vocabulary.opens_total)
        self._signatures = frozenset(words(text) for text in vocabulary.opens_signature)
        self._longest = max(map(len, self._totals | self._signatures), default=1)
        self._signing = 0
        self.is_guess = False  # whether the kind last given may turn out to be data
        self._sums: dict[int, float] = {}

    def kind(self, cells: Cells, number: int) -> RowKind | None:
        """The kind of a row that is no data, None for data."""
        self.is_guess = False
        if not cells:
            return RowKind.BLANK
        found = self._found(cells, self._merged.get(number, 1))
        if found is RowKind.SIGNATURE:
            self._signing = self._signing or _AFTER_SIGNATURE
        elif found is None and self._signing and self._signs(cells):
            self._signing -= 1
            self.is_guess = True
            return RowKind.SIGNATURE
        else:
            self._signing = 0
        if found is None:
            self._add(cells)
        return found

    def is_header(self, cells: Cells) -> bool:
        """True for the table's own header again."""
        if not isinstance(cells[0][1], str):
            return False
        same = sum(1 for index, value in cells if isinstance(value, str) and written(value) in self._shape.headers.get(index, ()))
        return same >= 0.6 * len(cells) and (same > 1 or (len(cells) == 1 and not self._vocabulary.is_name(str(cells[0][1]))))

    def _found(self, cells: Cells, span: int) -> RowKind | None:
        if self.is_header(cells):
            return RowKind.REPEATED_HEADER
        named = self._names_somebody(cells)
        if len(cells) > 1 and named and span < 3 and not self._is_labelled(cells):
            return None
        lead = next((value for _index, value in cells if isinstance(value, str) and any(map(str.isalpha, value))), "")
        if not lead:
            return self._numbers(cells)
        return self._of_texts(cells, lead, span, named=named)

    def _of_texts(self, cells: Cells, lead: str, span: int, *, named: bool) -> RowKind | None:
        wide = span >= max(3, 0.5 * len(self._shape.columns))
        if self._opens(lead, self._totals) and not (named and not self._in_names(lead, cells)):
            return RowKind.TOTAL
        elif self._opens(lead, self._signatures) and not self._is_numbered(cells):
            return RowKind.SIGNATURE
        elif len(cells) == 1 and written(lead) in self._titles and not self._vocabulary.is_name(lead):
            return RowKind.TITLE
        elif len(cells) == 1:
            return self._single(cells[0][0], lead, wide=wide, named=named)
        elif self._is_group(cells, lead, wide=wide):
            return RowKind.GROUP
        else:
            return None

    def _single(self, index: int, text: str, *, wide: bool, named: bool) -> RowKind | None:
        """One text alone: a heading when it stands apart from the names, or says so itself."""
        kinds = self._vocabulary.kinds(text)
        opens = bool(self._groups.opens(text))
        person = self._vocabulary.is_name(text)
        before_names = not self._shape.names or index < min(self._shape.names)
        if kinds & {"phone", "document"} and not opens:
            return None
        elif index in self._shape.names and not wide:
            return RowKind.GROUP if opens and not person else None
        elif opens and not person:
            return RowKind.GROUP
        elif wide or (before_names and len(self._shape.columns) > 1 and not named):
            return None if person and not wide else RowKind.GROUP
        else:
            return None

    def _is_group(self, cells: Cells, lead: str, *, wide: bool) -> bool:
        """«المندوب:» beside his name, «مخيم الفجر» beside «المندوب: …»: few texts, no numbers, the first of which is a heading's word."""
        if len(cells) > 4 or any(not isinstance(value, str) for _index, value in cells) or not self._groups.opens(lead):
            return False
        texts = [str(value) for _index, value in cells]
        if any(self._vocabulary.kinds(text) & {"phone", "document"} for text in texts[:1]):
            return False
        others_open = all(self._groups.opens(text) or self._vocabulary.kinds(text) & {"phone"} for text in texts[1:])
        return (
            wide
            or self._is_labelled(cells)
            or (others_open and cells[0][0] not in self._shape.places)
            or (self._groups.is_label(lead) and len(cells) == 2 and cells[0][0] not in self._shape.places)
        )

    def _is_labelled(self, cells: Cells) -> bool:
        """«المندوب:» and then a name: a label that ends with a colon names nobody in the list."""
        first = cells[0][1]
        if not isinstance(first, str) or len(cells) > 4 or not first.rstrip().endswith((":", "/", "؛")):
            return False
        return self._groups.is_label(first) or self._opens(first, self._signatures)

    def _names_somebody(self, cells: Cells) -> bool:
        names = self._shape.names
        return any(index in names and isinstance(value, str) and self._vocabulary.is_name(value) for index, value in cells)

    def _in_names(self, lead: str, cells: Cells) -> bool:
        return any(index in self._shape.names and value == lead for index, value in cells)

    def _is_numbered(self, cells: Cells) -> bool:
        """True when the row has a running number, or something that only a person's row has."""
        for index, value in cells:
            if (
                (index in self._shape.serials and not isinstance(value, str))
                or (index in self._shape.serials and isinstance(value, str) and value.strip().isdecimal())
                or self._vocabulary.kinds(value) & {"phone", "document"}
            ):
                return True
        return False

    def _signs(self, cells: Cells) -> bool:
        """After «رئيس اللجنة» come the names of those who sign; a row with a number, a phone or a document is a person again."""
        if self._is_numbered(cells) or any(not isinstance(value, str) for _index, value in cells):
            return False
        return bool(self._shape.serials) or len(cells) == 1 or not self._names_somebody(cells)

    def _numbers(self, cells: Cells) -> RowKind | None:
        """A row without letters: a prepared empty line, the sums of the columns, or data."""
        if all(index in self._shape.serials or not any(map(str.isalnum, str(value))) for index, value in cells):
            return RowKind.BLANK
        values = [(index, value) for index, value in cells if isinstance(value, int | float) and not isinstance(value, bool)]
        summed = all(self._sums.get(index) == value and value for index, value in values)
        return RowKind.TOTAL if len(values) == len(cells) and summed and values else None

    def _add(self, cells: Cells) -> None:
        for index, value in cells:
            if index in self._shape.counts and isinstance(value, int | float):
                self._sums[index] = self._sums.get(index, 0) + value

    def _opens(self, text: str, phrases: frozenset[tuple[str, ...]]) -> bool:
        """True when the text begins with one of the phrases and is no person's name."""
        if len(text) > 300 or self._vocabulary.is_name(text):
            return False
        tokens = words(text)
        return any(tokens[:length] in phrases for length in range(1, min(self._longest, len(tokens)) + 1))
