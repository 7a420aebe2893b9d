"""CSV, TSV, text and pasted text: encodings, separators and row numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awn.sheets.formats.encodings import decode
from awn.sheets.grids import Value
from awn.sheets.reading import read_bytes, read_text

ROWS = [["الاسم", "الجوال", "السكن"], ["محمد علي حسن", "0912000123", "خيمة 14ب"], ["فاطمة أحمد", "0912000456", "خلف الفرن"]]


def rows_of(content: bytes | str, name: str = "كشف.csv") -> list[list[Value]]:
    content = content.encode() if isinstance(content, str) else content
    return [list(row) for row in read_bytes(content, name=name).grids[0].rows]


def joined(between: str, end: str = "\r\n") -> str:
    return end.join(between.join(row) for row in ROWS)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256", "iso8859-6", "mac_arabic", "cp720"]
)
def test_usual_encodings_of_arabic_are_told_apart(encoding: str) -> None:
    assert rows_of(joined(",").encode(encoding)) == ROWS


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859-6", "cp720"])
@pytest.mark.parametrize(
    "text", ["محمد", "علي حسن", "ام خالد ارملة", "عبدالله,912000123", "م,الاسم\n1,سعيد", "هدى", "فاطمة الزهراء", "رقم الهوية"]
)
def test_even_a_single_name_gives_its_code_page_away(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == (text, encoding)


def test_french_is_read_as_french() -> None:
    text = "Prénom;Téléphone;Âge\nHélène;0612000123;à vérifier"
    assert decode(text.encode("cp1252"))[0] == text


@pytest.mark.parametrize("codec", ["cp1256", "latin-1"])
def test_text_saved_twice_through_a_wrong_encoding_is_mended(codec: str) -> None:
    twice = joined(",").encode().decode(codec).encode()
    assert rows_of(twice) == ROWS


def test_a_few_broken_letters_do_not_spoil_a_utf8_file() -> None:
    content = joined(",").encode() + b"\xd9,x"
    assert rows_of(content)[:2] == ROWS[:2]


@pytest.mark.parametrize("between", [",", ";", "\t", "|", "،"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_separators_are_found(between: str, end: str) -> None:
    assert rows_of(joined(between, end)) == ROWS


def test_the_separator_that_the_file_declares_is_taken_and_its_line_is_no_row() -> None:
    assert rows_of("sep=;\nالاسم;ملاحظة, رأي\nسامر;لا") == [["الاسم", "ملاحظة, رأي"], ["سامر", "لا"]]


def test_rows_are_numbered_by_record_and_blank_lines_count() -> None:
    grid = read_bytes('الاسم,ملاحظات\n"سامر","سطر\nآخر"\n\nليلى,لا\n\n\n'.encode(), name="a.csv").grids[0]
    assert dict(zip(grid.row_numbers, grid.rows, strict=True)) == {
        1: ["الاسم", "ملاحظات"], 2: ["سامر", "سطر\nآخر"], 3: [], 4: ["ليلى", "لا"],
    }  # fmt: skip


def test_ditto_marks_and_open_quotes_swallow_no_rows() -> None:
    text = 'الاسم,السكن,جوال\nسامر,البستان,1\nليلى,",2\nهدى,",3\nعمر,الفجر,4\nسعيد,الفجر,5\n'
    assert [row[0] for row in rows_of(text)] == ["الاسم", "سامر", "ليلى", "هدى", "عمر", "سعيد"]


def test_quoted_separators_and_doubled_quotes_are_read_as_meant() -> None:
    assert rows_of('الاسم,السكن\n"علي, أبو حسن","دار ""النور"""') == [["الاسم", "السكن"], ["علي, أبو حسن", 'دار "النور"']]


def test_zeros_and_digits_of_text_files_stay_as_written() -> None:
    assert rows_of("هوية,جوال\n012345678,٠٩١٢٠٠٠١٢٣") == [["هوية", "جوال"], ["012345678", "٠٩١٢٠٠٠١٢٣"]]


def test_a_list_of_names_is_one_column() -> None:
    assert rows_of("محمد علي\nفاطمة حسن\n\nسامر يوسف", "قائمة.txt") == [["محمد علي"], ["فاطمة حسن"], [None], ["سامر يوسف"]]


def test_pasted_cells_and_pasted_columns_of_spaces_are_read() -> None:
    assert read_text(joined("\t"), name="نص").grids[0].rows == ROWS
    assert read_text(joined("    "), name="نص").grids[0].rows == ROWS


@given(st.lists(st.lists(st.text(alphabet='ابتثجحخم ونه"\n,;0123', min_size=1), min_size=2, max_size=2), min_size=3, max_size=8))
def test_what_a_program_quotes_comes_back(rows: list[list[str]]) -> None:
    rows.append(["0", "0"])  # empty rows at the end are none
    quoted = "\r\n".join("\t".join('"' + value.replace('"', '""') + '"' for value in row) for row in rows)
    assert rows_of("sep=\t\r\n" + quoted) == rows
