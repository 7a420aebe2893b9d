"""What holds for every table, however it is filled."""

import re
from datetime import date, datetime, time

from hypothesis import given, settings
from hypothesis import strategies as st

from awn.aid.roles import all_roles
from awn.aid.tests.tables_by_hand import table, understood
from awn.sheets.grids import Value
from awn.sheets.tables import Table

_WORDS = (
    'محمد أحمد علي العطار|فاطمة حسن|أم خالد|حرم/ سعيد محمود|محمد علي (متوفي) الزوجة فاطمة|ليلى، سامر|رب الأسرة|زوجة|ابن|"|كما فوق|نفسه|-|لا يوجد'
    "|01000000123|401902174|1/1/1980|45 سنة|ذ|أنثى|5+2|3/4|نازح|أرملة|سكر+ضغط|شهيد|يستلم عنه: سامر علي|\u202bبستان\u202c"
)
WORDS = _WORDS.split("|")
ROLES = (*all_roles(), "spouse1.name", "spouse2.name", "spouse2.national_id", "member1.name", "member2.name", "member12.age", "?")
VALUES = st.one_of(
    st.none(),
    st.sampled_from(WORDS),
    st.text(max_size=12),
    st.integers(-5, 10**12),
    st.floats(),
    st.booleans(),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)),
    st.just(time(3, 4)),
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    roles = draw(st.lists(st.sampled_from(ROLES), min_size=1, max_size=8))
    rows: list[list[Value]] = draw(st.lists(st.lists(VALUES, max_size=len(roles)), max_size=8))
    return table(" ".join(roles), *rows)


@settings(max_examples=250, deadline=None)
@given(tables())
def test_every_individual_has_one_slot_of_one_household(given_table: Table) -> None:
    lists = understood(given_table)
    assert [household.number for household in lists.households] == list(range(len(lists.households)))
    for household in lists.households:
        slots = [individual.slot for individual in household.individuals]
        assert len(set(slots)) == len(slots) > 0
        assert [slot for slot in slots if not re.fullmatch(r"head|spouse[1-4]|member[1-9]\d*|collector", slot)] == []
        assert {individual.household for individual in household.individuals} == {household.number}


@settings(max_examples=250, deadline=None)
@given(tables())
def test_changes_and_flags_stand_where_the_table_has_rows(given_table: Table) -> None:
    lists = understood(given_table)
    rows = {row.number for row in given_table.rows}
    places = [change.place for change in lists.changes] + [flag.place for flag in lists.flags]
    assert [place for place in places if place.row not in rows or place.column > len(given_table.columns)] == []
    assert [change for change in lists.changes if change.raw == change.cleaned or not change.rule] == []


@settings(max_examples=100, deadline=None)
@given(tables())
def test_understanding_is_repeatable(given_table: Table) -> None:
    assert understood(given_table) == understood(given_table)
