import pytest
from hypothesis import given
from hypothesis import strategies as st

from awn.arabic.phones import Phone, comparable, read_phones

REGIONS = ["SD", "SY", "YE", "PS", "EG", "IQ", "JO", "LB", "SA", "TN", "MA", "ZZ"]


def numbers(value: str | float | None, region: str = "SD") -> list[str]:
    return [phone.number for phone in read_phones(value, region=region)]


@pytest.mark.parametrize(
    "typed",
    ["٠٩١٢ ٠٠٠ ١٢٣", "۰۹۱۲۰۰۰۱۲۳", "912000123", "912000123.0", "9.12000123E+08", "00249912000123", "+249 912 000 123", "249912000123", "2490912000123",
     "0912-000-123", "(0912) 000123", "09/12000123", "(+249) 912000123", "جوال: 0912000123", "\u202a0912000123\u202c", "0912000123 واتس 0912000123"],
)  # fmt: skip
def test_one_number_is_read_however_it_is_typed(typed: str) -> None:
    assert numbers(typed) == ["+249912000123"]
    assert read_phones(typed, region="SD")[0].valid


def test_numbers_that_a_spreadsheet_holds_as_numbers_are_whole() -> None:
    assert numbers(912000123.0) == ["+249912000123"]
    assert numbers(912000123) == ["+249912000123"]


@pytest.mark.parametrize(
    "typed",
    ["0912000123-0912000456", "0912000123/0912000456", "0912000123،0912000456", "0912000123 و0912000456", "0912000123 و 0912000456", "0912000123\n0912000456",
     "0912000123 0912000456", "0912 000 123 - 0912 000 456", "912000123 / 0912-000-456", "0912000123 أو 0912000456", "٠٩١٢٠٠٠١٢٣ـ٠٩١٢٠٠٠٤٥٦"],
)  # fmt: skip
def test_two_numbers_of_one_cell_are_two(typed: str) -> None:
    assert numbers(typed) == ["+249912000123", "+249912000456"]


@pytest.mark.parametrize(
    ("typed", "notes"),
    [
        ("0912000123-0912000456 اخوه", ["", "اخوه"]),
        ("0912000123 اخوه 0912000456 جاره", ["اخوه", "جاره"]),
        ("الزوجة: 0912000123 - الجار: 0912000456", ["الزوجة", "الجار"]),
        ("0912000123 / جاره", ["جاره"]),
        ("0912000123 (جوال اخوه)", ["اخوه"]),
    ],
)
def test_what_is_said_about_an_owner_stays_with_its_number(typed: str, notes: list[str]) -> None:
    assert [phone.owner_note for phone in read_phones(typed, region="SD")] == notes


def test_an_owner_without_a_number_is_kept() -> None:
    assert read_phones("جاره", region="SD") == [Phone("", False, "جاره")]


@pytest.mark.parametrize("typed", ["0000000000", "1111111111", "123456789", "0123456789", "987654321", "0999999999", 0])
def test_a_filler_is_no_number(typed: str | int) -> None:
    assert read_phones(typed, region="SD") == [Phone("", False, "", ("phone.filler",))]


@pytest.mark.parametrize("typed", ["9.12E+08", "9.12e8", "9.12000E+08", "جوال 9.12E+08"])
def test_a_rounded_number_is_told_and_not_guessed(typed: str) -> None:
    assert read_phones(typed, region="SD") == [Phone("", False, "", ("phone.rounded",))]


def test_a_rounded_number_does_not_spoil_the_one_beside_it() -> None:
    assert read_phones("9.12E+08/0912000456", region="SD") == [
        Phone("", False, "", ("phone.rounded",)),
        Phone("+249912000456", True, "", ("phone.region",)),
    ]


@pytest.mark.parametrize("value", [None, "", " ", "-", "لا يوجد", "بدون", "N/A", float("nan"), True, 10**400])
def test_an_empty_cell_has_no_phones(value: str | float | None) -> None:
    assert read_phones(value, region="SD") == []


def test_a_number_that_the_country_does_not_know_stays_as_typed() -> None:
    assert read_phones("091200012", region="SD") == [Phone("091200012", False, "", ("phone.invalid",))]


def test_without_a_country_national_digits_stay_and_compare_without_their_zero() -> None:
    assert read_phones("0912 000 123", region="ZZ") == [Phone("0912000123", False, "", ("phone.digits",))]
    assert comparable("0912000123") == comparable("912000123") == comparable("00912 000 123") == "912000123"


def test_the_region_decides_whose_number_it_is() -> None:
    assert numbers("0592000123", "PS") == ["+970592000123"]
    assert numbers("0592000123", "IL") == ["+972592000123"]


@given(st.text() | st.text("0123456789٠٩+-/ .eE()و\nاخوه") | st.integers() | st.floats() | st.none(), st.sampled_from(REGIONS))
def test_reading_never_raises_and_a_valid_number_is_e164(value: str | float | None, region: str) -> None:
    for phone in read_phones(value, region=region):
        assert phone.number or phone.owner_note or phone.changes
        assert not phone.valid or (phone.number.startswith("+") and phone.number[1:].isdigit())
