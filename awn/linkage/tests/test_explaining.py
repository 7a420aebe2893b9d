"""Reasons in words."""

import pytest

from awn.arabic.wording import message
from awn.linkage.comparisons import CODES
from awn.linkage.explaining import reasons_against, reasons_for, why
from awn.linkage.linking import link
from awn.linkage.links import PAIRS
from awn.linkage.tests.registers import people, person

NAME = "محمد أحمد علي النجار"


def _pair(**levels: str) -> dict[str, object]:
    unknown: dict[str, object] = dict.fromkeys(CODES, -1)
    return unknown | {"certain_by": ""} | {name: CODES[name][level] for name, level in levels.items()}


def test_a_shared_document_comes_first() -> None:
    pair = link(
        people(person(1, NAME, documents=["national_id:40123456"]), person(2, NAME, documents=["national_id:40123456"]))
    ).pairs.row(0, named=True)
    assert [str(reason) for reason in why(pair)] == [
        "the same document number",
        "the same first name",
        "father's, grandfather's and family names agree",
    ]


def test_a_shared_phone_is_said_to_be_no_proof() -> None:
    shared = {"phones": ["912000123"], "year": 1984}
    pair = link(people(person(1, NAME, **shared), person(2, NAME, **shared))).pairs.row(0, named=True)
    assert [str(reason) for reason in why(pair)] == [
        "the same first name",
        "father's, grandfather's and family names agree",
        "the same birth year; a year alone is not proof",
        "a shared phone; a family's phone is not proof",
    ]


def test_what_speaks_against_comes_after_what_speaks_for() -> None:
    pair = _pair(given="same", father="same", grandfather="differs", birth="differs", sex="differs")
    assert [str(reason) for reason in reasons_for(pair)] == ["the same first name", "the father's name agrees"]
    assert [str(reason) for reason in reasons_against(pair)] == [
        "the grandfathers' names differ",
        "the birth dates differ",
        "one is stated as male, the other as female",
    ]
    assert why(pair) == [*reasons_for(pair), *reasons_against(pair)]


def test_a_pair_that_nobody_compared_has_only_the_decision() -> None:
    assert why(_pair() | {"certain_by": "decision"}) == [message("somebody decided that this is one person")]


SILENT = {
    *((part, "through") for part in ("father", "grandfather", "family")),  # levels that say nothing of their own, since another reason says it
    ("father", "same"), ("father", "family_nearby"), ("father", "family_only"), ("father", "rotated"), ("father", "shifted"),
    ("grandfather", "same"), ("grandfather", "family_nearby"), ("grandfather", "family_only"), ("grandfather", "rotated"),
    ("family", "same"), ("family", "family_nearby"), ("family", "family_only"), ("family", "rotated"),
    ("partner", "both_through"), ("partner", "family_only"), ("mother", "family_only"), ("companions", "family_only"), ("kunya", "family_only"), ("place", "family_only"),
    ("sex", "same"), ("father", "through"), ("grandfather", "through"), ("family", "through"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("comparison", "level"), [(name, level) for name, codes in CODES.items() for level in codes if level != "unknown"]
)
def test_every_level_is_said_or_known_to_be_silent(comparison: str, level: str) -> None:
    pair = _pair(**{comparison: level})
    assert ((comparison, level) in SILENT) == (
        not why(pair) or (comparison in ("father", "grandfather", "family") and level in ("same", "family_nearby", "family_only"))
    )


def test_pairs_carry_every_comparison() -> None:
    assert list(PAIRS) == ["left", "right", "probability", "band", "certain_by", *CODES]
