"""Of whom a list is, when several people have names in it or nobody's header says that it names."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from awn.aid.roles import PERSON_FIELDS, REFUSED
from awn.aid.words.claims import has
from awn.sheets.vocabulary import Claim
from awn.sheets.wordings import words

_PARTS: Final = frozenset({"person.father", "person.grandfather", "person.family"})
_HEAD_DOCUMENTS: Final = frozenset({"person.national_id", "person.document", "person.family_book"})


def a_member_a_row(claims: Sequence[Claim]) -> None:
    """«أفراد الأسرة» beside their relation, sex or age, with one name in each cell, names whom the row is about."""
    of_one = any(claim.role in ("household.relation", "person.sex", "person.age", "person.birth") for claim in claims)
    for claim in claims:
        alone = (
            claim.shares.get("many_names", 0.0) <= 0.1
            and claim.shares.get("full_name", 0.0) + claim.shares.get("one_name", 0.0) >= 0.6
        )
        if (
            claim.role == "household.members"
            and of_one
            and alone
            and not (has(claims, "person.name") or has(claims, "person.given"))
        ):
            claim.role, claim.candidates = "person.name", ("person.name",)


def heads_beside_members(claims: Sequence[Claim]) -> None:
    """One row for each individual: the head's name stands beside it, and joins the rows of a household, as does his number."""
    heads = [claim for claim in claims if claim.role == "person.name" and "head" in claim.parsed.subjects]
    others = [
        claim
        for claim in claims
        if claim.role in ("person.name", "person.given", "member.name") and "head" not in claim.parsed.subjects
    ]
    several = sum(claim.role == "member.name" for claim in others) > 1
    if not heads and others and has(claims, "household.relation") and not has(claims, "household.number"):
        _joined_by_documents(claims)
    if len(heads) != 1 or not others or several or not (has(claims, "household.relation") or _is_plain(others)):
        return
    heads[0].role = "household.head_name"
    numbered = has(claims, "household.number")
    for claim in claims:
        if claim.role in _HEAD_DOCUMENTS and "head" in claim.parsed.subjects:
            claim.role = "" if numbered else "household.number"
            numbered = True


def _joined_by_documents(claims: Sequence[Claim]) -> None:
    """«رقم هوية رب الأسرة» beside the name of a member and the relation is the number of the family."""
    for claim in claims:
        if claim.role in _HEAD_DOCUMENTS and "head" in claim.parsed.subjects:
            claim.role = "household.number"
            return


def _is_plain(others: Iterable[Claim]) -> bool:
    return any("individual" in claim.parsed.subjects or "child" in claim.parsed.subjects for claim in others)


def kunyas(claims: Sequence[Claim]) -> None:
    """«الكنية» is the family's name in one country and «أبو أنس» in another: the contents tell."""
    for claim in claims:
        if words(claim.header) in (("كنيه",), ("الكنيه",)) and claim.shares.get("full_name", 0.0) >= 0.5:
            claim.role = "person.kunya"


def names_in_parts(claims: Sequence[Claim]) -> None:
    """«الاسم» beside «اسم الأب» with one word in each cell is the given name, beside «الاسم الأول» the family's."""
    if has(claims, "person.given") and not has(claims, "person.family"):  # «Nom» beside «Prénom»
        for claim in claims:
            if claim.role == "person.name" and claim.shares.get("one_name", 0.0) >= 0.7:
                claim.role = "person.family"
    if any(claim.role in _PARTS and claim.filled for claim in claims) and not has(claims, "person.given"):
        for claim in claims:
            if claim.role == "person.name" and claim.shares.get("one_name", 0.0) >= 0.7:
                claim.role = "person.given"


def somebody_named(claims: Sequence[Claim]) -> None:
    """A list is of somebody: where no person is named, the next best subject is the person."""
    if has(claims, "person.name") or has(claims, "person.given"):
        return
    if has(claims, "household.head_name"):
        _rename(claims, lambda claim: claim.role == "household.head_name", "")
    elif any("husband" in claim.parsed.subjects for claim in claims) and any("wife" in claim.parsed.subjects for claim in claims):
        _rename(claims, lambda claim: "husband" in claim.parsed.subjects and claim.role.startswith("spouse"), "spouse")
    elif any("husband" in claim.parsed.subjects and claim.role == "spouse.name" for claim in claims):
        _rename(claims, lambda claim: claim.role.startswith("spouse."), "spouse")
    elif any(claim.role == "member.name" for claim in claims):
        _rename(claims, lambda claim: claim.role.startswith("member."), "member")
    elif any(claim.role == "collector.name" for claim in claims):
        _rename(claims, lambda claim: claim.role.startswith("collector."), "collector")
    elif any(claim.role == "spouse.name" for claim in claims):
        _rename(claims, lambda claim: claim.role.startswith("spouse."), "spouse")
    elif any(claim.role == "person.father" and claim.shares.get("full_name", 0.0) >= 0.6 for claim in claims):
        _parents(claims)
    elif any(claim.role == "person.mother" and claim.shares.get("full_name", 0.0) >= 0.6 for claim in claims):
        _rename(claims, lambda claim: claim.role == "person.mother" and claim.shares.get("full_name", 0.0) >= 0.6, "")
    else:
        _names_under_another_header(claims)


def _parents(claims: Sequence[Claim]) -> None:
    """«اسم الأب» and «اسم الأم» in full, with nobody else named: the head and his wife, whose are the columns that say so."""
    for claim in claims:
        parent = next((parent for parent in ("father", "mother") if parent in claim.parsed.fields), "")
        subject = "person" if parent == "father" else "spouse"
        field = next((field for field in claim.parsed.fields if field in PERSON_FIELDS and field != parent), "name")
        if parent and (claim.role == f"person.{parent}" or (not claim.role and field != "name")):
            claim.role = f"{subject}.{'name' if claim.role else field}"
            claim.candidates = (claim.role,)


def _names_under_another_header(claims: Sequence[Claim]) -> None:
    """«البيانات» above names and their numbers: where no header names anybody, the column that holds names is theirs."""
    named = [claim for claim in claims if claim.role != REFUSED and claim.filled and claim.shares.get("full_name", 0.0) >= 0.6]
    for claim in sorted(named, key=lambda claim: -claim.shares.get("sure_name", 0.0))[:1]:
        claim.role, claim.confidence, claim.reason, claim.candidates = "person.name", 0.5, "contents", ()


def _rename(claims: Sequence[Claim], chosen: Callable[[Claim], bool], subject: str) -> None:
    for claim in claims:
        if claim.role and chosen(claim):
            claim.role = f"person.{claim.role.partition('.')[2]}" if subject else "person.name"
