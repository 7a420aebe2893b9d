"""A sheet named for one sex gives it to those whom its rows are about, and "recipient" names whom a list is of."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from awn.aid.entries import Lists
from awn.aid.households.understanding import understand
from awn.aid.tests.tables_by_hand import SETTINGS, flags, rules
from awn.aid.words import aid_vocabulary
from awn.aid.words.sheet_names import sex_of_sheet
from awn.sheets import layout, roles
from awn.sheets.grids import Grid, Value
from awn.sheets.tables import Table

HEADER: Sequence[Value] = ("م", "الاسم", "اسم الزوجة", "عدد الأفراد")
ROWS: Sequence[Sequence[Value]] = ((1, "عمر سالم ناصر", "سعاد جابر علي", 4), (2, "نور عادل وائل", "", 3))


def tables(sheet: str, *rows: Sequence[Value]) -> list[Table]:
    found = layout.find_tables(Grid("list.xlsx", sheet, list(rows), range(1, len(rows) + 1)), aid_vocabulary())
    for table in found:
        roles.propose(table, aid_vocabulary())
    return found


def sexes(lists: Lists) -> list[str]:
    return [person.sex for person in lists.individuals]


@pytest.mark.parametrize(
    ("name", "sex"),
    [
        ("ذكور", "male"),
        ("كشف الذكور 2", "male"),
        ("Males", "male"),
        ("الإناث (3)", "female"),
        ("Female list", "female"),
        ("نساء", "female"),
        ("ذكور وإناث", ""),
        ("مدرسة البنات", ""),
        ("الأرامل", ""),
        ("Sheet1", ""),
        ("", ""),
    ],
)
def test_only_a_name_that_says_nothing_else_says_a_sex(name: str, sex: str) -> None:
    assert sex_of_sheet(name) == sex


def test_the_sheet_gives_the_sex_of_its_rows_and_the_change_is_noted() -> None:
    lists = understand(tables("ذكور", HEADER, *ROWS), SETTINGS)
    assert sexes(lists) == ["male", "female", "male"]  # his wife is none of theirs
    assert rules(lists) == [(2, 0, "sex.sheet"), (3, 0, "sex.sheet")]
    assert (lists.changes[0].raw, lists.changes[0].cleaned) == ("ذكور", "male")


def test_taken_back_by_its_rule_nobody_has_a_sex() -> None:
    settings = replace(SETTINGS, undone_rules=frozenset({"sex.sheet"}))
    lists = understand(tables("ذكور", HEADER[:2], *(row[:2] for row in ROWS)), settings)
    assert (sexes(lists), lists.changes) == (["", ""], [])


def test_a_column_of_its_own_goes_before_the_sheet() -> None:
    rows = [("الاسم", "الجنس"), ("عمر سالم ناصر", "ذكر"), ("نور عادل وائل", "")]
    lists = understand(tables("إناث", *rows), SETTINGS)
    assert (sexes(lists), flags(lists)) == (["male", ""], [])


def test_what_the_name_says_goes_before_the_sheet() -> None:
    lists = understand(tables("ذكور", ("م", "الاسم"), (1, "أرملة عمر سالم ناصر"), (2, "نور عادل وائل")), SETTINGS)
    assert sexes(lists) == ["female", "male"]


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (["Recipient", "Phone"], ["person.name", "person.phone"]),
        (["Recipient Name", "Recipient Phone"], ["person.name", "person.phone"]),
        (["Beneficiary", "Phone"], ["person.name", "person.phone"]),
        (["Recipient", "Phone", "Collector"], ["person.name", "person.phone", "collector.name"]),
        (["Recipient", "Phone", "Alternate recipient"], ["person.name", "person.phone", "collector.name"]),
        (["Beneficiary name", "Phone", "Recipient name"], ["person.name", "person.phone", "collector.name"]),
        (["Head of household", "Phone", "Recipient"], ["person.name", "person.phone", "collector.name"]),
    ],
)
def test_a_recipient_is_whom_the_list_is_of_unless_another_is_named(headers: list[Value], expected: list[str]) -> None:
    rows = [[f"Omar Salem {name}", f"0100000001{number}", f"Rim Khaled {name}"] for number, name in enumerate(("Nasser", "Ali"))]
    (table,) = tables("1", headers, *(row[: len(headers)] for row in rows))
    assert [column.role for column in table.columns] == expected


def test_a_number_sign_before_of_counts() -> None:
    (table,) = tables("1", ["Recipient", "# of beneficiaries"], ["Omar Salem", 4], ["Rim Khaled", 3])
    assert [column.role for column in table.columns] == ["person.name", "household.size"]
