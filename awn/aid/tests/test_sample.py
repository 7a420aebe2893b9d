import csv
import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from awn.aid import sample
from awn.aid.sample import files
from awn.aid.sample.values import as_text

ROWS = 4000
# every kind of cell and header that real lists show: a pattern that some whole cell must match
TROUBLES = (
    r"بسم الله الرحمن الرحيم", r"كشف الأسر المتضررة - حي البستان \(نهائي معدل 3\)", r"عدد الأفراد", r"ذكور", r"إناث", r"المجموع",
    r"م", r"ت", r"ر\.م", r"#", r"الأسم الرباعي حسب البطاقه", r"اسم رب/ة الاسرة", r"الاسم الثلاثي واللقب", r"اسم الزوج/ـة",
    r"رقم الهويه/القيد/دفتر العائلة", r"الرقم القومى", r"رقم البطاقة التموينية", r"رقم المفوضية", r"تلفون/واتس", r"نقال", r"رقم للتواصل \(الاهل\)",
    r"الحالة", r"عدد الافراد", r"معيل الاسرة \( 1\. لا يعمل , 2\. عامل , 3\. موظف \)", r"مكان السكن الاصلي", r"المنظقة", r"مربع \(ب\) - المندوب: .+",
    r"المجموع 143 أسرة", r"يعتمد،،، رئيس اللجنة", r".+ \(متوفي\) الزوجه .+", r"ورثة المرحوم .+", r"حرم/ .+", r"زوجة .+", r"ام .+ ارمل[ةه]", r"الحاج/ .+",
    r"أ\. .+", r".*ـ.*", r".+ \+ اخوه", r".+ وعائلتين", r'"', r"//", r"كما فوق", r"نفس العنوان", r"[٠-٩]{4} [٠-٩]{3} [٠-٩]{3}", r"9\d{8}", r"9\.\d\dE\+08",
    r"09\d{8}-09\d{8} اخوه", r"جاره", r"0000000000", r"\d{8}", r"123456789", r"\d{9}\.0", r"بدون", r"محروقة", r"بدل فاقد", r"على هوية الزوجة", r"1/1/\d{4}",
    r"(19|20)\d\d", r"مواليد [٠-٩]{2}", r"2\d{4}", r"\d+ شوال 1\d{3}", r"1[34]\d\d/\d+/\d+", r"31/2/\d{4}", r"\d+ سنة", r"شهرين", r"\d+\+\d", r"\d+ مع الام",
    r"\d+ أنفس", r"ذ", r"أ", r"انثي", r"م/ف", r"1", r"2", r"متعدد", r"زوجة 2", r"مهجورة", r"معلقة", r"مسافر", r"ارمله", r"نازح", r"مهجّر", r"وافد", r"مقيم",
    r"مستضيف عند اهله", r"عائد", r"م\. \S+ ق \d غ \d+", r"خلف الفرن", r"خيمة \d+ب", r"\S+/النازحين", r"سكر\+ضغط", r"غسيل كلى", r"حامل 7", r"معاق حركي", r"سليم",
    r"-", r"مكرر مع كشف المدرسة", r"استلم سابقا", r"يشطب", r"من طرف ابو سامر", r"مستعجل جدا", r"الاولاد: .+،.+", r".+رضيع", r".*شهيد.*", r"فقدت المعيل",
    r".*[\u200e\u200f].*", r".*\u00a0.*", r"ملاحظات المدخل", r"المذهب", r"العشيرة",
)  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    sample.write(folder, rows=ROWS, seed=3, truth=True)
    return folder


@pytest.fixture(scope="module")
def sheets(folder: Path) -> dict[tuple[str, str], list[list[str]]]:
    return {(file, sheet): rows for file, sheet, rows in _sheets(folder)}


@pytest.fixture(scope="module")
def truth(folder: Path) -> list[dict[str, str]]:
    with (folder / "truth.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def expected(folder: Path) -> Any:
    return json.loads((folder / "expected.json").read_text(encoding="utf-8"))


def _sheets(folder: Path) -> Iterator[tuple[str, str, list[list[str]]]]:
    """Every sheet as texts, row numbers as a spreadsheet program shows them at index + 1."""
    for path in sorted(folder.iterdir()):
        if path.suffix in (".xlsx", ".ods"):
            book = CalamineWorkbook.from_path(path)
            for name in book.sheet_names:
                yield (
                    path.name,
                    name,
                    [[_shown(value) for value in row] for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)],
                )
        elif path.suffix == ".docx":
            table = docx.Document(str(path)).tables[0]
            yield path.name, "1", [[cell.text for cell in row.cells] for row in table.rows]
        elif path.suffix == ".txt":
            yield path.name, "", [line.split("\t") for line in path.read_text(encoding="utf-8-sig").split("\n")]
        elif path.name == files.SCHOOL:
            with path.open(encoding="cp1256", newline="") as file:
                yield path.name, "", list(csv.reader(file, delimiter=";"))


def _shown(value: Any) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else as_text(value)


