"""A sheet of members beside the sheet of their families: exports of forms, and workbooks of two sheets."""

from collections.abc import Sequence

from awn.aid.entries import Lists
from awn.aid.households.understanding import understand
from awn.aid.preparing.sources import Sources, add
from awn.aid.tests.tables_by_hand import SETTINGS, flags, named
from awn.sheets.grids import Grid, Source, Value

FORM_KEYS = ["_id", "_uuid", "_submission_time", "_index"]
ROSTER_KEYS = ["_index", "_parent_table_name", "_parent_index", "_submission__id"]
FIRST = "a3bb189e-8bf9-3888-9912-ace4e6543002"
SECOND = "a3bb189e-8bf9-3888-9912-ace4e6543003"
MEMBERS: Sequence[Sequence[Value]] = [
    ["members/member_name", "members/relation", "members/sex", "members/age", *ROSTER_KEYS],
    ["محمد حسن علي", "رب الأسرة", "ذكر", 44, 1, "كشف الأسر", 1, 101],
    ["فاطمة سعيد حسن", "زوجة", "أنثى", 40, 2, "كشف الأسر", 1, 101],
    ["خالد", "ابن", "ذكر", 7, 3, "كشف الأسر", 2, 102],
    ["ليلى", "ابنة", "أنثى", 9, 4, "كشف الأسر", 1, 101],
    ["سارة عمر أحمد النجار", "رب الأسرة", "أنثى", 33, 5, "كشف الأسر", 2, 102],
]


def _sources(file: str, **sheets: Sequence[Sequence[Value]]) -> Source:
    grids = [Grid(file, name.replace("_", " "), list(rows), range(1, len(rows) + 1)) for name, rows in sheets.items()]
    return Source(file, file, grids)


def _read(*given: Source) -> tuple[Lists, int]:
    """What is understood, and the number of problems on the way."""
    sources = Sources()
    for source in given:
        add(sources, source)
    return understand(sources.tables, SETTINGS), len(sources.problems)


def _homes(lists: Lists) -> list[list[tuple[str, int, str, str]]]:
    """For each household the sheet, row, slot and name of everybody named in it."""
    return [[(one.sheet, one.row, one.slot, one.name) for one in home.individuals] for home in lists.households]


def test_rows_of_a_roster_are_members_of_their_parents_household() -> None:
    families: Sequence[Sequence[Value]] = [
        ["الاسم الرباعي لرب الأسرة", "رقم الهاتف", "المحافظة", "عدد أفراد الأسرة", *FORM_KEYS],
        ["محمد حسن علي سالم", "01000000011", "السهل", 3, 101, FIRST, "2024-01-01T10:06", 1],
        ["سارة عمر أحمد النجار", "01000000012", "الوادي", 2, 102, SECOND, "2024-01-01T10:07", 2],
    ]
    lists, problems = _read(_sources("form.xlsx", **{"كشف_الأسر": families, "members": MEMBERS}))
    assert (_homes(lists), problems) == (
        [
            [
                ("كشف الأسر", 2, "head", "محمد حسن علي سالم"),
                ("members", 3, "spouse1", "فاطمة سعيد حسن"),
                ("members", 5, "member1", "ليلى"),
            ],
            [("كشف الأسر", 3, "head", "سارة عمر أحمد النجار"), ("members", 4, "member1", "خالد")],
        ],
        0,
    )
    head = lists.individuals[0]
    assert (head.sex, head.birth_date and head.birth_date.year, head.phones) == ("male", 1982, ("+201000000011",))
    assert [(home.number, home.size, home.place) for home in lists.households] == [(0, 3, "السهل"), (1, 2, "الوادي")]


def test_a_sheet_of_families_without_names_gives_what_it_says_to_the_heads_of_the_roster() -> None:
    families: Sequence[Sequence[Value]] = [
        ["رقم الهاتف", "رقم الهوية", "المحافظة", *FORM_KEYS],
        ["01000000011", "401000567", "السهل", 101, FIRST, "2024-01-01T10:06", 1],
        ["01000000012", "401000568", "الوادي", 102, SECOND, "2024-01-01T10:07", 2],
    ]
    lists, problems = _read(_sources("form.xlsx", **{"كشف_الأسر": families, "members": MEMBERS}))
    assert [(one.slot, one.name, one.phones, [document.number for document in one.documents]) for one in lists.individuals] == [
        ("head", "محمد حسن علي", ("+201000000011",), ["401000567"]),
        ("spouse1", "فاطمة سعيد حسن", (), []),
        ("member1", "ليلى", (), []),
        ("head", "سارة عمر أحمد النجار", ("+201000000012",), ["401000568"]),
        ("member1", "خالد", (), []),
    ]
    assert ([home.place for home in lists.households], problems) == (["السهل", "الوادي"], 0)


