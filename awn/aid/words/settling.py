"""What the columns of a list mean together: whose sheet it is when several people have names, and which of two like columns is which."""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Final

from awn.aid.roles import LEFT_OUT, PERSON_FIELDS, REFUSED
from awn.sheets.vocabulary import Claim
from awn.sheets.wordings import words, written

_PARTS: Final = frozenset({"person.father", "person.grandfather", "person.family"})
_NAMING: Final = ("name", "given", "father", "grandfather", "family", "kunya", "mother")
_OF_ONE: Final = frozenset({f"person.{field}" for field in PERSON_FIELDS if field not in _NAMING} | {"household.relation"})
_OTHERS: Final = re.compile(r"((?:spouse|member|collector)\d*)\.(?:name|given)")
_HEAD_DOCUMENTS: Final = frozenset({"person.national_id", "person.document", "person.family_book"})


def settle(claims: Sequence[Claim]) -> None:
    """Changes the claims where the columns beside them say more than the column itself."""
    _her_columns(claims)
    _beside_names(claims)
    _collectors_relation(claims)
    _alternates(claims)
    _a_member_a_row(claims)
    _heads_beside_members(claims)
    _kunyas(claims)
    _names_in_parts(claims)
    _numbered_members(claims)
    _somebody_named(claims)
    _places_twice(claims)
    _chosen_options(claims)
    _form_index(claims)
    _dates_of_no_birth(claims)
    _phones_by_their_noughts(claims)
    _sexes_by_letters(claims)
    _numbers_without_header(claims)


def _her_columns(claims: Sequence[Claim]) -> None:
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


def _beside_names(claims: Sequence[Claim]) -> None:
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


def _collectors_relation(claims: Sequence[Claim]) -> None:
    """«صلته» right behind the columns of a collector is the collector's, and says of no row whose member it is."""
    joined = _has(claims, "household.number") or _has(claims, "household.head_name")
    for before, claim in pairwise(claims):
        if claim.role == "household.relation" and before.role.startswith("collector.") and not joined:
            claim.role = "collector.relation"
            claim.candidates = (claim.role,)


def _alternates(claims: Sequence[Claim]) -> None:
    """«رقم الهاتف البديل» is one more phone, unless somebody is named who takes the person's place."""
    if any("alternate" in claim.parsed.subjects and claim.role == "collector.name" for claim in claims):
        for claim in claims:
            if "alternate" in claim.parsed.subjects and claim.role == "person.phone":
                claim.role = "collector.phone"


def _a_member_a_row(claims: Sequence[Claim]) -> None:
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
            and not (_has(claims, "person.name") or _has(claims, "person.given"))
        ):
            claim.role, claim.candidates = "person.name", ("person.name",)


def _heads_beside_members(claims: Sequence[Claim]) -> None:
    """One row for each individual: the head's name stands beside it, and joins the rows of a household, as does his number."""
    heads = [claim for claim in claims if claim.role == "person.name" and "head" in claim.parsed.subjects]
    others = [
        claim
        for claim in claims
        if claim.role in ("person.name", "person.given", "member.name") and "head" not in claim.parsed.subjects
    ]
    several = sum(claim.role == "member.name" for claim in others) > 1
    if not heads and others and _has(claims, "household.relation") and not _has(claims, "household.number"):
        _joined_by_documents(claims)
    if len(heads) != 1 or not others or several or not (_has(claims, "household.relation") or _is_plain(others)):
        return
    heads[0].role = "household.head_name"
    numbered = _has(claims, "household.number")
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


def _kunyas(claims: Sequence[Claim]) -> None:
    """«الكنية» is the family's name in one country and «أبو أنس» in another: the contents tell."""
    for claim in claims:
        if words(claim.header) in (("كنيه",), ("الكنيه",)) and claim.shares.get("full_name", 0.0) >= 0.5:
            claim.role = "person.kunya"


def _names_in_parts(claims: Sequence[Claim]) -> None:
    """«الاسم» beside «اسم الأب» with one word in each cell is the given name, beside «الاسم الأول» the family's."""
    if _has(claims, "person.given") and not _has(claims, "person.family"):  # «Nom» beside «Prénom»
        for claim in claims:
            if claim.role == "person.name" and claim.shares.get("one_name", 0.0) >= 0.7:
                claim.role = "person.family"
    if any(claim.role in _PARTS and claim.filled for claim in claims) and not _has(claims, "person.given"):
        for claim in claims:
            if claim.role == "person.name" and claim.shares.get("one_name", 0.0) >= 0.7:
                claim.role = "person.given"


def _numbered_members(claims: Sequence[Claim]) -> None:
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


