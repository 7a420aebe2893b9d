"""What the cells of a row give to its household, and what is noted on the way."""

from dataclasses import replace
from datetime import date

from awn.aid.entries import Document
from awn.aid.households.understanding import understand
from awn.aid.tests.tables_by_hand import SETTINGS, flags, named, rules, table, understood, who


def test_a_ditto_mark_stands_for_the_place_above_it() -> None:
    lists = understood(
        table(
            "person.name household.place",
            ["محمد أحمد علي العطار", "البستان"],
            ["سعيد محمود حسن النجار", '"'],
            ["هدى سالم علي القصير", "كما فوق"],
        )
    )
    assert [household.place for household in lists.households] == ["البستان"] * 3
    assert rules(lists) == [(3, 2, "ditto"), (4, 2, "ditto")]
    assert [(change.raw, change.cleaned) for change in lists.changes] == [('"', "البستان"), ("كما فوق", "البستان")]


def test_a_ditto_mark_never_reaches_across_a_group() -> None:
    lists = understood(
        table(
            "person.name household.origin",
            ["محمد أحمد علي العطار", "الوادي"],
            ["سعيد محمود حسن النجار", "//"],
            groups={0: {"household.place": "مربع (أ)"}, 1: {"household.place": "مربع (ب)"}},
        )
    )
    assert "ditto" not in [rule for _, _, rule in rules(lists)]
    assert lists.households[1].origin != "الوادي"
    assert [household.place for household in lists.households] == ["مربع (أ)", "مربع (ب)"]


def test_a_ditto_mark_repeats_no_document_and_no_name() -> None:
    lists = understood(
        table(
            "person.name person.national_id",
            ["محمد أحمد علي العطار", "40190217"],
            ["سعيد محمود حسن النجار", '"'],
            ['"', "50281604"],
        )
    )
    assert [individual.documents for individual in lists.individuals][:2] == [(Document("national_id", "40190217"),), ()]
    assert len(lists.individuals) == 2
    assert "ditto" not in [rule for _, _, rule in rules(lists)]


def test_a_rule_that_is_undone_leaves_the_value_as_typed() -> None:
    given = table("person.name household.place", ["محمد أحمد علي العطار", "البستان"], ["سعيد محمود حسن النجار", '"'])
    lists = understand([given], replace(SETTINGS, undone_rules=frozenset({"ditto"})))
    assert lists.households[1].place != "البستان"
    assert "ditto" not in [rule for _, _, rule in rules(lists)]


def test_a_name_keeps_its_typing_when_its_rules_are_undone() -> None:
    given = table("person.name", ["محمـــد  أحمد\u200f علي العطار"])
    lists = understand([given], SETTINGS)
    assert (named(lists, "محمد أحمد علي العطار").row, len(lists.changes) > 0) == (2, True)
    undone = understand([given], replace(SETTINGS, undone_rules=frozenset(change.rule for change in lists.changes)))
    assert (undone.individuals[0].name, undone.changes) == ("محمد أحمد علي العطار", [])


def test_what_may_not_come_in_is_counted_and_written_nowhere() -> None:
    lists = understood(
        table(
            "person.name refused household.notes household.needs", ["محمد أحمد علي العطار", "كذا", "من الطائفة الفلانية", "ضغط"]
        ),
    )
    assert lists.left_out["refused"] == 1  # one cell
    assert sum(lists.left_out.values()) == 2
    assert ("كذا" in repr(lists), "الطائفة" in repr(lists), "الفلانية" in repr(lists)) == (False, False, False)
    assert lists.households[0].needs == ("ضغط",)


def test_kept_and_restricted_columns_go_where_the_person_chose() -> None:
    lists = understood(
        table(
            "person.name kept restricted left_out person.work",
            ["محمد أحمد علي العطار", "ثلاث", "سري", "زائد", "نجار"],
            headers={"kept": "عدد الغرف", "restricted": "ملاحظة خاصة", "person.work": "العمل"},
        )
    )
    (household,) = lists.households
    assert household.kept == {"عدد الغرف": "ثلاث", "العمل": "نجار"}
    assert household.restricted == {"ملاحظة خاصة": "سري"}
    assert "زائد" not in repr(lists)