def test_the_same_seed_writes_the_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    digests = []
    for place, seed in enumerate((5, 5, 6)):
        sample.write(tmp_path / str(place), rows=300, seed=seed, truth=True)
        digests.append({path.name: sha256(path.read_bytes()).hexdigest() for path in (tmp_path / str(place)).iterdir()})
    assert digests[0] == digests[1]
    assert {name for name in digests[0] if digests[0][name] == digests[2][name]} == set()


@pytest.mark.parametrize("rows", [1, 2, 30, 999, 20_000])
def test_all_files_together_have_the_rows_asked_for(rows: int) -> None:
    assert sum(files.plan(rows).values()) == rows


def test_no_rows_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="at least one row"):
        sample.write(tmp_path, rows=0, seed=1, truth=False)


def test_truth_is_written_only_when_asked_for(tmp_path: Path) -> None:
    written = sample.write(tmp_path, rows=200, seed=1, truth=False)
    assert sorted(tmp_path.iterdir()) == sorted(written)
    assert len(written) == 8


def test_from_twenty_thousand_rows_on_three_files_hold_nearly_all() -> None:
    counts = files.plan(100_000)
    assert counts[files.MAIN] + counts[files.PARTNER] + counts[files.SCHOOL] == 98_250


def test_one_file_comes_twice(folder: Path, expected: Any) -> None:
    assert expected["copies"] == {files.COPY: files.PASTED}
    assert (folder / files.COPY).read_bytes() == (folder / files.PASTED).read_bytes()


@pytest.mark.parametrize("trouble", TROUBLES)
def test_every_kind_of_trouble_stands_somewhere(trouble: str, sheets: dict[tuple[str, str], list[list[str]]]) -> None:
    assert any(re.fullmatch(trouble, cell, re.DOTALL) for rows in sheets.values() for row in rows for cell in row)


def test_the_workbook_carries_meaning_beside_its_values(folder: Path) -> None:
    sheet = openpyxl.load_workbook(folder / files.MAIN)["كشف 1"]
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert {cell.fill.start_color.rgb for cell in cells} >= {"FFFFFF00", "FFFF0000"}
    assert any(cell.font.strike for cell in cells)
    assert any(cell.comment for cell in cells)
    assert any(dimension.hidden for dimension in sheet.row_dimensions.values())
    assert {"000000000", "dd-mmm"} <= {cell.number_format for cell in cells}
    assert {"A1:X1", "A5:A6", "K5:M5"} <= {str(merged) for merged in sheet.merged_cells.ranges}


def test_the_header_stands_again_on_every_page(sheets: dict[tuple[str, str], list[list[str]]]) -> None:
    rows = sheets[files.MAIN, "كشف 1"]
    assert sum(row[0] == "م" for row in rows) > ROWS * 0.36 // 60


def test_a_line_of_the_truth_points_at_a_row_where_a_name_stands(
    sheets: dict[tuple[str, str], list[list[str]]], truth: list[dict[str, str]]
) -> None:
    for line in truth:
        row = sheets[line["file"], line["sheet"]][int(line["row"]) - 1]
        assert re.search(r"[ء-ي]{2}", "".join(row[1:4])), line


def test_a_line_of_the_truth_has_its_own_key(truth: list[dict[str, str]]) -> None:
    keys = [(line["file"], line["sheet"], line["row"], line["slot"]) for line in truth]
    assert len(set(keys)) == len(keys)


def test_every_row_has_one_head_or_belongs_to_one_above(truth: list[dict[str, str]]) -> None:
    by_household = {(line["file"], line["household"]) for line in truth if line["slot"] == "head"}
    assert {(line["file"], line["household"]) for line in truth} - by_household == set()


def test_a_quarter_of_the_households_stands_in_several_lists(expected: Any) -> None:
    assert 0.2 < expected["cases"]["in_several_lists"] / expected["households"] < 0.3


def test_every_hard_case_is_planted(expected: Any) -> None:
    assert set(expected["cases"]) == {
        "brothers_in_one_household", "child_head", "collector", "cyclic_names", "grandparent", "heirs", "husband_here_wife_head_there",
        "in_several_lists", "married_son_with_father", "martyrs_heirs", "namesakes", "second_wife_own_home", "twins", "two_wives",
        "widow_now_head", "wife_of", "wife_of_word", "without_documents",
    }  # fmt: skip


def test_cells_that_may_not_come_in_are_counted_by_kind(sheets: dict[tuple[str, str], list[list[str]]], expected: Any) -> None:
    partner, school = sheets[files.PARTNER, "Individuals"], sheets[files.SCHOOL, ""]
    shelter = sheets[files.SHELTER, "الإيواء"]
    tribes = sum(bool(row[13]) for row in school[1:])
    assert set(expected["left_out"]) == {
        "armed_side", "detention", "hiv", "martyr", "party", "religion", "sect", "tribe", "violence",
    }  # fmt: skip
    assert expected["left_out"]["sect"] >= sum(bool(row[10]) for row in partner[2:])
    assert expected["left_out"]["religion"] >= sum(bool(row[11]) for row in shelter[3:])
    assert expected["left_out"]["tribe"] >= tribes > 0
