"""What is reported about families and never settled."""

import time
from collections.abc import Sequence

from awn.aid.cases import Case, CaseEntry, find_cases
from awn.aid.entries import Document, Household, Individual, Lists
from awn.arabic.names import read_name


def person(slot: str, name: str, sex: str = "", **known: object) -> Individual:
    parts = read_name(name)
    individual = Individual("", "", 0, slot, 0, name, parts.given, parts.father, parts.grandfather, parts.family, sex=sex)
    for field, value in known.items():
        setattr(individual, field, value)
    return individual


def lists_of(*households: Sequence[Individual]) -> Lists:
    """Each household is one entry, in row 2, 3, … of one list."""
    lists = Lists()
    for number, people in enumerate(households):
        household = Household(number, "list.csv", "", number + 2)
        for individual in people:
            individual.file, individual.row, individual.household = "list.csv", number + 2, number
        household.individuals = list(people)
        lists.households.append(household)
    return lists


def wife_of_said() -> Individual:
    parts = {"given": "زوجه", "father": "سعيد", "grandfather": "محمود", "family": "نجار"}
    return person("head", "زوجة سعيد محمود حسن النجار", "female", named_as="wife_of", **parts)


def all_different(lists: Lists) -> list[int]:
    return list(range(1, len(lists.individuals) + 1))


def told(cases: list[Case]) -> list[tuple[str, list[tuple[int, str]]]]:
    return [(case.kind, [(entry.row, entry.slot) for entry in case.entries]) for case in cases]


def test_a_wife_who_heads_another_list_is_reported_with_both_entries() -> None:
    lists = lists_of(
        [person("head", "محمد أحمد علي العطار", "male"), person("spouse1", "فاطمة حسن علي السهلي", "female")],
        [person("head", "فاطمة حسن علي السهلي", "female")],
    )
    (case,) = find_cases(lists, [1, 2, 2])
    assert case.kind == "husband_and_wife_apart"
    assert case.entries == (CaseEntry("list.csv", "", 2, "head"), CaseEntry("list.csv", "", 3, "head"))
    assert str(case.why) == "محمد أحمد علي العطار and فاطمة حسن علي السهلي are husband and wife and head two entries."


def test_each_entry_names_the_other_as_spouse_without_any_link() -> None:
    lists = lists_of(
        [person("head", "محمد أحمد علي العطار", "male"), person("spouse1", "فاطمة حسن", "female")],
        [person("head", "فاطمة حسن علي السهلي", "female"), person("spouse1", "محمد أحمد علي العطار", "male")],
    )
    lists.individuals[1].father = "حسن"
    assert told(find_cases(lists, all_different(lists))) == [("husband_and_wife_apart", [(2, "head"), (3, "head")])]


def test_the_wife_of_a_named_husband_is_found_by_his_name() -> None:
    wife = wife_of_said()
    lists = lists_of([person("head", "سعيد محمود حسن النجار", "male")], [wife])
    assert told(find_cases(lists, [1, 2])) == [("husband_and_wife_apart", [(2, "head"), (3, "head")])]


def test_a_name_that_two_men_bear_shows_nothing_without_a_shared_phone() -> None:
    wife = wife_of_said()
    wife.phones = ("+201000000011",)
    men = [person("head", "سعيد محمود حسن النجار", "male"), person("head", "سعيد محمود حسن النجار", "male")]
    assert find_cases(lists_of([men[0]], [men[1]], [wife]), [1, 2, 3]) == []
    men[1].phones = wife.phones
    assert told(find_cases(lists_of([men[0]], [men[1]], [wife]), [1, 2, 3])) == [
        ("husband_and_wife_apart", [(3, "head"), (4, "head")])
    ]


def test_a_widow_now_head_is_told_from_a_wife_apart() -> None:
    widow = person("head", "فاطمة حسن علي السهلي", "female", marital="widowed")
    lists = lists_of(
        [person("head", "محمد أحمد علي العطار", "male"), person("spouse1", "فاطمة حسن علي السهلي", "female")], [widow]
    )
    assert told(find_cases(lists, [1, 2, 2])) == [("widow_now_head", [(2, "head"), (3, "head")])]


def test_a_late_head_who_still_stands_as_head_is_reported_beside_his_widow() -> None:
    lists = lists_of([person("head", "محمد أحمد علي العطار", "male", deceased=True), person("spouse1", "فاطمة حسن علي السهلي")])
    (case,) = find_cases(lists, [1, 2])
    assert told([case]) == [("widow_now_head", [(2, "head"), (2, "spouse1")])]
    assert str(case.why) == "محمد أحمد علي العطار has died and still stands as the head; فاطمة حسن علي السهلي is left."


def test_a_late_head_whose_widow_heads_another_entry_is_reported_once() -> None:
    lists = lists_of(
        [person("head", "محمد أحمد علي العطار", "male", deceased=True), person("spouse1", "فاطمة حسن علي السهلي", "female")],
        [person("head", "فاطمة حسن علي السهلي", "female")],
    )
    assert told(find_cases(lists, [1, 2, 2])) == [("widow_now_head", [(2, "head"), (3, "head")])]


