import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awn.aid.compared_names import PARTS
from awn.aid.entries import Document, Household, Individual
from awn.aid.pair_questions import Line, PairData, Side, pair_data, pair_key
from awn.arabic.folding import fold

LETTERS = "ابتجحدرسصعفقكلمنهوي"
NAMES = ("محمد", "احمد", "محمود", "حسن", "حسين", "فاطمه", "فاطما", "ساره", "سارا", "عبدله", "صالح", "نولاوي", "نولاوى", "حمد")
CODES = ("standing", "named")
"""Fields whose values are codes, no words of a list."""


def somebody(**fields: Any) -> Side:
    """مريم صالح حسن النولاوي, born 5 March 1990, at the head of a family of five."""
    person: dict[str, Any] = {
        "file": "كشف.xlsx", "sheet": "1", "row": 2, "slot": "head", "household": 0, "name": "مريم صالح حسن النولاوي",
        "given": "مريم", "father": "صالح", "grandfather": "حسن", "family": "نولاوي", "sex": "female", "birth_date": date(1990, 3, 5),
        "birth_precision": "day", "phones": ("+963912000123",), "documents": (Document("national_id", "03120456789"),),
    }  # fmt: skip
    home: dict[str, Any] = {"size": 5, "place": "مخيم الفجر - خيمة 22"}
    others = fields.pop("others", [])
    home |= {key: fields.pop(key) for key in ("size", "place", "origin") if key in fields}
    one, house = Individual(**{**person, **fields}), Household(0, "كشف.xlsx", "1", 2, **home)
    house.individuals = [one, *others]
    return Side(one, house)


def relative(slot: str, given: str) -> Individual:
    return Individual("كشف.xlsx", "1", 2, slot, 0, given, given=given)


def line(left: Side, right: Side, field: str) -> Line:
    """The line of a field without its name; empty when there is none."""
    found = [each for each in pair_data(left, right)["lines"] if each["field"] == field]
    return {key: value for key, value in (found[0] if found else {}).items() if key != "field"}


def exchanged(data: PairData) -> PairData:
    """The same question with the sides the other way round."""
    states = {"only_first": "only_second", "only_second": "only_first"}
    return {
        "lines": [
            {"field": each["field"], "state": states.get(each["state"], each["state"])}
            | {key: value for key, value in each.items() if key in ("n", "common", "estimated")}
            | ({"first": each["second"], "second": each["first"]} if "first" in each else {})
            | ({"letters": each["letters"][::-1]} if "letters" in each else {})
            for each in data["lines"]
        ]
    }


@st.composite
def sides(draw: st.DrawFn) -> Side:
    part = st.sampled_from(NAMES) | st.text(LETTERS, min_size=2, max_size=9) | st.just("")
    parts = dict(zip(PARTS, draw(st.tuples(part, part, part, part)), strict=True))
    digits = st.text("0123456789", min_size=4, max_size=14)
    kinds = st.sampled_from(("national_id", "family_book", "passport", ""))
    numbers = draw(st.lists(digits, max_size=3))
    others = [relative(f"member{n}", name) for n, name in enumerate(draw(st.lists(st.sampled_from(NAMES), max_size=3)), 1)]
    return somebody(
        **parts,
        name=" ".join(name for name in parts.values() if name),
        slot=draw(st.sampled_from(("head", "spouse1", "member2", "collector"))),
        sex=draw(st.sampled_from(("male", "female", ""))),
        kunya=draw(st.sampled_from(("", "ام خالد", "ام خلود"))),
        mother=draw(st.sampled_from(("", "هدى علي", "ندى"))),
        named_as=draw(st.sampled_from(("", "", "", "wife_of", "kunya"))),
        birth_date=draw(st.none() | st.dates(date(1930, 1, 1), date(2026, 1, 1))),
        birth_precision=draw(st.sampled_from(("day", "year", "age"))),
        phones=tuple(draw(st.lists(digits, max_size=2))),
        documents=tuple(Document(draw(kinds), number) for number in numbers),
        size=draw(st.none() | st.integers(1, 20)),
        place=draw(st.sampled_from(("", "مخيم الفجر - خيمة 22", "الفجر/النازحين", "حي البستان"))),
        others=others,
    )


def shown(data: PairData) -> Iterator[str]:
    for each in data["lines"]:
        if each["field"] not in CODES:
            yield from (each[which] for which in ("first", "second") if which in each)


