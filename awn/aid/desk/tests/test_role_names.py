"""Every role and every rule has words: nobody meets a technical name."""

import re

import pytest

from awn.aid.desk.role_names import OTHER, groups, words
from awn.aid.desk.rule_names import rule_words
from awn.aid.roles import PERSON_FIELDS, all_roles
from awn.aid.words import is_role
from awn.arabic.wording import Wording

NUMBERED = tuple(
    role
    for subject in (*(f"spouse{n}" for n in range(5)), *(f"member{n}" for n in range(22)), "spouse", "member", "collector")
    for field in (*PERSON_FIELDS, "relation")
    if is_role(role := f"{subject}.{field}")
)
TECHNICAL = re.compile(r"[a-z]+\d*[._][a-z]|^[a-z_]+$|_")


@pytest.mark.parametrize("role", dict.fromkeys((*all_roles(), *NUMBERED)))
def test_a_role_is_said_in_words(role: str) -> None:
    said = Wording("en").say(words(role))
    assert not TECHNICAL.search(said), said
    assert OTHER.text not in said


def test_numbered_roles_are_among_them() -> None:
    assert {"spouse2.name", "member3.relation", "member20.birth", "collector.relation"} <= set(NUMBERED)
    assert str(words("spouse2.name")) == "Wife or husband 2: Full name"


def test_the_present_role_of_a_column_is_always_offered() -> None:
    for role in NUMBERED:
        assert any(role == offered for group in groups(role) for offered, _ in group.options), role


@pytest.mark.parametrize("rule", ["name.honorific", "phone.never_heard_of", "odd", ""])
def test_a_rule_is_said_in_words(rule: str) -> None:
    assert not TECHNICAL.search(str(rule_words(rule)))
