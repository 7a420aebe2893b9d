from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from awn.sheets.grids import Mark, Value
from awn.sheets.layout import find_tables
from awn.sheets.tables import RowKind, Table
from awn.sheets.tests.words import LIBRARY, grid

HEADER: list[Value] = ["م", "الاسم", "الهاتف"]
SAMER: list[Value] = [1, "سامر عمر", "0000001"]
HIND: list[Value] = [2, "هند نور", "0000002"]


def only(rows: Sequence[Sequence[Value]], **more: object) -> Table:
    [table] = find_tables(grid(rows, **more), LIBRARY)
    return table


def numbers(table: Table) -> list[int]:
    return [row.number for row in table.rows]


def test_a_header_in_the_first_row_is_found() -> None:
    table = only([HEADER, SAMER, HIND])
    assert (table.header_rows, [column.header for column in table.columns], numbers(table)) == ((1,), HEADER, [2, 3])


def test_titles_and_blanks_above_the_header_are_set_aside() -> None:
    table = only([["كشف الإعارة"], [], HEADER, SAMER])
    assert table.other == {1: RowKind.TITLE, 2: RowKind.BLANK, 3: RowKind.HEADER}


def test_a_header_of_two_rows_joins_its_levels() -> None:
    table = only(
        [["م", "الاسم", "الكتب", ""], ["", "", "م", "الهاتف"], [1, "سامر عمر", 2, "0000001"]], merged=[(1, 3, 1, 4), (1, 1, 2, 1)]
    )
    assert [column.header for column in table.columns] == ["م", "الاسم", "الكتب / م", "الكتب / الهاتف"]
    assert table.header_rows == (1, 2)


def test_a_group_row_gives_its_place_and_delegate_to_the_rows_below() -> None:
    table = only([HEADER, ["قاعة (ب) - المشرف: ليلى عمر"], SAMER, ["قاعة (ج)"], HIND])
    assert [row.group for row in table.rows] == [
        {"loan.place": "قاعة (ب)", "loan.delegate": "ليلى عمر"},
        {"loan.place": "قاعة (ج)"},
    ]


def test_groups_that_follow_one_another_add_up() -> None:
    table = only([HEADER, ["hall 1"], ["الجناح الشرقي"], SAMER], merged=[(3, 1, 3, 3)])
    assert table.rows[0].group == {"loan.place": "hall 1، الجناح الشرقي"}


def test_somebody_named_alone_below_another_is_no_group() -> None:
    table = only([HEADER, SAMER, ["", "ليلى"], ["", "ليلى عمر"], HIND])
    assert (numbers(table), table.other) == ([2, 3, 4, 5], {1: RowKind.HEADER})


def test_the_header_of_the_next_page_is_no_row() -> None:
    table = only([HEADER, SAMER, HEADER, HIND])
    assert (numbers(table), table.other[3]) == ([2, 4], RowKind.REPEATED_HEADER)


def test_totals_in_words_and_bare_sums_are_set_aside() -> None:
    rows: list[list[Value]] = [
        ["م", "الاسم", "عدد الكتب"],
        [1, "سامر عمر", 3],
        [2, "هند نور", 4],
        ["", "", 7],
        ["", "المجموع", 7],
    ]
    assert only(rows).other == {1: RowKind.HEADER, 4: RowKind.TOTAL, 5: RowKind.TOTAL}


def test_numbers_that_are_no_sum_stay() -> None:
    rows: list[list[Value]] = [["م", "الاسم", "عدد الكتب"], [1, "سامر عمر", 3], [2, "هند نور", 4], ["", "", 9]]
    assert numbers(only(rows)) == [2, 3, 4]


def test_those_who_sign_are_nobody_in_the_list() -> None:
    table = only([HEADER, SAMER, ["", "أمين المكتبة", "التوقيع"], ["", "عمر نور", ""], HEADER, HIND])
    assert (numbers(table), table.other[3], table.other[4]) == ([2, 6], RowKind.SIGNATURE, RowKind.SIGNATURE)


def test_a_list_that_goes_on_below_a_signature_loses_nobody() -> None:
    table = only([HEADER, SAMER, ["", "أمين المكتبة", "التوقيع"], ["", "ليلى", ""], HIND])
    assert (numbers(table), table.other) == ([2, 4, 5], {1: RowKind.HEADER, 3: RowKind.SIGNATURE})


def test_numbered_lines_that_nobody_filled_are_blank() -> None:
    assert only([HEADER, SAMER, [2, "", ""], [3, None, " "]]).other == {1: RowKind.HEADER, 3: RowKind.BLANK, 4: RowKind.BLANK}


def test_hidden_rows_are_rows_and_say_so() -> None:
    table = only([HEADER, SAMER, HIND], hidden_rows=frozenset({3}))
    assert [row.hidden for row in table.rows] == [False, True]


def test_a_list_without_header_has_nameless_columns() -> None:
    table = only([["سامر عمر", "0000001"], ["هند نور", "0000002"]])
    assert (table.header_rows, [column.header for column in table.columns], numbers(table)) == ((), ["", ""], [1, 2])


def test_a_page_of_prose_is_no_list() -> None:
    assert find_tables(grid([["كيف تملأ الاستمارة"], ["اكتب الاسم ثم الهاتف"]]), LIBRARY) == []


