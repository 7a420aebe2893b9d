"""list.csv for programs and list.xlsx for people: the same rows, the second typed, from right to left, in the reader's language."""

from datetime import date
from pathlib import Path

import xlsxwriter

from awn.aid.preparing.prepared import Prepared
from awn.aid.writing import terms
from awn.aid.writing.columns import LIST_COLUMNS, HeldWords, ListValue, list_rows
from awn.aid.writing.csv_files import write_csv
from awn.arabic.wording import Message, Wording, message

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
}


def write_list(prepared: Prepared, folder: Path) -> None:
    write_csv(folder / "list.csv", tuple(LIST_COLUMNS), list_rows(prepared))
    write_workbook(prepared, folder / "list.xlsx")


def write_workbook(prepared: Prepared, path: Path) -> None:
    """Text is written as text, so nothing in a cell can run; numbers and dates are numbers and dates."""
    wording = Wording(prepared.options.language)
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(str(path), options) as workbook:
        sheet = workbook.add_worksheet(wording.say(message("List")))
        if prepared.options.language == "ar":
            sheet.right_to_left()
        _head(workbook, sheet, wording)
        day = workbook.add_format({"num_format": "yyyy-mm-dd", "align": "right"})
        say = _Words(wording)
        for number, row in enumerate(list_rows(prepared, held_words=HeldWords(prepared, wording)), start=1):
            for column, (name, value) in enumerate(zip(LIST_COLUMNS, row, strict=True)):
                _cell(sheet, number, column, say.of(name, value), day)


def _head(workbook: xlsxwriter.Workbook, sheet: xlsxwriter.worksheet.Worksheet, wording: Wording) -> None:
    bold = workbook.add_format({"bold": True, "bg_color": "#DDEEEA", "font_color": "#084540", "bottom": 1, "text_wrap": True})
    for column, (name, words) in enumerate(LIST_COLUMNS.items()):
        sheet.set_column(column, column, WIDTHS.get(name, 12))
        sheet.write_string(0, column, wording.say(words), bold)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, 0, len(LIST_COLUMNS) - 1)


def _cell(sheet: xlsxwriter.worksheet.Worksheet, row: int, column: int, value: ListValue, day: object) -> None:
    if isinstance(value, str):
        if value:
            sheet.write_string(row, column, value)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, day)
    elif value is not None:
        sheet.write_number(row, column, value)


class _Words:
    """The reader's words for the codes of a row, each said once."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self._said: dict[tuple[str, str], str] = {}

    def of(self, column: str, value: ListValue) -> ListValue:
        if not isinstance(value, str) or column not in (*TERMS, "slot", "state"):
            return value
        if (column, value) not in self._said:
            self._said[column, value] = self._say(column, value)
        return self._said[column, value]

    def _say(self, column: str, value: str) -> str:
        if column == "slot":
            return self.wording.say(terms.slot_term(value))
        else:
            known: dict[str, Message] = terms.STATES if column == "state" else TERMS[column]
            return self.wording.say(known[value]) if value in known else value
