"""Who belongs to which household, in every shape that a list takes."""

from awn.aid.tests.tables_by_hand import flags, named, table, understood, who
from awn.sheets.grids import Value


def test_a_row_is_a_household_with_head_wives_members_and_collector() -> None:
    lists = understood(
        table(
            "row.serial person.name spouse1.name spouse2.name household.members collector.name",
            [1, "محمد أحمد علي العطار", "فاطمة حسن علي السهلي", "عائشة سعيد محمود", "ليلى، سامر", "خالد محمود سعيد النجار"],
        )
    )
    assert who(lists) == [
        [
            (2, "head", "محمد أحمد علي العطار"),
            (2, "spouse1", "فاطمة حسن علي السهلي"),
            (2, "spouse2", "عائشة سعيد محمود"),
            (2, "member1", "ليلى"),
            (2, "member2", "سامر"),
            (2, "collector", "خالد محمود سعيد النجار"),
        ]
    ]


def test_repeated_spouse_and_member_columns_count_from_left_to_right() -> None:
    lists = understood(
        table(
            "person.name spouse.name spouse.national_id spouse.name spouse.national_id member.name member.age member.name member.age",
            ["محمد أحمد علي العطار", "فاطمة حسن علي", "10000001", "عائشة سعيد محمود", "10000002", "ليلى محمد", 9, "سامر محمد", 7],
        )
    )
    assert [name for _, _, name in who(lists)[0]] == [
        "محمد أحمد علي العطار",
        "فاطمة حسن علي",
        "عائشة سعيد محمود",
        "ليلى محمد",
        "سامر محمد",
    ]
    assert [document.number for document in named(lists, "عائشة سعيد محمود").documents] == ["10000002"]
    assert named(lists, "سامر محمد").birth_precision == "age"
    assert named(lists, "ليلى محمد").birth_date != named(lists, "سامر محمد").birth_date


def test_members_stand_beneath_a_numbered_head() -> None:
    lists = understood(
        table(
            "row.serial person.name person.phone household.place",
            [1, "محمد أحمد علي العطار", "01000000011", "البستان"],
            [None, "فاطمة حسن علي", None, None],
            ["", "ليلى محمد أحمد", "", ""],
            [2, "سعيد محمود حسن النجار", "01000000012", "الميدان"],
            [None, "أم سعيد"],
            [3, "هدى سالم علي القصير", "01000000013", "البستان"],
        )
    )
    assert who(lists) == [
        [(2, "head", "محمد أحمد علي العطار"), (3, "member1", "فاطمة حسن علي"), (4, "member2", "ليلى محمد أحمد")],
        [(5, "head", "سعيد محمود حسن النجار"), (6, "member1", "أم سعيد")],
        [(7, "head", "هدى سالم علي القصير")],
    ]


def test_members_beneath_are_known_by_what_they_lack_when_nothing_is_numbered() -> None:
    lists = understood(
        table(
            "person.name household.size household.place",
            ["محمد أحمد علي العطار", 3, "البستان"],
            ["فاطمة حسن علي", None, None],
            ["ليلى محمد أحمد", None, None],
            ["سعيد محمود حسن النجار", 2, "الميدان"],
            ["سلمى سعيد محمود", None, None],
        )
    )
    assert [len(household.individuals) for household in lists.households] == [3, 2]


def test_a_household_without_size_and_number_is_still_an_entry_of_its_own() -> None:
    lists = understood(
        table(
            "row.serial person.name person.phone household.size household.place",
            [1, "محمد أحمد علي العطار", "01000000011", 5, "البستان"],
            [2, "سعيد محمود حسن النجار", "01000000012", None, "الميدان"],
            [None, "هدى سالم علي القصير", "01000000013", 4, "البستان"],
            [4, "سمير خالد علي الحداد", None, 6, None],
        )
    )
    assert [len(household.individuals) for household in lists.households] == [1, 1, 1, 1]


