"""It makes no difference which of two records comes first."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awn.linkage.linking import link
from awn.linkage.tests.registers import people, person

NAMES = st.lists(st.sampled_from(["محمد", "أحمد", "علي", "حسن", "حسين", "النجار", "محممد"]), min_size=1, max_size=5).map(" ".join)
KNOWN = st.fixed_dictionaries(
    {},
    optional={
        "born": st.sampled_from(["1984-05-17", "1984-05-18", "1984-01-01", "1990-07-05", "1990-05-07"]),
        "phones": st.lists(st.sampled_from(["912000123", "912000456"]), max_size=2),
        "documents": st.lists(
            st.sampled_from(["national_id:40123456", "national_id:40123465", ":40123456", "family_book:991122"]), max_size=2
        ),
        "place": st.sampled_from(["البستان", "المطار"]),
        "partner": st.sampled_from(["سعاد خالد", "سعاد"]),
        "sex": st.sampled_from(["male", "female", ""]),
    },
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(NAMES, NAMES, KNOWN, KNOWN)
def test_a_pair_is_judged_the_same_from_both_sides(
    one: str, other: str, known: dict[str, object], told: dict[str, object]
) -> None:
    forth = link(people(person(1, one, **known), person(2, other, **told))).pairs
    back = link(people(person(2, one, **known), person(1, other, **told))).pairs
    assert forth.drop("probability").equals(back.drop("probability"))
    assert forth["probability"].round(9).to_list() == back["probability"].round(9).to_list()
