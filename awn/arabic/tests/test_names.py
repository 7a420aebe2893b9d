import pytest
from hypothesis import given
from hypothesis import strategies as st

from awn.arabic.names import PersonName, near, read_name, same_given
from awn.arabic.tests.noise import two_spellings


@given(two_spellings())
def test_two_spellings_of_a_name_have_the_same_tokens(spellings: tuple[str, str]) -> None:
    first, second = map(read_name, spellings)
    assert first.tokens == second.tokens
    assert (first.given, first.father, first.grandfather, first.kunya) == (
        second.given,
        second.father,
        second.grandfather,
        second.kunya,
    )


@given(st.text() | st.text("ابوعدلحمني ال/.-()أد١2abdel "))
def test_reading_a_name_never_raises_and_reading_what_is_shown_changes_little(text: str) -> None:
    name = read_name(text)
    assert all(token and token == token.strip() for token in name.tokens)
    assert set(filter(None, (name.given, name.father, name.grandfather, name.family, name.kunya))) <= set(name.tokens)
    assert (name.display == text) >= (name.changes == ())


@pytest.mark.parametrize(
    ("typed", "tokens"),
    [
        ("عبد الرحمن بن أبي الخير", ("عبدرحمن", "ابوخير")),
        ("عبدالرحمن أبوالخير", ("عبدرحمن", "ابوخير")),
        ("علاء الدين", ("علدين",)),
        ("ضياءالدين", ("ضيدين",)),
        ("سيف الإسلام محمد", ("سيفاسلام", "محمد")),
        ("محمد اسلام حسن", ("محمد", "اسلام", "حسن")),
        ("فاطمة الزهراء محمد", ("فاطمهزهرا", "محمد")),
        ("عطا الله حسن", ("عطله", "حسن")),
        ("عطالله حسن", ("عطله", "حسن")),
        ("زين العابدين علي", ("زينعابدين", "علي")),
        ("أمة الرحمن صالح", ("امهرحمن", "صالح")),
        ("امين آل سعود", ("امين", "سعود")),
        ("أبو عبد الله", ("ابوعبدله",)),
        ("ابوعبدالله", ("ابوعبدله",)),
        ("ولد محمد", ("محمد",)),
        ("بنت", ("بنت",)),
        ("Abdul Rahman al-Masri", ("abdrahman", "masri")),
        ("ABDELKADER BEN SALAH", ("abdkader", "salah")),
        ("Abderrahmane", ("abdrahmane",)),
        ("Abdallah Abdullah", ("abdlah", "abdlah")),
        ("Nour Eddine Noureddine", ("nourdin", "nourdin")),
        ("Nasr Allah Nasrallah", ("nasrlah", "nasrlah")),
        ("Abou Bakr", ("abubakr",)),
        ("Hélène Müller", ("helene", "muller")),
        ("محمد Ahmed", ("محمد", "ahmed")),
        ("12", ()),
        ("", ()),
    ],
)  # fmt: skip
def test_a_name_has_one_token_for_each_of_its_names(typed: str, tokens: tuple[str, ...]) -> None:
    assert read_name(typed).tokens == tokens


