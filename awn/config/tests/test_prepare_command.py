"""`awn aid prepare` as a person runs it: files in, a folder out, one line when something is wrong."""

import csv
import json
from pathlib import Path

import openpyxl
import pytest

from awn.config.cli import main

HEADER = ("م", "الاسم الرباعي", "رقم الهوية", "الجوال", "تاريخ الميلاد", "الجنس", "السكن الحالي")
AHMAD = ("أحمد محمود علي الساري", "900000017", "0912000123", "5/3/1980", "ذكر", "حي البستان")
LAYLA = ("ليلى حسن سعيد الوادي", "900000025", "0912000456", "7/9/1991", "أنثى", "مخيم الفجر")
SAMIR = ("سامر خالد يوسف النهري", "900000033", "0912000789", "9/1/1975", "ذكر", "حي الزيتون")


def write_list(path: Path, *people: tuple[str, ...], header: tuple[str, ...] = HEADER) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(header)
    for number, person in enumerate(people, start=1):
        sheet.append((number, *person))
    book.save(path)
    return path


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def prepare(*words: object) -> int:
    return main(["aid", "prepare", *map(str, words)])


@pytest.fixture
def two_lists(tmp_path: Path) -> tuple[Path, Path]:
    school = write_list(tmp_path / "school.xlsx", AHMAD, LAYLA)
    again = ("احمد محمود على السارى", *AHMAD[1:])
    return school, write_list(tmp_path / "partner.xlsx", SAMIR, again)


def test_one_person_on_two_lists_gets_one_number_and_both_stay(two_lists: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert prepare(*two_lists, "--out", out) == 0
    people = {(line["file"], line["row"]): line["person_id"] for line in read_csv(out / "people.csv")}
    assert set(people) == {("school.xlsx", "2"), ("school.xlsx", "3"), ("partner.xlsx", "2"), ("partner.xlsx", "3")}
    assert people["school.xlsx", "2"] == people["partner.xlsx", "3"]
    assert len(set(people.values())) == 3
    assert sorted(line["state"] for line in read_csv(out / "list.csv")) == ["held", "listed", "listed", "listed"]


def test_the_pair_says_why_in_arabic(two_lists: tuple[Path, Path], tmp_path: Path) -> None:
    prepare(*two_lists, "--out", tmp_path / "out")
    (pair,) = read_csv(tmp_path / "out" / "pairs.csv")
    assert pair["band"] == "certain"
    assert any("\u0621" <= letter <= "\u064a" for letter in pair["why"])


def test_the_report_counts_what_was_found(two_lists: tuple[Path, Path], tmp_path: Path) -> None:
    prepare(*two_lists, "--out", tmp_path / "out")
    counts = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))["counts"]
    found = {name: counts[name] for name in ("individuals", "persons", "households", "certain", "doubtful", "cases", "held")}
    assert found == {"individuals": 4, "persons": 3, "households": 3, "certain": 1, "doubtful": 0, "cases": 0, "held": 1}


def test_a_second_copy_of_a_file_is_skipped_and_named(two_lists: tuple[Path, Path], tmp_path: Path) -> None:
    copy = tmp_path / "copy of school.xlsx"
    copy.write_bytes(two_lists[0].read_bytes())
    prepare(two_lists[0], copy, "--out", tmp_path / "out")
    files = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))["files"]
    assert [(file["file"], file["copy_of"]) for file in files] == [("school.xlsx", ""), (copy.name, "school.xlsx")]
    assert {line["file"] for line in read_csv(tmp_path / "out" / "people.csv")} == {"school.xlsx"}


def test_what_may_not_come_in_stands_in_no_file(tmp_path: Path) -> None:
    header = (*HEADER, "الطائفة", "ملاحظات")
    people = [(*AHMAD, "سطر-سري-أول", "ابن شهيد وفقد المعيل"), (*LAYLA, "سطر-سري-ثان", "كان معتقلا في سجن المدينة")]
    source = write_list(tmp_path / "list.xlsx", *people, header=header)
    out = tmp_path / "out"
    assert prepare(source, "--out", out) == 0
    written = b"".join(path.read_bytes() for path in out.iterdir() if path.suffix != ".xlsx").decode()
    for book in out.glob("*.xlsx"):
        sheets = openpyxl.load_workbook(book).worksheets
        written += " ".join(str(cell) for sheet in sheets for row in sheet.iter_rows(values_only=True) for cell in row)
    assert [word for word in ("سري", "شهيد", "معتقل", "سجن", "الطائفة") if word in written] == []
    assert json.loads((out / "report.json").read_text("utf-8"))["left_out"] != {}


def test_a_column_that_nobody_mapped_is_held_back_by_its_header_alone(tmp_path: Path) -> None:
    source = write_list(tmp_path / "list.xlsx", (*AHMAD, "لون-الباب-أزرق"), header=(*HEADER, "كلمة المدخل"))
    out = tmp_path / "out"
    prepare(source, "--out", out)
    texts = {path.name: path.read_text("utf-8-sig") for path in out.iterdir() if path.suffix in (".csv", ".json", ".html")}
    assert [name for name, text in texts.items() if "لون-الباب" in text] == []
    assert "كلمة المدخل" in texts["report.json"]


