"""Whatever cannot be read gives one clear line: where it is and what to do."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from awn.sheets import limits
from awn.sheets.problems import Unreadable
from awn.sheets.reading import read, read_bytes, read_text

SHEET = "xl/worksheets/sheet1.xml"


def workbook() -> bytes:
    book, stream = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["الاسم", "سامر"])  # type: ignore[union-attr]
    book.save(stream)
    return stream.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook())) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, content)
    return stream.getvalue()


def sheet(rows: str) -> bytes:
    return f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>'.encode()


def complaint(content: bytes, name: str = "كشف.xlsx") -> str:
    with pytest.raises(Unreadable) as caught:
        read_bytes(content, name=name)
    said = str(caught.value)
    assert "\n" not in said
    return said


DAMAGED = "The file is damaged or was not copied whole. Copy it again from where it came, or open it in its own program and save it anew."
BOMB = "The file would unpack to an unreasonable size, as files made to do harm do. Open it in its own program and save the list anew."
ENTITIES = "The file declares XML entities, which no spreadsheet program writes. Do not trust it; ask its sender for a new one."


def test_a_truncated_workbook() -> None:
    assert complaint(workbook()[:-500]) == f"كشف.xlsx: {DAMAGED}"
    assert complaint(workbook()[:700]) == f"كشف.xlsx: {DAMAGED}"


def test_a_workbook_with_bytes_flipped_or_lost_never_fails_otherwise() -> None:
    whole = workbook()
    for place in range(0, len(whole), 41):
        flipped = whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :]
        for spoiled in (flipped, whole[:place] + whole[place + 5 :]):
            try:
                read_bytes(spoiled, name="كشف.xlsx")
            except Unreadable as problem:
                assert problem.file == "كشف.xlsx"


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    assert complaint(with_part("xl/sharedStrings.xml", bytes(100 * 2**20))) == f"كشف.xlsx: {BOMB}"


def test_entity_tricks_are_refused() -> None:
    lie = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    assert complaint(with_part(SHEET, lie + sheet("<row><c><v>1</v></c></row>"))) == f"كشف.xlsx: {ENTITIES}"
    assert complaint(with_part("xl/styles.xml", lie + b"<styleSheet>&b;</styleSheet>")) == f"كشف.xlsx: {ENTITIES}"


def test_names_that_point_outside_are_refused() -> None:
    assert complaint(with_part("../../etc/passwd", b"x")).startswith(
        "كشف.xlsx: The file holds parts whose names point outside it."
    )


def test_a_value_far_from_the_list_is_named_by_its_place() -> None:
    said = complaint(with_part(SHEET, sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="7"><c r="XFD7"><v>1</v></c></row>')))
    assert said == (
        "كشف.xlsx, sheet “Sheet”, row 7, column 16384: A value stands far away from the list. "
        "Delete it (or the empty columns before it) and save the file again."
    )


def test_a_cell_that_contradicts_its_row_is_damage() -> None:
    assert complaint(with_part(SHEET, sheet('<row r="1"><c r="A9"><v>1</v></c></row>'))) == f"كشف.xlsx, sheet “Sheet”: {DAMAGED}"


def test_three_hundred_thousand_rows_are_refused_with_advice() -> None:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"constant_memory": True}) as book:
        page = book.add_worksheet("كبير")
        for row in range(300_000):
            page.write_number(row, 0, row)
    assert complaint(stream.getvalue()) == (
        "كشف.xlsx, sheet “كبير”, row 250001: There are more than 250,000 rows. "
        "Split the sheet into several files and give them together."
    )
    assert complaint(b"a,b\n" * 300_000, "a.csv").startswith("a.csv: There are more than 250,000 rows.")


def test_protected_files_say_what_to_do() -> None:
    protected = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(400)
    assert complaint(protected) == (
        "كشف.xlsx: The file is protected by a password. Open it in its own program with the password, "
        "save a copy without one, and give that copy."
    )
    with pytest.raises(Unreadable, match="protected by a password"):
        read_bytes(protected, name="كشف.xlsx", password="سر")


@pytest.mark.parametrize(
    ("content", "begins"),
    [
        (b"", "The file is empty."),
        (b" \r\n\x00", "The file is empty."),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "This is a picture"),
        (b"\xff\xd8\xff\xe0" + bytes(99), "This is a picture"),
        (b"%PDF-1.7\n", "This is a PDF"),
        (b"{\\rtf1 x}", "This is an RTF document."),
        (b"\x1f\x8b" + bytes(99), "This is a packed folder."),
        (bytes(range(256)) * 9, "This is no spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "This is a document of old Word."),
        (b"PK\x05\x06" + bytes(18), "This is a packed folder."),
    ],
)
def test_what_is_no_list_is_called_by_its_name(content: bytes, begins: str) -> None:
    assert complaint(content).startswith(f"كشف.xlsx: {begins}")


def test_empty_sheets_and_empty_paste() -> None:
    stream = io.BytesIO()
    openpyxl.Workbook().save(stream)
    assert complaint(stream.getvalue()) == "كشف.xlsx, sheet “Sheet”: The sheet is empty. Give the file that holds the list."
    with pytest.raises(Unreadable, match="Nothing was pasted"):
        read_text(" \n ", name="نص")


def test_folders_and_missing_files(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="This is a folder"):
        read(tmp_path)
    with pytest.raises(Unreadable, match="There is no such file"):
        read(tmp_path / "غائب.xlsx")


def test_the_same_bytes_have_the_same_digest_under_any_name(tmp_path: Path) -> None:
    path = tmp_path / "أول.xlsx"
    path.write_bytes(workbook())
    first, second = read(path), read_bytes(workbook_of(path), name="ثان.xlsx")
    assert (first.file, second.file, first.digest == second.digest) == ("أول.xlsx", "ثان.xlsx", True)


def workbook_of(path: Path) -> bytes:
    return path.read_bytes()


def test_a_name_that_lies_about_the_format_is_noticed() -> None:
    source = read_bytes(workbook(), name="كشف.csv")
    assert [str(notice) for notice in source.notices] == ["“كشف.csv” is named .csv but holds XLSX; it was read as what it holds."]


def test_a_text_larger_than_a_list_in_one_cell_is_one_clear_problem() -> None:
    with pytest.raises(Unreadable) as problem:
        read_bytes(("name;phone\n" + "a" * (limits.TEXT + 1) + ";1\n").encode(), name="list.csv")
    assert str(problem.value) == (
        "list.csv, row 2, column 1: This cell holds more text than a whole list. Delete what does not belong there and save the file again."
    )