@pytest.mark.parametrize(
    ("typed", "given", "father", "grandfather", "family", "kunya"),
    [
        ("ليلى", "ليلي", "", "", "", ""),
        ("ليلى السهلي", "ليلي", "", "", "سهلي", ""),
        ("ليلى سامر السهلي", "ليلي", "سامر", "", "سهلي", ""),
        ("ليلى سامر نزار السهلي", "ليلي", "سامر", "نزار", "سهلي", ""),
        ("ليلى سامر نزار عمر السهلي", "ليلي", "سامر", "نزار", "سهلي", ""),
        ("أم خالد", "", "", "", "", "امخالد"),
        ("أم خالد فاطمة حسن", "فاطمه", "", "", "حسن", "امخالد"),
        ("فاطمة حسن أم خالد", "فاطمه", "", "", "حسن", "امخالد"),
        ("أم كلثوم حسن", "امكلثوم", "", "", "حسن", ""),
        ("أبو بكر عمر علي", "ابوبكر", "عمر", "", "علي", ""),
        ("أبو خالد السهلي", "", "", "", "سهلي", "ابوخالد"),
        ("محمد علي (أبو خالد)", "محمد", "", "", "علي", "ابوخالد"),
        ("محمد علي الشهير بأبو خالد", "محمد", "", "", "علي", "ابوخالد"),
        ("محمد علي أبو شحادة", "محمد", "علي", "", "ابوشحاده", ""),
    ],
)
def test_parts_are_taken_by_their_place(typed: str, given: str, father: str, grandfather: str, family: str, kunya: str) -> None:
    name = read_name(typed)
    assert (name.given, name.father, name.grandfather, name.family, name.kunya) == (given, father, grandfather, family, kunya)


@pytest.mark.parametrize(
    ("typed", "display", "honorific", "changes"),
    [
        (
            "الحاج/ عبدالرحمن  محمدعبده ابوالخير",
            "عبد الرحمن محمدعبده ابو الخير",
            "الحاج",
            ("name.spacing", "name.honorific", "name.joined"),
        ),
        ("محـــمد", "محمد", "", ("name.tatweel",)),
        ("أ. سامر", "سامر", "أ", ("name.honorific",)),
        ("أ.د. سامر علي", "سامر علي", "أ د", ("name.honorific",)),
        ("م/ سامر", "سامر", "م", ("name.honorific",)),
        ("السيد محمد علي", "السيد محمد علي", "", ()),
        ("السيد/ محمد علي", "محمد علي", "السيد", ("name.honorific",)),
        ("السيد محمد علي حسن السهلي", "محمد علي حسن السهلي", "السيد", ("name.honorific",)),
        ("محمد ابن المرحوم علي", "محمد علي", "المرحوم", ("name.honorific",)),
        ("الشهيد محمد علي", "محمد علي", "", ("name.honorific",)),
        ("3- ليلى علي", "ليلى علي", "", ("name.serial",)),
        ("ليلى/سامر_علي", "ليلى سامر علي", "", ("name.separators",)),
        ("\u200fليلى علي\u200e", "ليلى علي", "", ("name.hidden",)),
        ("Dr. Layla El-Sahli", "Layla El-Sahli", "Dr", ("name.honorific",)),
        ("ليلى علي", "ليلى علي", "", ()),
    ],
)
def test_a_name_is_shown_as_typed_without_what_is_no_part_of_it(
    typed: str, display: str, honorific: str, changes: tuple[str, ...]
) -> None:
    name = read_name(typed)
    assert (name.display, name.honorific, name.changes) == (display, honorific, changes)


def test_a_text_without_letters_is_no_name() -> None:
    assert read_name(" - ") == PersonName("-", changes=("name.spacing",))


@pytest.mark.parametrize(
    ("first", "second"),
    [("يحيى", "يحيي"), ("عبدالله", "عبد الله"), ("هبه", "هبة"), ("ندي", "ندى"), ("رحمه", "رحمة"), ("طه", "طاها"), ("رانيا", "رانية"), ("ناظم", "ناضم"), ("داود", "داوود"), ("إسحق", "اسحاق")],
)  # fmt: skip
def test_spellings_of_one_first_name_are_the_same(first: str, second: str) -> None:
    assert same_given(first, second)
    assert near(first, second) == 1.0


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("سمير", "سميرة"),
        ("محمد", "محمود"),
        ("علي", "علا"),
        ("عمر", "عمرو"),
        ("حسن", "حسين"),
        ("هادي", "هدى"),
        ("إبراهيم", "ابراهيز"),
        ("", ""),
        ("سعاد", ""),
    ],
)
def test_other_first_names_are_not_the_same(first: str, second: str) -> None:
    assert not same_given(first, second)
    assert near(first, second) < 1.0 or first == second == ""
