"""Rows as associations send them, read as a whole."""

import pytest

from awn.aid.entries import Household
from awn.aid.tests.tables_by_hand import flags, table, understood, who
from awn.sheets.grids import Value

ROLES = "row.serial person.name person.document spouse.name person.phone household.size household.place person.marital household.notes"


def entry(*values: Value) -> Household:
    (household,) = understood(table(ROLES, [1, *values])).households
    return household


def test_columns_that_speak_of_a_widow_are_about_her() -> None:
    household = entry("محمد احمد على (متوفي) الزوجه فاطمه حسن", "٤٠١٩٠٢١٧", None, "٠١٠٠ ٠٠٠ ٠١٢٣", "5+2", "البستان", "ارمله", "")
    assert [(person.slot, person.name, person.sex, person.marital) for person in household.individuals] == [
        ("head", "محمد احمد على", "male", ""),
        ("spouse1", "فاطمه حسن", "female", "widowed"),
    ]
    assert household.size == 7
    assert [document.number for document in household.individuals[1].documents] == ["40190217"]


def test_columns_beside_a_late_head_are_about_him_when_nothing_speaks_of_his_widow() -> None:
    household = entry("محمد احمد على (متوفي) الزوجه فاطمه حسن", "40190217", None, "", "", "", "متزوج", "")
    assert [len(person.documents) for person in household.individuals] == [1, 0]


def test_the_wife_of_a_man_who_has_a_column_is_not_him() -> None:
    household = entry("حرم/ سعيد محمود حسن", "بدون", "سعيد محمود حسن", "01000000124-01000000125 اخوه", None, "", "زوجة 2", "")
    assert [(person.slot, person.name, person.sex) for person in household.individuals] == [
        ("head", "حرم سعيد محمود حسن", "female"),
        ("spouse1", "سعيد محمود حسن", "male"),
    ]
    assert household.individuals[0].phones == ("+201000000124",)
    assert (household.phones, household.relative_phones) == (("+201000000125",), ("+201000000125",))


def test_a_collector_named_in_a_note_stands_beside_the_family() -> None:
    household = entry(
        "الحاج/ عبدالرحمن  محمدعبده ابوالخير",
        "401234567.0",
        "مريم سالم",
        "0000000000",
        6,
        "خيمة 14ب",
        "متعدد",
        "يستلم عنه: سامر علي حسن",
    )
    assert [(person.slot, person.name) for person in household.individuals] == [
        ("head", "عبد الرحمن محمدعبده ابو الخير"),
        ("spouse1", "مريم سالم"),
        ("collector", "سامر علي حسن"),
    ]
    assert household.individuals[0].phones == ()


@pytest.mark.parametrize("note", ["أرملة شهيد", "زوجها معتقل", "من عشيرة كذا", "مصاب بالإيدز"])
@pytest.mark.parametrize("column", [2, 5, 6, 7, 8])
def test_what_may_not_come_in_is_nowhere_whatever_column_it_stands_in(note: str, column: int) -> None:
    values: list[Value] = [1, "هدى سالم علي القصير", "", "", "", "", "", "", ""]
    values[column] = note
    lists = understood(table(ROLES, values))
    assert [individual.name for individual in lists.individuals] == ["هدى سالم علي القصير"]
    assert sum(lists.left_out.values()) > 0
    assert [word for word in note.split() if word not in ("من", "أرملة", "زوجها", "مصاب") and word in repr(lists)] == []


def test_a_lost_provider_stays_as_a_neutral_fact() -> None:
    assert entry("هدى سالم علي القصير", "", "", "", "", "", "", "فقدت المعيل").facts == ("lost_provider",)
    assert entry("هدى سالم علي القصير", "", "", "", "", "", "أرملة شهيد", "").facts == ("lost_provider",)


def test_a_fact_belongs_to_its_own_row() -> None:
    lists = understood(
        table("person.name household.notes", ["هدى سالم علي القصير", "فقدت المعيل"], ["سعيد محمود حسن النجار", "بعيد"])
    )
    assert [household.facts for household in lists.households] == [("lost_provider",), ()]


def test_hidden_signs_leave_no_trace_in_names() -> None:
    lists = understood(table("person.name", ["\u202bمحمد\u200f أحمـــد\u00a0علي\u202c العطار"]))
    assert who(lists) == [[(2, "head", "محمد أحمد علي العطار")]]


def test_rows_without_anybody_are_flagged_and_the_others_stay() -> None:
    lists = understood(
        table(ROLES, [1, "لا يوجد", "50281604", "", "", "", "", "", ""], [2, "أم خالد", "", "", "", "", "", "", ""])
    )
    assert who(lists) == [[(3, "head", "أم خالد")]]
    assert (2, "name.missing") in flags(lists)
    assert [household.number for household in lists.households] == [0]


def test_a_phone_in_the_cell_of_the_name_is_taken() -> None:
    lists = understood(table("person.name", ["محمد أحمد علي العطار 01000000123"]))
    assert [(individual.name, individual.phones) for individual in lists.individuals] == [
        ("محمد أحمد علي العطار", ("+201000000123",))
    ]


def test_a_title_that_may_not_come_in_leaves_no_trace_behind_a_name() -> None:
    lists = understood(table("person.name", ["ورثة الشهيد جابر محمد حسن"], ["الشهيد/ سعيد محمود حسن"]))
    assert [individual.name for individual in lists.individuals] == ["ورثة جابر محمد حسن", "سعيد محمود حسن"]
    assert (lists.left_out, lists.changes, lists.flags) == ({"martyr": 2}, [], [])


def test_names_are_not_judged_by_what_they_mean() -> None:
    lists = understood(
        table(
            "person.given person.father person.family household.delegate",
            ["سامر", "مسلم", "المسيحي", "خالد مسلم علي"],
            ["هدى", "مسلم", "العشائر", ""],
        )
    )
    assert [individual.name for individual in lists.individuals] == ["سامر مسلم المسيحي", "هدى مسلم العشائر"]
    assert lists.households[0].delegate == "خالد مسلم علي"
    assert lists.left_out == {}