def _somebody_named(claims: Sequence[Claim]) -> None:
    """A list is of somebody: where no person is named, the next best subject is the person."""
    if _has(claims, "person.name") or _has(claims, "person.given"):
        return
    if _has(claims, "household.head_name"):
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
    elif any(claim.role == "person.mother" and claim.shares.get("full_name", 0.0) >= 0.6 for claim in claims):
        _rename(claims, lambda claim: claim.role == "person.mother" and claim.shares.get("full_name", 0.0) >= 0.6, "")
    else:
        _names_under_another_header(claims)


def _names_under_another_header(claims: Sequence[Claim]) -> None:
    """«البيانات» above names and their numbers: where no header names anybody, the column that holds names is theirs."""
    named = [claim for claim in claims if claim.role != REFUSED and claim.filled and claim.shares.get("full_name", 0.0) >= 0.6]
    for claim in sorted(named, key=lambda claim: -claim.shares.get("sure_name", 0.0))[:1]:
        claim.role, claim.confidence, claim.reason, claim.candidates = "person.name", 0.5, "contents", ()


def _rename(claims: Sequence[Claim], chosen: Callable[[Claim], bool], subject: str) -> None:
    for claim in claims:
        if claim.role and chosen(claim):
            claim.role = f"person.{claim.role.partition('.')[2]}" if subject else "person.name"


def _places_twice(claims: Sequence[Claim]) -> None:
    """Of two columns for the same kind of place one is where they came from; which one is a guess unless a header says so."""
    for role, other in (
        ("household.origin", "household.place"),
        *((f"household.{field}", "household.origin") for field in ("governorate", "district", "community")),
    ):
        twice = [claim for claim in claims if claim.role == role]
        if len(twice) > 1 and len({written(claim.header) for claim in twice}) == 1 and not _has(claims, other):
            twice[-1].role, twice[-1].confidence, twice[-1].reason = other, 0.4, "undecided"
    places = [claim for claim in claims if claim.role == "household.place"]
    if len(places) == 2 and places[0].header == places[1].header and not _has(claims, "household.origin"):
        places[1].role, places[1].confidence, places[1].reason = "household.origin", 0.4, "undecided"


def _chosen_options(claims: Sequence[Claim]) -> None:
    """A form's export repeats each chosen option in a column of its own: `needs`, `needs/food`, `needs/water`."""
    headers = {claim.header for claim in claims}
    for claim in claims:
        parent, slash, _option = claim.header.rpartition("/")
        if slash and parent in headers and " " not in parent and claim.role != "refused":
            claim.role, claim.confidence, claim.reason = LEFT_OUT, 0.8, "header"


def _form_index(claims: Sequence[Claim]) -> None:
    """In a form's export `_index` numbers the households, to which the sheet of members refers by `_parent_index`."""
    if not any(claim.header in ("_uuid", "_submission_time", "_parent_index") for claim in claims):
        return
    numbered = _has(claims, "household.number")
    for claim in claims:
        if claim.header == "_index" and not numbered:
            claim.role, claim.confidence = "household.number", 0.7
        elif claim.header == "_status" or (claim.header.startswith("_") and claim.role.startswith("person.")):
            claim.role, claim.confidence, claim.candidates = LEFT_OUT, 0.8, ()


def _dates_of_no_birth(claims: Sequence[Claim]) -> None:
    """Dates under a header that says nothing of birth are dates of something else."""
    for claim in claims:
        if claim.role == "person.birth" and claim.header and not {"birth", "birth_year", "age"} & set(claim.parsed.fields):
            claim.role = "row.date"


def _phones_by_their_noughts(claims: Sequence[Claim]) -> None:
    """«رقم ولي الأمر» above numbers that begin as phones do."""
    for claim in claims:
        phone = next((role for role in claim.candidates if role.endswith(".phone")), "")
        if claim.parsed.fields[:1] == ("?number",) and phone and claim.shares.get("led_phone", 0.0) >= 0.6:
            claim.role = phone


def _sexes_by_letters(claims: Sequence[Claim]) -> None:
    """«م» beside «ف» is no running number: males and females."""
    for male, female in pairwise(claims):
        if (
            male.header.strip() in ("م", "ذ")
            and female.header.strip() in ("ف", "ث", "أ", "ا", "إ")
            and female.shares.get("small", 0.0) >= 0.6
        ):
            male.role, female.role = "household.males", "household.females"
            male.confidence = female.confidence = 0.7


def _numbers_without_header(claims: Sequence[Claim]) -> None:
    """Beside a column of phones with their noughts, a column of numbers without any holds documents, where no header says."""
    phones = [claim for claim in claims if not claim.header and claim.role == "person.phone"]
    if any(claim.shares.get("led_phone", 0.0) >= 0.6 for claim in phones):
        for claim in phones:
            if claim.shares.get("led_phone", 0.0) <= 0.1 and claim.shares.get("document", 0.0) >= 0.7:
                claim.role = "person.document"


def _has(claims: Iterable[Claim], role: str) -> bool:
    return any(claim.role == role for claim in claims)
