"""`awn_fold` inside PostgreSQL is `fold`."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from awn.arabic import migrations
from awn.arabic.fold_in_sql import CHARACTERS, function
from awn.arabic.folding import fold
from awn.arabic.tests.noise import noisy

pytestmark = pytest.mark.django_db

# what PostgreSQL can store: no NUL and no half characters
STORABLE = st.characters(codec="utf-8", exclude_characters="\x00")


def folded(texts: Sequence[str]) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "select awn_fold(text) from unnest(%s::text[]) with ordinality as given(text, place) order by place", [list(texts)]
        )
        return [row[0] for row in cursor.fetchall()]


def test_the_frozen_function_is_what_python_does_today() -> None:
    frozen = sorted(Path(migrations.__path__[0]).glob("fold_*.sql"))[-1]
    assert frozen.read_text("ascii") == function(), (
        "fold changed: freeze it in a new migration (python -m awn.arabic.fold_in_sql)"
    )


def test_every_single_character_folds_alike() -> None:
    characters = [chr(code) for code in CHARACTERS]
    assert folded(characters) == [fold(character) for character in characters]


def test_every_character_between_two_letters_folds_alike() -> None:
    texts = [f"ا{chr(code)}ل e" for code in CHARACTERS if code < 0x20000 or code % 50 == 0]
    assert folded(texts) == [fold(text) for text in texts]


@given(st.lists(st.text(STORABLE), min_size=20, max_size=40))
@settings(max_examples=100, deadline=None)
def test_any_text_folds_alike(texts: list[str]) -> None:
    assert folded(texts) == [fold(text) for text in texts]


HANGUL_AND_MARKS = st.text(
    "\u1100\u1112\u1161\u1175\u11a8\u11c2\uac00\u302e\u0640\u0621\u0654\u0653\u064e\u0627\u064a\u0648\u200d",
    min_size=1,
    max_size=12,
)


@given(st.lists(HANGUL_AND_MARKS, min_size=20, max_size=40))
@settings(max_examples=100, deadline=None)
def test_letters_that_meet_when_a_mark_goes_fold_alike(texts: list[str]) -> None:
    assert folded(texts) == [fold(text) for text in texts]


@given(st.lists(st.text("ابتجحدرسصعفقكلمنهوي ", max_size=20).flatmap(noisy), min_size=10, max_size=20))
@settings(max_examples=50, deadline=None)
def test_arabic_as_it_is_typed_folds_alike(texts: list[str]) -> None:
    assert folded(texts) == [fold(text) for text in texts]


def test_nothing_folds_to_nothing() -> None:
    with connection.cursor() as cursor:
        cursor.execute("select awn_fold(null), awn_fold(''), awn_fold(' ـ ')")
        assert cursor.fetchone() == (None, "", "")


@pytest.fixture
def names() -> None:
    """A table with an index of trigrams over the comparing form, of 5,000 rows and one name; made by the owner."""
    with connection.cursor() as cursor:
        cursor.execute("reset role")
        cursor.execute("create table names (name text)")
        cursor.execute("insert into names select md5(number::text) from generate_series(1, 5000) number")
        cursor.execute("insert into names values ('عبدُ الرَّحمٰن السهلاويّ')")
        cursor.execute("create index on names using gin (awn_fold(name) gin_trgm_ops)")
        cursor.execute("analyze names")
        cursor.execute("set role awn")


@pytest.mark.usefixtures("names")
@pytest.mark.parametrize("typed", ["عبد الرحمن السهلاوي", "عبدالرحمن السهلاوى", "السهلاوي عبد الرحمان"])
def test_a_name_is_found_through_the_index_however_it_is_typed(typed: str) -> None:
    asked = "select name from names where awn_fold(name) % awn_fold(%s)".replace(" % ", " %% ")
    with connection.cursor() as cursor:
        cursor.execute(asked, [typed])
        assert cursor.fetchall() == [("عبدُ الرَّحمٰن السهلاويّ",)]
        cursor.execute(f"explain {asked}", [typed])
        assert "names_awn_fold_idx" in str(cursor.fetchall())
