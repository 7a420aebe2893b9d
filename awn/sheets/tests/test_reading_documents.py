"""ODS, DOCX, HTML, MHT, XML of 2003 and XLS: the same grids from other programs."""

import io
import struct
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from odf.element import Element
from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableCellProperties
from odf.table import Table, TableCell, TableColumn, TableRow
from odf.text import P

from awn.sheets.grids import Mark, Source
from awn.sheets.problems import Unreadable
from awn.sheets.reading import read_bytes

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def rows_of(source: Source, place: int = 0) -> dict[int, list[object]]:
    grid = source.grids[place]
    return {number: list(row) for number, row in zip(grid.row_numbers, grid.rows, strict=True) if any(row)}


def ods_row(*values: object, **attributes: Any) -> Element:
    row = TableRow(**attributes)
    for value in values:
        if isinstance(value, Element):
            row.addElement(value)
        elif isinstance(value, int):
            row.addElement(TableCell(valuetype="float", value=value))
        else:
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=value))
            row.addElement(cell)
    return row


def ods(*rows: Element, columns: list[Element] | None = None) -> bytes:
    book, stream = OpenDocumentSpreadsheet(), io.BytesIO()
    yellow = Style(name="yellow", family="table-cell")
    yellow.addElement(TableCellProperties(backgroundcolor="#ffff00"))
    book.automaticstyles.addElement(yellow)
    table = Table(name="كشف")
    for part in (*(columns or []), *rows):
        table.addElement(part)
    book.spreadsheet.addElement(table)
    book.save(stream)
    return stream.getvalue()


def test_ods_rows_keep_their_numbers_through_repeated_blank_rows() -> None:
    content = ods(
        ods_row("الاسم", "هوية"),
        TableRow(numberrowsrepeated=3),
        ods_row("سامر", 12345678),
        TableRow(numberrowsrepeated=1_000_000),
    )
    source = read_bytes(content, name="كشف.ods")
    assert rows_of(source) == {1: ["الاسم", "هوية"], 5: ["سامر", 12345678]}
    assert source.grids[0].lossy


def test_ods_hidden_rows_merges_fills_and_comments() -> None:
    marked = TableCell(valuetype="string", stylename="yellow", numbercolumnsspanned=2)
    note = Annotation()
    note.addElement(P(text="استلم سابقا"))
    marked.addElement(note)
    marked.addElement(P(text="سامر"))
    source = read_bytes(
        ods(
            ods_row("الاسم", "السكن"), ods_row(marked), ods_row("ليلى", visibility="collapse"),
            columns=[TableColumn(), TableColumn(visibility="collapse")],
        ),
        name="كشف.ods",
    )  # fmt: skip
    grid = source.grids[0]
    assert rows_of(source) == {1: ["الاسم", "السكن"], 2: ["سامر", None], 3: ["ليلى", None]}
    assert dict(grid.marks) == {(2, 1): Mark(fill="FFFF00", comment="استلم سابقا")}
    assert (grid.merged, grid.hidden_rows, grid.hidden_columns) == ([(2, 1, 2, 2)], frozenset({3}), frozenset({2}))


def test_an_ods_that_repeats_a_value_without_end_is_refused() -> None:
    cell = TableCell(valuetype="float", value=1, numbercolumnsrepeated=16_000)
    with pytest.raises(Unreadable, match="A value stands far away from the list"):
        read_bytes(ods(ods_row(cell, numberrowsrepeated=1_000_000)), name="كشف.ods")


def docx(*tables: list[list[str]]) -> Any:
    document = Document()
    for rows in tables:
        document.add_paragraph("كشف")
        table = document.add_table(len(rows), len(rows[0]))
        for row, values in enumerate(rows):
            for column, value in enumerate(values):
                table.cell(row, column).text = value
    return document


def read_docx(document: Any) -> Source:
    stream = io.BytesIO()
    document.save(stream)
    return read_bytes(stream.getvalue(), name="كشف.docx")


def test_each_table_of_a_document_is_a_sheet_by_its_number() -> None:
    source = read_docx(docx([["الاسم", "السكن"], ["سامر", "خيمة 3\nالوادي"]], [["ليلى", ""]]))
    assert [grid.sheet for grid in source.grids] == ["1", "2"]
    assert rows_of(source) == {1: ["الاسم", "السكن"], 2: ["سامر", "خيمة 3\nالوادي"]}
    assert rows_of(source, 1) == {1: ["ليلى", None]}


def test_merged_cells_of_a_document_are_not_repeated() -> None:
    document = docx([["الاسم", "ذكور", "إناث"], ["سامر", "1", "2"], ["", "3", "4"]])
    table = document.tables[0]
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(1, 0).merge(table.cell(2, 0))
    source = read_docx(document)
    assert rows_of(source) == {1: ["الاسم", "ذكور\nإناث", None], 2: ["سامر", "1", "2"], 3: [None, "3", "4"]}
    assert source.grids[0].merged == [(1, 2, 1, 3), (2, 1, 3, 1)]


def test_a_table_inside_a_cell_is_its_own_grid() -> None:
    document = docx([["خارج", ""]])
    inner = document.tables[0].cell(0, 1).add_table(1, 1)
    inner.cell(0, 0).text = "داخل"
    source = read_docx(document)
    assert [(grid.sheet, grid.rows) for grid in source.grids] == [("1", [["خارج", None]]), ("1.1", [["داخل"]])]


