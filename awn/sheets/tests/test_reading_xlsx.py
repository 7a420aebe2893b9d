"""Workbooks as spreadsheet programs write them: what is read, and at which row and column it is said to stand."""

import io
import tracemalloc
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import openpyxl
import pytest
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.worksheet.worksheet import Worksheet

from awn.sheets.grids import Grid, Mark, Value
from awn.sheets.reading import read_bytes


def grid_of(fill: Callable[[Worksheet], object]) -> Grid:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    fill(sheet)
    return read_bytes(saved(book), name="كشف.xlsx").grids[0]


def saved(book: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def put(**cells: str | float | bool | date | time | timedelta) -> Callable[[Worksheet], None]:
    def fill(sheet: Worksheet) -> None:
        for place, value in cells.items():
            sheet[place] = value

    return fill


def test_rows_and_columns_are_those_that_the_program_shows_when_the_list_starts_low_and_right() -> None:
    grid = grid_of(put(C4="الاسم", D4="الجوال", C6="سامر"))
    found = {number: row for number, row in zip(grid.row_numbers, grid.rows, strict=True) if any(row)}
    assert found == {4: [None, None, "الاسم", "الجوال"], 6: [None, None, "سامر", None]}


def test_values_keep_their_kinds() -> None:
    moments = put(
        A1=401234567.0, B1=2.5, C1=True, D1=date(1980, 1, 31), E1=datetime(1980, 1, 31, 8, 30), F1=time(8, 30), G1="0912"
    )
    assert grid_of(moments).rows == [[401234567, 2.5, True, date(1980, 1, 31), datetime(1980, 1, 31, 8, 30), time(8, 30), "0912"]]


def test_a_length_of_time_is_a_time_or_a_text() -> None:
    assert grid_of(put(A1=timedelta(hours=3), B1=timedelta(hours=27, minutes=5))).rows == [[time(3), "27:05:00"]]


def test_a_formula_gives_the_value_that_was_saved_with_it() -> None:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        book.add_worksheet().write_formula("A1", "=2+5", None, 7)
    assert read_bytes(stream.getvalue(), name="a.xlsx").grids[0].rows == [[7]]


def test_error_cells_keep_their_word_also_in_the_last_row() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"], sheet["B2"] = "الاسم", "#N/A"
        sheet["B2"].data_type = "e"

    assert grid_of(fill).rows == [["الاسم", None], [None, "#N/A"]]


@pytest.mark.parametrize(
    ("value", "code", "shown", "restored"),
    [
        (12345678, "000000000", "012345678", frozenset({(1, 1)})),
        (412345678, "000000000", 412345678, frozenset()),
        (912000123, "0000-000-000", "0912-000-123", frozenset({(1, 1)})),
        (912000123, '"0"000000000', "0912000123", frozenset({(1, 1)})),
        (912000123, r"\0#########", "0912000123", frozenset({(1, 1)})),
        (912000123, '"+249"000000000', "+249912000123", frozenset({(1, 1)})),
        (1234, "[<=9999]00000;000000000", "01234", frozenset({(1, 1)})),
        (12345, "[<=9999]00000;000000000", "000012345", frozenset({(1, 1)})),
        (12345, "[$-2000000]0000000", "0012345", frozenset({(1, 1)})),
        (5, "00", 5, frozenset()),
        (5, "0.0000", 5, frozenset()),
        (1234, "#,##0", 1234, frozenset()),
        (-5, "00000", -5, frozenset()),
    ],
)
def test_lost_zeros_come_back_from_the_number_format(
    value: int, code: str, shown: Value, restored: frozenset[tuple[int, int]]
) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = value
        sheet["A1"].number_format = code

    grid = grid_of(fill)
    assert grid.rows == [[shown]]
    assert (grid.restored_zeros, grid.lossy) == (restored, False)


def test_marks_say_fill_strike_format_and_comment() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["أحمد", "سامر", 44655, "ليلى", "هدى", "عمر"])
        sheet["A1"].fill = PatternFill("solid", fgColor="FFFFFF00")
        sheet["B1"].font = Font(strike=True)
        sheet["C1"].number_format = "d-mmm"
        sheet["D1"].comment = Comment("متابعة:\nاستلم سابقا", "متابعة")
        sheet["E1"].fill = PatternFill("solid", fgColor=Color(theme=4, tint=0.5))
        sheet["F1"].fill = PatternFill("solid", fgColor=Color(indexed=10))

    assert dict(grid_of(fill).marks) == {
        (1, 1): Mark(fill="FFFF00"),
        (1, 2): Mark(strike=True),
        (1, 3): Mark(number_format="d-mmm"),
        (1, 4): Mark(comment="استلم سابقا"),
        (1, 5): Mark(fill="A7C0DE"),
        (1, 6): Mark(fill="FF0000"),
    }


