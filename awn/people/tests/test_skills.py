"""Skills are found by label and by other words, in any spelling."""

import re

import pytest

from awn.people.skills import find, skills

URI = re.compile(r"http://data\.europa\.eu/esco/skill/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def test_thirty_skills_each_with_an_address_of_esco_and_words_in_both_languages() -> None:
    assert len(skills()) == 30
    assert [uri for uri in skills() if not URI.fullmatch(uri)] == []
    for language in ("ar", "en"):
        assert len({skill.name(language) for skill in skills().values()} - {""}) == 30
    assert [skill.uri for skill in skills().values() if len(skill.synonyms) < 3] == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("اكسل", ["Spreadsheets"]),
        ("إِكْسِل", ["Spreadsheets"]),
        ("الخرائط", ["Compiling geographic data", "Drawing maps"]),
        ("EXCEL", ["Spreadsheets"]),
        ("لغه الاشاره", ["Sign language"]),
        ("مترجم", ["Translating texts", "Interpreting speech", "Sign language"]),
        ("data clean", ["Cleaning data"]),
        ("لا شيء كهذا", []),
        ("🌴", [skill.en for skill in skills().values()]),
    ],
)
def test_a_skill_is_found_by_what_people_type(typed: str, found: list[str]) -> None:
    assert [skill.en for skill in find(typed)] == found


def test_an_empty_question_shows_all() -> None:
    assert find("  ") == list(skills().values())
