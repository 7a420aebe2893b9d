import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awn.aid.cell_questions import cell_data, day_key, key_for, number_key, word_key
from awn.aid.entries import Flag, Place
from awn.arabic.wording import message


def flag(rule: str, raw: str, column: int = 3) -> Flag:
    return Flag(Place("كشف.xlsx", "1", 7, column), raw, rule, message("Nobody knows."))


def test_a_cell_is_asked_about_alone_without_where_it_stands() -> None:
    assert cell_data(flag("birth.impossible", " 31/2/1945 "), "person.birth") == {
        "role": "person.birth", "doubt": "birth.impossible", "value": "31/2/1945",
    }  # fmt: skip


def test_which_of_several_members_it_belongs_to_is_not_told() -> None:
    assert cell_data(flag("birth.ambiguous", "٤٥"), "member3.age") == {
        "role": "member.age", "doubt": "birth.ambiguous", "value": "٤٥",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "raw", "role"),
    [
        ("phone.invalid", "0924000722", "person.phone"),
        ("document.short", "85818103", "person.national_id"),
        ("name.number", "خليل راغب علي الخيلاتي 2", "person.name"),
        ("name.number", "خليل راغب علي", "person.given"),
        ("name.number", "خليل 0924000722", "person.given"),
        ("size.several", "5 هاتف 0924000722", "household.size"),
        ("birth.unreadable", "0924000722", "person.birth"),
        ("birth.disagrees", "1980", "person.birth"),
        ("sex.disagrees", "خليل راغب علي الخيلاتي", "person.sex"),
        ("relation.unknown", "شيعي", "household.relation"),
        ("relation.unknown", "-", "household.relation"),
        ("birth.impossible", "31/2/1945", "collector.birth"),
        ("birth.impossible", "31/2/1945", ""),
        ("size.unreadable", "س" * 61, "household.size"),
    ],
)
def test_volunteers_are_not_asked_about_what_names_or_reaches_somebody_or_may_not_come_in(rule: str, raw: str, role: str) -> None:
    assert cell_data(flag(rule, raw), role) is None


def test_a_doubt_about_a_row_as_a_whole_is_no_cell() -> None:
    assert cell_data(flag("size.unreadable", "5؟", column=0), "household.size") is None


@given(st.text(max_size=80), st.sampled_from(("birth.unreadable", "size.unreadable", "name.number", "sex.unknown")))
def test_a_question_holds_no_nine_digits_and_is_small(raw: str, rule: str) -> None:
    roles = ("person.birth", "household.size", "person.given", "person.sex")
    for data in (cell_data(flag(rule, raw), role) for role in roles):
        assert data is None or sum(letter.isdecimal() for letter in data["value"]) < 9
        assert data is None or len(json.dumps(data, ensure_ascii=False).encode()) < 2000


@pytest.mark.parametrize(
    ("role", "same"),
    [
        ("person.given", ("فاطمة", "فاطمه", " فَاطِمة ", "فاطمـة")),
        ("household.relation", ("زوجة", "زوجه")),
        ("household.size", ("5", "٥", "5.0", "5 أفراد", "خمسة")),
        ("person.birth", ("1/2/1980", "١/٢/١٩٨٠", "1980-02-01", "1-2-1980")),
        ("person.birth", ("1980", "١٩٨٠", "1980.0")),
        ("member.age", ("45", "٤٥", "45 سنة")),
        ("member.age", ("شهرين", "شهران")),
    ],
)
def test_answers_that_say_the_same_are_one(role: str, same: tuple[str, ...]) -> None:
    assert len({key_for(role)(typed) for typed in same}) == 1


@pytest.mark.parametrize(
    ("role", "typed"),
    [
        ("person.given", ("فاطمة", "فاتن", "فاطمة علي")),
        ("household.size", ("5", "6", "5 أو 6", "15")),
        ("person.birth", ("1/2/1980", "2/1/1980", "1980", "2/1980", "45", "1981")),
        ("member.age", ("2", "شهرين", "20")),
    ],
)
def test_answers_that_say_something_else_are_not(role: str, typed: tuple[str, ...]) -> None:
    assert len({key_for(role)(each) for each in typed}) == len(typed)


@given(st.text(max_size=64))
def test_every_text_has_a_key_and_digits_of_every_keyboard_are_one(typed: str) -> None:
    eastern = typed.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert word_key(eastern) == word_key(typed)
    assert number_key(eastern) == number_key(typed)
    assert day_key(eastern) == day_key(typed)
