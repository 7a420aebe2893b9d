"""list.csv for programs and list.xlsx for people: the same rows, the second typed, from right to left, in the reader's language."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from datetime import date
from multiprocessing import get_context
from pathlib import Path

import xlsxwriter

from awn.aid.preparing.prepared import Prepared
from awn.aid.writing import terms
from awn.aid.writing.columns import LIST_COLUMNS, HeldWords, list_rows
from awn.aid.writing.csv_files import write_csv
from awn.arabic.wording import Wording, message
from awn.sheets.neutral_cells import plain

WIDTHS = {
    "name": 30,
    "needs": 24,
    "notes": 30,
    "place": 22,
    "file": 22,
    "state": 34,
    "phone1": 17,
    "phone2": 17,
    "document_number": 18,
}
TERMS = {
    "sex": terms.SEXES,
    "birth_precision": terms.PRECISIONS,
    "document_kind": terms.DOCUMENTS,
    "marital": terms.MARITAL,
    "displacement": terms.DISPLACEMENT,
    "state": terms.STATES,
}
_PLACES = {name: place for place, name in enumerate(LIST_COLUMNS)}
NUMBERS = frozenset(_PLACES[name] for name in ("row", "person_id", "household_id", "household_size"))
BIRTH = _PLACES["birth_date"]


LARGE = 20_000
"""From so many lines the workbook is written by a second process, while this one goes on with the other files."""


@contextmanager
def lists_written(prepared: Prepared, folder: Path) -> Iterator[None]:
    """Writes list.csv at once; list.xlsx is whole when the block is left."""
    write_csv(folder / "list.csv", tuple(LIST_COLUMNS), list_rows(prepared))
    wanted = (folder / "list.csv", folder / "list.xlsx", held_reasons(prepared), prepared.options.language)
    if len(prepared.persons) < LARGE:
        write_workbook(*wanted)
        yield
    else:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as second:
            workbook = second.submit(write_workbook, *wanted)
            yield
            workbook.result()


def held_reasons(prepared: Prepared) -> dict[int, str]:
    """Why each held line is held, in the reader's language, by the number of its line in list.csv from 0."""
    say = HeldWords(prepared, Wording(prepared.options.language))
    reasons: dict[int, str] = {}
    line = 0
    for household in prepared.lists.households:
        if household.number in prepared.held:
            reasons.update(dict.fromkeys(range(line, line + len(household.individuals)), say(household)))
        line += len(household.individuals)
    return reasons


def write_workbook(listed: Path, path: Path, held: Mapping[int, str], language: str) -> None:
    """list.xlsx from list.csv. Text is written as text, so nothing in a cell can run; numbers and dates are numbers and dates."""
    wording = Wording(language)
    as_text = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    beside = str(path.parent)  # names stand in no other folder, even for a moment
    options = {"constant_memory": True, "tmpdir": beside, **as_text}
    with listed.open(encoding="utf-8", newline="") as file, xlsxwriter.Workbook(str(path), options) as workbook:
        sheet = workbook.add_worksheet(wording.say(message("List")))
        if language == "ar":
            sheet.right_to_left()
        _head(workbook, sheet, wording)
        day = workbook.add_format({"num_format": "yyyy-mm-dd", "align": "right"})
        terms_said = _terms_said(wording)
        lines = csv.reader(file)
        next(lines)
        for number, line in enumerate(lines):
            _write_line(sheet, number + 1, line, terms_said, day)
            if number in held:
                sheet.write_string(number + 1, len(LIST_COLUMNS) - 1, held[number])


def _head(workbook: xlsxwriter.Workbook, sheet: xlsxwriter.worksheet.Worksheet, wording: Wording) -> None:
    bold = workbook.add_format({"bold": True, "bg_color": "#DDEEEA", "font_color": "#084540", "bottom": 1, "text_wrap": True})
    for column, (name, words) in enumerate(LIST_COLUMNS.items()):
        sheet.set_column(column, column, WIDTHS.get(name, 12))
        sheet.write_string(0, column, wording.say(words), bold)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, 0, len(LIST_COLUMNS) - 1)


def _write_line(
    sheet: xlsxwriter.worksheet.Worksheet, row: int, line: Sequence[str], said: Sequence[Mapping[str, str]], day: object
) -> None:
    for column, value in enumerate(line):
        if not value:
            continue
        elif column in NUMBERS:
            sheet.write_number(row, column, int(value))
        elif column == BIRTH:
            sheet.write_datetime(row, column, date.fromisoformat(value), day)
        else:
            text = said[column].get(value) or plain(value)
            sheet.write_string(row, column, text)


def _terms_said(wording: Wording) -> list[dict[str, str]]:
    """The reader's words for the codes of each column, by the column's place."""
    numbered = [f"{kind}{number}" for kind in ("spouse", "member") for number in range(1, 100)]
    said = {slot: wording.say(terms.slot_term(slot)) for slot in ("head", "collector", *numbered)}
    known = {name: {code: wording.say(words) for code, words in codes.items()} for name, codes in TERMS.items()}
    return [said if name == "slot" else known.get(name, {}) for name in LIST_COLUMNS]
