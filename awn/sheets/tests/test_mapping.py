from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awn.sheets.grids import Grid, Value
from awn.sheets.layout import find_tables
from awn.sheets.mapping import Mapping, write_map
from awn.sheets.problems import Unreadable
from awn.sheets.roles import propose
from awn.sheets.tables import Column, Table
from awn.sheets.tests.words import LIBRARY, grid


def table(*headers: str) -> Table:
    values: list[Value] = ["سامر عمر" for _header in headers]
    [found] = find_tables(grid([list(headers), values, values]), LIBRARY, header_row=1)
    propose(found, LIBRARY)
    return found


def test_a_map_gives_roles_wherever_the_columns_stand() -> None:
    mapping = Mapping.parse('[columns]\n"الرقم السري" = "loan.books"\n"شيء" = "keep"\n')
    one, other = table("الاسم", "الرقم السّري", "شئ"), table("شيء", "رقم سري", "الاسم")
    mapping.apply(one)
    mapping.apply(other)
    assert [column.role for column in one.columns] == ["loan.name", "loan.books", "kept"]
    assert [column.role for column in other.columns] == ["kept", "loan.books", "loan.name"]


def test_a_map_written_for_one_month_serves_the_next() -> None:
    month = table("الاسم", "س", "ص")
    month.columns[1].role, month.columns[2].role = "loan.books", "left_out"
    following = table("ص", "الاسم", "جديد", "س")
    Mapping.parse(write_map([month])).apply(following)
    assert [column.role for column in following.columns] == ["left_out", "loan.name", "", "loan.books"]


def test_columns_of_one_header_are_told_apart_by_their_order() -> None:
    twice = table("الاسم", "مكان", "مكان")
    twice.columns[1].role, twice.columns[2].role = "loan.from", "loan.to"
    assert '"مكان [2]" = "loan.to"' in write_map([twice])
    again = table("مكان", "مكان", "الاسم")
    Mapping.parse(write_map([twice])).apply(again)
    assert [column.role for column in again.columns] == ["loan.from", "loan.to", "loan.name"]


def test_a_column_without_header_is_named_by_its_number() -> None:
    nameless = Table(grid([]), [Column(1, ""), Column(2, "")], [])
    Mapping.parse('[columns]\n"column 2" = "loan.phone"\n').apply(nameless)
    assert [column.role for column in nameless.columns] == ["", "loan.phone"]


def test_a_proposal_gives_way_to_the_map() -> None:
    mapped = table("الاسم", "المؤلف")
    Mapping.parse('[columns]\n"المؤلف" = "loan.name"\n').apply(mapped)
    assert [(column.role, column.reason) for column in mapped.columns] == [("", "taken"), ("loan.name", "MAP.toml")]


def test_what_may_not_come_in_stays_out_and_is_not_written() -> None:
    mapped = table("الاسم", "معتقد")
    Mapping.parse('[columns]\n"معتقد" = "keep"\n').apply(mapped)
    assert mapped.columns[1].role == "refused"
    assert "معتقد" not in write_map([mapped])


def test_a_sheet_can_be_skipped_or_have_its_header_said() -> None:
    sheet = grid([])
    assert Mapping.parse('skip_sheets = ["1"]').skips(sheet)
    assert Mapping.parse('[sheets."1"]\nskip = true').skips(sheet)
    assert not Mapping().skips(sheet)
    assert (Mapping.parse('[sheets."1"]\nheader_row = 5').header_row(sheet), Mapping().header_row(sheet)) == (5, 0)


def test_a_sheet_can_differ_from_the_others() -> None:
    mapped = table("الاسم", "س")
    Mapping.parse('[columns]\n"س" = "loan.books"\n[sheets."1".columns]\n"س" = "leave_out"\n').apply(mapped)
    assert mapped.columns[1].role == "left_out"


def test_a_sheet_that_was_left_out_is_written_as_left_out() -> None:
    def sheet(name: str) -> Grid:
        return Grid("books.xlsx", name, [], range(0))

    read = Table(sheet("كشف"), [Column(1, "x", "loan.books")], [])
    again = Mapping.parse(write_map([read], skipped=["تعليمات", "كشف", "", "تعليمات"]))
    assert again.skips(sheet("تعليمات"))
    assert not again.skips(sheet("كشف")) and not again.skips(sheet(""))


def test_region_and_undone_rules_are_kept() -> None:
    mapping = Mapping.parse(write_map([], region="SY", undo=["name.honorific", "phone.region"]))
    assert (mapping.region, mapping.undo) == ("SY", ("name.honorific", "phone.region"))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('[columns]\n"x = 1', "The map is not valid TOML near line 2: check quotation marks and brackets there."),
        (
            "colums = 1",
            "The map has an entry “colums” that means nothing: it may have columns, keep_raw, region, sheets, skip_sheets.",
        ),
        (
            '[columns]\n"x" = "loan.nam"',
            "The map gives the column “x” the role “loan.nam”, which does not exist: see --explain for the roles.",
        ),
        ('[columns]\n"x" = 3', "The map gives the column “x” the role “3”, which does not exist: see --explain for the roles."),
        ("columns = 3", "“columns” in the map must be a table."),
        ('region = "syria"', "“region” in the map must be the two capital letters of a country, such as “SY”."),
        ("skip_sheets = 3", "“skip_sheets” in the map must be a list of texts."),
        ('[sheets."1"]\nheader_row = "five"', "“header_row” in the map must be the number of a row, counted from 1."),
        ('[sheets."1"]\nskip = 1', "“skip” in the map must be true or false."),
    ],
)
def test_a_slip_in_a_map_is_named(text: str, reason: str) -> None:
    with pytest.raises(Unreadable) as problem:
        Mapping.parse(text, "MAP.toml", lambda role: role == "loan.name")
    assert str(problem.value) == f"MAP.toml: {reason}"


def test_a_map_that_is_no_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "MAP.toml"
    path.write_bytes(b"\xff\xfe\x00\x01")
    with pytest.raises(Unreadable) as problem:
        Mapping.load(path)
    assert str(problem.value) == "MAP.toml: The map cannot be read: it must be a text file in UTF-8."


@given(st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=5))
def test_any_header_survives_being_written(headers: list[str]) -> None:
    written = Table(grid([]), [Column(number, header, "loan.books") for number, header in enumerate(headers, 1)], [])
    read = Table(grid([]), [Column(number, header) for number, header in enumerate(headers, 1)], [])
    Mapping.parse(write_map([written])).apply(read)
    assert [column.role for column in read.columns] == ["loan.books"] * len(headers)