def test_an_empty_sheet_is_no_list() -> None:
    assert find_tables(grid([]), LIBRARY) == []
    assert find_tables(grid([[], [None, ""]]), LIBRARY) == []


def test_tables_side_by_side_are_read_apart() -> None:
    left, right = find_tables(grid([[*HEADER, "", *HEADER], [*SAMER, "", *HIND], [*HIND, "", "", "", ""]]), LIBRARY)
    assert [column.number for column in left.columns] == [1, 2, 3]
    assert [column.number for column in right.columns] == [5, 6, 7]
    assert (numbers(left), numbers(right)) == ([2, 3], [2])


def test_another_header_begins_another_table() -> None:
    first, second = find_tables(grid([HEADER, SAMER, [], ["القارئ", "عدد الكتب", "الهاتف"], ["هند نور", 3, "0000002"]]), LIBRARY)
    assert (numbers(first), numbers(second), second.header_rows) == ([2], [5], (4,))


def test_people_above_the_header_are_not_lost() -> None:
    first, second = find_tables(grid([SAMER, HIND, HEADER, [3, "عمر نور", "0000003"]]), LIBRARY)
    assert (numbers(first), numbers(second)) == ([1, 2], [4])


def test_a_header_row_that_was_said_is_taken() -> None:
    [table] = find_tables(grid([["x", "y"], ["أ", "ب"], ["سامر عمر", "0000001"]]), LIBRARY, header_row=2)
    assert (table.header_rows, [column.header for column in table.columns], numbers(table)) == ((2,), ["أ", "ب"], [3])


def test_a_place_merged_over_rows_belongs_to_each() -> None:
    table = only([["household", "الاسم"], ["أ", "سامر عمر"], ["", "هند نور"]], merged=[(2, 1, 3, 1)])
    assert [dict(row.group) for row in table.rows] == [{"household.place": "أ"}, {"household.place": "أ"}]


def test_marks_become_columns_where_they_tell_rows_apart() -> None:
    marks = {
        (2, 2): Mark(fill="FFFF00"),
        (3, 2): Mark(strike=True, comment="سافر"),
        (3, 1): Mark(strike=True),
        (3, 3): Mark(strike=True),
    }
    table = only([HEADER, SAMER, HIND], marks=marks)
    assert [(column.number, column.header) for column in table.columns[3:]] == [
        (4, "لون الصف"),
        (5, "مشطوب"),
        (6, "تعليق الخلية"),
    ]
    assert [list(row.values) for row in table.rows] == [[*SAMER, "FFFF00", "", ""], [*HIND, "", "نعم", "سافر"]]


def test_one_colour_everywhere_says_nothing() -> None:
    marks = {(row, 2): Mark(fill="FFFF00") for row in (2, 3)}
    assert len(only([HEADER, SAMER, HIND], marks=marks).columns) == 3


CELLS = st.sampled_from(
    [
        "",
        None,
        1,
        2,
        "سامر عمر",
        "ليلى",
        "الاسم",
        "الهاتف",
        "م",
        "المجموع",
        "قاعة 1",
        "التوقيع",
        "0000001",
        "نص",
        "عدد الكتب",
        3.5,
        True,
        "كتاب: أول",
    ]
)


@given(st.lists(st.lists(CELLS, max_size=5), max_size=12))
def test_no_row_of_any_sheet_is_lost(rows: list[list[Value]]) -> None:
    tables = find_tables(grid(rows), LIBRARY)
    named = {number for table in tables for number in [*numbers(table), *table.other]}
    assert not tables or {number for number, row in enumerate(rows, 1) if any(value not in ("", None) for value in row)} <= named
    for table in tables:
        assert not set(numbers(table)) & set(table.other)


@given(st.lists(st.lists(CELLS, max_size=5), max_size=12))
def test_whoever_is_named_beside_a_phone_is_a_row(rows: list[list[Value]]) -> None:
    people = [
        number
        for number, row in enumerate(rows, 3)
        if row[:1] and "سامر عمر" in row[1:2] and "0000001" in row[2:3] and isinstance(row[0], int)
    ]
    tables = find_tables(grid([HEADER, SAMER, *rows]), LIBRARY)
    assert set(people) <= {number for table in tables for number in numbers(table)}


def test_a_sheet_of_unknown_columns_is_still_a_table() -> None:
    assert numbers(only([["ا", "ب"], ["ج", "د"], ["ه", "و"]])) == [1, 2, 3]


def test_the_first_row_of_values_is_no_header() -> None:
    table = only([["ليلى عمر", "رواية"], ["سامر عمر", "شعر"], ["هند نور", "رواية"]])
    assert (table.header_rows, numbers(table)) == ((), [1, 2, 3])


def test_headings_above_tables_of_the_same_columns_part_them_and_give_their_place() -> None:
    rows: list[Sequence[Value]] = [
        ["قاعة 1", "", "", "", "قاعة 2"],
        [*HEADER, "", *HEADER],
        [*SAMER, "", *HIND],
        [2, "نور ليلى", "", "", 3],
    ]
    left, right = find_tables(grid(rows), LIBRARY)
    assert [column.header for column in left.columns] == [column.header for column in right.columns] == HEADER
    assert [(row.number, dict(row.group)) for row in left.rows] == [(3, {"loan.place": "قاعة 1"}), (4, {"loan.place": "قاعة 1"})]
    assert [dict(row.group) for row in right.rows] == [{"loan.place": "قاعة 2"}]
