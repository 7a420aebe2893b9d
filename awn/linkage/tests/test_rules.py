"""What is always certain, and what never is."""

import pytest

from awn.linkage.comparisons import CODES
from awn.linkage.linking import Links, link
from awn.linkage.tests.registers import bands, people, person, persons

NAME = "محمد أحمد علي النجار"
PHONE = {"phones": ["912000123"]}


def test_same_document_with_the_same_first_name_is_certain() -> None:
    links = link(
        people(person(1, NAME, documents=["national_id:40123456"]), person(2, "محمد سعيد", documents=["national_id:40123456"]))
    )
    assert bands(links) == {(1, 2): "document"}
    assert persons(links) == [1, 1]


def test_a_wife_named_through_her_husband_is_known_by_her_own_document_and_birth_date() -> None:
    paper = {"sex": "female", "documents": ["national_id:40123456"]}
    own = person(1, "هدى محمود خالد النجار", born="1980-03-05", **paper)
    assert bands(link(people(own, person(2, "زوجه سعيد محمد", born="1980-03-05", **paper)))) == {(1, 2): "model"}
    assert persons(link(people(own, person(2, "زوجه سعيد محمد", **paper)))) == [1, 2]
    assert persons(link(people(own, person(2, "زوجه سعيد محمد", born="1980-03-05", sex="female")))) == [1, 2]


def test_whoever_is_named_through_another_is_known_by_paper_or_birth_date_beside_a_phone() -> None:
    own = person(1, "هدى محمود خالد النجار", born="1980-03-05", sex="female", documents=["national_id:40123456"], **PHONE)
    wife = {"sex": "female", "partner": "سعيد محمد", **PHONE}
    assert persons(link(people(own, person(2, "زوجه سعيد محمد", documents=["national_id:40123456"], **wife)))) == [1, 1]
    assert persons(link(people(own, person(2, "زوجه سعيد محمد", born="1980-03-05", **wife)))) == [1, 1]
    assert persons(link(people(own, person(2, "زوجه سعيد محمد", **wife)))) == [1, 2]
    mother = person(2, "امخالد", kunya="امخالد", sex="female", born="1980-03-05", **PHONE) | {"given": ""}
    assert persons(link(people(own, mother))) == [1, 1]


def test_wives_named_through_two_men_of_one_name_are_two_women() -> None:
    wives = [person(n, "زوجه احمد محمد", sex="female", partner="احمد محمد", place="الكروم", **PHONE) for n in (1, 2)]
    assert "certain" not in link(people(*wives)).pairs["band"].to_list()


def test_a_misspelt_first_name_needs_the_document_and_something_more() -> None:
    paper = {"documents": ["national_id:40123456"]}
    written = person(1, "ابراهيم شادي طه الرذاذي", **paper, **PHONE)
    assert persons(link(people(written, person(2, "ابراهمشا شادي طه الرذاذي", **paper, **PHONE)))) == [1, 1]
    assert persons(link(people(written, person(2, "ابراهمشا شادي طه الرذاذي", **PHONE)))) == [1, 2]


def test_two_common_first_names_alike_are_not_one_by_a_document_and_a_phone() -> None:
    paper = {"documents": [":40123456"]}
    assert persons(
        link(people(person(1, "حسن شادي طه الرذاذي", **paper, **PHONE), person(2, "حسين شادي طه الرذاذي", **paper, **PHONE)))
    ) == [1, 2]


def test_a_document_whose_kind_is_not_stated_equals_one_of_a_stated_kind() -> None:
    links = link(people(person(1, NAME, documents=["passport:N0401234"]), person(2, NAME, documents=[":N0401234"])))
    assert bands(links) == {(1, 2): "document"}


def test_a_document_that_lost_its_zero_is_the_same() -> None:
    links = link(
        people(person(1, NAME, documents=["national_id:040123456"]), person(2, NAME, documents=["national_id:40123456"]))
    )
    assert bands(links) == {(1, 2): "document"}


def test_the_same_number_of_two_stated_kinds_is_no_evidence() -> None:
    links = link(people(person(1, NAME, documents=["national_id:40123456"]), person(2, NAME, documents=["passport:40123456"])))
    assert bands(links) == {(1, 2): "doubtful"}


def test_a_family_book_does_not_join_people_of_other_first_names() -> None:
    book = {"documents": ["family_book:7712345"], **PHONE}
    links = link(
        people(
            person(1, NAME, **book),
            person(2, "سعيد أحمد علي النجار", **book),
            person(3, "فاطمة حسن عمر القاضي", sex="female", **book),
        )
    )
    assert persons(links) == [1, 2, 3]


@pytest.mark.parametrize("number", ["0000000", "1111111", "123456789", "99"])
def test_fillers_are_no_documents(number: str) -> None:
    links = link(
        people(
            person(1, NAME, documents=[f"national_id:{number}"]),
            person(2, "محمد خالد حسن الحداد", documents=[f"national_id:{number}"]),
        )
    )
    assert bands(links) == {}


def test_a_number_under_many_families_names_is_a_filler() -> None:
    fathers = ["أحمد", "خالد", "حسن", "عمر", "يوسف", "سامر", "ماهر", "نبيل"]
    rows = [person(n, f"محمد {father} النجار", documents=["national_id:55501234"]) for n, father in enumerate(fathers, 1)]
    assert persons(link(people(*rows))) == list(range(1, 9))


