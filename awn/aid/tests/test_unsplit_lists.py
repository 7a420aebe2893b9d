"""Lists written into one column: number, name, phone and the rest in one cell."""

from collections.abc import Sequence

import pytest

from awn.aid.entries import Individual
from awn.aid.households.understanding import understand
from awn.aid.tests.tables_by_hand import SETTINGS
from awn.aid.words import aid_vocabulary
from awn.sheets import layout, roles
from awn.sheets.grids import Grid

LINES = [
    "1- محمد حسن علي 01000000010",
    "2- سارة عمر أحمد 01000000011",
    "3-وائل نبيل جابر01000000012",
    "٤) هبة فؤاد عمر - ٠١٠٠٠٠٠٠٠١٣",
]


def _people(lines: Sequence[str]) -> list[Individual]:
    tables = layout.find_tables(Grid("list.xlsx", "1", [[line] for line in lines], range(1, len(lines) + 1)), aid_vocabulary())
    for table in tables:
        roles.propose(table, aid_vocabulary())
    return understand(tables, SETTINGS).individuals


@pytest.mark.parametrize(
    "above", [[], ["البيانات"], ["كشف أسماء حي البستان", ""], ["السلام عليكم هذه أسماء النازحين"], ["بيانات المستفيد"]]
)
def test_a_line_is_a_person_with_a_phone_whatever_stands_above(above: list[str]) -> None:
    assert [(one.row, one.name, one.phones) for one in _people([*above, *LINES])] == [
        (len(above) + 1, "محمد حسن علي", ("+201000000010",)),
        (len(above) + 2, "سارة عمر أحمد", ("+201000000011",)),
        (len(above) + 3, "وائل نبيل جابر", ("+201000000012",)),
        (len(above) + 4, "هبة فؤاد عمر", ("+201000000013",)),
    ]


def test_documents_ages_and_sizes_of_a_line_are_told_apart() -> None:
    lines = [
        "الاسم ورقم الهوية والجوال",
        "محمد حسن علي - هوية 401000567 - جوال 01000000010",
        "وائل نبيل جابر 401000569 01000000012 عدد الأفراد 6",
        "هبة فؤاد عمر / 45 سنة / 01000000013",
    ]
    assert [
        (
            one.name,
            one.phones,
            [(document.kind, document.number) for document in one.documents],
            one.birth_date and one.birth_date.year,
        )
        for one in _people(lines)
    ] == [
        ("محمد حسن علي", ("+201000000010",), [("national_id", "401000567")], None),
        ("وائل نبيل جابر", ("+201000000012",), [("", "401000569")], None),
        ("هبة فؤاد عمر", ("+201000000013",), [], 1981),
    ]


def test_greetings_and_thanks_around_a_message_are_nobody() -> None:
    lines = [
        "السلام عليكم",
        "1- محمد حسن علي - البستان - 01000000010 - 5",
        "2- سارة عمر أحمد - الميدان - 01000000011 - 3",
        "3- وائل نبيل جابر - البستان - 01000000012 - 6",
        "وشكرا لكم",
    ]
    assert [(one.row, one.name, one.phones) for one in _people(lines)] == [
        (2, "محمد حسن علي", ("+201000000010",)),
        (3, "سارة عمر أحمد", ("+201000000011",)),
        (4, "وائل نبيل جابر", ("+201000000012",)),
    ]
