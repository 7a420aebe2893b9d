"""Lists as schools, clinics, municipalities, agencies and chats of different countries send them, from the grid to the people."""

from collections.abc import Sequence

from awn.aid.entries import Lists
from awn.aid.households.understanding import understand
from awn.aid.tests.tables_by_hand import SETTINGS
from awn.aid.words import aid_vocabulary
from awn.sheets import layout, roles
from awn.sheets.grids import Grid, Value
from awn.sheets.reading import read_bytes
from awn.sheets.tables import Table


def _tables(grid: Grid) -> list[Table]:
    tables = layout.find_tables(grid, aid_vocabulary())
    for table in tables:
        roles.propose(table, aid_vocabulary())
    return tables


def _roles(*rows: Sequence[Value]) -> list[str]:
    (found,) = _tables(Grid("list.xlsx", "1", list(rows), range(1, len(rows) + 1)))
    return [column.role for column in found.columns]


def _text(text: str) -> Lists:
    return understand(_tables(read_bytes(text.encode(), name="list.txt").grids[0]), SETTINGS)


def test_a_school_names_the_pupil_and_the_guardian_with_his_phone() -> None:
    assert _roles(
        ["مدرسة النور الأساسية"],
        ["م", "اسم الطالب", "الصف", "الشعبة", "اسم ولي الأمر", "صلة القرابة", "رقم ولي الأمر", "عدد الأخوة"],
        [1, "ريم خالد سعيد", "الثالث", "أ", "خالد سعيد ناصر", "أب", "01000000011", 4],
        [2, "أنس وائل جابر", "الرابع", "ب", "هبة عمر سالم", "أم", "01000000012", 2],
    ) == ["row.serial", "person.name", "", "", "collector.name", "collector.relation", "collector.phone", "household.count"]


def test_the_next_visit_to_a_clinic_is_no_birth_date() -> None:
    assert _roles(
        ["رقم الاضبارة", "اسم المراجع", "التشخيص", "موعد المراجعة", "الزيارة التالية بإذن الله"],
        [501, "سالم ناصر علي", "سكري", "2026-01-05", "2026-02-05"],
        [502, "منى عادل حسن", "ضغط", "2026-01-06", "2026-02-06"],
    ) == ["household.number", "person.name", "person.health", "row.date", ""]


def test_a_municipality_counts_who_lives_in_the_house_and_not_its_owner() -> None:
    assert _roles(
        ["ر.ت", "اسم المالك", "اسم الشاغل", "هاتف الشاغل", "عدد القاطنين"],
        [1, "ناصر علي حمد", "محمد حسن علي", "01000000011", 6],
        [2, "ناصر علي حمد", "سارة عمر نبيل", "01000000012", 4],
    ) == ["row.serial", "", "person.name", "person.phone", "household.size"]


def test_an_agency_counts_by_bands_and_vulnerabilities() -> None:
    assert _roles(
        ["SN", "FDP", "HHH Name", "SCOPE ID", "0-4 M", "60+ F", "Total", "FHH", "PWD", "PLW", "Sign"],
        [1, "البستان", "محمد حسن علي", "1000000001", 1, 0, 5, 0, 1, 0, ""],
        [2, "البستان", "هدى سالم ناصر", "1000000002", 0, 1, 4, 1, 0, 1, ""],
    ) == [
        "row.serial", "household.place", "person.name", "person.ration_card", "household.count", "household.count", "household.size",
        "household.needs", "household.count", "household.count", "row.signature",
    ]  # fmt: skip


def test_one_letter_for_males_beside_one_for_females_is_no_running_number() -> None:
    assert _roles(["اسم الأسرة", "م", "ف", "المجموع"], ["محمد حسن علي", 3, 2, 5], ["سارة عمر نبيل", 1, 2, 3]) == [
        "person.name", "household.males", "household.females", "household.size",
    ]  # fmt: skip


def test_headers_in_kurdish_are_understood() -> None:
    assert _roles(
        ["ژ", "ناوی سیانی", "ڕەگەز", "تەمەن", "ژمارەی مۆبایل", "پارێزگا"],
        [1, "ئازاد حەمە کەریم", "نێر", 40, "07500000111", "السهل"],
        [2, "شیلان عەلی ئەحمەد", "مێ", 35, "07500000112", "السهل"],
    ) == ["row.serial", "person.name", "person.sex", "person.age", "person.phone", "household.governorate"]


