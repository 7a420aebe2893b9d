"""A partner's own blank workbook, filled in: its look, order and headings stay, the rows stand under its header.

Only the sheet's rows are written anew; every other part of the file is carried over byte for byte. The format is ECMA-376, part 1, 18.3.
"""

import re
import shutil
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from lxml import etree

from awn.aid.preparing.prepared import Prepared
from awn.aid.preparing.sources import Sources, add
from awn.aid.writing.partner_columns import partner_rows
from awn.arabic.wording import message
from awn.sheets.formats import signature
from awn.sheets.problems import Unreadable
from awn.sheets.reading import read
from awn.sheets.tables import Table

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CALCULATIONS = "xl/calcChain.xml"  # the order in which cells were calculated that are gone now
_NAMING_PARTS = frozenset({"[Content_Types].xml", "xl/_rels/workbook.xml.rels"})
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
LONGEST = 32_767  # characters that a cell takes
_EPOCH = date(1899, 12, 30)

type CellValue = str | int | date | None


def fill_template(prepared: Prepared, blank: Path, path: Path) -> None:
    """Writes `path`: `blank` with a row per household entry. Raises Unreadable when no header is recognised in it."""
    table = header_of(blank)
    first = (table.header_rows[-1] if table.header_rows else 0) + 1
    rows = partner_rows(prepared, [column.role for column in table.columns])
    numbers = [column.number for column in table.columns]
    with zipfile.ZipFile(blank) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        part = _sheet_part(source, table.sheet)
        for item in source.infolist():
            if item.filename == part:
                target.writestr(item.filename, _filled(source.read(part), first, numbers, rows))
            elif item.filename in _NAMING_PARTS:
                target.writestr(item.filename, _without_calculations(source.read(item)))
            elif item.filename != _CALCULATIONS:
                with source.open(item) as old, target.open(item.filename, "w") as new:
                    shutil.copyfileobj(old, new)


def header_of(blank: Path) -> Table:
    """The table under whose header the rows go. Raises Unreadable for what is no XLSX workbook, and when no header is recognised."""
    table = _table(blank)
    if not _is_workbook(blank):
        raise Unreadable(signature.UNKNOWN, file=blank.name)
    return table


def _is_workbook(blank: Path) -> bool:
    if not zipfile.is_zipfile(blank):
        return False
    with zipfile.ZipFile(blank) as source:
        return {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= set(source.namelist())


def _table(blank: Path) -> Table:
    sources = Sources()
    add(sources, read(blank))
    usable = [table for table in sources.tables if any(column.role for column in table.columns)]
    if not usable:
        reason = message("No header was recognised in this blank. Its first sheet needs one row of column names.")
        raise Unreadable(reason, file=blank.name)
    return max(usable, key=lambda table: sum(bool(column.role) for column in table.columns))


def _sheet_part(source: zipfile.ZipFile, sheet: str) -> str:
    book = _parse(source.read("xl/workbook.xml"))
    relation = next(node.get(f"{{{_RELATIONS}}}id") for node in book.iter(f"{{{_MAIN}}}sheet") if node.get("name") == sheet)
    relations = _parse(source.read("xl/_rels/workbook.xml.rels"))
    target: str = next(node.get("Target") for node in relations if node.get("Id") == relation)
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _without_calculations(content: bytes) -> bytes:
    root = _parse(content)
    for node in list(root):
        if (node.get("PartName") or node.get("Target") or "").endswith("calcChain.xml"):
            root.remove(node)
    named: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return named


def _filled(content: bytes, first: int, columns: Sequence[int], rows: Iterable[Sequence[CellValue]]) -> bytes:
    root = _parse(content)
    data = root.find(f"{{{_MAIN}}}sheetData")
    styles = _styles_below(data, first)
    for old in [row for row in data if int(row.get("r", "0")) >= first]:
        data.remove(old)
    for number, values in enumerate(rows, start=first):
        row = etree.SubElement(data, f"{{{_MAIN}}}row", r=str(number))
        for column, value in zip(columns, values, strict=True):
            _cell(row, f"{_letters(column)}{number}", value, styles.get(column, ""))
    dimension = root.find(f"{{{_MAIN}}}dimension")
    if dimension is not None:
        root.remove(dimension)
    filled: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return filled


def _styles_below(data: etree._Element, first: int) -> dict[int, str]:
    """The partner's own styles of the first empty row, by column, so that borders and formats go on."""
    row = next((row for row in data if row.get("r") == str(first)), None)
    cells = row if row is not None else ()
    return {_number(cell.get("r", "")): cell.get("s", "") for cell in cells if cell.get("s")}


def _cell(row: etree._Element, reference: str, value: CellValue, style: str) -> None:
    cell = etree.SubElement(row, f"{{{_MAIN}}}c", r=reference)
    if style:
        cell.set("s", style)
    if isinstance(value, str) and value:
        cell.set("t", "inlineStr")
        text = etree.SubElement(etree.SubElement(cell, f"{{{_MAIN}}}is"), f"{{{_MAIN}}}t")
        text.text = _NOT_XML.sub("", value)[:LONGEST]
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    elif isinstance(value, int):
        etree.SubElement(cell, f"{{{_MAIN}}}v").text = str(value)
    elif isinstance(value, date) and style:
        etree.SubElement(cell, f"{{{_MAIN}}}v").text = str((value - _EPOCH).days)
    elif isinstance(value, date):
        cell.set("t", "inlineStr")
        etree.SubElement(etree.SubElement(cell, f"{{{_MAIN}}}is"), f"{{{_MAIN}}}t").text = value.isoformat()


def _parse(content: bytes) -> etree._Element:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))


def _letters(column: int) -> str:
    return "".join(reversed(list(_letters_backwards(column))))


def _letters_backwards(column: int) -> Iterator[str]:
    while column:
        column, rest = divmod(column - 1, 26)
        yield chr(ord("A") + rest)


def _number(reference: str) -> int:
    number = 0
    for letter in reference:
        if letter.isalpha():
            number = number * 26 + ord(letter) - ord("A") + 1
    return number