def test_numbers_that_begin_anew_part_the_families() -> None:
    lists = understood(
        table(
            "row.serial person.name",
            [1, "محمد أحمد علي العطار"],
            [2, "فاطمة حسن علي"],
            [1, "سعيد محمود حسن النجار"],
            [2, "سلمى سعيد محمود"],
            [3, "سامر سعيد محمود"],
            [1, "هدى سالم علي القصير"],
            [2, "خالد سمير علي"],
        )
    )
    assert [len(household.individuals) for household in lists.households] == [2, 3, 2]


def test_numbers_that_begin_anew_on_each_page_part_nobody() -> None:
    page = {"household.place": "مربع (أ)"}, {"household.place": "مربع (ب)"}, {"household.place": "مربع (ج)"}
    lists = understood(
        table(
            "row.serial person.name",
            [1, "محمد أحمد علي العطار"],
            [2, "سعيد محمود حسن النجار"],
            [1, "هدى سالم علي القصير"],
            [2, "خالد سمير علي الحداد"],
            [1, "سلمى خالد حسن السهلي"],
            [2, "عمر يوسف طارق الوادي"],
            groups={position: page[position // 2] for position in range(6)},
        )
    )
    assert len(lists.households) == 6
    assert [household.place for household in lists.households] == ["مربع (أ)"] * 2 + ["مربع (ب)"] * 2 + ["مربع (ج)"] * 2


def test_rows_of_individuals_are_joined_by_household_number_and_relation() -> None:
    lists = understood(
        table(
            "household.number person.name household.relation",
            [71, "فاطمة حسن علي", "زوجة"],
            [71, "محمد أحمد علي العطار", "رب الأسرة"],
            [71, "ليلى محمد أحمد", "ابنة"],
            [72, "سعيد محمود حسن النجار", "رب الأسرة"],
            [72, "سلمى سعيد محمود", "بنت"],
            [71, "سامر محمد أحمد", "ابن"],
        )
    )
    assert who(lists) == [
        [
            (3, "head", "محمد أحمد علي العطار"),
            (2, "spouse1", "فاطمة حسن علي"),
            (4, "member1", "ليلى محمد أحمد"),
            (7, "member2", "سامر محمد أحمد"),
        ],
        [(5, "head", "سعيد محمود حسن النجار"), (6, "member1", "سلمى سعيد محمود")],
    ]
    assert [individual.relation for individual in lists.individuals] == ["", "spouse", "daughter", "son", "", "daughter"]
    assert named(lists, "فاطمة حسن علي").sex == "female"


def test_rows_of_individuals_are_joined_by_relation_alone() -> None:
    lists = understood(
        table(
            "person.name household.relation",
            ["محمد أحمد علي العطار", "رب أسرة"],
            ["فاطمة حسن علي", "زوجة"],
            ["هدى سالم علي القصير", "ربة أسرة"],
            ["خالد سمير علي", "ابن"],
        )
    )
    assert [[slot for _, slot, _ in household] for household in who(lists)] == [["head", "spouse1"], ["head", "member1"]]


def test_codes_in_the_header_give_the_relation() -> None:
    codes = {"household.relation": {"1": "رب الأسرة", "2": "زوجة", "3": "ابن"}}
    lists = understood(
        table(
            "person.name household.relation",
            ["محمد أحمد علي العطار", 1],
            ["فاطمة حسن علي", 2],
            ["سعيد محمود حسن النجار", "1"],
            ["سامر سعيد محمود", 3.0],
            codes=codes,
        )
    )
    assert [[slot for _, slot, _ in household] for household in who(lists)] == [["head", "spouse1"], ["head", "member1"]]


def test_the_heads_name_beside_each_member_joins_them_and_is_an_individual() -> None:
    lists = understood(
        table(
            "household.head_name person.name",
            ["محمد أحمد علي العطار", "ليلى محمد أحمد"],
            ["محمد احمد علي العطار", "سامر محمد أحمد"],
            ["سعيد محمود حسن النجار", "سعيد محمود حسن"],
            ["سعيد محمود حسن النجار", "سلمى سعيد محمود"],
        )
    )
    assert who(lists) == [
        [(2, "head", "محمد أحمد علي العطار"), (2, "member1", "ليلى محمد أحمد"), (3, "member2", "سامر محمد أحمد")],
        [(4, "head", "سعيد محمود حسن"), (5, "member1", "سلمى سعيد محمود")],
    ]


def test_one_column_of_members_beside_a_head_who_stands_once() -> None:
    lists = understood(
        table(
            "person.name household.place member.name household.relation",
            ["محمد أحمد علي العطار", "البستان", "محمد أحمد علي العطار", "رب الأسرة"],
            [None, None, "فاطمة حسن علي", "زوجة"],
            [None, None, "ليلى محمد أحمد", "ابنة"],
            ["سعيد محمود حسن النجار", "الميدان", "سعيد محمود حسن النجار", "رب الأسرة"],
            [None, None, "سلمى سعيد محمود", "ابنة"],
        )
    )
    assert who(lists) == [
        [(2, "head", "محمد أحمد علي العطار"), (3, "spouse1", "فاطمة حسن علي"), (4, "member1", "ليلى محمد أحمد")],
        [(5, "head", "سعيد محمود حسن النجار"), (6, "member1", "سلمى سعيد محمود")],
    ]


def test_a_second_wife_stands_in_the_row_beneath() -> None:
    lists = understood(
        table(
            "row.serial person.name spouse.name",
            [1, "محمد أحمد علي العطار", "فاطمة حسن علي"],
            [None, None, "عائشة سعيد محمود"],
            [2, "سعيد محمود حسن النجار", "هدى سالم علي"],
        )
    )
    assert who(lists)[0] == [
        (2, "head", "محمد أحمد علي العطار"),
        (2, "spouse1", "فاطمة حسن علي"),
        (3, "spouse2", "عائشة سعيد محمود"),
    ]


def test_a_plain_list_gives_each_individual_an_entry() -> None:
    lists = understood(table("person.name person.phone", ["أم خالد", None], ["محمد أحمد علي العطار", None]))
    assert who(lists) == [[(2, "head", "أم خالد")], [(3, "head", "محمد أحمد علي العطار")]]


def test_a_thousand_identical_rows_are_a_thousand_entries() -> None:
    row = ["محمد أحمد علي العطار", "01000000011", "البستان"]
    lists = understood(table("person.name person.phone household.place", *[row] * 1000))
    assert [len(household.individuals) for household in lists.households] == [1] * 1000
    assert [household.number for household in lists.households] == list(range(1000))


def test_identical_rows_of_one_household_number_all_stay() -> None:
    row: list[Value] = [5, "محمد أحمد علي العطار"]
    lists = understood(table("household.number person.name", *[row] * 10))
    assert len(lists.individuals) == 10


def test_no_names_at_all_give_nobody() -> None:
    lists = understood(table("person.phone household.place", ["01000000011", "البستان"]))
    assert lists.households == []
    assert flags(lists) == [(2, "name.missing")]


def test_columns_that_nobody_knows_are_held_back_and_counted() -> None:
    lists = understood(table("? ? ?", ["سر", "كتمان", "خفاء"]))
    assert (lists.households, lists.changes, lists.left_out) == ([], [], {"unmapped": 3})
    assert "سر" not in repr(lists)


def test_households_are_numbered_on_across_tables_and_never_reach_across_them() -> None:
    first = table("row.serial person.name", [1, "محمد أحمد علي العطار"], [None, "فاطمة حسن علي"], file="a.csv")
    second = table("row.serial person.name", [None, "سعيد محمود حسن النجار"], [2, "هدى سالم علي القصير"], file="b.csv")
    lists = understood(first, second)
    assert [(household.number, household.file) for household in lists.households] == [(0, "a.csv"), (1, "b.csv"), (2, "b.csv")]
    assert [individual.household for individual in lists.individuals] == [0, 0, 1, 2]


def test_an_empty_table_gives_nothing() -> None:
    assert understood(table("row.serial person.name")).households == []
    assert understood().households == []


def test_people_named_through_others_are_individuals_of_their_own() -> None:
    lists = understood(
        table(
            "person.name", ["أم خالد"], ["حرم/ سعيد محمود حسن النجار"], ["ورثة المرحوم حسن علي سالم"], ["سعيد محمود حسن النجار"]
        )
    )
    assert [(individual.slot, individual.named_as, individual.given) for individual in lists.individuals] == [
        ("head", "kunya", ""),
        ("head", "wife_of", "زوجه"),
        ("head", "heirs_of", "ورثه"),
        ("head", "", "سعيد"),
    ]
    assert [lists.individuals[1].father, lists.individuals[1].family] == ["سعيد", "نجار"]
    assert lists.individuals[0].kunya == "امخالد"


def test_a_remark_beside_a_name_becomes_a_note() -> None:
    lists = understood(table("person.name", ["علي سالم حسن + اخوه"]))
    assert (who(lists), lists.households[0].notes, flags(lists)) == (
        [[(2, "head", "علي سالم حسن")]],
        "اخوه",
        [(2, "name.unnamed")],
    )


def test_a_member_of_a_cell_who_has_a_column_too_is_not_doubled() -> None:
    lists = understood(
        table(
            "person.name spouse.name household.members",
            ["محمد أحمد علي العطار", "فاطمة حسن علي", "الزوجة فاطمة، الاولاد: ليلى، سامر، رضيع"],
        )
    )
    assert [name for _, _, name in who(lists)[0]] == ["محمد أحمد علي العطار", "فاطمة حسن علي", "ليلى", "سامر"]
    assert named(lists, "ليلى").father == ""
    assert flags(lists) == [(2, "members.unnamed")]


def test_two_wives_in_one_cell_have_two_slots() -> None:
    lists = understood(table("person.name spouse.name", ["محمد أحمد علي العطار", "فاطمة حسن علي / عائشة سعيد محمود"]))
    assert [slot for _, slot, _ in who(lists)[0]] == ["head", "spouse1", "spouse2"]


def test_two_wives_of_one_word_each_are_two_women() -> None:
    lists = understood(table("person.name spouse.name", ["محمد أحمد علي العطار", "هدى / منى"]))
    assert [(slot, name) for _, slot, name in who(lists)[0]] == [
        ("head", "محمد أحمد علي العطار"),
        ("spouse1", "هدى"),
        ("spouse2", "منى"),
    ]


def test_two_children_of_one_name_in_one_cell_are_two() -> None:
    lists = understood(table("person.name household.members", ["محمد أحمد علي العطار", "الاولاد: محمد + سامر + محمد"]))
    assert [name for _, slot, name in who(lists)[0] if slot != "head"] == ["محمد", "سامر", "محمد"]


def test_a_head_whose_relation_was_left_out_is_known_by_the_row() -> None:
    lists = understood(
        table(
            "row.serial person.name household.relation household.size",
            [1, "محمد أحمد علي العطار", "رب الأسرة", 2],
            [None, "فاطمة حسن علي", "زوجة", None],
            [2, "سعيد محمود حسن النجار", None, 3],
            [None, "سلمى سعيد محمود", "ابنة", None],
            [None, "سامر سعيد محمود", None, None],
            [3, "هدى سالم علي القصير", "ربة أسرة", 1],
        )
    )
    assert [len(household.individuals) for household in lists.households] == [2, 3, 1]


def test_a_widow_named_through_the_head_says_that_he_has_died() -> None:
    lists = understood(table("person.name spouse.name", ["سعيد محمود علي", "زوجة الشهيد سعيد"], ["خالد ناصر علي", "حرم خالد"]))
    assert [(one.slot, one.name, one.deceased, one.marital) for one in lists.individuals] == [
        ("head", "سعيد محمود علي", True, ""),
        ("spouse1", "زوجة سعيد", False, "widowed"),
        ("head", "خالد ناصر علي", False, ""),
        ("spouse1", "حرم خالد", False, "married"),
    ]
    assert (lists.left_out, flags(lists)) == ({"martyr": 1}, [(2, "head.deceased")])
