"""A column of document numbers seen as a whole: how long they are, which of them stand with several people, which fail the check of their country."""

from typing import Final

from awn.aid.cleaning.cleaned import Cleaned, Flagged
from awn.aid.cleaning.document_fillers import counts, is_filler, looks_short, shared_numbers, usual_length
from awn.aid.cleaning.documents import clean_documents
from awn.aid.cleaning.national_numbers import doubtful_numbers
from awn.aid.entries import Document
from awn.aid.households.readers import text_of
from awn.arabic.folding import fold
from awn.arabic.wording import message
from awn.sheets.grids import Value
from awn.sheets.tables import Column, Table

_OF_ONE: Final = frozenset({"national_id", "passport", ""})
"""Kinds of which two people never have the same number; a family book is the whole family's."""
_NAMES: Final = ("name", "given")


class DocumentColumn:
    """Cleans the cells of one column of documents in the light of all of them."""

    def __init__(self, table: Table, column: Column, kind: str, region: str) -> None:
        numbers = [text_of(value).strip() for value in values_of(table, column)]
        self._kind = kind
        self._usual = usual_length(numbers)
        self._shared = shared_numbers(numbers, _given(table, column)) if kind in _OF_ONE else frozenset()
        self._doubtful = doubtful_numbers(numbers, region) if kind in ("national_id", "") else frozenset()

    def clean(self, value: Value) -> Cleaned[tuple[Document, ...]]:
        """The documents of a cell. What no check settles is flagged."""
        cleaned = self._plain(text_of(value)) or clean_documents(value, kind=self._kind, usual=self._usual)
        if any(document.number in self._shared for document in cleaned.value):
            reason = message("The number stands with several people and is nobody's: it is not taken.")
            kept = tuple(document for document in cleaned.value if document.number not in self._shared)
            return Cleaned(kept, cleaned.rules if kept else (), (*cleaned.flags, ("document.shared", reason)), cleaned.left_out)
        elif len(cleaned.value) == 1 and (flags := self._doubts(cleaned.value[0].number)):
            return cleaned.also(flags=flags)
        else:
            return cleaned

    def _plain(self, text: str) -> Cleaned[tuple[Document, ...]] | None:
        """The document of a cell that holds digits and nothing else, as nearly all do; None for every other cell."""
        if len(text) > 4 and text.isascii() and text.isdigit() and not is_filler(text, self._usual):
            return Cleaned((Document(self._kind, text),))
        else:
            return None

    def _doubts(self, number: str) -> tuple[Flagged, ...]:
        if self._usual and looks_short(number, self._usual):
            short = message("The number is shorter than the others of its column: noughts may be lost at its beginning.")
            return (("document.short", short),)
        elif counts(number):
            return (("document.counting", message("The digits only count up or down: ask whether this is the number.")),)
        elif number in self._doubtful:
            failed = message(
                "The number fails the check of its country's numbers: a digit may be mistyped. It is taken as it stands."
            )
            return (("document.check", failed),)
        else:
            return ()


def values_of(table: Table, column: Column) -> list[Value]:
    """The values of a column, None where a row is too short for it."""
    index = column.number - 1
    return [row.values[index] if index < len(row.values) else None for row in table.rows]


def _given(table: Table, column: Column) -> list[str]:
    """The first word of the name of whom the column is about, row by row."""
    subject = column.role.partition(".")[0]
    names = next((other for field in _NAMES for other in table.columns if other.role == f"{subject}.{field}"), None)
    return [fold(text_of(value)).partition(" ")[0] for value in values_of(table, names)] if names else [""] * len(table.rows)
