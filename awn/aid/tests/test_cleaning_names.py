"""Everybody whom a cell of names names, and nobody else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awn.aid.cleaning.cleaned import Cleaned
from awn.aid.cleaning.names import NamedPeople, NamedPerson, clean_members, clean_name

TODAY = date(2026, 11, 24)
NAMES = ["محمد", "سامر", "ليلى", "هدى", "خالد", "فاطمة", "وليد", "وفاء", "سعاد", "مريم", "يوسف", "حسن"]


def said(person: NamedPerson) -> str:
    """name|sex|named_as|relation|marital, with † for the dead; empty ends left off."""
    facts = (person.name + ("†" if person.deceased else ""), person.sex, person.named_as, person.relation, person.marital)
    return "|".join(facts).rstrip("|")


def flags(cleaned: Cleaned[NamedPeople]) -> list[str]:
    return [rule for rule, _ in cleaned.flags]


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("محمد احمد على (متوفي) الزوجه فاطمه حسن", ["محمد احمد على†|male", "فاطمه حسن|female||spouse|widowed"]),
        ("ورثة المرحوم حسن علي", ["ورثة حسن علي†||heirs_of"]),
        ("حرم/ سعيد محمود", ["حرم سعيد محمود|female|wife_of||married"]),
        ("زوجة سعيد", ["زوجة سعيد|female|wife_of||married"]),
        ("أرملة خالد حسن", ["أرملة خالد حسن|female|widow_of||widowed"]),
        ("والدة سعيد حسن", ["والدة سعيد حسن|female|mother_of"]),
        ("عائلة محمد حسن", ["عائلة محمد حسن||family_of"]),
        ("ايتام خالد حسن", ["ايتام خالد حسن†||orphans_of"]),
        ("ام خالد ارملة", ["ام خالد|female|kunya||widowed"]),
        ("أم خالد", ["أم خالد|female|kunya"]),
        ("أبو خالد", ["أبو خالد|male|kunya"]),
        ("الحاج/ عبدالرحمن  محمدعبده ابوالخير", ["عبد الرحمن محمدعبده ابو الخير|male"]),
        ("محـــمد", ["محمد"]),
        ("أ. سامر", ["سامر"]),
        ("الحاجة فاطمة علي حسن", ["فاطمة علي حسن|female"]),
        ("المرحوم محمد حسن", ["محمد حسن†|male"]),
        ("1- محمد احمد", ["محمد احمد"]),
        ("محمد - احمد - علي", ["محمد احمد علي"]),
        ("محمد(أحمد) علي", ["محمد أحمد علي"]),
        ("محمد احمد (ابو خالد)", ["محمد احمد (ابو خالد)|male"]),
        ("فاطمة حسن ارملة محمد علي", ["فاطمة حسن|female|||widowed", "محمد علي†|male||spouse"]),
        ("فاطمة حسن زوجة محمد علي", ["فاطمة حسن|female", "محمد علي|male||spouse"]),
        ("فاطمة - زوجة محمد علي", ["فاطمة|female", "محمد علي|male||spouse"]),
        ("سعاد علي (زوجة المرحوم محمد حسن)", ["سعاد علي|female|||widowed", "محمد حسن†|male||spouse"]),
        ("محمد علي وزوجته فاطمة حسن", ["محمد علي|male", "فاطمة حسن|female||spouse"]),
        ("المرحوم/ محمد علي وزوجته/ سعاد محمد", ["محمد علي†|male", "سعاد محمد|female||spouse|widowed"]),
        ("محمد علي (زوجة اولى هدى حسن) + (زوجة ثانية سعاد علي)", ["محمد علي|male", "هدى حسن|female||spouse", "سعاد علي|female||spouse"]),
        ("محمد علي، متوفي، زوجته سعاد", ["محمد علي†|male", "سعاد|female||spouse|widowed"]),
        ("خالد علي وأخوه سامر علي", ["خالد علي", "سامر علي|male||brother"]),
        ("محمد علي / متزوج", ["محمد علي|male|||married"]),
        ("سعاد محمد (أرملة)", ["سعاد محمد|female|||widowed"]),
        ("فاطمة بنت علي حسن", ["فاطمة بنت علي حسن|female"]),
        ("محمد احمد رحمه الله", ["محمد احمد†"]),
        ("هدى / منى", ["هدى", "منى"]),
        ("فاطمة علي، عائشة", ["فاطمة علي", "عائشة"]),
        ("هدى علي ومنى", ["هدى علي", "منى"]),
        ("هدى / محمد / حسن", ["هدى محمد حسن"]),
        ("فاطمة وفاء", ["فاطمة وفاء"]),
        ("سعاد / نور", ["سعاد نور"]),
        ("هاجر و رجاء محمد التركماني", ["هاجر", "رجاء محمد التركماني"]),
        ("أمة الرحمن علي حسن", ["أمة الرحمن علي حسن"]),
        ("امه الله علي", ["امه الله علي"]),
        ("محمد علي وأمه هدى", ["محمد علي", "هدى|female||mother"]),
        ("دار السلام علي حسن", ["دار السلام علي حسن"]),
        ("دار سالم علي", ["دار سالم علي||family_of"]),
        ("Smith, John", ["Smith John"]),
        ("Fatima Ali (widow)", ["Fatima Ali|female|||widowed"]),
        ("وليد حسن", ["وليد حسن"]),
        ("محمد سليم المسلم", ["محمد سليم المسلم"]),
        ("خالد حسن الشهيد", ["خالد حسن الشهيد"]),
        ("زوجة الشهيد سعيد", ["زوجة سعيد|female|widow_of||widowed"]),
        ("سعاد حسن (زوجة الشهيد سعيد علي)", ["سعاد حسن|female|||widowed", "سعيد علي†|male||spouse"]),
        ("سعاد زوجة الشهيد البطل سعيد", ["سعاد|female|||widowed", "سعيد†|male||spouse"]),
        ("هدى علي ارملة الشهيد/ سعيد ناصر", ["هدى علي|female|||widowed", "سعيد ناصر†|male||spouse"]),
        ("الشهيد خالد سعيد ناصر وزوجته هدى علي", ["خالد سعيد ناصر†|male", "هدى علي|female||spouse|widowed"]),
        ("سالم ناصر (شهيد X) حمدان", ["سالم ناصر حمدان†"]),
        ("سالم (شهيد) ناصر حمدان", ["سالم ناصر حمدان†"]),
        ("سالم ناصر [أسير محرر] حمدان", ["سالم ناصر حمدان"]),
        ("سالم ناصر (ابو خالد) حمدان", ["سالم ناصر حمدان (ابو خالد)|male"]),
        ("فاطمة (ام محمد) علي حسن", ["فاطمة علي حسن (ام محمد)|female"]),
        ("حسن علي (ابن شهيد)", ["حسن علي"]),
        ("بنت زوجة سعيد", ["بنت زوجة سعيد|female|daughter_of"]),
    ],
)  # fmt: skip
def test_everybody_named_is_read_with_what_the_words_say(cell: str, people: list[str]) -> None:
    assert [said(person) for person in clean_name(cell).value.people] == people


@pytest.mark.parametrize(
    "cell",
    [None, "", "-", "؟", "xxx", "لا يوجد", "غير معروف", "مجهول", "5", 5, True, "N/A", "أرملة", "متوفى", "رقم 5", "...", "بدون"],
)
def test_a_cell_without_a_name_names_nobody(cell: object) -> None:
    assert clean_name(cell).value.people == ()


@pytest.mark.parametrize(
    ("cell", "people"),
    [("محمد علي/فاطمة حسن", 2), ("خالد حسن و سعاد علي", 2), ("محمد علي، فاطمة حسن", 2), ("محمد علي\nفاطمة حسن\nهدى سالم", 3), ("Ahmed Ali & Fatima Hasan", 2)],
)  # fmt: skip
def test_several_names_without_a_relation_are_all_read_and_flagged(cell: str, people: int) -> None:
    cleaned = clean_name(cell)
    assert (len(cleaned.value.people), set(flags(cleaned))) == (people, {"name.two"})


@pytest.mark.parametrize(
    ("cell", "name", "note", "flagged"),
    [
        ("علي سالم + اخوه", "علي سالم", "اخوه", ["name.unnamed"]),
        ("احمد حسن وعائلتين", "احمد حسن", "عائلتين", ["name.families"]),
        ("محمد علي وزوجته", "محمد علي", "زوجته", ["name.unnamed"]),
        ("محمد علي وأولاده الخمسة", "محمد علي", "أولاده الخمسة", []),
        ("محمد احمد (نازح)", "محمد احمد", "نازح", []),
        ("محمد علي مفقود", "محمد علي", "مفقود", []),
    ],
)
def test_whoever_is_mentioned_without_a_name_is_noted(cell: str, name: str, note: str, flagged: list[str]) -> None:
    cleaned = clean_name(cell)
    people = cleaned.value
    assert ([person.name for person in people.people], people.notes, flags(cleaned)) == ([name], (note,), flagged)


def test_counts_and_documents_in_the_name_are_told_from_phones() -> None:
    people = clean_name("1- محمد حسن علي / هوية 401000567 / جوال 0912000000 / 45 سنة / 5 أفراد").value
    assert [person.name for person in people.people] == ["محمد حسن علي"]
    assert (people.numbers, people.documents, people.counts) == (("0912000000",), ("هوية 401000567",), ("45 سنة", "5 أفراد"))


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("1- محمد حسن علي", "محمد حسن علي"),
        ("(2) سالم علي", "سالم علي"),
        ("٣/ وائل نبيل", "وائل نبيل"),
        ("4 هبة فؤاد عمر", "هبة فؤاد عمر"),
        ("هبة فؤاد عمر / 45 سنة", "هبة فؤاد عمر"),
        ("محمد حسن علي 401000569 0912000002", "محمد حسن علي"),
    ],
)
def test_running_numbers_and_counts_are_no_part_of_a_name(cell: str, name: str) -> None:
    assert [person.name for person in clean_name(cell).value.people] == [name]


@pytest.mark.parametrize("cell", ["محمد احمد 0912000123", "محمد احمد (ت: 0912000123)", "محمد احمد - ٠٩١٢٠٠٠١٢٣"])
def test_a_number_in_the_name_is_taken_out_and_flagged(cell: str) -> None:
    cleaned = clean_name(cell)
    people = cleaned.value
    assert ([person.name for person in people.people], people.numbers, flags(cleaned)) == (
        ["محمد احمد"],
        ("0912000123",),
        ["name.number"],
    )


@pytest.mark.parametrize(
    ("cell", "name", "kinds"),
    [
        ("الشهيد خالد حسن", "خالد حسن", ("martyr",)),
        ("أرملة الشهيد خالد حسن", "أرملة خالد حسن", ("martyr",)),
        ("زوجة المعتقل خالد حسن", "زوجة خالد حسن", ("detention",)),
        ("محمد احمد (معتقل)", "محمد احمد", ("detention",)),
        ("حسن علي (ابن شهيد)", "حسن علي", ("martyr",)),
        ("محمد احمد من عشيرة الصالح", "محمد احمد", ("tribe",)),
        ("محمد احمد - شهيد", "محمد احمد", ("martyr",)),
        ("محمد احمد / مسيحي", "محمد احمد", ("religion",)),
        ("محمد احمد + معتقل سابق", "محمد احمد", ("detention",)),
        ("محمد احمد، عشيرة الفجر", "محمد احمد", ("tribe",)),
        ("محمد احمد (مسيحي)", "محمد احمد", ("religion",)),
    ],
)
def test_what_may_not_come_in_beside_a_name_goes_and_the_name_stays(cell: str, name: str, kinds: tuple[str, ...]) -> None:
    cleaned = clean_name(cell)
    assert ([person.name for person in cleaned.value.people], cleaned.value.notes, cleaned.left_out) == ([name], (), kinds)


def test_the_parts_of_a_wife_named_by_her_husband_are_his() -> None:
    person = clean_name("زوجة سعيد محمود").value.people[0]
    assert (person.person.given, person.person.family) == ("سعيد", "محمود")


@pytest.mark.parametrize(
    ("cell", "rule"),
    [
        ("محـــمد علي", "name.tatweel"),
        ("الحاج/ محمد علي", "name.honorific"),
        ("محمد  علي", "name.spacing"),
        ("محمد علي (متوفى)", "name.deceased"),
    ],
)
def test_every_change_names_its_rule(cell: str, rule: str) -> None:
    assert clean_name(cell).rules == (rule,)


def test_a_plain_name_is_not_changed() -> None:
    assert (clean_name("محمد احمد حسن").rules, clean_name("محمد احمد حسن").flags) == ((), ())


@given(
    st.one_of(
        st.text(max_size=60),
        st.lists(
            st.sampled_from(
                [*NAMES, "زوجة", "(", ")", "+", "متوفى", "وزوجته", "و", "-", "/", "شهيد", "ارملة", "ورثة", "5", "ابنه", "ام"]
            ),
            max_size=9,
        ).map(" ".join),
    )
)
def test_reading_never_fails_and_gives_no_empty_name(text: str) -> None:
    assert all(person.name and person.person.tokens for person in clean_name(text).value.people)
    assert all(person.name and person.person.tokens for person in clean_members(text, today=TODAY).value)


@given(
    st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), min_size=1, max_size=4),
    st.sampled_from([" + ", " / ", "، ", "\n", " و "]),
)
def test_nobody_named_is_dropped(names: list[tuple[str, str]], between: str) -> None:
    whole = [" ".join(name) for name in names]
    assert [person.name for person in clean_name(between.join(whole)).value.people] == whole


@pytest.mark.parametrize(
    ("cell", "members"),
    [
        ("الاولاد: ليلى، سامر، رضيع", ["ليلى|||child", "سامر|||child"]),
        ("ليلى (7)، سامر (2015)", ["ليلى", "سامر"]),
        ("1- ليلى 2- سامر 3- خالد", ["ليلى", "سامر", "خالد"]),
        ("ليلى وسامر ووليد", ["ليلى", "سامر", "وليد"]),
        ("وفاء ووائل", ["وفاء", "وائل"]),
        ("ليلى و سامر + طفل", ["ليلى", "سامر"]),
        ("البنات: هدى، سعاد - الأولاد: علي", ["هدى|female||daughter", "سعاد|female||daughter", "علي|||child"]),
        ("الزوجة: فاطمة علي، الابناء: محمد، احمد", ["فاطمة علي|female||spouse", "محمد|||child", "احمد|||child"]),
        ("محمد احمد حسن\nليلى احمد حسن", ["محمد احمد حسن", "ليلى احمد حسن"]),
        ("محمد (ابن) 2010\nليلى (بنت) 2012", ["محمد|male||son", "ليلى|female||daughter"]),
        ("الابناء: مسلم، علي", ["مسلم|||child", "علي|||child"]),
        ("ليلى، سامر (معتقل)، شهيدة", ["ليلى", "سامر"]),
        ("رضيع", []), ("طفلين", []), ("-", []), ("لا يوجد", []), (3, []), (None, []),
    ],
)  # fmt: skip
def test_members_in_one_cell_are_read_in_order(cell: object, members: list[str]) -> None:
    assert [said(person) for person in clean_members(cell, today=TODAY).value] == members


def test_ages_and_years_beside_members_are_their_births() -> None:
    members = clean_members("ليلى (7 سنوات)، سامر 2015، هدى (3/4/2019)، علي", today=TODAY).value
    births = [(person.birth.date, person.birth.precision) if person.birth else None for person in members]
    assert births == [(date(2019, 1, 1), "age"), (date(2015, 1, 1), "year"), (date(2019, 4, 3), "day"), None]


def test_a_number_between_members_is_the_age_of_the_one_before() -> None:
    members = clean_members("محمد,7,ليلى,5", today=TODAY).value
    assert [(person.name, person.birth and person.birth.date.year) for person in members] == [("محمد", 2019), ("ليلى", 2021)]


def test_a_member_without_a_name_is_flagged_and_nobody() -> None:
    cleaned = clean_members("ليلى، رضيع", today=TODAY)
    assert ([person.name for person in cleaned.value], [rule for rule, _ in cleaned.flags]) == (["ليلى"], ["members.unnamed"])


def test_names_without_marks_under_a_plural_are_flagged() -> None:
    cleaned = clean_members("الاولاد: ليلى سامر خالد", today=TODAY)
    assert [rule for rule, _ in cleaned.flags] == ["members.one_or_several"]
