"""Counts and dates in the digits that a reader wants, and nothing else."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.template import Context, Template
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as some

from awn.arabic.digits import to_ascii
from awn.arabic.wording import counted, message
from awn.kit.digits import digits_of_reader
from awn.kit.isolation import grouped, plain_sentence


@pytest.fixture(autouse=True)
def arabic() -> Iterator[None]:
    with translation.override("ar"):
        yield


def piece(text: str, **context: Any) -> str:
    with digits_of_reader(lambda: True):
        return Template("{% load kit %}" + text).render(Context(context))


def test_counts_and_dates_stand_in_eastern_digits() -> None:
    at = datetime(2026, 11, 22, 12, 30, tzinfo=UTC)
    assert piece("{{ n|number }}", n=1234567) == "١٬٢٣٤٬٥٦٧"
    assert piece("{{ n|isolated }}", n=12) == "١٢"
    assert piece("{{ d|day }}", d=date(2026, 11, 22)) == '<time datetime="2026-11-22">٢٢ نوفمبر ٢٠٢٦</time>'
    assert '<bdi dir="ltr">١٥:٣٠</bdi>' in piece("{{ at|moment }}", at=at)
    assert '<time datetime="2026-11-22T15:30' in piece("{{ at|moment }}", at=at)
    assert '<span class="number">١٬٢٣٤</span>' in piece("{% figure 1234 unit %}", unit="أسر")
    assert "١٤٤٨" in piece("{{ d|both_calendars }}", d=date(2026, 11, 14))
    assert "٢٢ نوفمبر ٢٠٢٦" in piece("{{ said|say }}", said=message("Until %(day)s", day=date(2026, 11, 22)))
    assert "٧" in piece("{{ said|say }}", said=counted("%(number)s organisation", "%(number)s organisations", 7))


def test_identifiers_phones_codes_and_names_keep_their_own() -> None:
    for text in ("{{ v|ltr }}", "{{ v|bdi }}", "{{ v|isolated }}", "{{ v|latin }}"):
        assert "+249 912 345 678" in piece(text, v="+249 912 345 678")
    assert 'value="3"' in piece("{% progress 3 10 label %}", label="أجوبة")
    assert "2026-7" in piece("{{ v|isolated }}", v="2026-7")
    assert ">2026<" in piece("<b>{{ v|isolated }}</b>", v="2026")


def test_a_page_in_another_language_and_a_reader_who_said_nothing_keep_western_digits() -> None:
    assert grouped(1234) == "1,234"
    with translation.override("en"), digits_of_reader(lambda: True):
        assert (grouped(1234), plain_sentence(counted("%(number)s row", "%(number)s rows", 7))) == ("1,234", "7 rows")


def test_nobody_is_asked_before_a_number_is_shown_and_the_choice_ends_with_the_page() -> None:
    asked: list[bool] = []

    def ask() -> bool:
        asked.append(True)
        return True

    with digits_of_reader(ask):
        piece_without = Template("{% load kit %}{{ v|bdi }}").render(Context({"v": "اسم 7"}))
        assert (asked, "7" in piece_without) == ([], True)
        assert (grouped(7), asked) == ("٧", [True])
    assert grouped(7) == "7"


@given(some.integers(min_value=0, max_value=10**15))
def test_what_is_shown_is_read_back_as_the_same_number(number: int) -> None:
    with translation.override("ar"), digits_of_reader(lambda: True):
        assert int(to_ascii(grouped(number)).replace(",", "")) == number
