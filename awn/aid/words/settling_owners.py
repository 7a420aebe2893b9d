"""Whose column it is, where the columns beside it say so."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from awn.aid.roles import PERSON_FIELDS
from awn.aid.words.claims import has
from awn.sheets.vocabulary import Claim
from awn.sheets.wordings import words

_NAMING: Final = ("name", "given", "father", "grandfather", "family", "kunya", "mother")
_OF_ONE: Final = frozenset({f"person.{field}" for field in PERSON_FIELDS if field not in _NAMING} | {"household.relation"})
_OTHERS: Final = re.compile(r"((?:spouse|member|collector)\d*)\.(?:name|given)")


def her_columns(claims: Sequence[Claim]) -> None:
    """«رقم هويتها» belongs to the woman named in the columns before it."""
    wife = ""
    for claim in claims:
        subject, _, field = claim.role.partition(".")
        if "wife" in claim.parsed.subjects or (subject.startswith("spouse") and "husband" not in claim.parsed.subjects):
            wife = subject
        elif (
            subject == "person"
            and wife
            and not claim.parsed.subjects
            and any(word.endswith("ها") and len(word) > 4 for word in words(claim.header))
        ):
            claim.role = f"{wife}.{field}"
            claim.candidates = (claim.role,)


def beside_names(claims: Sequence[Claim]) -> None:
    """«الفرد 1»، «صلة»، «عمر»، «الفرد 2»، «صلة»، «عمر»: a field that returns after another name is of whoever is named before it."""
    owner, position = "", 0
    beside: dict[str, dict[int, tuple[str, Claim]]] = {}
    for claim in claims:
        naming = _OTHERS.fullmatch(claim.role)
        if naming is not None:
            owner, position = naming[1], claim.number
        elif claim.role in _OF_ONE and not claim.parsed.subjects and (owner or claim.role != "household.relation"):
            beside.setdefault(claim.role, {}).setdefault(position, (owner, claim))
    for role, places in beside.items():
        for whose, claim in places.values() if len(places) > 1 else ():
            if whose:
                claim.role = f"{whose}.{role.partition('.')[2]}"
                claim.candidates = (claim.role,)


def recipients(claims: Sequence[Claim]) -> None:
    """ "Recipient" is whom the list is of, and who collects only where another is named as the beneficiary or the head."""
    named = any(
        claim.role in ("person.name", "person.given", "household.head_name")
        and "recipient" not in claim.parsed.subjects
        and claim.shares.get("text", 0.0) >= 0.5
        for claim in claims
    )
    for claim in claims if named else ():
        subject, _, field = claim.role.partition(".")
        if "recipient" in claim.parsed.subjects and subject == "person":
            claim.role = f"collector.{field}"
            claim.candidates = (claim.role,)


def collectors_relation(claims: Sequence[Claim]) -> None:
    """«صلته» right behind the columns of a collector is the collector's, and says of no row whose member it is."""
    joined = has(claims, "household.number") or has(claims, "household.head_name")
    for before, claim in pairwise(claims):
        if claim.role == "household.relation" and before.role.startswith("collector.") and not joined:
            claim.role = "collector.relation"
            claim.candidates = (claim.role,)


def alternates(claims: Sequence[Claim]) -> None:
    """«رقم الهاتف البديل» is one more phone, unless somebody is named who takes the person's place."""
    if any("alternate" in claim.parsed.subjects and claim.role == "collector.name" for claim in claims):
        for claim in claims:
            if "alternate" in claim.parsed.subjects and claim.role == "person.phone":
                claim.role = "collector.phone"


def numbered_members(claims: Sequence[Claim]) -> None:
    """«العمر 1»، «العمر 2»، …: fields counted without saying of whom are members'."""
    aged = {
        (claim.role, claim.parsed.number)
        for claim in claims
        if claim.role in ("person.age", "person.birth", "person.sex") and claim.parsed.number
    }
    if len({number for _role, number in aged}) < 2:
        return
    for claim in claims:
        subject, _, field = claim.role.partition(".")
        if subject == "person" and claim.parsed.number and field != "phone":
            named = field in ("name", "given", "father", "grandfather", "family")
            claim.role = f"member{min(claim.parsed.number, 20)}.{'name' if named else field}"
