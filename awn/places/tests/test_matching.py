"""Finding a place by what people type."""

import pytest
from django.test import Client
from django.utils import translation
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from awn.places.loading import load_entries
from awn.places.matching import find, the_one
from awn.places.models import Area
from awn.places.tests.country import COUNTRY

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def country(db: None) -> None:
    load_entries(COUNTRY, file="made", digest="")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("بيدر", "PL0101"), ("محافظة السهل - بيدر", "PL0101"), ("بيدر/النازحين", "PL0101"), ("البستان/النازحين", "PL010101"),
        ("Baydar", "PL0101"), ("baidar", "PL0101"), ("PL0101", "PL0101"), ("pl0101", "PL0101"), ("بيـــدر", "PL0101"),
        ("مدينة بيدر", "PL0101"), ("سهل القمح", "PL01"), ("حي البستان، بيدر", "PL010101"),         ("الغدير الأخضر", "PL0201"), ("الغدبر", "PL0201"), ("الغديرر", "PL0201"), ("Al Ghadeer", "PL0201"),
    ],
)  # fmt: skip
def test_the_area_that_is_meant_stands_first(typed: str, code: str) -> None:
    assert [match.area.code for match in find(typed)][:1] == [code]


def test_an_area_above_that_is_named_too_decides_between_two_of_one_name() -> None:
    assert {match.area.code for match in find("الأمل")[:2]} == {"PL010102", "PL020101"}
    assert the_one("الأمل") is None
    assert [getattr(the_one(typed), "code", "") for typed in ("الأمل - الغدير", "بيدر/الأمل")] == ["PL020101", "PL010102"]


def test_only_areas_within_another_are_found_when_asked() -> None:
    wadi = Area.objects.get(code="PL02")
    assert [match.area.code for match in find("الأمل", within=wadi)] == ["PL020101"]


def test_what_is_no_longer_in_use_is_not_offered() -> None:
    Area.objects.filter(code="PL0101").update(superseded_at="2026-01-01T00:00Z")
    assert "PL0101" not in [match.area.code for match in find("بيدر")]


@pytest.mark.parametrize(("typed", "queries"), [("الأمل", 2), ("PL01", 2), ("الغدبر", 4), ("مكان", 4)])
def test_finding_takes_the_same_number_of_queries_for_one_and_for_many(
    typed: str, queries: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(queries):
        find(typed)


@given(st.text(max_size=60))
@hypothesis_settings(max_examples=60, deadline=None)
def test_nothing_that_is_typed_breaks_it(typed: str) -> None:
    for match in find(typed.replace("\0", "")):
        assert 0 < match.likeness <= 1


@pytest.mark.parametrize(("language", "address", "name"), [("ar", "/places/", "بيدر"), ("en", "/en/places/", "Baydar")])
def test_anybody_may_look_up_a_place_in_both_languages(client: Client, language: str, address: str, name: str) -> None:
    with translation.override(language):
        page = client.get(address, {"q": "بيدر"}).content.decode()
    assert f"<bdi>{name}</bdi>" in page
    assert 'dir="ltr">PL0101<' in page


def test_a_page_shows_what_was_typed_and_runs_none_of_it(client: Client) -> None:
    page = client.get("/places/", {"q": '"><script>\u202e'}).content.decode()
    assert "<script>\u202e" not in page
    assert "\u202e" not in page
