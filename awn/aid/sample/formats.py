"""Sheets as files: XLSX, ODS, DOCX, CSV and text. The same sheets always give the same bytes."""

import csv
import io
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final
from xml.sax.saxutils import escape

import docx
import xlsxwriter

from awn.aid.sample.sheet import Sheet
from awn.aid.sample.values import CellValue, DayMonth, Padded, as_moment, as_text

_WRITTEN: Final = datetime(2026, 10, 1)
_ODS_TYPE: Final = "application/vnd.oasis.opendocument.spreadsheet"


def write_xlsx(path: Path, sheets: Sequence[Sheet]) -> None:
    """Right-to-left sheets with merged cells, colours, strikethrough, hidden rows and comments."""
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"created": _WRITTEN})
        for sheet in sheets:
            _Worksheet(book, sheet).fill()


class _Worksheet:
    def __init__(self, book: Any, sheet: Sheet) -> None:
        self._book, self._sheet = book, sheet
        self._page = book.add_worksheet(sheet.name)
        self._formats = {
            Padded: book.add_format({"num_format": "000000000"}),
            DayMonth: book.add_format({"num_format": "dd-mmm"}),
            date: book.add_format({"num_format": "dd/mm/yyyy"}),
        }
        self._title = book.add_format({"bold": True, "align": "center", "valign": "vcenter"})

    def fill(self) -> None:
        sheet, page = self._sheet, self._page
        page.right_to_left()
        page.set_column(1, 1, 32)
        if sheet.hidden:
            page.hide()
        covered = self._merge()
        self._mark_rows()
        for row, cells in enumerate(sheet.rows):
            for column, value in enumerate(cells):
                if value is not None and value != "" and (row, column) not in covered:
                    self._put(row, column, value)
        for (row, column), text in sheet.comments.items():
            page.write_comment(row - 1, column - 1, text, {"author": "لجنة"})

    def _put(self, row: int, column: int, value: CellValue) -> None:
        kind = type(value)
        if kind is str:
            self._page.write_string(row, column, value)
        elif isinstance(value, date):
            self._page.write_datetime(row, column, as_moment(value), self._formats[kind])
        else:
            self._page.write_number(row, column, value, self._formats.get(kind))

    def _merge(self) -> set[tuple[int, int]]:
        covered = set()
        for top, left, bottom, right in self._sheet.merged:
            text = as_text(self._sheet.rows[top - 1][left - 1])
            self._page.merge_range(top - 1, left - 1, bottom - 1, right - 1, text, self._title)
            covered.add((top - 1, left - 1))
        return covered

    def _mark_rows(self) -> None:
        sheet = self._sheet
        struck = self._book.add_format({"font_strikeout": True})
        for row, colour in sheet.fills.items():
            self._page.set_row(row - 1, None, self._book.add_format({"bg_color": f"#{colour}"}))
        for row in sheet.struck:
            self._page.set_row(row - 1, None, struck)
        for row in sheet.hidden_rows:
            self._page.set_row(row - 1, None, None, {"hidden": True})


def write_csv(path: Path, sheet: Sheet) -> None:
    """Semicolons and Windows-1256, as an older spreadsheet program saves it."""
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows([as_text(value) for value in cells] for cells in sheet.rows)
    path.write_bytes(text.getvalue().encode("cp1256", errors="replace"))


def write_text(path: Path, sheet: Sheet) -> None:
    """Tabs between the cells; a line break within a cell becomes a space, so that a row is a line."""
    lines = ("\t".join(as_text(value).replace("\n", " ") for value in cells) for cells in sheet.rows)
    path.write_bytes(("\ufeff" + "\n".join(lines) + "\n").encode())


def write_docx(path: Path, sheet: Sheet, titles: Sequence[str]) -> None:
    """A document with one table under its titles."""
    document = docx.Document()
    for title in titles:
        document.add_paragraph(title)
    table = document.add_table(rows=len(sheet.rows), cols=max(map(len, sheet.rows)))
    for row, cells in zip(table.rows, sheet.rows, strict=True):
        for cell, value in zip(row.cells, cells, strict=False):
            cell.text = as_text(value)
    document.add_paragraph("توقيع مسؤول المخيم")
    held = io.BytesIO()
    document.save(held)
    with zipfile.ZipFile(held) as made:
        _write_zip(path, {name: made.read(name) for name in made.namelist()})


def write_ods(path: Path, sheets: Sequence[Sheet]) -> None:
    """Numbers as numbers, dates as dates, equal empty rows folded into one."""
    body = "".join(_ods_table(sheet) for sheet in sheets)
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.2"'
        ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
        f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODS_TYPE}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    parts = {"mimetype": _ODS_TYPE, "META-INF/manifest.xml": manifest, "content.xml": content}
    _write_zip(path, {name: text.encode() for name, text in parts.items()}, stored="mimetype")


def _ods_table(sheet: Sheet) -> str:
    rows = "".join(
        f"<table:table-row>{''.join(map(_ods_cell, cells)) or '<table:table-cell/>'}</table:table-row>" for cells in sheet.rows
    )
    tail = '<table:table-row table:number-rows-repeated="1000"><table:table-cell table:number-columns-repeated="20"/></table:table-row>'
    return f'<table:table table:name="{escape(sheet.name)}">{rows}{tail}</table:table>'


def _ods_cell(value: CellValue) -> str:
    text = f"<text:p>{escape(as_text(value))}</text:p>"
    if value is None or value == "":
        return "<table:table-cell/>"
    elif isinstance(value, date):
        return f'<table:table-cell office:value-type="date" office:date-value="{value.isoformat()}">{text}</table:table-cell>'
    elif isinstance(value, int | float):
        return f'<table:table-cell office:value-type="float" office:value="{value}">{text}</table:table-cell>'
    else:
        lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in value.split("\n"))
        return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'


def _write_zip(path: Path, parts: dict[str, bytes], stored: str = "") -> None:
    """A zip whose entries bear one fixed time."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (2026, 10, 1, 0, 0, 0))
            archive.writestr(entry, content, zipfile.ZIP_STORED if name == stored else zipfile.ZIP_DEFLATED)