def test_hidden_rows_columns_and_sheets_are_told() -> None:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("مخفي", 0)
    for row in ("أ", "ب", "ج"):
        sheet.append([row, row])
    sheet.sheet_state = "veryHidden"
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True
    source = read_bytes(saved(book), name="كشف.xlsx")
    grid = source.grids[0]
    assert (grid.hidden, grid.hidden_rows, grid.hidden_columns) == (True, frozenset({2}), frozenset({2}))
    assert [str(notice) for notice in source.notices] == ["“كشف.xlsx”: the sheet “Sheet” is empty and was left out."]


def test_merged_ranges_hold_their_value_at_the_top_left_only() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"], sheet["A2"] = "كشف الأسر", "الاسم"
        sheet.merge_cells("A1:D1")

    grid = grid_of(fill)
    assert (grid.merged, grid.rows) == ([(1, 1, 1, 4)], [["كشف الأسر"], ["الاسم"]])


def test_formats_stretched_to_the_edge_of_the_sheet_cost_nothing() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = "الاسم"
        for column in range(1, 16_385, 3):
            sheet.cell(1, column).fill = PatternFill("solid", fgColor="FFFFFF00")
        sheet.cell(1_048_576, 1).fill = PatternFill("solid", fgColor="FFFFFF00")

    grid = grid_of(fill)
    assert (grid.rows, dict(grid.marks)) == ([["الاسم"]], {(1, 1): Mark(fill="FFFF00")})


def test_a_value_in_the_last_row_of_the_sheet_leaves_no_million_of_blank_rows() -> None:
    grid = grid_of(put(A1="الاسم", A1048576="سامر"))
    assert (len(grid.rows), grid.row_numbers[-1], grid.rows[-1]) == (102, 1_048_576, ["سامر"])


def test_marks_of_many_rows_take_little_memory() -> None:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"constant_memory": True}) as book:
        yellow, sheet = book.add_format({"bg_color": "#FFFF00"}), book.add_worksheet()
        for row in range(20_000):
            sheet.write(row, 0, row, yellow)
    tracemalloc.start()
    grid = read_bytes(stream.getvalue(), name="a.xlsx").grids[0]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (len(grid.marks), grid.marks[20_000, 1], grid.marks.get((1, 2))) == (20_000, Mark(fill="FFFF00"), None)
    assert peak < 12 * 2**20


MAIN = 'xmlns{}="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def with_sheet(xml: str, **parts: str) -> Grid:
    """A workbook whose first sheet is `xml`; further parts by their names under xl."""
    book, stream = openpyxl.Workbook(), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(book))) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, xml if name == "xl/worksheets/sheet1.xml" else old.read(name))
        for name, content in parts.items():
            new.writestr(f"xl/{name}", content)
    return read_bytes(stream.getvalue(), name="a.xlsx").grids[0]


def test_sheets_with_prefixed_names_are_read_alike() -> None:
    grid = with_sheet(
        f"<x:worksheet {MAIN.format(':x')}><x:sheetData><x:row r='2' hidden='1'><x:c t='e' r='B2'><x:v>#REF!</x:v></x:c></x:row>"
        "<x:row r='3'><x:c r='A3'><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    )
    assert (grid.rows, grid.row_numbers) == ([[None, None], [None, "#REF!"], [7, None]], [1, 2, 3])
    assert grid.hidden_rows == frozenset({2})


def test_cells_without_references_are_counted() -> None:
    grid = with_sheet(
        f"<worksheet {MAIN.format('')}><sheetData><row><c><v>1</v></c><c t='e'><v>#N/A</v></c></row>"
        "<row><c t='inlineStr'><is><t>سامر</t></is></c></row></sheetData></worksheet>"
    )
    assert grid.rows == [[1, "#N/A"], ["سامر", None]]


def test_threads_of_comments_replace_the_note_that_stands_for_them() -> None:
    kinds = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
    grid = with_sheet(
        f"<worksheet {MAIN.format('')}><sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData></worksheet>",
        **{
            "worksheets/_rels/sheet1.xml.rels": "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            f"<Relationship Id='a' Type='{kinds}' Target='../threadedComments/t1.xml'/>"
            "<Relationship Id='b' Type='http://x/comments' Target='/xl/comments1.xml'/></Relationships>",
            "threadedComments/t1.xml": "<ThreadedComments xmlns='http://x'><threadedComment ref='A1'><text>يشطب</text></threadedComment>"
            "<threadedComment ref='A1'><text>لا، يبقى</text></threadedComment></ThreadedComments>",
            "comments1.xml": f"<comments {MAIN.format('')}><authors><author>x</author></authors><commentList><comment ref='A1' authorId='0'>"
            "<text><t>[Threaded comment] … Comment: يشطب</t></text></comment></commentList></comments>",
        },
    )
    assert dict(grid.marks) == {(1, 1): Mark(comment="يشطب\nلا، يبقى")}
