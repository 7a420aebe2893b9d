"""A list as a workbook that people edit in an ordinary spreadsheet program, and what comes back of it.

One row is one person, the family's own values in the row of whoever is named first. A hidden row names the columns by code, a hidden column each row by its
key, and another what each cell said, as keyed digests: so columns may be moved, rows sorted and taken out, and what was changed here meanwhile is noticed.
Every cell is text or a number, never a formula.
"""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

import xlsxwriter

from awn.aid.correctable import OF_HOUSEHOLD, OF_PERSON, CellField
from awn.aid.correcting import value_in
from awn.aid.kept import Kept
from awn.aid.writing.terms import slot_term
from awn.arabic.folding import tidy
from awn.arabic.wording import Wording, message
from awn.people.refusals import Refused
from awn.sealed.blind import blind_index
from awn.sheets.grids import Grid, Value
from awn.sheets.problems import Unreadable
from awn.sheets.reading import read_bytes

type Side = Literal["h", "p"]

LARGEST: Final = 10_000_000  # bytes of a workbook that comes back
MOST: Final = 60_000  # rows of it
LONGEST: Final = 32_000  # characters of a cell
KEY, WAS, NUMBER, WHOSE = "awn.key", "awn.was", "awn.number", "awn.whose"
_PARTED: Final = "."
_SIZE: Final = 6  # bytes of a digest
CELLS: Final[Mapping[str, tuple[Side, CellField]]] = {
    **{f"p:{code}": ("p", known) for code, known in OF_PERSON.items()},
    **{f"h:{code}": ("h", known) for code, known in OF_HOUSEHOLD.items()},
}
NOT_OURS: Final = message("This workbook has lost the hidden column of its rows. Export the list again, and edit that workbook.")
TOO_LARGE: Final = message("This workbook is larger than one that was exported for editing. Give the one that you edited.")


@dataclass(frozen=True, slots=True)
class EditedRow:
    """One row that came back: `was` are digests by code, `cells` what stands in its columns."""

    row: int
    key: str
    slot: str
    was: Mapping[str, str]
    cells: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Edited:
    """What came back: `exported` is how many rows were in it when it went out."""

    rows: list[EditedRow]
    exported: int


def text_in(known: CellField, value: object) -> str:
    """What a cell says in its one written form; as it is typed where it has none."""
    try:
        return known.canonical(value)[:LONGEST]
    except ValueError:
        return tidy(str(value))[:LONGEST]


def digest(salt: str, key: str, slot: str, code: str, text: str) -> str:
    """By which it is known later whether a cell still says this. `salt` is the list's own."""
    return blind_index(f"{key}\0{slot}\0{code}\0{text}", f"aid.editing:{salt}")[:_SIZE].hex()


def write(entries: Iterable[tuple[str, int, Kept]], salt: str, language: str) -> bytes:
    """The workbook of some entries: key, number and what stands in each."""
    rows = [row for entry in entries for row in _rows(entry, salt)]
    content, wording = io.BytesIO(), Wording(language)
    as_text = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    with xlsxwriter.Workbook(content, as_text) as book:
        sheet = book.add_worksheet(wording.say(message("List")))
        if language == "ar":
            sheet.right_to_left()
        _protect(book, sheet, len(rows), wording)
        for at, row in enumerate(rows, 2):
            _write_row(sheet, at, row, wording)
        _offer_choices(book, sheet, len(rows), wording)
    return content.getvalue()


def read(content: bytes, name: str) -> Edited:
    """What came back. Raises Refused for what is no workbook that was exported for editing."""
    if len(content) > LARGEST:
        raise Refused(TOO_LARGE)
    try:
        grids = read_bytes(content, name=name).grids
    except Unreadable as problem:
        raise Refused(problem.reason) from problem
    for grid in grids:
        if len(grid.rows) > MOST + 2:
            raise Refused(TOO_LARGE)
        for at, values in enumerate(grid.rows[:20]):
            codes = [str(value or "").strip() for value in values]
            exported = next((code for code in codes if code.partition("=")[0] == KEY), "")
            if exported and WAS in codes:
                return _read(grid, at, codes, exported)
    raise Refused(NOT_OURS)


@dataclass(frozen=True, slots=True)
class _Row:
    key: str
    slot: str
    number: int
    was: str
    texts: Mapping[str, str]