def test_a_chat_is_read_without_its_times_and_senders() -> None:
    lists = _text(
        "[12/11/2025, 10:03] أبو سامر: السلام عليكم\n"
        "[12/11/2025, 10:05] أبو سامر: محمد حسن علي 5 أفراد 01000000011\n"
        "[12/11/2025, 10:05] أبو سامر: سارة عمر نبيل أرملة 3 أفراد 01000000012\n"
        "[12/11/2025, 10:06] أبو سامر: وائل جابر سعيد 7 أفراد 01000000013\n"
    )
    assert [(one.row, one.name, one.phones, one.marital) for one in lists.individuals] == [
        (2, "محمد حسن علي", ("+201000000011",), ""),
        (3, "سارة عمر نبيل", ("+201000000012",), "widowed"),
        (4, "وائل جابر سعيد", ("+201000000013",), ""),
    ]
    assert [home.size for home in lists.households] == [5, 3, 7]


def _people(*rows: Sequence[Value], merged: Sequence[tuple[int, int, int, int]] = ()) -> list[tuple[str, list[str], str]]:
    """For each family its place, everybody named, and the notes."""
    lists = understand(_tables(Grid("list.xlsx", "1", list(rows), range(1, len(rows) + 1), merged=merged)), SETTINGS)
    return [(home.place, [person.name for person in home.individuals], home.notes) for home in lists.households]


def test_a_family_whose_place_is_merged_over_its_rows_stays_one() -> None:
    header = ["تسلسل", "الاسم والنسبة", "صلة القرابة", "السكن الحالي"]
    first: list[Sequence[Value]] = [
        [1, "عمر سالم ناصر", "رب الأسرة", "البستان"],
        ["", "سعاد جابر علي", "زوجة"],
        ["", "أنس عمر ناصر", "ابن"],
    ]
    second: list[Sequence[Value]] = [[2, "هند عادل وائل", "رب الأسرة", "النخيل"], ["", "ريم وائل جابر", "ابنة"]]
    merged = [(2, 1, 4, 1), (2, 4, 4, 4), (5, 1, 6, 1), (5, 4, 6, 4)]
    assert _people(header, *first, *second, merged=merged) == [
        ("البستان", ["عمر سالم ناصر", "سعاد جابر علي", "أنس عمر ناصر"], ""),
        ("النخيل", ["هند عادل وائل", "ريم وائل جابر"], ""),
    ]


def test_a_note_across_the_table_is_no_place() -> None:
    rows: list[Sequence[Value]] = [
        ["قطاع (أ)"],
        [1, "عمر سالم ناصر", 4],
        ["ملحوظة: من هنا من وصل بعد الفيضان"],
        [2, "هند عادل وائل", 3],
    ]
    places = [
        place for place, _people_, _notes in _people(["م", "الاسم", "عدد الأفراد"], *rows, merged=[(2, 1, 2, 3), (4, 1, 4, 3)])
    ]
    assert places == ["قطاع (أ)", "قطاع (أ)"]


def test_classes_side_by_side_are_lists_of_their_own_and_no_members() -> None:
    header: list[Value] = ["م", "الاسم", "اللقب", "العمر"]
    left: list[Value] = [1, "عمر سالم ناصر", "حمد", 7]
    right: list[Value] = [1, "هند عادل وائل", "جابر", 8]
    assert _people(["الصف الأول", "", "", "", "", "الصف الثاني"], [*header, "", *header], [*left, "", *right]) == [
        ("", ["عمر سالم ناصر حمد"], ""),
        ("", ["هند عادل وائل جابر"], ""),
    ]


def test_what_the_researcher_noted_is_a_note() -> None:
    assert _roles(["الاسم", "الجوال", "ملاحظات الباحث"], ["عمر سالم ناصر", "01000000011", "يراجع"]) == [
        "person.name",
        "person.phone",
        "household.notes",
    ]
