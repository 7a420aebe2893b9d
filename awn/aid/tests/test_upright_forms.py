"""Lists kept as upright forms, one block of labels and values for each family, as real files from reading to the people."""

import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import pytest
import xlsxwriter
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from awn.aid.entries import Lists
from awn.aid.households.understanding import understand
from awn.aid.preparing.sources import Sources, add
from awn.aid.tests.tables_by_hand import SETTINGS, flags, rules
from awn.aid.words import aid_vocabulary
from awn.sheets import layout
from awn.sheets.grids import Grid, Value
from awn.sheets.reading import read_bytes

type Cells = Sequence[Value]
type Rows = Sequence[Cells]

OMAR: Final = ("عمر سالم ناصر حمد", "401000567", "01000000011", 4)
HIND: Final = ("هند عادل وائل جابر", "401000568", "01000000012", 3)
RIM: Final = ("ريم خالد سعيد نبيل", "401000569", "01000000013", 6)


def form(name: str, document: str, phone: str, size: int) -> list[list[Value]]:
    return [["اسم رب الأسرة:", name], ["رقم الهوية:", document], ["رقم الجوال:", phone], ["عدد الأفراد:", size]]


def workbook(sheets: Mapping[str, Rows], *, comments: Mapping[tuple[int, int], str] | None = None) -> Sources:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for index, row in enumerate(rows):
                for column, value in enumerate(row):
                    if value is not None:
                        sheet.write(index, column, value)
            for (index, column), text in (comments or {}).items():
                sheet.write_comment(index, column, text)
    return sources(content.getvalue(), "forms.xlsx")


def sources(content: bytes, name: str) -> Sources:
    found = Sources()
    add(found, read_bytes(content, name=name))
    return found


def understood(found: Sources) -> Lists:
    return understand(found.tables, SETTINGS)


def families(lists: Lists) -> list[tuple[int, list[str], int | None]]:
    """For each household the row of its name, everybody named, and the size."""
    return [(home.row, [person.name for person in home.individuals], home.size) for home in lists.households]


def test_blocks_below_one_another_are_a_family_each() -> None:
    title = [["استمارة تسجيل أسرة"]]
    found = workbook({"ورقة": [*title, *form(*OMAR), [], *title, *form(*HIND), [], *title, *form(*RIM)]})
    assert [(column.header, column.role) for column in found.tables[0].columns] == [
        ("اسم رب الأسرة", "person.name"),
        ("رقم الهوية", "person.national_id"),
        ("رقم الجوال", "person.phone"),
        ("عدد الأفراد", "household.size"),
    ]
    assert families(understood(found)) == [(2, [OMAR[0]], 4), (8, [HIND[0]], 3), (14, [RIM[0]], 6)]


def test_blocks_without_any_row_between_them_are_parted_too() -> None:
    found = workbook({"ورقة": [*form(*OMAR), *form(*HIND)]})
    assert families(understood(found)) == [(1, [OMAR[0]], 4), (5, [HIND[0]], 3)]


def test_a_change_names_the_cell_on_the_page() -> None:
    typed = ("السيد " + OMAR[0], "401-000-567", OMAR[2], 4)
    lists = understood(workbook({"ورقة": [["نموذج"], *form(*HIND), [], *form(*typed)]}))
    assert rules(lists) == [
        (4, 2, "phone.region"),
        (7, 2, "name.honorific"),
        (9, 2, "phone.region"),
        (8, 2, "document.number"),
    ]


def test_blocks_side_by_side_are_a_family_each_with_a_row_of_its_own() -> None:
    side: list[Cells] = [
        [*left, None, *right] for left, right in zip(form(*OMAR), form("السيدة " + HIND[0], *HIND[1:]), strict=True)
    ]
    lists = understood(workbook({"ورقة": [*side, [], *form(*RIM)]}))
    assert sorted(families(lists)) == [(1, [OMAR[0]], 4), (2, [HIND[0]], 3), (6, [RIM[0]], 6)]
    assert [rule for rule in rules(lists) if rule[2] != "phone.region"] == [(1, 5, "name.honorific")]


def test_families_in_columns_beside_one_column_of_labels() -> None:
    values: list[Cells] = [[family[place] for family in (OMAR, HIND, RIM)] for place in range(4)]
    rows: list[Cells] = [[label, *row] for (label, _), row in zip(form(*OMAR), values, strict=True)]
    lists = understood(workbook({"ورقة": [["البيان", "الأسرة الأولى", "الأسرة الثانية", "الأسرة الثالثة"], *rows]}))
    assert [(people, size) for _row, people, size in families(lists)] == [([OMAR[0]], 4), ([HIND[0]], 3), ([RIM[0]], 6)]
    assert len({home.row for home in lists.households}) == 3


