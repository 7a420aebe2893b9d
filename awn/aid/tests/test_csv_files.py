"""CSV files run nothing in a spreadsheet program, and lose nothing."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awn.aid.writing.csv_files import write_csv
from awn.sheets.neutral_cells import neutral, plain


@pytest.mark.parametrize(
    "text", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1+1", "\u200b=1+1", "\u202e@x", "＝1+1", "\n-1"]
)
def test_what_would_run_as_a_formula_is_made_text(text: str) -> None:
    assert neutral(text) == "'" + text


def test_a_phone_keeps_its_plus() -> None:
    assert neutral("+249000000123") == "+249000000123"


@given(st.text())
def test_no_text_begins_a_formula(text: str) -> None:
    shown = neutral(text)
    assert shown[:1] not in ("=", "-", "@", "\t", "\r")
    assert shown[:1] != "+" or shown[1:].isdigit()


@given(st.text().filter(lambda text: plain(text) == text))
def test_what_was_made_text_reads_as_before(text: str) -> None:
    assert plain(neutral(text)) == text


def test_programs_get_no_mark_and_people_get_one(tmp_path: Path) -> None:
    write_csv(tmp_path / "a.csv", ("name", "born"), [("ليلى", date(1990, 5, 1)), ("سامر", None)])
    write_csv(tmp_path / "b.csv", ("name",), [], for_reading=True)
    assert (tmp_path / "a.csv").read_text("utf-8") == "name,born\nليلى,1990-05-01\nسامر,\n"
    assert (tmp_path / "b.csv").read_bytes() == b"\xef\xbb\xbfname\r\n"
