"""What lists made by many hands showed to go wrong: columns that return after each name, relations before names, merged families."""

from collections.abc import Sequence
from datetime import date

import pytest

from awn.aid.cleaning.births import asks_for_months, clean_age
from awn.aid.cleaning.displacement import clean_displacement
from awn.aid.cleaning.marital import clean_marital
from awn.aid.cleaning.names import clean_name
from awn.aid.cleaning.needs import clean_needs
from awn.aid.cleaning.sex import clean_sex
from awn.aid.entries import Document, Household, Lists
from awn.aid.refusing import refuse
from awn.aid.tests.tables_by_hand import table, understood
from awn.aid.words import aid_vocabulary, is_role
from awn.sheets import layout, roles
from awn.sheets.grids import Grid, Value
from awn.sheets.headers import reader
from awn.sheets.tables import Table

TODAY = date(2026, 11, 24)


def _tables(rows: Sequence[Sequence[Value]], merged: Sequence[tuple[int, int, int, int]] = ()) -> list[Table]:
    grid = Grid("list.csv", "", list(rows), range(1, len(rows) + 1), merged=list(merged))
    tables = layout.find_tables(grid, aid_vocabulary())
    for found in tables:
        roles.propose(found, aid_vocabulary())
    return tables


def _roles(*rows: Sequence[Value]) -> list[str]:
    (found,) = _tables(rows)
    return [column.role for column in found.columns]


def _people(lists: Lists) -> list[list[tuple[str, str, str, int | None]]]:
    """For each household the slot, name, sex and year of birth of everybody named in it."""
    return [
        [(one.slot, one.name, one.sex, one.birth_date.year if one.birth_date else None) for one in household.individuals]
        for household in lists.households
    ]


def _only(lists: Lists) -> Household:
    (household,) = lists.households
    return household


def test_fields_that_return_after_each_member_are_the_members() -> None:
    rows: list[Sequence[Value]] = [
        ["الرقم", "اسم رب الأسرة", "الهوية", "الفرد 1", "صلة", "عمر", "الفرد 2", "صلة", "عمر"],
        [1, "طلال منير ظاهر", "101112131", "جنى", "ابنة", 5, "كنان", "ابن", 7],
        [2, "غادة شكري عوض", "101112132", "آدم", "ابن", 12, None, None, None],
    ]
    assert _roles(*rows)[3:] == [f"member{number}.{field}" for number in (1, 2) for field in ("name", "relation", "age")]
    assert _people(understood(*_tables(rows))) == [
        [
            ("head", "طلال منير ظاهر", "", None),
            ("member1", "جنى", "female", 2021),
            ("member2", "كنان", "male", 2019),
        ],
        [("head", "غادة شكري عوض", "", None), ("member1", "آدم", "male", 2014)],
    ]


def test_a_number_that_returns_after_the_wife_is_hers_and_after_the_collector_is_his() -> None:
    found = _roles(
        [
            "الاسم",
            "رقم الهوية",
            "تاريخ الميلاد",
            "اسم الزوجة",
            "رقم الهوية",
            "تاريخ الميلاد",
            "اسم المستلم البديل",
            "رقم الهوية",
            "صلته",
        ],
        ["زياد منصور طه", "900100201", "5/6/1970", "ميسون عارف", "900100202", "1/1/1975", "باسم زياد منصور", "900100203", "ابن"],
        ["نضال حاتم عيسى", "900100204", "1/6/1972", "رولا سمير", "900100205", "1/1/1976", "", "", ""],
    )
    assert found == [
        "person.name", "person.national_id", "person.birth", "spouse.name", "spouse.national_id", "spouse.birth",
        "collector.name", "collector.national_id", "collector.relation",
    ]  # fmt: skip


