"""A workbook behind a password opens with it and with nothing else."""

import io

import openpyxl
import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from awn.sheets.problems import Unreadable
from awn.sheets.reading import read_bytes


@pytest.fixture(scope="module")
def protected() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(("الاسم", "الجوال"))
    sheet.append(("ليلى حسن", "0912000123"))
    plain, locked = io.BytesIO(), io.BytesIO()
    book.save(plain)
    OOXMLFile(plain).encrypt("سر 123", locked)
    return locked.getvalue()


def test_the_right_password_opens_it(protected: bytes) -> None:
    source = read_bytes(protected, name="list.xlsx", password="سر 123")
    assert [list(row) for row in source.grids[0].rows] == [["الاسم", "الجوال"], ["ليلى حسن", "0912000123"]]


@pytest.mark.parametrize(("password", "said"), [(None, "protected by a password"), ("wrong", "password is not right")])
def test_without_it_one_line_says_what_to_do(protected: bytes, password: str | None, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        read_bytes(protected, name="list.xlsx", password=password)


def test_a_container_cut_off_in_the_middle_is_refused_in_words(protected: bytes) -> None:
    with pytest.raises(Unreadable):
        read_bytes(protected[: len(protected) // 2], name="list.xlsx", password="سر 123")
