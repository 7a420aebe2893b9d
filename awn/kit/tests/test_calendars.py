"""Days in words, as each country calls its months, and in the Hijri calendar."""

from datetime import date

import pytest
from django.test import override_settings
from django.utils.translation import override

from awn.arabic.dates.calendars import hijri_day
from awn.kit.calendars import day_in_words, hijri_in_words
from awn.kit.isolation import plain_sentence


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        ("nile", "22 نوفمبر 2026"),
        ("levant", "22 تشرين الثاني 2026"),
        ("maghreb", "22 نونبر 2026"),
        ("both", "22 تشرين الثاني/نوفمبر 2026"),
    ],
)
def test_a_day_is_said_with_the_month_names_of_the_country(names: str, shown: str) -> None:
    with override("ar"), override_settings(MONTH_NAMES=names):
        assert day_in_words(date(2026, 11, 22)) == shown


def test_english_has_month_names_of_its_own_whatever_the_country() -> None:
    with override("en"), override_settings(MONTH_NAMES="levant"):
        assert day_in_words(date(2026, 11, 22)) == "22 November 2026"


def test_the_hijri_day_is_the_one_of_umm_al_qura_and_says_which_calendar_it_is() -> None:
    with override("en"):
        said = hijri_in_words(date(2026, 11, 14))
        assert said and plain_sentence(said) == "\u20684 Jumada al-Akhira 1448\u2069 in the Hijri calendar"
    assert hijri_day(1448, 6, 4) == date(2026, 11, 14)


@pytest.mark.parametrize("day", [date(1899, 1, 1), date(2099, 1, 1), date.min, date.max])
def test_a_day_that_umm_al_qura_does_not_know_has_no_hijri_day(day: date) -> None:
    assert hijri_in_words(day) is None
