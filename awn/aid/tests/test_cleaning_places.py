"""Places as typed, and books of places of differing columns."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awn.aid.cleaning.places import PlaceBook, clean_place
from awn.aid.preparing.options import Options
from awn.aid.preparing.running import settings
from awn.sheets.grids import Grid, Value
from awn.sheets.problems import Unreadable

LEVELS: list[list[Value]] = [
    ["ADM1_EN", "ADM1_AR", "ADM1_PCODE", "ADM0_PCODE", "DATE"],
    ["Sahel", "الساحل\u200f", "XX01", "XX", "2020"],
    ["Wadi", "الوادي", "XX02", "XX", "2020"],
]
DISTRICTS: list[list[Value]] = [
    ["ADM2_EN", "ADM2_AR", "ADM2_PCODE", "ADM1_EN", "ADM1_AR", "ADM1_PCODE"],
    ["Bustan", "البستان", "XX0101", "Sahel", "الساحل", "XX01"],
    ["Fajr", "الفجر", "XX0102", "Sahel", "الساحل", "XX01"],
    ["Fajr", "الفجر", "XX0201", "Wadi", "الوادي", "XX02"],
    ["Wadi", "الوادي", "XX0202", "Wadi", "الوادي", "XX02"],
]


def grid(rows: Sequence[Sequence[Value]]) -> Grid:
    return Grid("places.xlsx", "", list(rows), range(1, len(rows) + 1))


BOOK = PlaceBook.load([grid(LEVELS), grid(DISTRICTS)])


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        (("الساحل",), "XX01"),
        (("محافظة الساحل",), "XX01"),
        (("ساحل",), "XX01"),
        (("الساحل", "البستان"), "XX0101"),
        (("الساحل", "حي البستان / النازحين"), "XX0101"),
        (("الساحل", "البسستان"), "XX0101"),
        (("البستان",), "XX0101"),
        (("Sahel", "BUSTAN"), "XX0101"),
        (("الوادي",), "XX02"),
        (("الوادي", "الفجر"), "XX0201"),
        (("xx0102",), "XX0102"),
        (("الفجر",), ""),
        (("مكان آخر",), ""),
        ((), ""),
    ],
)
def test_a_place_is_found_by_its_names_from_the_large_to_the_small(parts: tuple[str, ...], code: str) -> None:
    assert BOOK.find(*parts) == code


def test_a_place_is_looked_for_within_another() -> None:
    assert (BOOK.find("الفجر", within="XX02"), BOOK.find("البستان", within="XX02")) == ("XX0201", "")


@pytest.mark.parametrize(
    "rows",
    [
        [["Location", "Level", "P-Code", "Name", "Parent"], ["#country", "#level", "#adm+code", "#adm+name", "#parent"], ["X", 1, "XX01", "الساحل", ""], ["X", 2, "XX0101", "البستان", "XX01"]],
        [["كتاب المناطق"], [], ["admin1Name_en", "admin1Name_ar", "admin1Pcode", "admin2Name_ar", "admin2Pcode"], ["Sahel", "الساحل", "XX01", "البستان", "XX0101"]],
        [["المحافظة", "رمز المحافظة", "المديرية", "رمز المديرية"], ["الساحل", "XX01", "البستان", "XX0101"]],
        [["code", "name_ar", "name_en"], ["XX01", "الساحل", "Sahel"], ["XX0101", "البستان", "Bustan"]],
    ],
)  # fmt: skip
def test_books_of_differing_columns_are_understood(rows: list[list[Value]]) -> None:
    book = PlaceBook.load([grid(rows)])
    assert (book.find("الساحل"), book.find("الساحل", "البستان")) == ("XX01", "XX0101")


def test_codes_of_digits_alone_are_taken_where_the_header_calls_them_p_codes() -> None:
    book = PlaceBook.load([grid([["governorate", "governorate pcode"], ["الساحل", "01"], ["الوادي", "02"]])])
    assert book.find("الوادي") == "02"


def test_a_workbook_without_codes_gives_an_empty_book() -> None:
    assert len(PlaceBook.load([grid([["name"], ["أحمد"]]), grid([])])) == 0


@given(st.text(max_size=30))
def test_looking_up_never_fails(text: str) -> None:
    assert BOOK.find(text) in ("", "XX", "XX01", "XX02", "XX0101", "XX0102", "XX0201", "XX0202")


@pytest.mark.parametrize(
    "typed",
    [
        "م. الفجر ق 3 غ 2",
        "خلف الفرن",
        "خيمة 14ب",
        "البستان/النازحين",
        "شارع الشهيد خالد",
        "حي الشهداء",
        "خلف السجن المركزي",
        "حي الأكراد",
        "الحي القبلي",
        "السنية",
        "الشهداء",
        "صلاح الدين",
    ],
)
def test_a_place_stays_as_typed_whatever_it_is_named_for(typed: str) -> None:
    assert (clean_place(typed).value, clean_place(typed).left_out) == (typed, ())


@pytest.mark.parametrize(
    ("typed", "kinds"), [("معتقل", ("detention",)), ("زوجها شهيد", ("martyr",)), ("من عشيرة الفجر", ("tribe",))]
)
def test_a_cell_that_is_no_place_keeps_nothing_that_may_not_come_in(typed: str, kinds: tuple[str, ...]) -> None:
    assert (clean_place(typed).value, clean_place(typed).left_out) == ("", kinds)


def test_a_file_of_places_without_places_is_one_clear_problem(tmp_path: Path) -> None:
    path = tmp_path / "places.txt"
    path.write_text("السهل\nالوادي\n", "utf-8")
    with pytest.raises(Unreadable) as problem:
        settings(Options(places_file=path))
    assert str(problem.value) == (
        "places.txt: No place with a code was found in this file. It needs a column of codes (P-codes) and one of names."
    )