def test_a_relation_may_be_the_role_of_a_column_of_members_and_collectors_alone() -> None:
    assert [is_role(role) for role in ("member2.relation", "collector.relation", "person.relation", "household.given")] == [
        True, True, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "name", "relation", "sex"),
    [
        ("والدتها حليمة", "حليمة", "mother", "female"),
        ("والدتهم شمسة", "شمسة", "mother", "female"),
        ("زوجته/ هدى سالم", "هدى سالم", "spouse", "female"),
        ("الزوجة: فاطمة علي", "فاطمة علي", "spouse", "female"),
        ("ابنته ريم", "ريم", "daughter", "female"),
        ("ابنها خالد", "خالد", "son", "male"),
        ("ابنه حمد", "حمد", "child", ""),
        ("خ ل و د جميل", "خ ل و د جميل", "", ""),
    ],
)
def test_a_relation_before_a_name_is_no_part_of_the_name(typed: str, name: str, relation: str, sex: str) -> None:
    (person,) = clean_name(typed).value.people
    assert (person.name, person.relation, person.sex) == (name, relation, sex)


def test_a_relation_without_a_name_names_nobody() -> None:
    read = [clean_name(typed).value for typed in ("زوجها متوفي", "زوجته حامل", "والدته ارملة")]
    assert [value.people for value in read] == [(), (), ()]


def test_words_about_marriage_alone_do_not_stop_the_reading() -> None:
    assert [person.name for person in clean_name("ارمل ارمل ارملة A").value.people] == ["A"]


def test_a_merged_cell_that_gives_the_place_to_members_keeps_the_family_together() -> None:
    rows: list[Sequence[Value]] = [
        ["الرقم", "الاسم", "العمر", "رقم الهوية", "هاتف", "خيمة"],
        [1, "نايف حمد جدعان", 50, "9811111111", "0790000201", "خيمة 1"],
        [None, "زوجته/ عليا سعود", 45, "9812222222", None, None],
        [None, "ابنته دلال", 15, None, None, None],
        [2, "مشعل راكان نواف", 33, "9814444444", "0790000202", "خيمة 3"],
    ]
    assert _people(understood(*_tables(rows, [(2, 1, 4, 1), (2, 6, 4, 6)]))) == [
        [
            ("head", "نايف حمد جدعان", "", 1976),
            ("spouse1", "عليا سعود", "female", 1981),
            ("member1", "دلال", "female", 2011),
        ],
        [("head", "مشعل راكان نواف", "", 1993)],
    ]


def test_as_many_numbers_as_wives_in_one_cell_are_one_each() -> None:
    household = _only(
        understood(
            table(
                "person.name spouse.name spouse.national_id",
                ["كريم عبد الله النجار", "(1) سهى كمال (2) منال فوزي", "900100209 - 900100210"],
                headers={"spouse.name": "أسماء الزوجات"},
            )
        )
    )
    assert [(one.slot, one.name, one.sex, one.documents) for one in household.individuals[1:]] == [
        ("spouse1", "سهى كمال", "female", (Document("national_id", "900100209"),)),
        ("spouse2", "منال فوزي", "female", (Document("national_id", "900100210"),)),
    ]


def test_a_heading_of_a_status_gives_it_to_the_rows_below() -> None:
    groups = {1: {"household.displacement": "النازحون الجدد"}}
    lists = understood(table("person.name", ["طلال منير ظاهر"], ["جهاد سليم عمران"], groups=groups))
    assert [household.displacement for household in lists.households] == ["", "displaced"]


def test_males_and_females_make_the_size_where_no_size_is_stated() -> None:
    rows: list[Sequence[Value]] = [["كمال رشيد حمو", 3, 4], ["روجين سعيد", 1, None], ["سالم عمر", 0, 0]]
    lists = understood(table("person.name household.males household.females", *rows))
    assert [household.size for household in lists.households] == [7, None, None]


def test_accents_change_no_word() -> None:
    statuses = [clean_displacement(typed).value for typed in ("Déplacé", "Retourné", "Réfugiée", "Hôte")]
    assert statuses == ["displaced", "returnee", "refugee", "host"]
    assert [clean_marital(typed).value.status for typed in ("Mariée", "Célibataire", "divorcé")] == [
        "married", "single", "divorced",
    ]  # fmt: skip


def test_an_answer_without_its_question_is_given_with_it() -> None:
    header = "group_hh/هل يوجد شخص ذو إعاقة؟"
    assert [clean_needs(typed, header).value for typed in ("نعم", "لا", "سكر", 2)] == [
        ("هل يوجد شخص ذو إعاقة: نعم",), (), ("سكر",), ("هل يوجد شخص ذو إعاقة: 2",),
    ]  # fmt: skip


