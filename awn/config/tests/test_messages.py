"""The catalogue check finds what makes an Arabic text careless."""

import pytest
from babel.messages.catalog import Catalog, Message

from awn.config.catalogue_rules import complaints
from awn.config.messages import PLURALS

GOOD = ("لا أسطر", "سطر واحد", "سطران", "%(number)s أسطر", "%(number)s سطرًا", "%(number)s سطر")


def test_a_careful_translation_has_no_complaint() -> None:
    assert list(complaints(Message("%(file)s is empty.", "%(file)s فارغ."))) == []
    assert list(complaints(Message(("%(number)s row", "%(number)s rows"), GOOD))) == []


@pytest.mark.parametrize(
    ("string", "complaint"),
    [
        ("", "empty"),
        ("فارغ.", "other placeholders"),
        ("%(file)s, فارغ", "has an ASCII comma, semicolon or question mark beside an Arabic letter"),
        ("%(file)s ← فارغ", "has an arrow"),
        ("%(file)s فــارغ", "has a run of tatweel"),
        ("%(file)s ٣", "has Arabic-Indic digits"),
        ("%(file)s -- فارغ", "has two hyphens"),
        ("«%(file)s فارغ", "has a quotation mark without its other"),
    ],
)
def test_a_careless_translation_is_named(string: str, complaint: str) -> None:
    assert list(complaints(Message("%(file)s is empty.", string))) == [complaint]


def test_plural_forms_are_six_and_differ() -> None:
    rows = ("%(number)s row", "%(number)s rows")
    assert list(complaints(Message(rows, GOOD[:5]))) == ["not six plural forms"]
    assert "six equal plural forms" in list(complaints(Message(rows, ("%(number)s سطر",) * 6)))
    assert list(complaints(Message(rows, (*GOOD[:4], "سطرًا", GOOD[5])))) == ["other placeholders in form 4"]


@pytest.mark.parametrize(
    ("number", "form"),
    [(0, 0), (1, 1), (2, 2), (3, 3), (10, 3), (11, 4), (99, 4), (100, 5), (101, 5), (102, 5), (103, 3), (111, 4), (1000, 5)],
)
def test_each_number_takes_its_form(number: int, form: int) -> None:
    from gettext import c2py

    assert c2py(PLURALS)(number) == form


def test_django_and_the_catalogues_agree_on_the_order_of_the_forms() -> None:
    assert Catalog(locale="ar").plural_expr != PLURALS  # why the header is written by us