def _rows(entry: tuple[str, int, Kept], salt: str) -> Iterator[_Row]:
    key, number, kept = entry
    for place, slot in enumerate([person["slot"] for person in kept["people"]] or [""]):
        texts = {
            code: text_in(known, value_in(kept, slot if side == "p" else "", known.code))
            for code, (side, known) in CELLS.items()
            if (side == "h" and place == 0) or (side == "p" and slot)
        }
        was = [digest(salt, key, slot, code, texts[code]) if code in texts else "" for code in CELLS]
        yield _Row(key, slot, number, _PARTED.join(was), texts)


def _protect(book: Any, sheet: Any, rows: int, wording: Wording) -> None:
    """Headings, hidden key, and cells that may be written in; the rest is locked, without a password."""
    bold = book.add_format({"bold": True, "bg_color": "#DDEEEA", "font_color": "#084540", "bottom": 1, "text_wrap": True})
    free, hidden = book.add_format({"locked": False, "num_format": "@"}), {"hidden": True}
    heads = [f"{KEY}={rows}", WAS, NUMBER, WHOSE, *CELLS]
    shown = [
        "",
        "",
        wording.say(message("Entry number")),
        wording.say(message("Who")),
        *(_heading(code, wording) for code in CELLS),
    ]
    for column, (code, words) in enumerate(zip(heads, shown, strict=True)):
        sheet.write_string(0, column, code)
        sheet.write_string(1, column, words, bold)
    sheet.set_row(0, None, None, hidden)
    sheet.set_column(0, 1, 8, None, hidden)
    sheet.set_column(2, 3, 14)
    sheet.set_column(4, 3 + len(CELLS), 18, free)
    sheet.freeze_panes(2, 5)
    sheet.protect("", dict.fromkeys(("sort", "autofilter", "format_cells", "format_columns", "format_rows", "delete_rows"), True))


def _heading(code: str, wording: Wording) -> str:
    side, known = CELLS[code]
    label = wording.say(known.label)
    return wording.say(message("%(field)s of the family", field=label)) if side == "h" and known.code in OF_PERSON else label


def _write_row(sheet: Any, at: int, row: _Row, wording: Wording) -> None:
    sheet.write_string(at, 0, f"{row.key}{_PARTED}{row.slot}")
    sheet.write_string(at, 1, row.was)
    sheet.write_number(at, 2, row.number)
    sheet.write_string(at, 3, wording.say(slot_term(row.slot)) if row.slot else "")
    for column, (code, (_, known)) in enumerate(CELLS.items(), 4):
        text = row.texts.get(code, "")
        if text and known.kind == "number" and text.isdecimal():
            sheet.write_number(at, column, int(text))
        elif text:
            sheet.write_string(at, column, known.said(text, wording.language))


def _offer_choices(book: Any, sheet: Any, rows: int, wording: Wording) -> None:
    beside = book.add_worksheet("choices")
    beside.very_hidden()
    for place, (column, known) in enumerate((at, known) for at, (_, known) in enumerate(CELLS.values(), 4) if known.choices):
        words = [wording.say(each) for each in known.choices.values()]
        for at, each in enumerate(words):
            beside.write_string(at, place, each)
        source = f"=choices!${chr(65 + place)}$1:${chr(65 + place)}${len(words)}"
        sheet.data_validation(2, column, max(2, rows + 1), column, {"validate": "list", "source": source, "ignore_blank": True})


def _read(grid: Grid, head: int, codes: Sequence[str], exported: str) -> Edited:
    at = {code: column for column, code in enumerate(codes) if code in (WAS, *CELLS)}
    key_at, count = codes.index(exported), exported.partition("=")[2]
    rows = []
    for number, values in zip(grid.row_numbers[head + 1 :], grid.rows[head + 1 :], strict=True):
        key, _, slot = str(_value(values, key_at) or "").strip().partition(_PARTED)
        if key:
            digests = str(_value(values, at[WAS]) or "").split(_PARTED)
            was = dict(zip(CELLS, digests, strict=False)) if len(digests) == len(CELLS) else {}
            cells = {code: _value(values, column) for code, column in at.items() if code in CELLS}
            rows.append(EditedRow(number, key, slot, was, cells))
    return Edited(rows, int(count) if count.isascii() and count.isdecimal() else len(rows))


def _value(values: Sequence[Value], column: int) -> Value:
    return values[column] if column < len(values) else None
