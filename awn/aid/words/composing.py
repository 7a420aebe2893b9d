"""From the words of a header to roles: whose column it is, of what, and which headers only contents can settle."""

from collections.abc import Sequence
from typing import Final

from awn.aid.words.people import PERSON_HEADERS
from awn.sheets.vocabulary import Parsed

PEOPLE: Final = frozenset(field for field in PERSON_HEADERS)
DOCUMENTS: Final = frozenset({"national_id", "family_book", "passport", "unhcr_id", "ration_card", "civil_record"})
PLACES: Final = frozenset(f"household.{field}" for field in ("governorate", "district", "community", "camp", "shelter"))
COUNTS: Final = frozenset(f"household.{field}" for field in ("size", "males", "females", "children", "count"))
_NUMBERED_THINGS: Final = frozenset({"household.members", "row.quantity", "household.number", "row.serial", "household.shelter"})
NO_ROLE: Final = frozenset(
    {"birthplace", "nationality", "education", "measure", "bank", "email", "picture", "death", "reason", "household.damage"}
)
UNDERSTOOD_WITHOUT_ROLE: Final = ("",)

CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "?status": (
        "person.marital",
        "household.displacement",
        "person.health",
        "person.disability",
        "row.state",
        "household.tenure",
    ),
    "?state": ("household.governorate", "row.state", "person.marital"),
    "?kind": ("person.sex", "household.displacement", "person.document_kind", "household.relation", "person.disability"),
    "?number": ("row.serial", "person.phone", "person.national_id", "person.document"),
    "?capacity": ("household.relation", "household.displacement", "person.marital"),
    "?registration": ("household.number", "row.date", "household.place"),
    "?count": ("household.size", "household.count"),
    "?disabled": ("household.count", "person.disability"),
}
_OTHERS: Final = frozenset({"wife", "husband", "spouse", "collector", "relative"})


def compose(parsed: Parsed) -> Sequence[str]:
    """The roles that a parsed header can mean, likeliest first."""
    subjects = set(parsed.subjects)
    if not parsed.fields and not subjects:
        return ("household.count",) if parsed.ranged and not parsed.missed else ()
    elif subjects & {"worker", "deceased"} and not {"father", "mother", "household.notes"} & set(parsed.fields):
        return UNDERSTOOD_WITHOUT_ROLE
    elif "delegate" in subjects:
        return ("household.delegate",) if set(parsed.fields) <= {"name", *PLACES, "household.place"} else UNDERSTOOD_WITHOUT_ROLE
    elif not parsed.fields:
        return _of_a_subject_alone(parsed)
    else:
        return _of_a_field(_leading(parsed), parsed)


def _leading(parsed: Parsed) -> str:
    """The one field that several make together."""
    fields, first = set(parsed.fields), parsed.fields[0]
    if len(fields & DOCUMENTS) > 1:
        return "document"
    elif parsed.leads == "name" and first == "household.displacement":  # «اسم النازح»
        return "name"
    elif _counts_others(parsed):
        return "household.count"
    elif first == "household.number" and fields & DOCUMENTS:
        return next(field for field in parsed.fields if field in DOCUMENTS)
    elif "household.origin" in fields and (fields - {"household.origin"}) <= PLACES | {"household.place", "name"}:
        return "household.origin"
    elif len(fields & PLACES) > 1 and first in PLACES and len(parsed.fields) == len(fields & PLACES):
        return "household.place"
    elif fields & COUNTS and (first in COUNTS or first == "age") and _is_a_band(parsed):
        return "household.count"
    else:
        return first


def _counts_others(parsed: Parsed) -> bool:
    """«عدد الأرامل»، «عدد الأشخاص ذوي الإعاقة»، «فئة 0-5»: some of the family, not all."""
    fields, first = set(parsed.fields), parsed.fields[0]
    of_some = "?count" in fields and first not in COUNTS | _NUMBERED_THINGS and bool(len(fields) > 1 or parsed.missed)
    return of_some or {"?disabled", "household.size"} <= fields or (parsed.ranged and first == "row.state")


