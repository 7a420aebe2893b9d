"""Values inside sentences keep their own direction, and cannot bring markup in."""

from collections.abc import Callable

import pytest
from django.utils.translation import override

from awn.arabic.wording import counted, message
from awn.kit import isolation


def test_a_name_finds_its_direction_and_brings_no_markup() -> None:
    with override("ar"):
        assert isolation.own_direction("<b>سارة") == "<bdi>&lt;b&gt;سارة</bdi>"


def test_a_phone_runs_left_to_right() -> None:
    assert isolation.left_to_right("+999 912 000 123") == '<bdi dir="ltr">+999 912 000 123</bdi>'


@pytest.mark.parametrize(
    ("language", "value", "shown"),
    [
        ("ar", "Zz-Sarah!", '<bdi lang="en">Zz-Sarah!</bdi>'),
        ("en", "سارة", '<bdi lang="ar">سارة</bdi>'),
        ("ar", "1987-03-14", '<bdi dir="ltr">1987-03-14</bdi>'),
        ("ar", "14", "14"),
        ("ar", 1234567, "1,234,567"),
    ],
)
def test_a_value_is_isolated_by_what_it_is(language: str, value: object, shown: str) -> None:
    with override(language):
        assert isolation.isolated(value) == shown


def test_a_message_isolates_each_of_its_values() -> None:
    with override("en"):
        said = isolation.sentence(message("%(name)s stands in %(file)s", name="Zz <i>", file="ا.xlsx"))
    assert said == '<bdi>Zz &lt;i&gt;</bdi> stands in <bdi lang="ar">ا.xlsx</bdi>'


def test_a_message_in_an_attribute_isolates_by_characters() -> None:
    with override("en"):
        assert (
            isolation.plain_sentence(message("%(name)s stands in %(file)s", name="A", file="B"))
            == "\u2068A\u2069 stands in \u2068B\u2069"
        )


def test_a_counted_message_takes_the_form_of_its_number() -> None:
    with override("en"):
        assert [isolation.sentence(counted("%(number)s row", "%(number)s rows", number)) for number in (1, 3)] == [
            "1 row",
            "3 rows",
        ]
    with override("ar"):
        assert [isolation.sentence(counted("%(number)s row", "%(number)s rows", number)) for number in (1, 2, 3, 11, 100)] == [
            "سطر واحد", "سطران", "3 أسطر", "11 سطرًا", "100 سطر",
        ]  # fmt: skip


@pytest.mark.parametrize(
    "isolate", [isolation.own_direction, isolation.left_to_right, isolation.latin_phrase, isolation.isolated]
)
def test_no_mark_in_a_value_ends_its_isolation(isolate: Callable[[object], str]) -> None:
    with override("ar"):
        shown = isolate("سالم\u2069\u202e123\u2029x")
    assert {mark for mark in shown if mark in "\u2069\u202e\u2029"} == set()


def test_no_mark_in_a_value_ends_its_isolation_in_an_attribute() -> None:
    with override("en"):
        assert isolation.plain_sentence(message("%(file)s", file="a\u2069b")) == "\u2068ab\u2069"


def test_a_text_of_several_lines_keeps_them_and_each_paragraph_finds_its_direction() -> None:
    assert isolation.prose("سارة <b>\r\nZz\n\n\n\u202eHi\n") == '<p dir="auto">سارة &lt;b&gt;<br>Zz</p><p dir="auto">Hi</p>'
    assert isolation.prose("") == ""
