from collections import Counter
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from awn.aid.sample import names
from awn.aid.sample.country import LAND, Exchange, Registry
from awn.aid.sample.decks import Deck
from awn.aid.sample.families import Household, Population
from awn.aid.sample.noise import Habits, NameClerk


def _households(count: int, seed: int = 2) -> list[Household]:
    population = Population(Random(seed))
    return [population.household() for _ in range(count)]


def test_there_are_names_enough_and_none_twice() -> None:
    lists = (names.MEN, names.WOMEN, names.FAMILIES)
    assert [len(listed) >= least for listed, least in zip(lists, (150, 150, 200), strict=True)] == [True, True, True]
    assert [len(set(listed)) - len(listed) for listed in lists] == [0, 0, 0]


def test_muhammad_is_the_most_frequent_name() -> None:
    random = Random(1)
    assert Counter(names.man(random) for _ in range(5000)).most_common(1)[0][0] == "محمد"


def test_the_land_has_its_three_governorates() -> None:
    assert list(LAND) == ["السهل", "الوادي", "الساحل"]


def test_telephone_numbers_are_invented_and_do_not_repeat() -> None:
    exchange = Exchange()
    numbers = [exchange.number() for _ in range(100_000)]
    assert len(set(numbers)) == 100_000
    assert all(len(number) == 10 and number[4:7] == "000" for number in numbers)


def test_papers_fail_the_check_digit_of_real_ones() -> None:
    from stdnum.il import idnr

    registry = Registry(Random(1))
    assert [number for number in (registry.national_id() for _ in range(2000)) if idnr.is_valid(number)] == []


def test_a_third_of_the_heads_are_women() -> None:
    homes = _households(6000)
    assert 0.33 < sum(home.head.is_woman for home in homes) / len(homes) < 0.37


def test_families_have_one_to_twelve_people() -> None:
    assert {home.size for home in _households(6000)} == set(range(1, 13))


def test_children_are_younger_than_their_mother_and_bear_their_fathers_names() -> None:
    for home in _households(2000):
        if home.kind == "couple":
            father, mother = home.head, home.spouses[0]
            children = [person for person, relation in zip(home.members, home.relations, strict=True) if relation == "child"]
            assert all(child.parts[1:3] == (father.given, father.father) for child in children)
            assert all(child.born > mother.born for child in children)


def test_a_deck_deals_every_card_before_it_is_shuffled() -> None:
    deck = Deck(Random(1), {"common": 9, "rare": 1})
    assert [Counter(deck.deal() for _ in range(10)) for _ in range(3)] == [Counter(common=9, rare=1)] * 3


@given(st.integers(), st.tuples(*[st.sampled_from(names.MEN)] * 3, st.sampled_from(names.FAMILIES)))
def test_a_clerk_always_writes_something_with_two_parts_at_least(seed: int, parts: tuple[str, ...]) -> None:
    written = NameClerk(Random(seed), Habits(missing=0.9, slip=0.9)).full(parts, "male")
    assert len(written.text.replace("\u00a0", " ").split()) + written.missing_part >= 1
    assert written.text.strip() != ""


def test_a_careful_clerk_writes_the_name_as_it_is() -> None:
    careful = Habits(hamza=0, carried=0, marbuta=0, final_ya=0, joined_abd=0, missing=0, slip=0)
    clerk = NameClerk(Random(4), careful)
    parts = ("أحمد", "علي", "حسن", "السنابلي")
    plain = [clerk.full(parts, "male").text for _ in range(200)].count("أحمد علي حسن السنابلي")
    assert plain > 120
