"""One form for each name by which somebody logs in, however it is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from awn.arabic.folding import fold
from awn.people.entering import is_own_page
from awn.people.full_names import read_full_name
from awn.people.identifiers import LONGEST, Identifier, identify, read_phone, read_username


@given(st.text(max_size=60))
def test_a_user_name_that_is_accepted_stays_as_it_is_and_is_found_again(typed: str) -> None:
    name = read_username(typed)
    if name:
        assert read_username(name) == name
        assert len(name) <= LONGEST
        assert identify(name) == Identifier("username", fold(name))


@given(st.text(max_size=300))
def test_whatever_is_typed_means_something(typed: str) -> None:
    assert identify(typed).kind in ("username", "email", "sms")
    assert read_full_name(read_full_name(typed)) == read_full_name(typed)


@given(st.text(max_size=40))
def test_a_page_of_this_site_begins_with_one_stroke(address: str) -> None:
    if is_own_page(address):
        assert address.startswith("/")
        assert address[1:2] not in ("/", "\\")
        assert address.isprintable()


@pytest.mark.parametrize("typed", ["سَلمى", "سلمى ", "سـلمى", "سلمي"])
def test_all_spellings_of_a_user_name_are_one(typed: str) -> None:
    assert identify(typed) == Identifier("username", "سلمي")


@pytest.mark.parametrize("typed", ["", "a", "two words", "a@b", "123", "-a", "a.", "a" * 31, "🌴🌴", "<b>"])
def test_what_is_no_user_name(typed: str) -> None:
    assert read_username(typed) == ""


def test_a_phone_is_one_number_that_can_be_reached(settings: Settings) -> None:
    settings.AWN_REGION = "SD"
    typed = ("0912345678", "00249912345678", "+249 912-345-678", "0912345678 / 0912345679", "12345", "0912345678 محمد")
    assert [read_phone(each) for each in typed] == ["+249912345678"] * 3 + [""] * 3


def test_numbers_of_no_country_are_taken_in_the_demonstration_alone(settings: Settings) -> None:
    settings.DEMO = False
    assert read_phone("+999912000123") == ""
    settings.DEMO = True
    assert read_phone("+999912000123") == "+999912000123"