def test_a_family_in_columns_without_a_name_is_said_and_not_lost() -> None:
    rows: list[Cells] = [["الاسم", OMAR[0], HIND[0], None], ["رقم الهوية", OMAR[1], HIND[1], RIM[1]], ["عدد الأفراد", 4, 3, 6]]
    lists = understood(workbook({"ورقة": rows}))
    assert [people for _row, people, _size in families(lists)] == [[OMAR[0]], [HIND[0]]]
    assert [rule for _row, rule in flags(lists)] == ["document.nobody", "name.missing"]


def test_one_family_on_each_sheet() -> None:
    found = workbook({f"أسرة {number}": form(*family) for number, family in enumerate((OMAR, HIND, RIM), start=1)})
    assert families(understood(found)) == [(1, [OMAR[0]], 4), (1, [HIND[0]], 3), (1, [RIM[0]], 6)]


def test_a_table_of_a_document() -> None:
    document = Document()
    for family in (OMAR, HIND):
        rows = form(*family)
        table = document.add_table(rows=len(rows), cols=2)
        for index, (label, value) in enumerate(rows):
            table.cell(index, 0).text, table.cell(index, 1).text = str(label), str(value)
        document.add_paragraph("")
    content = io.BytesIO()
    document.save(content)
    assert families(understood(sources(content.getvalue(), "forms.docx"))) == [(1, [OMAR[0]], 4), (1, [HIND[0]], 3)]


@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_a_csv_file(between: str) -> None:
    text = "\n".join(between.join(map(str, row)) for row in [*form(*OMAR), [], *form(*HIND)])
    assert families(understood(sources(text.encode(), "forms.csv"))) == [(1, [OMAR[0]], 4), (6, [HIND[0]], 3)]


@pytest.mark.parametrize("between", [": ", " : ", "= ", " / "])
def test_labels_and_values_in_one_cell(between: str) -> None:
    lines = [f"{str(label).rstrip(':')}{between}{value}" for label, value in [*form(*OMAR), *form(*HIND)]]
    assert families(understood(workbook({"ورقة": [[line] for line in lines]}))) == [(1, [OMAR[0]], 4), (5, [HIND[0]], 3)]


def test_a_message_with_a_line_for_each_label() -> None:
    text = "السلام عليكم\nالاسم: عمر سالم ناصر\nرقم الهوية: 401000567\nعدد الأفراد: 4\n\nالاسم: هند عادل وائل\nرقم الهوية: 401000568\nعدد الأفراد: 3\n"
    assert families(understood(sources(text.encode(), "message.txt"))) == [
        (2, ["عمر سالم ناصر"], 4),
        (6, ["هند عادل وائل"], 3),
    ]


def test_labels_at_the_right_of_their_values_in_a_sheet_from_left_to_right() -> None:
    rows = [list(reversed(row)) for row in [*form("السيد " + OMAR[0], *OMAR[1:]), [], *form(*HIND)]]
    lists = understood(workbook({"ورقة": rows}))
    assert families(lists) == [(1, [OMAR[0]], 4), (6, [HIND[0]], 3)]
    assert rules(lists) == [(1, 1, "name.honorific"), (3, 1, "phone.region"), (8, 1, "phone.region")]


def test_several_labels_in_a_row_and_what_stands_above_all_forms() -> None:
    rows: list[list[Value]] = [["المخيم:", "البستان", None, "المندوب:", "وائل جابر"]]
    for name, document, phone, size in (OMAR, HIND):
        rows += [[], ["الاسم:", name, None, "الجنس:", "ذكر" if name == OMAR[0] else "أنثى"]]
        rows += [["رقم الهوية:", document, None, "الجوال:", phone], ["عدد الأفراد:", size]]
    lists = understood(workbook({"ورقة": rows}))
    assert [(home.row, home.place, home.delegate, home.size) for home in lists.households] == [
        (3, "البستان", "وائل جابر", 4),
        (7, "البستان", "وائل جابر", 3),
    ]
    assert [person.sex for person in lists.individuals] == ["male", "female"]


def test_members_in_a_small_table_below_the_labels() -> None:
    header: list[Value] = ["م", "الاسم", "صلة القرابة", "تاريخ الميلاد"]
    omar: list[Cells] = [
        *form(*OMAR),
        ["أفراد الأسرة"],
        header,
        [1, OMAR[0], "رب الأسرة", "1/5/1980"],
        [2, "سعاد جابر", "زوجة", "2/5/1985"],
    ]
    hind: list[Cells] = [*form(*HIND), ["أفراد الأسرة"], header, [1, "أنس", "ابن", "3/5/2015"], [2], [3]]
    lists = understood(workbook({"ورقة": [*omar, [], *hind]}))
    assert families(lists) == [(1, [OMAR[0], "سعاد جابر"], 4), (10, [HIND[0], "أنس"], 3)]
    assert [(p.slot, p.relation, str(p.birth_date)) for p in lists.individuals] == [
        ("head", "", "1980-05-01"),
        ("spouse1", "spouse", "1985-05-02"),
        ("head", "", "None"),
        ("member1", "son", "2015-05-03"),
    ]


