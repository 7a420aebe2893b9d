"""A list as a file that leaves the house: XLSX, CSV, a partner's own blank workbook, or a receipt sheet. Each says who handed it on, and when."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import xlsxwriter
from lxml import etree

from awn.aid.approved_content import Line
from awn.aid.engine_lines import prepared_of
from awn.aid.memory_folder import memory_folder
from awn.aid.writing.csv_files import write_csv
from awn.aid.writing.partner_columns import CellValue, partner_rows
from awn.aid.writing.template import fill_template, header_of
from awn.arabic.directions import contained
from awn.arabic.wording import Message, Wording, message

COLUMNS: Final[dict[str, Message]] = {
    "row.serial": message("No."),
    "person.name": message("Name"),
    "person.document": message("Document number"),
    "person.phone": message("Phone"),
    "person.birth": message("Date of birth"),
    "person.sex": message("Sex"),
    "person.marital": message("Marital status"),
    "household.size": message("People in the family"),
    "household.males": message("Males"),
    "household.females": message("Females"),
    "household.place": message("Place"),
    "household.displacement": message("Displacement"),
    "household.needs": message("Needs"),
    "household.notes": message("Notes"),
    "household.delegate": message("Delegate"),
    "collector.name": message("Collector"),
    "row.state": message("State"),
}
"""What may stand in a column that leaves, by the engine's role."""
FEWEST: Final = ("row.serial", "person.name", "household.size", "household.place", "row.state")
WIDTHS: Final = {"person.name": 34, "household.place": 22, "household.needs": 26, "household.notes": 30, "row.state": 26}
_PLAIN: Final = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_AFTER_FOOTER: Final = frozenset(
    _MAIN + name
    for name in (
        "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF",
        "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
    )
)  # fmt: skip
"""What stands after the foot of a page in a sheet (ECMA-376, part 1, 18.3.1.99)."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """Lines in the order in which they leave, each with its state in words; `mark` is the line that says who and when, in words."""

    lines: Sequence[Line]
    states: Mapping[str, str]
    mark: str
    language: str
    today: date
    columns: Sequence[str] = FEWEST


def rows_of(leaving: Leaving) -> Iterator[list[CellValue]]:
    """Values under `columns`, one row for each line."""
    prepared = prepared_of(leaving.lines, language=leaving.language, today=leaving.today)
    states = [place for place, role in enumerate(leaving.columns) if role == "row.state"]
    for line, row in zip(leaving.lines, partner_rows(prepared, leaving.columns), strict=True):
        for place in states:
            row[place] = leaving.states.get(line["key"], "")
        yield [contained(value) if isinstance(value, str) else value for value in row]


def headings(leaving: Leaving) -> list[str]:
    wording = Wording(leaving.language)
    return [wording.say(COLUMNS[role]) for role in leaving.columns]


def as_csv(leaving: Leaving) -> bytes:
    """UTF-8 with the mark that spreadsheet programs need; the last line says who handed it on."""
    with memory_folder() as folder:
        path = folder / "files" / "list.csv"
        write_csv(path, headings(leaving), (*rows_of(leaving), [leaving.mark]), for_reading=True)
        return path.read_bytes()


def as_workbook(leaving: Leaving) -> bytes:
    """Text is written as text, so nothing in a cell can run. Who handed it on stands under the rows, on each printed page and in the file's properties."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, _PLAIN) as workbook:
        workbook.set_properties({"comments": leaving.mark})
        sheet = workbook.add_worksheet(Wording(leaving.language).say(message("List")))
        if leaving.language == "ar":
            sheet.right_to_left()
        sheet.set_footer(f"&C{_in_footer(leaving.mark)}")
        sheet.repeat_rows(0)
        bold = workbook.add_format({"bold": True, "bg_color": "#DDEEEA", "font_color": "#084540", "bottom": 1, "text_wrap": True})
        day = workbook.add_format({"num_format": "yyyy-mm-dd", "align": "right"})
        for column, (role, words) in enumerate(zip(leaving.columns, headings(leaving), strict=True)):
            sheet.set_column(column, column, WIDTHS.get(role, 14))
            sheet.write_string(0, column, words, bold)
        last = _write_rows(sheet, rows_of(leaving), day)
        sheet.write_string(last + 2, 0, leaving.mark)
        sheet.freeze_panes(1, 0)
    return made.getvalue()


def in_blank(leaving: Leaving, blank: bytes) -> bytes:
    """The partner's own workbook with a row for each line; states stand in its notes. Who handed it on stands at the foot of each printed page, since a line
    under the rows would be read as one. Raises Unreadable when no header is recognised in the blank."""
    with memory_folder() as folder:
        path, filled = folder / "files" / "blank.xlsx", folder / "files" / "filled.xlsx"
        path.write_bytes(blank)
        header_of(path)
        prepared = prepared_of(map(_clean, leaving.lines), language=leaving.language, today=leaving.today)
        for line, household in zip(leaving.lines, prepared.lists.households, strict=True):
            household.notes = "؛ ".join(filter(None, (household.notes, leaving.states.get(line["key"], ""))))
        fill_template(prepared, path, filled)
        return _with_footer(filled, leaving.mark)


def columns_of_blank(blank: bytes) -> list[tuple[str, str]]:
    """Header and role of each column of a partner's blank. Raises Unreadable when no header is recognised."""
    with memory_folder() as folder:
        path = folder / "files" / "blank.xlsx"
        path.write_bytes(blank)
        return [(column.header, column.role) for column in header_of(path).columns]


def _clean(line: Line) -> Line:
    cleaned: Line = _contained(line)
    return cleaned


def _contained(value: Any) -> Any:
    if isinstance(value, str):
        return contained(value)
    elif isinstance(value, list):
        return [_contained(each) for each in value]
    elif isinstance(value, dict):
        return {name: _contained(each) for name, each in value.items()}
    else:
        return value


def _write_rows(sheet: xlsxwriter.worksheet.Worksheet, rows: Iterable[Sequence[CellValue]], day: object) -> int:
    """The number of the last row."""
    number = 0
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            if isinstance(value, int):
                sheet.write_number(number, column, value)
            elif isinstance(value, date):
                sheet.write_datetime(number, column, value, day)
            elif value:
                sheet.write_string(number, column, value)
    return number


def _with_footer(path: Path, mark: str) -> bytes:
    """The workbook with the mark at the foot of each sheet's pages."""
    made = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for item in source.infolist():
            content = source.read(item)
            if item.filename.startswith("xl/worksheets/") and item.filename.endswith(".xml"):
                content = _footed(content, f"&C{_in_footer(mark)}")
            target.writestr(item.filename, content)
    return made.getvalue()


def _footed(sheet: bytes, words: str) -> bytes:
    root = etree.fromstring(sheet, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    for old in root.findall(f"{_MAIN}headerFooter"):
        root.remove(old)
    foot = etree.Element(f"{_MAIN}headerFooter")
    etree.SubElement(foot, f"{_MAIN}oddFooter").text = words
    place = next((number for number, node in enumerate(root) if node.tag in _AFTER_FOOTER), len(root))
    root.insert(place, foot)
    footed: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return footed


def _in_footer(mark: str) -> str:
    """Without what a footer takes for a code."""
    return mark.replace("&", "&&")[:200]