def test_a_group_row_fills_what_the_row_leaves_empty() -> None:
    group = {"household.place": "مربع (ب)", "household.delegate": "سامر علي"}
    lists = understood(
        table(
            "person.name household.place",
            ["محمد أحمد علي العطار", ""],
            ["سعيد محمود حسن النجار", "الميدان"],
            groups={0: group, 1: group},
        )
    )
    assert [(household.place, household.delegate) for household in lists.households] == [
        ("مربع (ب)", "سامر علي"),
        ("الميدان", "سامر علي"),
    ]
    assert [slot for household in who(lists) for _, slot, _ in household] == ["head", "head"]


def test_a_local_contact_is_nobodys_member() -> None:
    lists = understood(table("person.name household.delegate", ["محمد أحمد علي العطار", "سامر علي حسن النجار"]))
    assert [individual.name for individual in lists.individuals] == ["محمد أحمد علي العطار"]
    assert lists.households[0].delegate == "سامر علي حسن النجار"


def test_a_note_names_the_collector() -> None:
    lists = understood(
        table(
            "person.name household.notes",
            ["محمد أحمد علي العطار", "الوكيل بالاستلام: سامر علي حسن النجار"],
            ["هدى سالم علي القصير", "يستلم عنها زوجها"],
            ["سعيد محمود حسن النجار", "استلم سابقا"],
        )
    )
    assert who(lists) == [
        [(2, "head", "محمد أحمد علي العطار"), (2, "collector", "سامر علي حسن النجار")],
        [(3, "head", "هدى سالم علي القصير")],
        [(4, "head", "سعيد محمود حسن النجار")],
    ]


def test_a_collector_who_is_the_head_or_the_wife_is_not_doubled() -> None:
    lists = understood(
        table(
            "person.name spouse.name collector.name",
            ["محمد أحمد علي العطار", "فاطمة حسن علي", "فاطمة حسن علي"],
            ["سعيد محمود حسن النجار", "هدى سالم", "نفسه"],
            ["خالد سمير علي الحداد", "سلمى سعيد", "الزوجة"],
        )
    )
    assert [[slot for _, slot, _ in household] for household in who(lists)] == [["head", "spouse1"]] * 3


def test_a_head_who_has_died_keeps_his_slot_and_his_wife_hers() -> None:
    lists = understood(table("person.name person.phone", ["محمد احمد على (متوفي) الزوجه فاطمه حسن", "01000000123"]))
    (household,) = lists.households
    assert [
        (individual.slot, individual.name, individual.deceased, individual.marital) for individual in household.individuals
    ] == [
        ("head", "محمد احمد على", True, ""),
        ("spouse1", "فاطمه حسن", False, "widowed"),
    ]
    assert household.phones == ("+201000000123",)
    assert flags(lists) == [(2, "head.deceased")]


def test_the_husband_of_a_woman_head_is_her_spouse() -> None:
    lists = understood(
        table(
            "person.name person.sex spouse.name",
            ["فاطمة حسن علي السهلي", "أنثى", "محمد أحمد علي العطار"],
            headers={"spouse.name": "اسم الزوج/ـة"},
        )
    )
    assert [(individual.slot, individual.sex) for individual in lists.individuals] == [("head", "female"), ("spouse1", "male")]


def test_a_column_of_wives_says_that_they_are_women() -> None:
    lists = understood(
        table("person.name spouse.name", ["محمد أحمد علي العطار", "فاطمة حسن علي"], headers={"spouse.name": "اسم الزوجة رباعي"})
    )
    assert [individual.sex for individual in lists.individuals] == ["", "female"]


def test_parts_of_a_name_in_columns_make_one_name() -> None:
    lists = understood(
        table(
            "person.given person.father person.grandfather person.family",
            ["محمد", "أحمد", "علي", "العطار"],
            ["فاطمة", "حسن", "", '"'],
        )
    )
    assert [individual.name for individual in lists.individuals] == ["محمد أحمد علي العطار", "فاطمة حسن العطار"]
    second = lists.individuals[1]
    assert (second.given, second.father, second.grandfather, second.family) == ("فاطمه", "حسن", "", "عطار")


