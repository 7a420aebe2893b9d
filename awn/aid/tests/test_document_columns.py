"""What a column of document numbers says of each of them: a filler is dropped, everything else is taken and at most flagged."""

from dataclasses import replace

import pytest

from awn.aid.cleaning.document_fillers import is_filler
from awn.aid.cleaning.national_numbers import doubtful_numbers
from awn.aid.entries import Lists
from awn.aid.households.understanding import understand
from awn.aid.tests.tables_by_hand import SETTINGS, flags, table

NAMES = ["محمد حسن علي", "سارة عمر نبيل", "وائل جابر سعيد", "هبة فؤاد عمر", "ماهر سالم ناصر"]


def _column(*numbers: str | int, role: str = "person.national_id", region: str = "EG") -> Lists:
    rows = [[NAMES[position % len(NAMES)], number] for position, number in enumerate(numbers)]
    return understand([table(f"person.name {role}", *rows)], replace(SETTINGS, region=region))


def _numbers(lists: Lists) -> list[list[str]]:
    return [[document.number for document in person.documents] for person in lists.individuals]


def test_digits_that_count_are_a_number_among_numbers_as_long_as_they() -> None:
    lists = _column("40123456", "12345678", "40555012", 87654321)
    assert _numbers(lists) == [["40123456"], ["12345678"], ["40555012"], ["87654321"]]
    assert flags(lists) == [(3, "document.counting"), (5, "document.counting")]


def test_digits_that_count_may_have_lost_their_noughts() -> None:
    lists = _column("401234567", 12345678, "405550123")
    assert (_numbers(lists), flags(lists)) == ([["401234567"], ["12345678"], ["405550123"]], [(3, "document.short")])


@pytest.mark.parametrize("numbers", [("40123456701", "123456789", "40555012302"), ("123456789", "", ""), ("123456789", "77", "")])
def test_digits_that_count_are_a_filler_where_no_number_is_as_long(numbers: tuple[str, ...]) -> None:
    lists = _column(*numbers)
    assert ["123456789"] not in _numbers(lists)
    assert "document.filler" in [rule for _row, rule in flags(lists)]


def test_repeated_digits_are_a_number_unless_they_are_one_digit() -> None:
    lists = _column("44000000", "11112222", "55555555", "10000000")
    assert (_numbers(lists), flags(lists)) == ([["44000000"], ["11112222"], [], ["10000000"]], [(4, "document.filler")])


def test_a_number_of_several_people_who_are_no_family_is_nobodys() -> None:
    lists = _column("40123456", "40999999", "40123456", "40999999", "40123456")
    assert _numbers(lists) == [[], ["40999999"], [], ["40999999"], []]
    assert flags(lists) == [(2, "document.shared"), (4, "document.shared"), (6, "document.shared")]


def test_a_family_book_may_stand_with_all_of_its_people() -> None:
    lists = _column("7712345", "8812345", "7712345", "8812345", "7712345", role="person.family_book")
    assert (_numbers(lists), flags(lists)) == ([["7712345"], ["8812345"], ["7712345"], ["8812345"], ["7712345"]], [])


def test_a_number_that_fails_the_check_of_its_country_is_taken_and_flagged_where_the_others_pass_it() -> None:
    good = [f"2{year:02}0715010000{last}" for last, year in enumerate(range(60, 69))]
    lists = _column(*good, "27013990100001", region="EG")
    assert (_numbers(lists)[-1], flags(lists)) == (["27013990100001"], [(11, "document.check")])


def test_invented_numbers_of_no_scheme_are_not_doubted() -> None:
    assert doubtful_numbers([f"40123{last:04}" for last in range(30)], "PS") == frozenset()
    assert doubtful_numbers(["1", "2"], "SD") == frozenset()


def test_a_usual_length_spares_what_counts_and_nothing_else() -> None:
    assert [is_filler("12345678", usual) for usual in (0, 7, 8, 9, 10)] == [True, True, False, False, True]
    assert [is_filler(number, 8) for number in ("99999999", "123", "A1234567")] == [True, True, False]
