"""Which of two like columns is which, and what a column holds that its header alone does not say."""

from collections.abc import Sequence
from itertools import pairwise

from awn.aid.roles import LEFT_OUT
from awn.aid.words.claims import has
from awn.sheets.vocabulary import Claim
from awn.sheets.wordings import written


def places_twice(claims: Sequence[Claim]) -> None:
    """Of two columns for the same kind of place one is where they came from; which one is a guess unless a header says so."""
    for role, other in (
        ("household.origin", "household.place"),
        *((f"household.{field}", "household.origin") for field in ("governorate", "district", "community")),
    ):
        twice = [claim for claim in claims if claim.role == role]
        if len(twice) > 1 and len({written(claim.header) for claim in twice}) == 1 and not has(claims, other):
            twice[-1].role, twice[-1].confidence, twice[-1].reason = other, 0.4, "undecided"
    places = [claim for claim in claims if claim.role == "household.place"]
    if len(places) == 2 and places[0].header == places[1].header and not has(claims, "household.origin"):
        places[1].role, places[1].confidence, places[1].reason = "household.origin", 0.4, "undecided"


def chosen_options(claims: Sequence[Claim]) -> None:
    """A form's export repeats each chosen option in a column of its own: `needs`, `needs/food`, `needs/water`."""
    headers = {claim.header for claim in claims}
    for claim in claims:
        parent, slash, _option = claim.header.rpartition("/")
        if slash and parent in headers and " " not in parent and claim.role != "refused":
            claim.role, claim.confidence, claim.reason = LEFT_OUT, 0.8, "header"


def form_index(claims: Sequence[Claim]) -> None:
    """In a form's export `_index` numbers the households, to which the sheet of members refers by `_parent_index`."""
    if not any(claim.header in ("_uuid", "_submission_time", "_parent_index") for claim in claims):
        return
    numbered = has(claims, "household.number")
    for claim in claims:
        if claim.header == "_index" and not numbered:
            claim.role, claim.confidence = "household.number", 0.7
        elif claim.header == "_status" or (claim.header.startswith("_") and claim.role.startswith("person.")):
            claim.role, claim.confidence, claim.candidates = LEFT_OUT, 0.8, ()


def dates_of_no_birth(claims: Sequence[Claim]) -> None:
    """Dates under a header that says nothing of birth are dates of something else."""
    for claim in claims:
        if claim.role == "person.birth" and claim.header and not {"birth", "birth_year", "age"} & set(claim.parsed.fields):
            claim.role = "row.date"


def phones_by_their_noughts(claims: Sequence[Claim]) -> None:
    """«رقم ولي الأمر» above numbers that begin as phones do."""
    for claim in claims:
        phone = next((role for role in claim.candidates if role.endswith(".phone")), "")
        if claim.parsed.fields[:1] == ("?number",) and phone and claim.shares.get("led_phone", 0.0) >= 0.6:
            claim.role = phone


def sexes_by_letters(claims: Sequence[Claim]) -> None:
    """«م» beside «ف» is no running number: males and females."""
    for male, female in pairwise(claims):
        if (
            male.header.strip() in ("م", "ذ")
            and female.header.strip() in ("ف", "ث", "أ", "ا", "إ")
            and female.shares.get("small", 0.0) >= 0.6
        ):
            male.role, female.role = "household.males", "household.females"
            male.confidence = female.confidence = 0.7


def numbers_without_header(claims: Sequence[Claim]) -> None:
    """Beside a column of phones with their noughts, a column of numbers without any holds documents, where no header says."""
    phones = [claim for claim in claims if not claim.header and claim.role == "person.phone"]
    if any(claim.shares.get("led_phone", 0.0) >= 0.6 for claim in phones):
        for claim in phones:
            if claim.shares.get("led_phone", 0.0) <= 0.1 and claim.shares.get("document", 0.0) >= 0.7:
                claim.role = "person.document"