def test_a_family_name_beside_a_name_of_three_parts_is_added_once() -> None:
    lists = understood(table("person.name person.family", ["محمد أحمد علي", "العطار"], ["سعيد محمود حسن النجار", "النجار"]))
    assert [individual.name for individual in lists.individuals] == ["محمد أحمد علي العطار", "سعيد محمود حسن النجار"]


def test_a_child_named_by_a_first_name_has_the_fathers_line() -> None:
    lists = understood(
        table(
            "household.number person.name person.sex household.relation",
            [1, "محمد أحمد علي العطار", "ذكر", "رب الأسرة"],
            [1, "ليلى", "أنثى", "ابنة"],
            [2, "هدى سالم علي القصير", "أنثى", "ربة الأسرة"],
            [2, "سامر", "ذكر", "ابن"],
        )
    )
    assert [(child.given, child.father, child.family) for child in lists.individuals if child.slot == "member1"] == [
        ("ليلي", "محمد", "عطار"),
        ("سامر", "", ""),
    ]


def test_the_most_exact_birth_counts_and_a_disagreement_is_flagged() -> None:
    lists = understood(
        table(
            "person.name person.birth person.age",
            ["محمد أحمد علي العطار", date(1980, 5, 17), 46],
            ["سعيد محمود حسن النجار", None, 45],
            ["هدى سالم علي القصير", date(1990, 3, 2), 12],
        )
    )
    assert [(individual.birth_date, individual.birth_precision) for individual in lists.individuals] == [
        (date(1980, 5, 17), "day"),
        (date(1981, 1, 1), "age"),
        (date(1990, 3, 2), "day"),
    ]
    assert flags(lists) == [(4, "birth.disagrees")]


def test_the_number_of_a_wife_is_hers_and_the_family_book_is_the_heads() -> None:
    lists = understood(
        table(
            "person.name person.national_id person.family_book spouse.name spouse.national_id",
            ["محمد أحمد علي العطار", "40190217", "5551234", "فاطمة حسن علي", 50281604.0],
        )
    )
    assert [individual.documents for individual in lists.individuals] == [
        (Document("national_id", "40190217"), Document("family_book", "5551234")),
        (Document("national_id", "50281604"),),
    ]


def test_a_column_of_kinds_names_the_document_beside_it() -> None:
    lists = understood(
        table("person.name person.document_kind person.document", ["محمد أحمد علي العطار", "دفتر عائلة", "5551234"])
    )
    assert lists.individuals[0].documents == (Document("family_book", "5551234"),)


def test_a_number_of_a_wife_who_is_not_named_is_flagged() -> None:
    lists = understood(table("person.name spouse.name spouse.national_id", ["محمد أحمد علي العطار", "", "50281604"]))
    assert (len(lists.individuals), flags(lists)) == (1, [(2, "document.nobody")])


def test_more_people_named_than_the_size_says_are_flagged() -> None:
    lists = understood(table("person.name household.members household.size", ["محمد أحمد علي العطار", "ليلى، سامر، هدى", 3]))
    assert (2, "size.fewer_than_named") in flags(lists)


def test_sexes_that_do_not_make_the_size_are_flagged() -> None:
    lists = understood(
        table(
            "person.name household.males household.females household.size",
            ["محمد أحمد علي العطار", 2, 3, 6],
            ["أم خالد", 0, 3, 3],
        )
    )
    assert flags(lists) == [(2, "size.disagrees")]
    assert [(household.males, household.females, household.size) for household in lists.households] == [(2, 3, 6), (0, 3, 3)]


def test_counts_keep_their_headers() -> None:
    lists = understood(
        table("person.name household.children", ["محمد أحمد علي العطار", 3], headers={"household.children": "أطفال دون 5"})
    )
    assert lists.households[0].counts == {"أطفال دون 5": 3}


def test_places_of_several_columns_stand_from_the_large_to_the_small() -> None:
    lists = understood(
        table(
            "person.name household.shelter household.governorate household.community",
            ["محمد أحمد علي العطار", "خيمة 14ب", "السهل", "البستان"],
        )
    )
    assert lists.households[0].place == "السهل، البستان، خيمة 14ب"


def test_whole_numbers_are_noted_as_the_sheet_shows_them() -> None:
    lists = understood(table("person.name household.size", ["محمد أحمد علي العطار", 7.0]))
    assert (lists.households[0].size, lists.changes) == (7, [])