def test_members_in_a_file_of_their_own_find_their_family_by_the_forms_key() -> None:
    families: Sequence[Sequence[Value]] = [
        ["SubmissionDate", "head_name", "phone", "KEY"],
        ["2024-01-01", "وائل نبيل جابر", "01000000013", f"uuid:{FIRST}"],
        ["2024-01-01", "نورا فؤاد سليم", "01000000014", f"uuid:{SECOND}"],
    ]
    members: Sequence[Sequence[Value]] = [
        ["member_name", "relation", "PARENT_KEY", "KEY"],
        ["ريم", "daughter", f"uuid:{SECOND}", f"uuid:{SECOND}/members[1]"],
        ["أنس", "son", f"uuid:{FIRST}", f"uuid:{FIRST}/members[1]"],
    ]
    lists, _ = _read(_sources("form-members.csv", **{"": members}), _sources("form.csv", **{"": families}))
    assert [[(one.file, one.row, one.slot, one.name) for one in home.individuals] for home in lists.households] == [
        [("form.csv", 2, "head", "وائل نبيل جابر"), ("form-members.csv", 3, "member1", "أنس")],
        [("form.csv", 3, "head", "نورا فؤاد سليم"), ("form-members.csv", 2, "member1", "ريم")],
    ]


def test_members_whose_family_stands_nowhere_are_a_family_of_their_own_and_said() -> None:
    families: Sequence[Sequence[Value]] = [
        ["اسم رب الأسرة", "المحافظة", *FORM_KEYS],
        ["محمد حسن علي سالم", "السهل", 101, FIRST, "2024-01-01T10:06", 1],
    ]
    lists, _ = _read(_sources("form.xlsx", **{"كشف_الأسر": families, "members": MEMBERS}))
    assert [[one.name for one in home.individuals] for home in lists.households] == [
        ["محمد حسن علي سالم", "فاطمة سعيد حسن", "ليلى"],
        ["سارة عمر أحمد النجار", "خالد"],
    ]
    assert flags(lists) == [(4, "roster.alone")]


def test_two_sheets_of_a_workbook_are_joined_by_the_familys_number_where_the_people_agree() -> None:
    families: Sequence[Sequence[Value]] = [
        ["رقم الأسرة", "اسم رب الأسرة", "الهاتف"],
        [1, "محمد حسن علي سالم", "01000000011"],
        [2, "سارة عمر أحمد النجار", "01000000012"],
    ]
    members: Sequence[Sequence[Value]] = [
        ["رقم الأسرة", "اسم الفرد", "صلة القرابة", "العمر"],
        [1, "فاطمة سعيد حسن", "زوجة", 30],
        [1, "ليلى", "ابنة", 9],
        [2, "خالد", "ابن", 7],
    ]
    lists, _ = _read(_sources("list.xlsx", **{"الأسر": families, "الأفراد": members}))
    assert _homes(lists) == [
        [
            ("الأسر", 2, "head", "محمد حسن علي سالم"),
            ("الأفراد", 2, "spouse1", "فاطمة سعيد حسن"),
            ("الأفراد", 3, "member1", "ليلى"),
        ],
        [("الأسر", 3, "head", "سارة عمر أحمد النجار"), ("الأفراد", 4, "member1", "خالد")],
    ]


def test_numbers_that_begin_anew_in_the_list_of_another_place_join_nothing() -> None:
    one: Sequence[Sequence[Value]] = [["رقم الأسرة", "اسم رب الأسرة"], [1, "محمد حسن علي سالم"], [2, "سارة عمر أحمد النجار"]]
    other: Sequence[Sequence[Value]] = [
        ["رقم الأسرة", "الاسم", "صلة القرابة"],
        [1, "وائل نبيل جابر", "رب الأسرة"],
        [1, "هبة فؤاد عمر", "زوجة"],
        [2, "نورا فؤاد سليم", "رب الأسرة"],
        [2, "ريم", "ابنة"],
    ]
    lists, _ = _read(_sources("list.xlsx", **{"البستان": one, "الميدان": other}))
    assert [[person.name for person in home.individuals] for home in lists.households] == [
        ["محمد حسن علي سالم"],
        ["سارة عمر أحمد النجار"],
        ["وائل نبيل جابر", "هبة فؤاد عمر"],
        ["نورا فؤاد سليم", "ريم"],
    ]
    assert named(lists, "هبة فؤاد عمر").slot == "spouse1"
