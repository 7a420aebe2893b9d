from datetime import date, datetime, timedelta

import pytest
from hijridate import Gregorian, Hijri
from hypothesis import given
from hypothesis import strategies as st

from awn.arabic.dates import DateProblem, ReadDate, read_age, read_birth
from awn.arabic.dates.calendars import hijri, hijri_day

TODAY = date(2026, 11, 24)
BIRTHS = st.dates(date(1925, 1, 1), TODAY)


def read(value: str | int | float | date | None) -> tuple[str, str, str] | str:
    found = read_birth(value, today=TODAY)
    return found.rule if isinstance(found, DateProblem) else (found.date.isoformat(), found.precision, found.calendar)


@given(
    BIRTHS,
    st.sampled_from(
        [
            "%Y-%m-%d",
            "%d/%m/%Y",
            "%d-%m-%Y",
            "%Y/%m/%d",
            "%d.%m.%Y",
            "%Y%m%d",
            "%d%m%Y",
            "%d %B %Y",
            "%B %d, %Y",
            "%Y-%m-%d 00:00:00",
        ]
    ),
)
def test_a_gregorian_date_is_read_in_every_usual_order(born: date, pattern: str) -> None:
    assert read(born.strftime(pattern)) == (born.isoformat(), "day", "gregorian")


@given(BIRTHS)
def test_a_hijri_date_comes_back_as_the_gregorian_day(born: date) -> None:
    there = Gregorian.fromdate(born).to_hijri()
    for typed in (
        f"{there.year}/{there.month}/{there.day}",
        f"{there.day}/{there.month}/{there.year} هـ",
        f"{there.day} {there.month_name('ar')} {there.year}",
    ):
        assert read(typed) == (born.isoformat(), "day", "hijri")


@given(BIRTHS.filter(lambda born: born >= date(1927, 6, 1)))
def test_a_spreadsheet_serial_is_its_day(born: date) -> None:
    serial = (born - date(1899, 12, 30)).days
    assert read(serial) == read(float(serial)) == read(str(serial)) == (born.isoformat(), "day", "gregorian")


@given(st.integers(1300, 1342), st.integers(1, 12), st.integers(1, 29))
def test_the_civil_reckoning_before_1343_runs_on_without_a_gap(year: int, month: int, day: int) -> None:
    assert hijri_day(year, month, day) + timedelta(days=1) == hijri_day(year, month, day + 1)
    assert abs((hijri_day(1342, 12, 30) - hijri_day(1343, 1, 1)).days) <= 2


def test_a_thirtieth_day_that_the_table_lacks_is_the_next_day() -> None:
    month = next(month for month in range(1, 12) if Hijri(1402, month, 1).month_length() == 29)
    assert hijri(1402, month, 30) == ReadDate(hijri_day(1402, month + 1, 1), "day", "hijri", ("birth.hijri",))


@given(st.text() | st.text("0123456789٠٩/-. هـسنةشوال") | st.integers() | st.floats() | st.dates() | st.datetimes() | st.none())
def test_reading_never_raises_and_gives_a_past_day_or_a_reason(value: str | float | date | None) -> None:
    for found in (read_birth(value, today=TODAY), read_age(value if not isinstance(value, date) else None, today=TODAY)):
        if isinstance(found, ReadDate):
            assert date(1906, 1, 1) <= found.date <= TODAY
        else:
            assert found.rule.startswith("birth.")


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("1/1/1980", ("1980-01-01", "day", "gregorian")),
        ("1980", ("1980-01-01", "year", "gregorian")),
        (1980.0, ("1980-01-01", "year", "gregorian")),
        ("مواليد ٨٠", ("1980-01-01", "year", "gregorian")),
        ("سنة 80", ("1980-01-01", "year", "gregorian")),
        ("١٩٨٠م", ("1980-01-01", "year", "gregorian")),
        ("0/0/1980", ("1980-01-01", "year", "gregorian")),
        ("00/05/1980", ("1980-05-01", "month", "gregorian")),
        ("5/1980", ("1980-05-01", "month", "gregorian")),
        ("Apr-80", ("1980-04-01", "month", "gregorian")),
        ("15 تشرين الثاني 1990", ("1990-11-15", "day", "gregorian")),
        ("تشرين الثاني/نوفمبر 1990", ("1990-11-01", "month", "gregorian")),
        ("15 نونبر 1990", ("1990-11-15", "day", "gregorian")),
        ("3 févr. 1990", ("1990-02-03", "day", "gregorian")),
        ("5/6/1980", ("1980-06-05", "day", "gregorian")),
        ("5/13/1980", ("1980-05-13", "day", "gregorian")),
        ("12.5.80", ("1980-05-12", "day", "gregorian")),
        ("15 شوال 1402", ("1982-08-04", "day", "hijri")),
        ("1402/7/3", ("1982-04-26", "day", "hijri")),
        (datetime(1402, 7, 3), ("1982-04-26", "day", "hijri")),
        ("1402هـ", ("1982-01-01", "year", "hijri")),
        ("15/10/1402 - 5/8/1982", ("1982-08-05", "day", "gregorian")),
        ("45 سنة", ("1981-01-01", "age", "gregorian")),
        ("عمره ٤٥", ("1981-01-01", "age", "gregorian")),
        ("خمس وأربعون سنة", ("1981-01-01", "age", "gregorian")),
        ("45 ans", ("1981-01-01", "age", "gregorian")),
        ("شهرين", ("2026-01-01", "age", "gregorian")),
        ("سنة ونصف", ("2025-01-01", "age", "gregorian")),
        ("أقل من سنة", ("2026-01-01", "age", "gregorian")),
        ("رضيع", ("2026-01-01", "age", "gregorian")),
        ("31/2/1990", "birth.impossible"),
        ("13/13/1990", "birth.impossible"),
        ("1/1/2040", "birth.future"),
        ("1850", "birth.too_old"),
        ("130 سنة", "birth.too_old"),
        ("45", "birth.ambiguous"),
        (45, "birth.ambiguous"),
        ("03-Apr", "birth.unreadable"),
        ("شوال ايلول 1990", "birth.unreadable"),
        ("لا يعرف", "birth.unreadable"),
        ("", "birth.missing"),
        (None, "birth.missing"),
    ],
)  # fmt: skip
def test_a_cell_states_a_birth_date_or_why_not(value: str | int | None, found: tuple[str, str, str] | str) -> None:
    assert read(value) == found


@pytest.mark.parametrize(
    ("value", "filler"), [("1/1/1980", True), (29221, True), ("2/1/1980", False), ("1980", False), ("1402/7/1", True)]
)
def test_a_day_that_offices_write_for_an_unknown_one_is_told(value: str | int, filler: bool) -> None:
    found = read_birth(value, today=TODAY)
    assert isinstance(found, ReadDate)
    assert found.is_filler_day is filler


@pytest.mark.parametrize(
    ("value", "year"), [("45", 1981), (45.0, 1981), ("٤٥ سنة", 1981), ("0", 2026), (0, 2026), ("شهرين", 2026), ("1980", 1980)]
)
def test_an_age_column_counts_years(value: str | float, year: int) -> None:
    found = read_age(value, today=TODAY)
    assert isinstance(found, ReadDate)
    assert found.date == date(year, 1, 1)