@pytest.mark.parametrize(
    "other",
    [NAME, "محمد أحمد النجار", "محمد أحمد علي", "محمد أحمد علي الحداد"],
    ids=["all four", "grandfather missing", "family missing", "another family name"],
)
def test_three_agreeing_name_parts_with_the_same_birth_date_are_certain(other: str) -> None:
    links = link(people(person(1, NAME, born="1984-05-17"), person(2, other, born="1984-05-17")))
    assert bands(links) == {(1, 2): "name_birth"}


def test_a_sex_that_is_not_stated_does_not_contradict() -> None:
    links = link(people(person(1, NAME, born="1984-05-17"), person(2, NAME, born="1984-05-17", sex="")))
    assert bands(links) == {(1, 2): "name_birth"}


@pytest.mark.parametrize("against", [{"sex": "female"}, {"documents": ["national_id:87654012"]}], ids=["sex", "document"])
def test_what_contradicts_makes_the_same_name_and_birth_doubtful(against: dict[str, object]) -> None:
    links = link(
        people(
            person(1, NAME, born="1984-05-17", documents=["national_id:40123456"]), person(2, NAME, born="1984-05-17", **against)
        )
    )
    assert "certain" not in links.pairs["band"].to_list()
    assert persons(links) == [1, 2]


def test_the_first_of_january_is_no_birth_date() -> None:
    links = link(people(person(1, NAME, born="1984-01-01", **PHONE), person(2, NAME, born="1984-01-01", **PHONE)))
    assert bands(links) == {(1, 2): "doubtful"}


def test_names_birth_year_and_a_shared_phone_never_make_a_pair_certain() -> None:
    rows = [person(1, NAME, year=1984, **PHONE), person(2, NAME, year=1984, **PHONE)]
    for _ in range(3):
        assert bands(link(people(*rows)))[1, 2] == "doubtful"
        rows += [person(number, f"خالد سعيد يوسف الحداد {number}") for number in range(len(rows) + 1, len(rows) + 100)]


def test_a_phone_of_more_than_six_households_is_no_evidence() -> None:
    neighbours = [
        person(n, f"{given} سعيد يوسف الحداد", **PHONE)
        for n, given in enumerate(("خالد", "عمر", "سامر", "نبيل", "ماهر", "يوسف"), 3)
    ]
    shared = link(people(person(1, NAME, **PHONE), person(2, NAME, **PHONE), *neighbours)).pairs
    alone = link(people(person(1, NAME, **PHONE), person(2, NAME, **PHONE), *neighbours[:2])).pairs
    assert (shared["phone"].to_list(), alone["phone"].to_list()) == ([-1], [CODES["phone"]["same"]])


def test_two_members_of_one_entry_are_never_one_person() -> None:
    same = {"documents": ["national_id:40123456"], "household": 1}
    links = link(
        people(
            person(1, NAME, **same), person(2, NAME, slot="member1", **same), person(3, NAME, documents=["national_id:40123456"])
        )
    )
    assert persons(links) in ([1, 2, 1], [1, 2, 2])
    assert sorted(bands(links).values()) == ["document", "doubtful"]


def test_what_stands_behind_wife_of_is_the_husbands_name_and_speaks_against_nobody() -> None:
    paper = {"sex": "female", "documents": ["national_id:40123456"]}
    own = person(1, "هدى محمود خالد النجار", year=1980, **paper)
    links = link(people(own, person(2, "زوجه سعيد محمد ناصر", year=1980, **paper)))
    assert (bands(links), _level(links, "father"), _level(links, "family")) == ({(1, 2): "model"}, "through", "through")


def test_a_wife_of_one_first_name_beside_a_short_name_is_one_more_name_and_no_proof() -> None:
    wives = {"sex": "female", "partner": "عرفات"}
    short, long = person(1, "سندس الفانوسي", place="الوادي", **wives), person(2, "سندس عامر راتب الفانوسي", **wives)
    assert persons(link(people(short, long | {"place": "الجسر"}))) == [1, 2]
    assert persons(link(people(short, long | {"place": "الوادي"}))) == [1, 1]


def test_a_slip_in_the_first_name_and_another_last_name_need_the_same_document() -> None:
    paper = {"documents": ["national_id:40123456"]}
    whole, short = "محمد شادي طه الرذاذي", "مهمد شادي طه"
    assert persons(link(people(person(1, whole, **paper), person(2, short, **paper)))) == [1, 1]
    assert persons(link(people(person(1, whole, **PHONE), person(2, short, **PHONE)))) == [1, 2]


@pytest.mark.parametrize("known", ({"year": 1980}, PHONE, {"year": 1980, **PHONE}))
def test_a_name_with_year_and_phone_is_certain_only_where_few_share_the_place(known: dict[str, object]) -> None:
    """All three together are certain in a place of one in thirty; any two of them, or a place of half the register, are not."""
    twice = [person(n, "عرفات شوكت نظمي الفانوسي", place="الوادي", **known) for n in (1, 2)]
    others = [person(n, f"سالم {'ا' * (n % 7 + 1)} ناصر دوحان", place="الجسر", year=1950 + n % 40) for n in range(3, 41)]
    near = link(people(*twice, *others))
    far = link(people(*twice, *({**other, "place": "الوادي"} for other in others)))
    assert (persons(near)[1] == 1, persons(far)[1] == 1) == (len(known) == 2, False)


def _level(links: Links, comparison: str) -> str:
    names = {number: name for name, number in CODES[comparison].items()}
    return names[links.pairs[comparison][0]]