@given(sides(), sides())
def test_no_whole_number_phone_or_birth_of_anybody_is_in_the_question(left: Side, right: Side) -> None:
    text = json.dumps(pair_data(left, right), ensure_ascii=False)
    for side in (left, right):
        numbers = [*side.person.phones, *(document.number for document in side.person.documents)]
        assert [
            number for number in numbers if number.lstrip("0") and number.lstrip("0") in text and len(number.lstrip("0")) > 3
        ] == []
        born = side.person.birth_date
        assert born is None or str(born.year) not in text


@given(sides(), sides())
def test_never_all_parts_of_a_name_and_never_the_familys_are_in_the_question(left: Side, right: Side) -> None:
    data = pair_data(left, right)
    seen = {word for value in shown(data) for word in (fold(value), *fold(value).split())}
    for side in (left, right):
        parts = [part for name in PARTS if (part := getattr(side.person, name))]
        assert not parts or [part for part in parts if part not in seen] != []
    named = [each["field"] for each in data["lines"] if "first" in each and each["field"] in PARTS]
    assert set(named) <= {"given", "father", "grandfather"}
    assert len(named) <= 2


@given(sides(), sides())
def test_which_of_the_two_comes_first_means_nothing(left: Side, right: Side) -> None:
    assert pair_data(right, left) == exchanged(pair_data(left, right))


@given(sides(), sides())
def test_a_question_is_small_and_comes_back_from_json_as_it_was(left: Side, right: Side) -> None:
    data = pair_data(left, right)
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    assert json.loads(text) == data
    assert len(text.encode()) < 2000


@given(sides())
def test_somebody_beside_oneself_shows_nothing_but_equality(side: Side) -> None:
    assert list(shown(pair_data(side, side))) == []


def test_a_pair_is_shown_so() -> None:
    left = somebody(others=[relative("spouse1", "خالد"), relative("member1", "هدي"), relative("member2", "عمر")])
    right = somebody(
        file="آخر.xlsx", row=9, given="مريما", name="مريما صالح حسين النولاوي", grandfather="حسين", birth_date=date(1990, 5, 3),
        phones=("+963933111777",), documents=(Document("national_id", "03120456780"),), size=6, place="الفجر",
        others=[relative("spouse1", "خالد"), relative("member1", "هدي")],
    )  # fmt: skip
    assert pair_data(left, right) == {
        "lines": [
            {"field": "standing", "state": "same", "first": "head", "second": "head"},
            {"field": "given", "state": "letter", "first": "مريم", "second": "مريما"},
            {"field": "father", "state": "same", "common": True},
            {"field": "grandfather", "state": "letter", "first": "حسن", "second": "حسين"},
            {"field": "family", "state": "same"},
            {"field": "sex", "state": "same"},
            {"field": "birth", "state": "swapped"},
            {"field": "document", "state": "digit", "first": "789", "second": "780"},
            {"field": "phone", "state": "differs", "first": "123", "second": "777"},
            {"field": "partner", "state": "same"},
            {"field": "relatives", "state": "shared", "n": 2},
            {"field": "size", "state": "by", "n": 1},
            {"field": "place", "state": "same"},
            {"field": "list", "state": "another"},
        ]
    }


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ({"family": "نولاوي"}, {"family": "نولاري"}, {"state": "letter", "letters": ["و", "ر"]}),
        ({"family": "نولاوي"}, {"family": "نولوي"}, {"state": "letter", "letters": ["ا", ""]}),
        ({"family": "نولاوي"}, {"family": "مرسانه"}, {"state": "differs"}),
        ({"family": "نولاوي"}, {"family": ""}, {"state": "only_first"}),
        ({"family": "حسن", "grandfather": ""}, {}, {"state": "elsewhere"}),
    ],
)
def test_of_a_familys_name_only_the_letters_are_seen_in_which_two_differ(one: Any, other: Any, said: Line) -> None:
    assert line(somebody(**one), somebody(**other), "family") == said


def test_a_part_that_differs_in_its_spelling_alone_stays_unseen() -> None:
    assert line(somebody(given="ساره"), somebody(given="سارا"), "given") == {"state": "spelling"}


def test_a_part_is_shown_as_the_list_writes_it() -> None:
    left = somebody(given="عبدله", name="عبد الله صالح حسن النولاوي")
    assert line(left, somebody(given="عبيد", name="عُبيد صالح حسن النولاوي"), "given") == {
        "state": "differs", "first": "عبد الله", "second": "عُبيد",
    }  # fmt: skip