def test_a_letter_that_only_women_have_needs_no_partner_in_its_column() -> None:
    assert [clean_sex(typed).value for typed in ("ف", "ث", "م")] == ["female", "female", ""]


def test_a_bare_age_is_in_months_where_the_header_says_so() -> None:
    assert [asks_for_months(header) for header in ("العمر بالأشهر", "Age (months)", "العمر (سنة/شهر)", "العمر")] == [
        True, True, False, False,
    ]  # fmt: skip
    born = [read.date.year for typed in (18, "٧", "3 سنوات") if (read := clean_age(typed, today=TODAY, in_months=True).value)]
    assert born == [2025, 2026, 2023]


def test_numbers_without_a_header_are_documents_beside_phones_with_their_noughts() -> None:
    found = _roles(
        [1, "رامي عادل منصور", "901234567", "0912000901", 5],
        [2, "شيماء فاروق زيدان", "902345678", "0912000902", 3],
        [3, "نسرين هاشم غانم", "904567890", "0912000904", 2],
    )
    assert found == ["row.serial", "person.name", "person.document", "person.phone", "household.size"]


@pytest.mark.parametrize(("cells", "role"), [(("أبو أنس", "أبو خالد"), "person.kunya"), (("الخطيب", "النجار"), "person.family")])
def test_a_kunya_is_told_from_a_family_name_by_what_stands_in_the_column(cells: tuple[str, str], role: str) -> None:
    found = _roles(["الاسم الأول", "اسم الأب", "الكنية"], ["وهيب", "قايد", cells[0]], ["سالم", "غالب", cells[1]])
    assert found == ["person.given", "person.father", role]


def test_single_letters_beneath_the_number_of_people_are_the_two_sexes() -> None:
    read = reader(aid_vocabulary())
    assert [read.roles(header) for header in ("عدد الأفراد / ذ", "عدد الأفراد / إ", "ر. م")] == [
        ("household.males",), ("household.females",), ("row.serial",),
    ]  # fmt: skip


def test_the_reason_of_a_flight_is_no_place_and_waits_for_a_choice() -> None:
    assert _roles(["الاسم", "سبب النزوح"], ["غازي فيصل كريم", "حرب"], ["عدنان كاظم جبار", "قصف"]) == ["person.name", ""]


def test_codes_of_violence_suffered_do_not_come_in() -> None:
    assert [refuse(typed).text for typed in ("SV-VA; WR-SF", "TR-PI", "DS-BD, SP-PT")] == ["WR-SF", "", "DS-BD, SP-PT"]


def test_a_question_answered_by_yes_is_a_need_and_one_answered_by_numbers_is_a_count() -> None:
    found = _roles(
        ["الاسم", "هل يوجد حامل", "Pregnant?"], ["ليلى حسن عمر", "نعم", 1], ["سامي عادل نصر", "لا", 0], ["منى خليل زيد", "نعم", 2]
    )
    assert found == ["person.name", "household.needs", "household.count"]


def test_an_id_of_individuals_is_a_document_of_unknown_kind_and_their_relation_a_relation() -> None:
    read = reader(aid_vocabulary())
    assert [read.roles(header)[0] for header in ("Individual ID", "صلته بالمستفيد")] == ["person.document", "household.relation"]


def test_a_status_in_english_is_of_what_its_contents_say() -> None:
    assert _roles(["Name", "Status"], ["Layla Hasan", "IDP"], ["Sami Adel", "returnee"], ["Mona Khalil", "Host"]) == [
        "person.name", "household.displacement",
    ]  # fmt: skip


def test_two_wives_numbered_in_one_cell_are_two_women() -> None:
    household = _only(
        understood(table("person.name spouse.name", ["كنعان واصف عمر", "زوجة أولى: هدير رائد / زوجة ثانية: سجى نور"]))
    )
    assert [(one.slot, one.name, one.sex) for one in household.individuals[1:]] == [
        ("spouse1", "هدير رائد", "female"),
        ("spouse2", "سجى نور", "female"),
    ]


def test_a_vowel_mark_on_the_and_does_not_part_a_word_from_what_was_refused_before_it() -> None:
    assert refuse("نازح، استشهد و\u064eالدها").text == "نازح"
