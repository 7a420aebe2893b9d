from awn.sheets.grids import Value
from awn.sheets.layout import find_tables
from awn.sheets.roles import propose
from awn.sheets.tables import Column
from awn.sheets.tests.words import LIBRARY, grid


def proposed(rows: list[list[Value]]) -> list[Column]:
    [table] = find_tables(grid(rows), LIBRARY)
    propose(table, LIBRARY)
    return table.columns


def roles(rows: list[list[Value]]) -> list[str]:
    return [column.role for column in proposed(rows)]


PEOPLE: list[list[Value]] = [["سامر عمر", "0000001", 3], ["هند نور", "0000002", 4], ["ليلى عمر", "0000003", 5]]


def test_headers_and_contents_that_agree_make_sure() -> None:
    columns = proposed([["الاسم", "الهاتف", "عدد الكتب"], *PEOPLE])
    assert [(column.role, column.confidence, column.reason) for column in columns] == [
        ("loan.name", 0.99, "header and contents"),
        ("loan.phone", 0.99, "header and contents"),
        ("loan.books", 0.99, "header and contents"),
    ]


def test_a_misspelt_header_is_understood_with_less_confidence() -> None:
    column = proposed([["الاسم", "الهاتق", "عدد الكتب"], *PEOPLE])[1]
    assert (column.role, column.confidence) == ("loan.phone", 0.91)


def test_contents_overrule_a_header_that_lies() -> None:
    rows: list[list[Value]] = [["الهاتف", "الاسم"], *[[name, phone] for name, phone, _books in PEOPLE]]
    columns = proposed(rows)
    assert [(column.role, column.confidence, column.reason) for column in columns] == [
        ("loan.name", 0.55, "contents against header"),
        ("loan.phone", 0.55, "contents against header"),
    ]


def test_contents_alone_speak_where_there_is_no_header() -> None:
    assert roles([[number, *row] for number, row in enumerate(PEOPLE, 1)]) == ["row.serial", "loan.name", "loan.phone", ""]


def test_an_unknown_header_waits_unless_its_contents_are_clear() -> None:
    columns = proposed([["الاسم", "شيء", "آخر"], *PEOPLE])
    assert [(column.role, column.reason) for column in columns] == [
        ("loan.name", "header and contents"),
        ("loan.phone", "contents"),
        ("", "unknown"),
    ]


def test_contents_decide_between_the_meanings_of_a_header() -> None:
    columns = proposed([["الاسم", "الحالة"], ["سامر عمر", "رواية"], ["هند نور", "شعر"]])
    assert (columns[1].role, columns[1].confidence) == ("book.kind", 0.94)


def test_a_header_of_several_meanings_stays_doubtful_without_contents() -> None:
    columns = proposed([["الاسم", "الحالة"], ["سامر عمر", ""], ["هند نور", ""]])
    assert (columns[1].role, columns[1].confidence, columns[1].reason) == ("book.kind", 0.3, "undecided")


def test_the_surer_of_two_columns_keeps_the_role() -> None:
    columns = proposed([["الاسم", "القارئ", "الهاتف"], ["سامر عمر", "", "0000001"], ["هند نور", "", "0000002"]])
    assert [(column.role, column.reason) for column in columns] == [
        ("loan.name", "header and contents"),
        ("", "taken"),
        ("loan.phone", "header and contents"),
    ]


def test_phones_may_repeat() -> None:
    assert roles([["الاسم", "الهاتف", "الهاتف 2"], ["سامر عمر", "0000001", "0000009"]]) == [
        "loan.name",
        "loan.phone",
        "loan.phone",
    ]


def test_codes_of_the_header_count_as_contents() -> None:
    columns = proposed([["الاسم", "الحالة (1 رواية 2 شعر)"], ["سامر عمر", 1], ["هند نور", 2]])
    assert (columns[1].role, columns[1].codes) == ("book.kind", {"1": "رواية", "2": "شعر"})


def test_what_may_not_come_in_is_refused_by_its_header() -> None:
    columns = proposed([["الاسم", "المعتقد (1 أول 2 ثان)", "معتقد"], ["سامر عمر", "x", "y"]])
    assert [(column.role, column.codes) for column in columns[1:]] == [("refused", {}), ("refused", {})]
