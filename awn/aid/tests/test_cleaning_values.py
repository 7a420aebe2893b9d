"""One value at a time: sex, birth, phone, document, size, status, needs, notes, ditto."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awn.aid.cleaning.births import clean_age, clean_birth
from awn.aid.cleaning.cleaned import Cleaned, says_nothing
from awn.aid.cleaning.displacement import clean_displacement
from awn.aid.cleaning.dittos import is_ditto
from awn.aid.cleaning.document_fillers import is_filler, looks_short, usual_length
from awn.aid.cleaning.documents import clean_documents
from awn.aid.cleaning.marital import Marital, clean_marital
from awn.aid.cleaning.names import clean_members, clean_name
from awn.aid.cleaning.needs import clean_needs
from awn.aid.cleaning.notes import clean_notes
from awn.aid.cleaning.phones import CleanPhones, clean_phones
from awn.aid.cleaning.places import clean_place
from awn.aid.cleaning.sex import clean_sex, learn_sex_codes
from awn.aid.cleaning.sizes import HouseholdSize, clean_size
from awn.sheets.texts import text_of

TODAY = date(2026, 11, 24)
CELLS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.dates(), st.datetimes(), st.times(), st.text(max_size=40),
    st.text(alphabet="0123456789٠١٢٣٤٥٦٧٨٩/-+.، ()ذأمEe", max_size=20),
)  # fmt: skip


def flags(cleaned: Cleaned[object]) -> list[str]:
    return [rule for rule, _ in cleaned.flags]


@given(CELLS)
def test_no_cell_makes_any_cleaning_fail(cell: object) -> None:
    is_ditto(cell)
    cleaned: list[Cleaned[object]] = [
        clean_name(cell), clean_members(cell, today=TODAY), clean_sex(cell, {"1": "ذكر"}), clean_birth(cell, today=TODAY), clean_age(cell, today=TODAY), clean_phones(cell, region="SD"),
        clean_documents(cell, kind="national_id"), clean_size(cell), clean_marital(cell), clean_displacement(cell), clean_place(cell), clean_needs(cell), clean_notes(cell),
    ]  # fmt: skip
    assert all(all(rule and "." in rule for rule in (*one.rules, *flags(one))) for one in cleaned)


@pytest.mark.parametrize(("value", "text"), [(5, "5"), (5.0, "5"), (2.5, "2.5"), (None, ""), (True, ""), (float("nan"), ""), (" أ\u200f  ب ", "أ ب"), (date(2020, 1, 2), "2020-01-02"), (datetime(2020, 1, 2, 3), "2020-01-02"), (time(3, 4), "03:04:00")])  # fmt: skip
def test_a_cell_as_text(value: object, text: str) -> None:
    assert text_of(value) == text


@pytest.mark.parametrize(
    "text", ["-", "؟", "لا يوجد", "لايوجد", "N/A", "null", "xxx", "غير متوفر", "بدون", "--", "...", "<Null>", "", "  "]
)
def test_what_stands_for_an_empty_cell(text: str) -> None:
    assert says_nothing(text)


@pytest.mark.parametrize(
    ("cell", "sex"),
    [("ذ", "male"), ("ذكر", "male"), ("دكر", "male"), ("أ", "female"), ("انثي", "female"), ("أنثى", "female"), ("أُنثى", "female"), ("أنثـى", "female"), ("M", "male"), ("f", "female"), ("Male", "male"), ("FEMALE", "female"), ("homme", "male"), ("femme", "female"), ("بنت", "female"), ("", ""), ("-", "")],
)  # fmt: skip
def test_sex_in_words(cell: str, sex: str) -> None:
    assert (clean_sex(cell).value, flags(clean_sex(cell))) == (sex, [])


@pytest.mark.parametrize(
    ("cell", "flag"),
    [("1", "sex.code"), (2, "sex.code"), ("م", "sex.letter"), ("ذكر/أنثى", "sex.unknown"), ("نعم", "sex.unknown")],
)
def test_sex_that_is_not_clear_is_flagged_and_not_guessed(cell: object, flag: str) -> None:
    assert (clean_sex(cell).value, flags(clean_sex(cell))) == ("", [flag])


def test_codes_of_the_header_tell_the_sex() -> None:
    codes = {"1": "ذكر", "2": "أنثى"}
    assert (clean_sex(1, codes).value, clean_sex("٢", codes).value, clean_sex("1.0", codes).value) == ("male", "female", "")


@pytest.mark.parametrize(
    ("column", "codes"),
    [(["م", "ف", "م"], {"م": "male"}), (["ذ", "م"], {"م": "female"}), (["م"], {}), (["م", "ف", "ذ"], {}), ([1, 2], {})],
)
def test_the_column_tells_what_its_letter_means(column: list[object], codes: dict[str, str]) -> None:
    assert learn_sex_codes(column) == codes
    assert all(clean_sex("م", codes).value == sex for sex in codes.values())


@pytest.mark.parametrize(
    ("cell", "birth"),
    [("1980", (date(1980, 1, 1), "year")), ("15/3/1990", (date(1990, 3, 15), "day")), ("مواليد ٨٠", (date(1980, 1, 1), "year")), (date(1990, 3, 15), (date(1990, 3, 15), "day")), ("45 سنة", (date(1981, 1, 1), "age"))],
)  # fmt: skip
def test_births(cell: object, birth: tuple[date, str]) -> None:
    read = clean_birth(cell, today=TODAY).value
    assert read is not None
    assert (read.date, read.precision) == birth


@pytest.mark.parametrize(
    ("cell", "flag"), [("31/2/1990", ["birth.impossible"]), ("1/1/2090", ["birth.future"]), ("لا يوجد", []), (None, []), ("", [])]
)
def test_births_that_cannot_be(cell: object, flag: list[str]) -> None:
    cleaned = clean_birth(cell, today=TODAY)
    assert (cleaned.value, flags(cleaned)) == (None, flag)


@pytest.mark.parametrize(
    ("cell", "year"), [(45, 1981), ("45", 1981), (45.0, 1981), ("٤٥", 1981), ("45 سنة", 1981), ("1981", 1981)]
)
def test_a_column_of_ages(cell: object, year: int) -> None:
    read = clean_age(cell, today=TODAY).value
    assert read is not None
    assert read.date.year == year


@pytest.mark.parametrize(
    ("cell", "phones", "flag"),
    [
        ("٠٩١٢ ٠٠٠ ١٢٣", CleanPhones(("+249912000123",)), []),
        (912000123.0, CleanPhones(("+249912000123",)), []),
        ("0912000123-0912000456 اخوه", CleanPhones(("+249912000123",), ("+249912000456",)), []),
        ("9.12E+08", CleanPhones(), ["phone.rounded"]),
        ("0000000000", CleanPhones(), ["phone.filler"]),
        ("جاره", CleanPhones(), ["phone.none"]),
        ("لا يوجد", CleanPhones(), []),
        (None, CleanPhones(), []),
    ],
)
def test_phones(cell: object, phones: CleanPhones, flag: list[str]) -> None:
    cleaned = clean_phones(cell, region="SD")
    assert (cleaned.value, flags(cleaned)) == (phones, flag)


@pytest.mark.parametrize(
    ("cell", "documents", "flag"),
    [
        (401234567.0, ["national_id:401234567"], []),
        ("401234567.0", ["national_id:401234567"], []),
        ("٤٠١٢٣٤٥٦٧", ["national_id:401234567"], []),
        ("401-234-567", ["national_id:401234567"], []),
        ("40 1234567", ["national_id:401234567"], []),
        ("رقم الهوية: 401234567", ["national_id:401234567"], []),
        ("هوية 401234567 / جواز N0012345", ["national_id:401234567", "passport:N0012345"], []),
        ("401234567 - 401234575", ["national_id:401234567", "national_id:401234575"], []),
        ("دفتر عائلة 55667", ["family_book:55667"], []),
        ("مفوضية 245-12C00123", ["unhcr_id:245-12C00123"], []),
        ("قيد 127/45", ["civil_record:127/45"], []),
        ("401234567 بدل فاقد", ["national_id:401234567"], ["document.replacement"]),
        ("401234567 على هوية الزوجة", [], ["document.spouse"]),
        ("هوية والده 401234567", [], ["document.relative"]),
        ("على هوية الزوجة", [], ["document.on_another"]),
        ("12345678", [], ["document.filler"]), ("123456789", [], ["document.filler"]), ("1111111111", [], ["document.filler"]), ("000000000", [], ["document.filler"]),
        ("محروقة", [], ["document.lost"]), ("بدل فاقد", [], ["document.lost"]), ("ضائعة", [], ["document.lost"]),
        ("مكتوم القيد", [], ["document.none"]), ("4.01E+08", [], ["document.rounded"]), ("سوف يحضرها", [], ["document.unreadable"]),
        ("بدون", [], []), ("-", [], []), (None, [], []),
    ],
)  # fmt: skip
def test_documents(cell: object, documents: list[str], flag: list[str]) -> None:
    cleaned = clean_documents(cell, kind="national_id")
    assert ([f"{document.kind}:{document.number}" for document in cleaned.value], flags(cleaned)) == (documents, flag)


@pytest.mark.parametrize(
    ("number", "filler"),
    [
        ("0", True),
        ("111", True),
        ("999999999", True),
        ("987654321", True),
        ("401234567", False),
        ("100000000", False),
        ("A1234567", False),
    ],
)
def test_fillers(number: str, filler: bool) -> None:
    assert is_filler(number) == filler


def test_numbers_short_of_the_column_have_lost_their_noughts() -> None:
    numbers = ["401234567"] * 9 + ["12345670"]
    assert usual_length(numbers) == 9
    assert [looks_short(number, 9) for number in ("12345670", "401234567", "12345", "N0012345")] == [True, False, False, False]


@pytest.mark.parametrize(
    ("cell", "size", "flag"),
    [
        (7, HouseholdSize(7), []), (7.0, HouseholdSize(7), []), ("٧", HouseholdSize(7), []), ("7 أنفس", HouseholdSize(7), []), ("5+2", HouseholdSize(7), []), ("5 + 2 = 7", HouseholdSize(7), []),
        ("خمسة", HouseholdSize(5), []), ("خمسة عشر", HouseholdSize(15), []), ("احد عشر فرد", HouseholdSize(11), []), ("شخصين", HouseholdSize(2), []), ("أسرة من 6", HouseholdSize(6), []),
        ("5 ذكور 3 اناث", HouseholdSize(8, 5, 3), []), ("اناث 3 ذكور 2", HouseholdSize(5, 2, 3), []), ("5 (3 ذ 2 أ)", HouseholdSize(5, 3, 2), []), ("م3 ف4", HouseholdSize(7, 3, 4), []),
        ("6 مع الام", HouseholdSize(6), ["size.counted_whom"]), ("3/4", HouseholdSize(7, 3, 4), ["size.pair"]),
        ("03-Apr", HouseholdSize(7), ["size.date"]), ("Apr-03", HouseholdSize(7), ["size.date"]), (date(2026, 4, 3), HouseholdSize(7), ["size.date"]), (datetime(2026, 4, 3), HouseholdSize(7), ["size.date"]),
        ("4-5", HouseholdSize(), ["size.range"]), ("0", HouseholdSize(), ["size.impossible"]), ("120", HouseholdSize(), ["size.impossible"]), ("2.5", HouseholdSize(), ["size.unreadable"]), (-3, HouseholdSize(), ["size.unreadable"]),
        ("25", HouseholdSize(25), ["size.unusual"]), ("كثير", HouseholdSize(), ["size.unreadable"]), ("لا يوجد", HouseholdSize(), []), (None, HouseholdSize(), []), (True, HouseholdSize(), []),
    ],
)  # fmt: skip
def test_sizes(cell: object, size: HouseholdSize, flag: list[str]) -> None:
    assert (clean_size(cell).value, flags(clean_size(cell))) == (size, flag)


@pytest.mark.parametrize(
    ("cell", "status", "sex"),
    [
        ("متعدد", "polygamous", "male"), ("مهجورة", "abandoned", "female"), ("معلقة", "suspended", "female"), ("مسافر", "spouse_away", ""), ("ارمله", "widowed", "female"), ("أرمل", "widowed", "male"),
        ("متزوج", "married", "male"), ("متزوجة", "married", "female"), ("متزوج/ة", "married", ""), ("أعزب", "single", "male"), ("عزباء", "single", "female"), ("غير متزوج", "single", "male"), ("مطلقة", "divorced", "female"),
        ("منفصلة", "separated", "female"), ("مخطوبة", "engaged", "female"), ("married", "married", ""), ("Veuve", "widowed", "female"), ("", "", ""), ("-", "", ""),
    ],
)  # fmt: skip
def test_marital_status(cell: str, status: str, sex: str) -> None:
    cleaned = clean_marital(cell)
    assert (cleaned.value, flags(cleaned)) == (Marital(status, sex), [])


def test_a_second_wife_is_married_and_flagged() -> None:
    cleaned = clean_marital("زوجة 2")
    assert (cleaned.value, flags(cleaned)) == (Marital("married", "female", 2), ["marital.other_wife"])


@pytest.mark.parametrize(
    ("cell", "status", "kinds"),
    [
        ("أرملة شهيد", "widowed", ("martyr",)),
        ("زوجها معتقل", "spouse_away", ("detention",)),
        ("زوجة شهيد", "widowed", ("martyr",)),
    ],
)
def test_a_status_keeps_what_need_requires(cell: str, status: str, kinds: tuple[str, ...]) -> None:
    assert (clean_marital(cell).value.status, clean_marital(cell).left_out) == (status, kinds)


def test_codes_of_the_header_tell_the_status() -> None:
    assert clean_marital("2", {"1": "متزوج", "2": "أرملة"}).value == Marital("widowed", "female")
    assert clean_displacement(1, {"1": "نازح"}).value == "displaced"


@pytest.mark.parametrize(
    ("cell", "status", "flag"),
    [
        ("نازح", "displaced", []), ("مهجّر", "displaced", []), ("وافد", "displaced", []), ("نازحون", "displaced", []), ("IDP", "displaced", []), ("مقيم", "resident", []), ("غير نازح", "resident", []),
        ("مستضيف عند اهله", "hosted", []), ("مستضاف", "hosted", []), ("نازح مقيم عند أقاربه", "hosted", []), ("مضيف", "host", []), ("مستضيف", "host", ["displacement.host_or_guest"]),
        ("عائد", "returnee", []), ("لاجئ", "refugee", []), ("أخرى", "other", []), ("", "", []), ("كذا", "", ["displacement.unknown"]),
    ],
)  # fmt: skip
def test_displacement(cell: str, status: str, flag: list[str]) -> None:
    assert (clean_displacement(cell).value, flags(clean_displacement(cell))) == (status, flag)


@pytest.mark.parametrize(
    ("cell", "needs"),
    [
        ("سكر+ضغط", ("سكر", "ضغط")), ("سكر و ضغط، ربو", ("سكر", "ضغط", "ربو")), ("سكر/ضغط", ("سكر", "ضغط")), ("غسيل كلى", ("غسيل كلى",)), ("حامل 7", ("حامل 7",)), ("معاق حركي", ("معاق حركي",)),
        ("سليم", ()), ("-", ()), ("لا يعاني", ()), ("لا يوجد", ()), ("بصحة جيدة", ()), (None, ()), ("إيدز + سكر", ("سكر",)), ("دواء 1/2 حبة", ("دواء 1/2 حبة",)), ("سكر، سكر", ("سكر",)),
    ],
)  # fmt: skip
def test_needs_are_kept_as_stated(cell: object, needs: tuple[str, ...]) -> None:
    assert clean_needs(cell).value == needs


@pytest.mark.parametrize("note", ["مكرر مع كشف المدرسة", "استلم سابقا", "يشطب", "من طرف ابو سامر", "مستعجل جدا", "فقدت المعيل"])
def test_notes_stay(note: str) -> None:
    assert (clean_notes(note).value, clean_notes(note).left_out) == (note, ())


def test_a_note_loses_what_may_not_come_in() -> None:
    assert clean_notes("استلم سابقا، زوجها شهيد") == Cleaned("استلم سابقا", left_out=("martyr",))


@pytest.mark.parametrize(
    "mark",
    [
        '"',
        "//",
        "كما فوق",
        "نفس العنوان",
        "نفسه",
        "″",
        "''",
        "idem",
        "Ditto",
        "=",
        "نفس المكان السابق",
        "كما هو أعلاه",
        "كما سبق",
        "〃",
        "،،",
        "نفس الرقم",
        "same as above",
    ],
)
def test_ditto_marks(mark: str) -> None:
    assert is_ditto(mark)


@pytest.mark.parametrize("other", ["-", "/", "محمد", "", "=5", "نفس محمد", "قبل", None, 5, "فوق الفرن"])
def test_no_ditto(other: object) -> None:
    assert not is_ditto(other)


@pytest.mark.parametrize(
    ("typed", "number"),
    [("ID 401234567", "401234567"), ("NID-401234567", "401234567"), ("CIN401234567", "401234567"), ("N004012345", "N004012345")],
)
def test_letters_that_only_say_what_follows_are_no_part_of_the_number(typed: str, number: str) -> None:
    assert [document.number for document in clean_documents(typed).value] == [number]
