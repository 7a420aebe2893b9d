"""Fields accept what people type, keep it, and answer in words."""

from datetime import date
from typing import Any

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from awn.kit.calendars import MONTHS
from awn.kit.fields import CodeField, DateField, LineField, NameField, PhoneField, ProseField
from awn.kit.fields.dates import month_of


def said(field: forms.Field, typed: Any) -> list[str]:
    """What the field answers in English to what it does not take."""
    with override("en"):
        try:
            field.clean(typed)
        except ValidationError as problem:
            return list(problem.messages)
    return []


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("سارة", "سارة"),
        ("ن", "ن"),
        ("  أم   خالد ", "أم خالد"),
        ("\u202eسارة\u2069\u0000\u200f", "سارة"),
        ("محــــمد", "محمد"),
        ("O’Brien-Łuk", "O’Brien-Łuk"),
        ("e\u0301lodie", "élodie"),
        ("ن" * 200, "ن" * 200),
    ],
)
def test_a_name_of_any_form_is_kept_without_what_cannot_be_seen(typed: str, kept: str) -> None:
    assert NameField().clean(typed) == kept


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("", "Write the full name."),
        ("\u200f\u202e ", "Write the full name."),
        ("🌴🌴", "A name holds at least one letter. Write it as people say it."),
        ("123", "A name holds at least one letter. Write it as people say it."),
        ("ن" * 201, "This is too long by 1 character."),
        ("ن" * 203, "This is too long by 3 characters."),
    ],
)
def test_a_name_that_is_none_is_answered_in_words(typed: str, answer: str) -> None:
    assert said(NameField(), typed) == [answer]


def test_a_line_stays_one_and_a_text_keeps_its_paragraphs() -> None:
    assert LineField().clean("أ\nب") == "أ ب"
    assert ProseField().clean("\n أ \r\n\n\n\n ب\u202e \n") == "أ\n\nب"
    assert ProseField(required=False).clean(None) == ""


@given(st.text(max_size=60))
def test_a_cleaned_text_is_cleaned_no_further(text: str) -> None:
    field = ProseField(required=False)
    once = field.clean(text)
    assert field.clean(once) == once
    assert not set(once) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\0\r")


@pytest.mark.parametrize(
    ("typed", "region", "kept"),
    [
        ("+249 912 345 678", "ZZ", "+249912345678"),
        ("00249-912-345-678", "ZZ", "+249912345678"),
        ("0912 345 678", "SD", "+249912345678"),
        ("(٠٩١٢) ٣٤٥-٦٧٨", "SD", "+249912345678"),
        ("০৯১২৩৪৫৬৭৮", "SD", "+249912345678"),
        ("\u202a+249 912 345 678\u202c", "ZZ", "+249912345678"),
        ("+999 912 000 123", "ZZ", "+999912000123"),
    ],
)
def test_a_phone_is_read_however_it_is_written(typed: str, region: str, kept: str) -> None:
    assert PhoneField(region=region).clean(typed) == kept


@pytest.mark.parametrize(
    ("typed", "region", "answer"),
    [
        ("", "SD", "Write a phone number."),
        ("0912345678", "ZZ", "Begin the number with + and the country code."),
        ("0912", "SD", "This is not a whole phone number. Look at its digits."),
        ("+999 000 000 000", "ZZ", "This is not a whole phone number. Look at its digits."),
        ("0912345678 / 0912345679", "SD", "Write one phone number here."),
        ("لا يوجد", "SD", "This is not a whole phone number. Look at its digits."),
    ],
)
def test_a_phone_that_cannot_be_called_is_answered_in_words(typed: str, region: str, answer: str) -> None:
    assert said(PhoneField(region=region), typed) == [answer]


@pytest.mark.parametrize("typed", ["123456", "123 456", "١٢٣-٤٥٦", "۱۲۳۴۵۶", "१२३४५६", " 1 2 3 4 5 6 "])
def test_a_code_is_the_same_in_digits_of_any_script(typed: str) -> None:
    assert CodeField().clean(typed) == "123456"


def test_a_code_with_letters_forgives_those_that_look_like_digits() -> None:
    assert CodeField(length=9, letters=True).clean("ab1-oil-9zx") == "AB1011" + "9ZX"


@pytest.mark.parametrize(
    ("typed", "answer"),
    [("", "Write the code."), ("12345", "The code has 6 signs."), ("12a456", "The code is made of digits alone.")],
)
def test_a_code_that_is_none_is_answered_in_words(typed: str, answer: str) -> None:
    assert said(CodeField(), typed) == [answer]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (["27", "3", "1987"], date(1987, 3, 27)),
        (["٢٧", "آذار", "١٩٨٧"], date(1987, 3, 27)),
        (["27", "آذار/مارس", "1987"], date(1987, 3, 27)),
        (["1", "كانون الثاني", "2000"], date(2000, 1, 1)),
        (["1", "September", "2000"], date(2000, 9, 1)),
        (["28", "رجب", "1407"], date(1987, 3, 28)),
        (["28", "7", "1407"], date(1987, 3, 28)),
    ],
)
def test_a_date_takes_numbers_and_names_of_both_calendars(typed: list[str], kept: date) -> None:
    assert DateField().clean(typed) == kept


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        (["", "", ""], "Write the date."),
        (["1", "", "2000"], "Write the day, the month and the year."),
        (["1", "13", "2000"], "Write the month as a number or by its name."),
        (["1", "Marchember", "2000"], "Write the month as a number or by its name."),
        (["1", "1", "87"], "Write the year with four digits."),
        (["1", "رجب", "1987"], "Write the year with four digits."),
        (["31", "2", "2000"], "The calendar has no such day. Look at the day and the month."),
        (["-1", "2", "2000"], "The calendar has no such day. Look at the day and the month."),
        (["1", "2", "2099"], "The date cannot be after \u20683 March 2026\u2069."),
        (["1", "2", "1899"], "The date cannot be before \u20681 January 1900\u2069."),
    ],
)
def test_a_date_that_is_none_is_answered_in_words(typed: list[str], answer: str) -> None:
    field = DateField(earliest=lambda: date(1900, 1, 1), latest=lambda: date(2026, 3, 3))
    assert said(field, typed) == [answer]


def test_a_date_may_be_left_out_where_it_is_optional() -> None:
    assert DateField(required=False).clean(["", "", ""]) is None
    assert DateField(required=False).clean(None) is None


@pytest.mark.parametrize("style", MONTHS)
def test_every_month_that_a_page_shows_can_be_typed(style: str) -> None:
    assert [month_of(name) for name in MONTHS[style]] == [(number, False) for number in range(1, 13)]


class Asked(forms.Form):
    name, phone, born = NameField(), PhoneField(), DateField()


def test_a_form_that_failed_keeps_what_was_typed() -> None:
    form = Asked({"name": "سارة", "phone": "0912 <b>", "born_day": "٣١", "born_month": "شباط", "born_year": "1990"})
    assert not form.is_valid()
    assert 'value="0912 &lt;b&gt;"' in str(form["phone"])
    assert all(f'value="{typed}"' in str(form["born"]) for typed in ("٣١", "شباط", "1990"))


def test_a_date_known_beforehand_stands_in_its_three_parts() -> None:
    shown = str(Asked(initial={"born": date(1987, 3, 27)})["born"])
    assert [f'value="{part}"' in shown for part in (27, 3, 1987)] == [True, True, True]
    before = date(1987, 3, 27)
    assert (DateField().has_changed(before, ["27", "3", "1987"]), DateField().has_changed(before, ["28", "3", "1987"])) == (
        False,
        True,
    )