def _is_a_band(parsed: Parsed) -> bool:
    """«ذكور 0-5»، «ذوو الإعاقة / إناث»، «أطفال ذكور»: one sex or age of the family, not the whole of it."""
    fields = set(parsed.fields)
    sexes = fields & {"household.males", "household.females"}
    narrower = fields & {"household.count", "household.children", "disability", "?disabled", "health"}
    return parsed.banded or parsed.ranged or "household.count" in fields or bool(sexes and narrower)


def _of_a_field(field: str, parsed: Parsed) -> Sequence[str]:
    subjects = set(parsed.subjects)
    if field in NO_ROLE:
        return UNDERSTOOD_WITHOUT_ROLE
    elif field == "row.machine":
        return ("left_out",)
    elif field.startswith("?"):
        return _of_an_ambiguous(field, parsed)
    elif field.startswith("row."):
        return (field,)
    elif field.startswith("household."):
        return _of_a_household(field, parsed)
    elif {"mother", "father", "grandfather"} & set(parsed.fields) and field in PEOPLE - {
        "name",
        "given",
        "father",
        "grandfather",
        "family",
        "mother",
        "kunya",
    }:
        return UNDERSTOOD_WITHOUT_ROLE
    elif field in ("mother", "father", "grandfather") and subjects & {"collector"}:
        return ("collector.name",)
    elif field == "age" and (parsed.banded or parsed.ranged):
        return ("household.count",)
    elif parsed.leads == "name" and field in _BESIDE_NAMES:  # «الاسم ورقم الهوية»
        return (f"{owner(parsed)}.{field}", f"{owner(parsed)}.name")
    else:
        return tuple(f"{owner(parsed)}.{option}" for option in (field, *_DOUBTS.get(field, ())))


_BESIDE_NAMES: Final = frozenset({*DOCUMENTS, "phone"})
_DOUBTS: Final[dict[str, tuple[str, ...]]] = {
    "family": ("name",),
    "given": ("name",),
    "birth": ("birth_year", "age"),
    "disability": ("health",),
    "document": ("national_id",),
}


def _of_an_ambiguous(field: str, parsed: Parsed) -> Sequence[str]:
    of_whom = owner(parsed)
    if of_whom == "person":
        return CHOICES[field]
    elif field == "?number":
        return (f"{of_whom}.national_id", f"{of_whom}.phone", f"{of_whom}.document")
    elif field == "?kind":
        return (f"{of_whom}.sex", f"{of_whom}.document_kind")
    else:
        return (f"{of_whom}.health", f"{of_whom}.marital", f"{of_whom}.disability")


def _of_a_household(field: str, parsed: Parsed) -> Sequence[str]:
    if set(parsed.subjects) & _OTHERS or ("child" in parsed.subjects and parsed.number):
        return UNDERSTOOD_WITHOUT_ROLE
    elif field == "household.members":
        return (field, "household.size", "household.children")
    elif field == "household.children":
        return (field, "household.members")
    elif field == "household.count":
        return (field, "household.needs")  # «هل يوجد حامل»: answered by a number or by yes
    else:
        return (field,)


def _of_a_subject_alone(parsed: Parsed) -> Sequence[str]:
    """«الزوجة»، «المعيل»، «الفرد 3»: the name, unless the contents are something else."""
    of_whom = owner(parsed)
    if of_whom == "relative":
        return ("relative.phone", "relative.name")
    elif of_whom == "person" and "head" in parsed.subjects:
        return ("person.name", "person.work", "person.sex", "household.relation", "person.national_id")
    else:
        return (f"{of_whom}.name", f"{of_whom}.national_id", f"{of_whom}.phone")


def owner(parsed: Parsed) -> str:
    """Whose column it is: the subject of its roles, numbered where the header numbers wives or members."""
    subjects = parsed.subjects
    if "collector" in subjects or ("alternate" in subjects and parsed.fields[:1] != ("phone",)):
        return "collector"
    elif "relative" in subjects:
        return "relative"
    elif {"wife", "husband", "spouse"} & set(subjects):
        return f"spouse{parsed.number}" if 1 <= parsed.number <= 4 and "husband" not in subjects else "spouse"
    elif "child" in subjects or ("individual" in subjects and parsed.number):
        return f"member{parsed.number}" if 1 <= parsed.number <= 20 else "member"
    else:
        return "person"