def test_headings_say_of_whom_the_same_labels_are() -> None:
    rows: list[list[Value]] = []
    for (name, document, phone, size), wife in ((OMAR, "سعاد جابر"), (RIM, "لينا وائل")):
        rows += [["بيانات رب الأسرة"], ["الاسم", name], ["رقم الهوية", document], ["الجوال", phone], ["عدد الأفراد", size], []]
        rows += [["بيانات الزوجة"], ["الاسم", wife], ["رقم الهوية", document[:-1] + "1"], []]
    lists = understood(workbook({"ورقة": rows}))
    assert [[(p.slot, p.name, p.documents[0].number) for p in home.individuals] for home in lists.households] == [
        [("head", OMAR[0], OMAR[1]), ("spouse1", "سعاد جابر", "401000561")],
        [("head", RIM[0], RIM[1]), ("spouse1", "لينا وائل", "401000561")],
    ]


def test_a_number_in_boxes_a_name_in_parts_and_a_birth_in_three_cells_are_one_value_each() -> None:
    rows: list[list[Value]] = [
        ["رقم الهوية", *(int(digit) for digit in OMAR[1])],
        ["الاسم", *OMAR[0].split()],
        ["تاريخ الميلاد", 1, 5, 1980],
        ["عدد الأفراد", 4],
    ]
    (person,) = understood(workbook({"ورقة": rows})).individuals
    assert (person.name, person.documents[0].number, str(person.birth_date)) == (OMAR[0], OMAR[1], "1980-05-01")


def test_a_comment_on_a_value_comes_along() -> None:
    found = workbook({"ورقة": [*form(*OMAR), [], *form(*HIND)]}, comments={(6, 1): "يراجع"})
    assert [home.notes for home in understood(found).households] == ["", "يراجع"]


def test_a_label_that_may_not_come_in_stays_out() -> None:
    omar: list[Cells] = [*form(*OMAR), ["الديانة:", "كذا"]]
    hind: list[Cells] = [*form(*HIND), ["الديانة:", "كذا"]]
    lists = understood(workbook({"ورقة": [*omar, [], *hind]}))
    assert lists.left_out == {"religion": 2}
    assert "كذا" not in repr(lists)


def test_the_wife_s_data_beside_the_head_s_are_of_one_family() -> None:
    rows: list[Cells] = []
    for (name, document, _phone, size), wife in ((OMAR, "سعاد جابر"), (RIM, "لينا وائل")):
        rows += [["بيانات رب الأسرة", None, None, "بيانات الزوجة"], ["الاسم", name, None, "الاسم", wife]]
        rows += [["رقم الهوية", document, None, "رقم الهوية", document[:-1] + "1"], ["عدد الأفراد", size], []]
    lists = understood(workbook({"ورقة": rows}))
    assert families(lists) == [(2, [OMAR[0], "سعاد جابر"], 4), (7, [RIM[0], "لينا وائل"], 6)]


def test_father_and_mother_in_full_with_nobody_else_are_the_head_and_his_wife() -> None:
    rows: list[Cells] = [["اسم الأب", "عمر سالم ناصر"], ["هوية الأب", "401000567"], ["اسم الأم", "سعاد جابر علي"]]
    rows += [["هوية الأم", "401000568"], ["الابن الأول", "أنس"], ["عمر الابن الأول", 12], ["عدد أفراد الأسرة", 3]]
    lists = understood(workbook({"ورقة": rows}))
    assert [(p.slot, p.name, [document.number for document in p.documents]) for p in lists.individuals] == [
        ("head", "عمر سالم ناصر", ["401000567"]),
        ("spouse1", "سعاد جابر علي", ["401000568"]),
        ("member1", "أنس", []),
    ]


def test_several_values_behind_a_label_stay_several() -> None:
    rows: list[Cells] = [["الاسم", OMAR[0]], ["رقم الهوية", OMAR[1]], ["عدد الأفراد", 4], ["الأبناء", "أنس", "ريم"]]
    assert families(understood(workbook({"ورقة": rows}))) == [(1, [OMAR[0], "أنس", "ريم"], 4)]


def test_a_label_that_nobody_knows_waits_for_a_person() -> None:
    more: Cells = ["تقييم الزائر الميداني", "جيد"]
    found = workbook({"ورقة": [*form(*OMAR), more, [], *form(*HIND), more]})
    assert [(column.header, column.role) for column in found.tables[0].columns][-1] == ("تقييم الزائر الميداني", "")


