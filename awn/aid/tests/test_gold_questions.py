import json
from collections import Counter
from typing import Any

import pytest

from awn.aid.lessons import DIFFERENT, SAME, lesson_of
from awn.aid.training import gold_questions
from awn.microtasks.models.microtask import Question


@pytest.fixture(scope="module")
def questions() -> list[Question]:
    return gold_questions(21, seed=5)


def test_half_of_them_are_one_person(questions: list[Question]) -> None:
    assert Counter(question.truth for question in questions) == {SAME: 11, DIFFERENT: 10}


def test_what_is_shown_teaches_what_is_true(questions: list[Question]) -> None:
    taught = [lesson_of({"lines": question.data["lines"]}) for question in questions]
    assert [lesson.truth for lesson in taught if lesson] == [question.truth for question in questions]


def test_several_lessons_are_taught_and_few_by_first_names_that_differ(questions: list[Question]) -> None:
    codes = Counter(lesson.code for question in questions if (lesson := lesson_of({"lines": question.data["lines"]})))
    assert len(codes) >= 5
    assert codes["kin"] + codes["twins"] <= 2


def test_the_reason_stands_in_both_languages_and_is_small(questions: list[Question]) -> None:
    for question in questions:
        assert set(question.data) == {"lines", "why"}
        assert set(question.data["why"]) == {"ar", "en"}
        assert all(question.data["why"].values())
        assert len(json.dumps(dict(question.data), ensure_ascii=False).encode()) < 2000


def test_each_is_asked_under_a_name_of_its_own(questions: list[Question]) -> None:
    assert sorted(question.about for question in questions) == sorted(f"gold:5:{place}" for place in range(21))


def test_the_same_seed_gives_the_same_questions_and_another_seed_others(questions: list[Question]) -> None:
    assert gold_questions(21, seed=5) == questions
    assert [question.data for question in gold_questions(2, seed=6)] != [question.data for question in questions[:2]]


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ({"document": "same", "given": "alike"}, "document"),
        ({"document": "same", "given": "same", "sex": "differs"}, None),
        ({"birth": "same", "given": "same", "father": "same", "family": "letter"}, "birth"),
        ({"birth": "same", "given": "differs", "father": "same", "family": "same"}, "twins"),
        ({"birth": "only_first", "given": "differs", "father": "spelling", "family": "same"}, "kin"),
        ({"name": "order", "birth": ("years", 24)}, "generations"),
        ({"name": "order", "birth": ("years", 2)}, None),
        ({"given": "same", "birth": ("years", 3)}, "namesakes"),
        ({"given": "same", "birth": ("years", 2)}, None),
        ({"given": "letter", "document": "differs"}, "alike"),
        ({"given": "same", "father": "same", "family": "same", "phone": "same"}, None),
    ],
)
def test_a_pair_teaches_only_what_it_shows(lines: dict[str, Any], code: str | None) -> None:
    said = [(field, state if isinstance(state, tuple) else (state, None)) for field, state in lines.items()]
    data = {"lines": [{"field": field, "state": state} | ({"n": n} if n else {}) for field, (state, n) in said]}
    lesson = lesson_of(data)
    assert (lesson.code if lesson else None) == code