def test_whoever_has_one_name_alone_keeps_it() -> None:
    left, right = (
        somebody(given="سلمي", father="", grandfather="", family=""),
        somebody(given="سلوي", father="", grandfather="", family=""),
    )
    assert line(left, right, "given") == {"state": "letter", "letters": ["م", "و"]}


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (("نولاوي", "مريم", "صالح", "حسن"), "turned"),
        (("صالح", "مريم", "حسن", "نولاوي"), "order"),
    ],
)
def test_the_same_names_in_another_order_are_said_to_be_so_and_none_is_shown(parts: tuple[str, ...], said: str) -> None:
    right = somebody(**dict(zip(PARTS, parts, strict=True)), name=" ".join(parts))
    assert line(somebody(), right, "name") == {"state": said}
    assert list(shown(pair_data(somebody(), right))) == []


def test_a_woman_named_through_her_husband_is_held_against_the_others_husband() -> None:
    left = somebody(given="زوجه", father="خالد", grandfather="", family="مرسانه", name="زوجة خالد مرسانة", named_as="wife_of")
    right = somebody(others=[relative("spouse1", "خالد")])
    assert line(left, right, "name") == {"state": "through"}
    assert line(left, right, "named") == {"state": "differs", "first": "wife_of", "second": "own"}
    assert line(left, right, "partner") == {"state": "same"}
    assert line(left, right, "father") == {}


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ({}, {}, {"state": "same"}),
        ({}, {"birth_date": date(1990, 3, 6)}, {"state": "days"}),
        ({}, {"birth_date": date(1990, 3, 15)}, {"state": "digit"}),
        ({}, {"birth_date": date(1990, 8, 21)}, {"state": "other_day"}),
        ({}, {"birth_date": date(1983, 7, 21)}, {"state": "years", "n": 7}),
        ({}, {"birth_date": date(1990, 1, 1), "birth_precision": "year"}, {"state": "same_year", "estimated": True}),
        ({}, {"birth_date": date(1988, 1, 1), "birth_precision": "age"}, {"state": "years", "n": 2, "estimated": True}),
        ({}, {"birth_date": None}, {"state": "only_first"}),
        ({"birth_date": None}, {"birth_date": None}, {}),
    ],
)
def test_of_births_it_is_said_how_far_apart_they_are(one: Any, other: Any, said: Line) -> None:
    assert line(somebody(**one), somebody(**other), "birth") == said


@pytest.mark.parametrize(
    ("one", "other", "field", "said"),
    [
        ([("national_id", "0312045678")], [("national_id", "312045678")], "document", {"state": "same"}),
        ([("national_id", "0312045678")], [("", "312045678")], "document", {"state": "same"}),
        ([("national_id", "0312045678")], [("passport", "312045678")], "document", {"state": "other_kind"}),
        ([("national_id", "0312045678")], [("national_id", "9312045678")], "document", {"state": "digit"}),
        ([("national_id", "0312045678")], [], "document", {"state": "only_first"}),
        (
            [("family_book", "12345")],
            [("family_book", "98765")],
            "family_document",
            {"state": "differs"},
        ),
        (
            [("family_book", "123456")],
            [("family_book", "987654")],
            "family_document",
            {"state": "differs", "first": "56", "second": "54"},
        ),
        ([("family_book", "1234")], [("family_book", "9876")], "family_document", {"state": "differs"}),
    ],
)
def test_of_numbers_the_last_digits_are_seen_where_they_differ_and_four_stay_unseen(
    one: Any, other: Any, field: str, said: Line
) -> None:
    left, right = (somebody(documents=tuple(Document(*each) for each in documents)) for documents in (one, other))
    assert line(left, right, field) == said


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("مخيم الفجر - خيمة 22", "الفجر/النازحين", {"state": "same"}),
        ("حي البستان", "حي البستات", {"state": "alike"}),
        ("حي البستان", "مخيم الفجر", {"state": "differs"}),
        ("", "مخيم الفجر", {"state": "only_second"}),
        ("", "", {}),
    ],
)
def test_of_places_only_whether_they_are_one(one: str, other: str, said: Line) -> None:
    assert line(somebody(place=one), somebody(place=other), "place") == said


def test_a_pair_has_one_key_whichever_comes_first() -> None:
    one, other = "0198c2f0-1111-7aaa-8bbb-000000000001", "0198c2f0-2222-7aaa-8bbb-000000000002"
    assert pair_key(one, other) == pair_key(other, one) == f"pair:{one}:{other}"
    assert len(pair_key(one, other)) <= 120