def test_deleted_text_shading_and_strike_of_a_document() -> None:
    document = docx([["", ""]])
    shaded, struck = document.tables[0].rows[0].cells
    shaded._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {WORD} w:val="clear" w:fill="FF0000"/>'))
    shaded.paragraphs[0].add_run("سامر")
    shaded.paragraphs[0]._p.append(parse_xml(f"<w:del {WORD}><w:r><w:delText>قديم</w:delText></w:r></w:del>"))
    struck.paragraphs[0].add_run("ليلى").font.strike = True
    grid = read_docx(document).grids[0]
    assert (grid.rows, grid.marks) == ([["سامر", "ليلى"]], {(1, 1): Mark(fill="FF0000"), (1, 2): Mark(strike=True)})


def test_a_document_without_tables_says_so() -> None:
    with pytest.raises(Unreadable, match="There is no table in it"):
        read_docx(docx())


HTML = """<html><head><meta charset="{charset}"><style>td {{}}</style></head><body><table>
<tr><td colspan=2>كشف&nbsp;الأسر</td></tr>
<tr><th>الاسم<th>السكن</tr>
<tr bgcolor="#FFFFFF"><td rowspan="2" style="background:#ffff00">سامر<br>علي</td><td>الوادي</td></tr>
<tr style='display:none'><td>السهل</td></tr></table></body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256"])
def test_html_under_the_name_xls_is_read(charset: str) -> None:
    source = read_bytes(HTML.format(charset=charset).encode(charset), name="كشف.xls")
    grid = source.grids[0]
    assert rows_of(source) == {1: ["كشف\xa0الأسر", None], 2: ["الاسم", "السكن"], 3: ["سامر\nعلي", "الوادي"], 4: [None, "السهل"]}
    assert (grid.sheet, grid.merged, grid.marks, grid.hidden_rows) == (
        "", [(1, 1, 1, 2), (3, 1, 4, 1)], {(3, 1): Mark(fill="FFFF00")}, frozenset({4}),
    )  # fmt: skip
    assert [str(notice) for notice in source.notices] == ["“كشف.xls” is named .xls but holds HTML; it was read as what it holds."]


def test_mht_is_read_like_the_html_inside_it() -> None:
    head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html; charset=utf-8\n"
    content = f"{head}Content-Transfer-Encoding: 8bit\n\n{HTML.format(charset='utf-8')}\n--x--\n".encode()
    assert rows_of(read_bytes(content, name="كشف.mht"))[2] == ["الاسم", "السكن"]


def test_the_xml_format_of_2003_is_read_with_its_indexes() -> None:
    content = """<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
    <Worksheet ss:Name="كشف"><Table><Row><Cell ss:MergeAcross="1"><Data ss:Type="String">الاسم</Data></Cell><Cell><Data ss:Type="String">هوية</Data></Cell></Row>
    <Row ss:Index="4"><Cell ss:Index="3"><Data ss:Type="Number">12345678</Data></Cell></Row></Table></Worksheet></Workbook>"""
    source = read_bytes(content.encode(), name="كشف.xml")
    assert rows_of(source) == {1: ["الاسم", None, "هوية"], 4: [None, None, 12345678]}
    assert (source.grids[0].sheet, source.grids[0].merged, source.grids[0].lossy) == ("كشف", [(1, 1, 1, 2)], True)


def xls(*cells: tuple[int, int, str | float], protected: bool = False) -> bytes:
    """The smallest XLS that programs open: a BIFF8 stream in an OLE container of one directory and one table of sectors."""
    begin = struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0)
    name = "كشف"
    sheet = _record(0x809, struct.pack("<HHHHII", 0x0600, 16, 0, 0, 0, 0))
    for row, column, value in cells:
        place = struct.pack("<HHH", row - 1, column - 1, 0)
        if isinstance(value, str):
            sheet += _record(0x204, place + struct.pack("<HB", len(value), 1) + value.encode("utf-16-le"))
        else:
            sheet += _record(0x203, place + struct.pack("<d", value))
    globals_ = _record(0x809, begin) + (_record(0x2F, bytes(54)) if protected else b"")
    bound = 4 + 8 + 2 * len(name)
    offset = len(globals_) + bound + 4
    listed = struct.pack("<IBBBB", offset, 0, 0, len(name), 1) + name.encode("utf-16-le")
    return _ole(globals_ + _record(0x85, listed) + _record(0x0A, b"") + sheet + _record(0x0A, b""))


def _record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def _ole(stream: bytes) -> bytes:
    stream = stream.ljust(4096, b"\0")
    stream += bytes(-len(stream) % 512)
    sectors = len(stream) // 512
    chain = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, sectors + 2), 0xFFFFFFFE]
    table = struct.pack(f"<{len(chain)}I", *chain).ljust(512, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0).ljust(44, b"\xff")
    root, book = _entry("Root Entry", 5, 1, 0xFFFFFFFE, 0), _entry("Workbook", 2, 0xFFFFFFFF, 2, len(stream))
    return header.ljust(512, b"\xff") + table + (root + book).ljust(512, b"\0") + stream


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    written = name.encode("utf-16-le")
    entry = written.ljust(64, b"\0") + struct.pack("<HBBIII", len(written) + 2, kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
    return entry + bytes(36) + struct.pack("<IQ", start, size)


def test_xls_is_read_and_flagged_as_losing_formats() -> None:
    source = read_bytes(xls((3, 2, "الاسم"), (3, 3, "هوية"), (5, 2, "سامر"), (5, 3, 12345678.0)), name="كشف.xls")
    assert rows_of(source) == {3: [None, "الاسم", "هوية"], 5: [None, "سامر", 12345678]}
    assert (source.grids[0].sheet, source.grids[0].lossy) == ("كشف", True)
    (notice,) = source.notices
    assert str(notice).startswith("“كشف.xls”: colours, struck-out text, comments and hidden rows are not read")


def test_a_protected_xls_says_what_to_do() -> None:
    with pytest.raises(Unreadable, match="protected by a password"):
        read_bytes(xls((1, 1, "الاسم"), protected=True), name="كشف.xls")