def test_a_decision_in_the_review_joins_or_parts_a_doubtful_pair(tmp_path: Path) -> None:
    first = ("مروان ناصر كامل الساحلي", "", "0912000321", "1980", "ذكر", "حي البستان")
    second = ("مروان ناصر الساحلي", "", "0912000321", "1981", "ذكر", "حي البستان")
    sources = write_list(tmp_path / "a.xlsx", first, LAYLA), write_list(tmp_path / "b.xlsx", second, SAMIR)
    out = tmp_path / "out"
    prepare(*sources, "--out", out)
    assert [pair["band"] for pair in read_csv(out / "pairs.csv")] == ["doubtful"]
    book = openpyxl.load_workbook(out / "review.xlsx")
    sheet = book.worksheets[0]
    sheet["A2"] = "نعم"
    book.save(tmp_path / "decided.xlsx")
    prepare(*sources, "--out", out, "--review", tmp_path / "decided.xlsx")
    people = read_csv(out / "people.csv")
    assert len(people) - len({line["person_id"] for line in people}) == 1
    again = openpyxl.load_workbook(out / "review.xlsx").worksheets[0]
    assert [row[0] for row in again.iter_rows(min_row=2, values_only=True)] == ["نعم"]


def test_an_answer_that_is_none_is_named_with_its_cell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    test_a_decision_in_the_review_joins_or_parts_a_doubtful_pair(tmp_path)
    book = openpyxl.load_workbook(tmp_path / "decided.xlsx")
    book.worksheets[0]["A2"] = "perhaps"
    book.save(tmp_path / "decided.xlsx")
    capsys.readouterr()
    words = (tmp_path / "a.xlsx", tmp_path / "b.xlsx", "--out", tmp_path / "out", "--review", tmp_path / "decided.xlsx")
    assert prepare(*words, "--language", "en") == 2
    error = capsys.readouterr().err.splitlines()[-1]
    assert "decided.xlsx" in error
    assert "row 2, column 1" in error
    assert "perhaps" in error


def test_masked_findings_show_three_digits_and_no_more(two_lists: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "out"
    prepare(*two_lists, "--out", out, "--masked")
    texts = "".join(path.read_text("utf-8-sig") for path in out.iterdir() if path.suffix in (".csv", ".json", ".html"))
    assert [number for number in ("900000017", "0912000123", "912000123", "1980-03-05") if number in texts] == []
    assert "•017" in texts


@pytest.mark.parametrize(
    ("content", "said"), [(b"", "empty"), (b"%PDF-1.7 no list", "PDF"), (b"PK\x03\x04broken", "")], ids=["empty", "pdf", "broken"]
)
def test_a_file_that_cannot_be_read_gets_one_line(
    content: bytes, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bad.xlsx"
    path.write_bytes(content)
    assert prepare(path, "--out", tmp_path / "out", "--language", "en") == 2
    errors = [line for line in capsys.readouterr().err.splitlines() if "bad.xlsx:" in line]
    assert len(errors) == 1
    assert said in errors[0]
    assert not (tmp_path / "out").exists()


def test_the_source_is_never_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = write_list(tmp_path / "list.xlsx", AHMAD)
    before = source.read_bytes()
    assert prepare(source, "--out", tmp_path, "--language", "en") == 2
    assert "list.xlsx" in capsys.readouterr().err
    assert source.read_bytes() == before


def test_a_partners_blank_is_filled_in_under_its_own_header(two_lists: tuple[Path, Path], tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(("كشف الشريك",))
    sheet.append(("رقم الجوال", "الاسم الكامل", "الجنس", "عمود الشريك", "رقم الهوية"))
    book.save(tmp_path / "blank.xlsx")
    assert prepare(*two_lists, "--out", tmp_path / "out", "--template", tmp_path / "blank.xlsx") == 0
    filled = openpyxl.load_workbook(tmp_path / "out" / "list.xlsx").worksheets[0]
    rows = list(filled.iter_rows(values_only=True))
    assert rows[0][0] == "كشف الشريك"
    assert rows[1][1] == "الاسم الكامل"
    assert {row[1] for row in rows[2:]} >= {LAYLA[0], SAMIR[0]}
    assert {row[4] for row in rows[2:]} == {"900000017", "900000025", "900000033"}


def test_a_hostile_name_runs_nothing_in_the_workbook(tmp_path: Path) -> None:
    hostile = ('=HYPERLINK("x";"سامر") خالد', *SAMIR[1:])
    prepare(write_list(tmp_path / "a.xlsx", AHMAD, hostile), "--out", tmp_path / "out")
    book = openpyxl.load_workbook(tmp_path / "out" / "list.xlsx")
    assert [cell.coordinate for row in book.worksheets[0] for cell in row if cell.data_type == "f"] == []


def test_without_a_column_of_names_it_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = write_list(tmp_path / "a.xlsx", ("x1", "y1"), ("x2", "y2"), header=("م", "كلمة", "رمز"))
    assert prepare(source, "--out", tmp_path / "out", "--language", "en") == 2
    assert "MAP.toml" in capsys.readouterr().err


def test_a_region_that_is_no_country_is_refused_with_an_example(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = write_list(tmp_path / "a.xlsx", AHMAD)
    assert prepare(source, "--out", tmp_path / "out", "--language", "en", "--region", "x y") == 2
    assert "x y" in capsys.readouterr().err


def test_compare_says_who_stands_where(two_lists: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert main(["aid", "compare", *map(str, two_lists), "--out", str(out)]) == 0
    assert [line["name"] for line in read_csv(out / "only_first.csv")] == [LAYLA[0]]
    assert [line["name"] for line in read_csv(out / "only_second.csv")] == [SAMIR[0]]
    assert [(line["old_row"], line["new_row"]) for line in read_csv(out / "both.csv")] == [("2", "3")]