def test_labels_numbered_in_a_column_of_their_own() -> None:
    rows = [[number, *row] for number, row in enumerate(form(*OMAR), start=1)]
    assert families(understood(workbook({"ورقة": rows}))) == [(1, [OMAR[0]], 4)]


@settings(deadline=None)  # the first example makes the vocabulary
@given(
    families_=st.lists(
        st.tuples(st.permutations(OMAR[0].split()), st.integers(400000000, 499999999), st.integers(1, 9)), min_size=1, max_size=6
    ),
    gap=st.integers(0, 2),
    beside=st.integers(1, 2),
)
def test_however_forms_are_stacked_each_family_comes_out_once(
    families_: list[tuple[list[str], int, int]], gap: int, beside: int
) -> None:
    blocks = [form(" ".join(name), str(document), "01000000011", size) for name, document, size in families_]
    rows: list[Cells] = []
    for start in range(0, len(blocks), beside):
        side = blocks[start : start + beside]
        rows += [[cell for block in side for cell in (*block[line], None)] for line in range(4)] + [[]] * gap
    tables = layout.find_tables(Grid("forms.xlsx", "1", rows, range(1, len(rows) + 1)), aid_vocabulary())
    laid = sorted([str(value) for value in row.values] for table in tables for row in table.rows)
    assert laid == sorted([" ".join(name), str(document), "01000000011", str(size)] for name, document, size in families_)
    assert len({row.number for table in tables for row in table.rows}) == len(families_)


@pytest.mark.parametrize("note", ["العائلة بحاجة لأدوية", "السكن إيجار"])
def test_a_note_below_its_label_is_taken_though_its_words_could_be_a_label(note: str) -> None:
    rows: list[Cells] = [*form(*OMAR), ["ملاحظات الباحث:"], [note], [], *form(*HIND), ["ملاحظات الباحث:"], [], *form(*RIM)]
    assert [home.notes for home in understood(workbook({"ورقة": rows})).households] == [note, "", ""]


ORDINARY: Final[dict[str, Rows]] = {
    "names and phones": [["الاسم", "الجوال"], ["عمر سالم ناصر", "01000000011"], ["هند عادل وائل", "01000000012"]],
    "names and numbers, headless": [["عمر سالم ناصر", "401000567"], ["هند عادل وائل", "401000568"], ["ريم خالد", "401000569"]],
    "relations and names": [
        ["رب الأسرة", "عمر سالم ناصر"], ["الزوجة", "سعاد جابر علي"], ["الابن", "أنس عمر سالم"], ["رب الأسرة", "هند عادل وائل"], ["الابن", "وائل عمر علي"],
    ],
    "relation first": [
        ["الصلة", "الاسم", "الهوية", "الجوال"], ["رب الأسرة", "عمر سالم ناصر", "401000567", "01000000011"], ["الزوجة", "سعاد جابر علي", "401000568", "01000000012"],
    ],
    "sex first": [["الجنس", "الاسم", "العمر"], ["ذكر", "عمر سالم ناصر", 40], ["أنثى", "هند عادل وائل", 35], ["ذكر", "أنس عادل", 5]],
    "figures": [["ذكور", 12], ["إناث", 14], ["أطفال", 20], ["عدد الأسر", 9]],
    "a cover above a list": [
        ["اسم المندوب:", "وائل جابر علي"], ["رقم الجوال:", "01000000019"], ["التاريخ:", "1/5/2026"], ["عدد الأسر:", 3], [],
        ["م", "الاسم", "رقم الهوية", "عدد الأفراد"], [1, *OMAR[:2], 4], [2, *HIND[:2], 3], [3, *RIM[:2], 6],
    ],
    "instructions": [["الاسم", "يكتب رباعياً كما في الهوية"], ["رقم الهوية", "9 أرقام"], ["رقم الجوال", "يبدأ بصفر"], ["تاريخ الميلاد", "يوم/شهر/سنة"]],
    "one row": [["الاسم", "رقم الهوية", "الجوال", "عدد الأفراد"], [*OMAR]],
    "places first": [["المخيم", "الاسم", "الهوية"], ["البستان", "عمر سالم ناصر", "401000567"], ["البستان", "هند عادل وائل", "401000568"]],
}  # fmt: skip


@pytest.mark.parametrize("kind", ORDINARY)
def test_an_ordinary_list_is_no_form(kind: str) -> None:
    assert not any(table.grid.moved for table in workbook({"ورقة": ORDINARY[kind]}).tables)


def test_no_sheet_of_the_sample_is_a_form(tmp_path: Path) -> None:
    from awn.aid import sample
    from awn.aid.preparing.sources import read_sources

    found = read_sources(list(sample.write(tmp_path, rows=200, seed=3, truth=False)))
    assert found.tables and not any(table.grid.moved for table in found.tables)