def test_a_second_wife_with_an_entry_of_her_own_is_a_second_home() -> None:
    lists = lists_of(
        [
            person("head", "محمد أحمد علي العطار", "male"),
            person("spouse1", "فاطمة حسن علي السهلي", "female"),
            person("spouse2", "عائشة سعيد محمود الوادي", "female"),
        ],
        [person("head", "عائشة سعيد محمود الوادي", "female")],
    )
    assert told(find_cases(lists, [1, 2, 3, 3])) == [("second_home", [(2, "head"), (3, "head")])]


def test_one_husband_with_two_entries_and_two_wives_has_a_second_home() -> None:
    lists = lists_of(
        [person("head", "محمد أحمد علي العطار", "male"), person("spouse1", "فاطمة حسن علي السهلي", "female")],
        [person("head", "محمد أحمد علي العطار", "male"), person("spouse1", "عائشة سعيد محمود الوادي", "female")],
    )
    assert told(find_cases(lists, [1, 2, 1, 3])) == [("second_home", [(2, "spouse1"), (3, "spouse1")])]


def test_one_family_that_stands_twice_under_one_head_is_no_case() -> None:
    lists = lists_of(
        [person("head", "محمد أحمد علي العطار"), person("spouse1", "فاطمة حسن علي السهلي"), person("member1", "ليلى محمد أحمد")],
        [person("head", "محمد احمد علي العطار"), person("spouse1", "فاطمة حسن علي"), person("member1", "ليلى محمد")],
    )
    assert find_cases(lists, [1, 2, 3, 1, 2, 3]) == []


def test_a_married_son_is_still_counted_with_his_father() -> None:
    lists = lists_of(
        [person("head", "أحمد علي حسن العطار"), person("member1", "محمد أحمد علي العطار")],
        [person("head", "محمد أحمد علي العطار"), person("spouse1", "هدى سالم علي القصير")],
    )
    (case,) = find_cases(lists, [1, 2, 2, 3])
    assert told([case]) == [("married_son_counted", [(2, "member1"), (3, "head")])]
    assert str(case.why) == "محمد أحمد علي العطار heads a family and is still counted in the family of أحمد علي حسن العطار."


def test_one_household_under_two_heads_is_told_once() -> None:
    lists = lists_of(
        [person("head", "أحمد علي حسن العطار"), person("member1", "ليلى أحمد"), person("member2", "سامر أحمد")],
        [person("head", "خالد علي حسن العطار"), person("member1", "ليلى أحمد"), person("member2", "سامر أحمد")],
    )
    assert told(find_cases(lists, [1, 2, 3, 4, 2, 3])) == [("two_household_heads", [(2, "head"), (3, "head")])]


def test_one_family_book_with_two_heads_is_one_household() -> None:
    book = (Document("family_book", "55501"),)
    lists = lists_of(
        [person("head", "أحمد علي حسن العطار", documents=book)], [person("head", "خالد علي حسن العطار", documents=book)]
    )
    (case,) = find_cases(lists, [1, 2])
    assert case.kind == "two_household_heads"
    assert str(case.why) == "One family document stands with two heads: أحمد علي حسن العطار and خالد علي حسن العطار."


def test_a_member_of_two_families_is_reported_once_with_every_entry() -> None:
    lists = lists_of(
        [person("head", "أحمد علي حسن العطار"), person("member1", "ليلى سامر خالد")],
        [person("head", "سعيد محمود حسن النجار"), person("member1", "ليلى سامر خالد")],
        [person("head", "هدى سالم علي القصير"), person("member1", "ليلى سامر خالد")],
    )
    assert told(find_cases(lists, [1, 9, 2, 9, 3, 9])) == [
        ("member_of_two_households", [(2, "member1"), (3, "member1"), (4, "member1")])
    ]


def test_a_couple_apart_explains_the_children_who_stand_in_both_entries() -> None:
    lists = lists_of(
        [
            person("head", "محمد أحمد علي العطار", "male"),
            person("spouse1", "فاطمة حسن علي السهلي"),
            person("member1", "ليلى محمد أحمد"),
        ],
        [
            person("head", "فاطمة حسن علي السهلي", "female"),
            person("member1", "ليلى محمد أحمد"),
            person("member2", "سامر محمد أحمد"),
        ],
    )
    assert told(find_cases(lists, [1, 2, 3, 2, 3, 4])) == [("husband_and_wife_apart", [(2, "head"), (3, "head")])]


def test_a_collector_is_nobodys_member() -> None:
    lists = lists_of(
        [person("head", "أحمد علي حسن العطار"), person("collector", "سعيد محمود حسن النجار")],
        [person("head", "سعيد محمود حسن النجار")],
    )
    assert find_cases(lists, [1, 2, 2]) == []


def test_nobody_makes_no_case() -> None:
    assert find_cases(Lists(), []) == []


def test_the_same_person_in_thousands_of_entries_is_looked_at_quickly() -> None:
    lists = lists_of(*([person("head", "أحمد علي حسن العطار"), person("member1", "ليلى أحمد علي")] for _ in range(5000)))
    began = time.monotonic()
    assert find_cases(lists, [1, 2] * 5000) == []
    (case,) = find_cases(lists, [number for entry in range(5000) for number in (entry + 10, 2)])
    assert (case.kind, len(case.entries)) == ("member_of_two_households", 5000)
    assert time.monotonic() - began < 5
