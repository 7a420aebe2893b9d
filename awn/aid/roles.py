"""The roles a column of an aid list can have: one string "subject.field", the same in MAP.toml, in reports and in code.

Subjects: `person` is whoever the row is about (the head, where a row is a household); `spouse` is his or her wife or husband, `spouse1`…`spouse4` when
numbered; `member` is a further member, repeated columns counting in order (or `member1`…`member20` when numbered); `collector` collects for the family; `relative` lends a
phone; `household` is the family as a whole; `row` is bookkeeping of the sheet.
"""

from typing import Final

PERSON_FIELDS: Final = (
    "name",  # the full name in one cell
    "given", "father", "grandfather", "family",  # the name in parts
    "kunya", "mother",
    "sex", "birth", "age", "birth_year",
    "phone",  # repeated columns allowed
    "document",  # kind unknown, or of several kinds in one column
    "document_kind",  # a column that names the kind of the number beside it
    "national_id", "family_book", "passport", "unhcr_id", "ration_card", "civil_record",
    "marital", "disability", "health", "work",
)  # fmt: skip
SUBJECTS: Final = ("person", "spouse", "member", "collector", "relative")
HOUSEHOLD_FIELDS: Final = (
    "number",  # joins rows of one household
    "head_name", "relation",  # in sheets with one row per individual: the head's name beside each member; relationship to the head
    "members",  # several members in one cell
    "size", "males", "females", "children",
    "count",  # a count of one sex and age band, its header kept: "household.count"
    "place", "origin", "governorate", "district", "community", "camp", "shelter", "pcode",
    "displacement", "needs", "notes", "delegate", "income", "tenure",
)  # fmt: skip
ROW_FIELDS: Final = ("serial", "date", "signature", "state", "organisation", "quantity", "fill", "strike", "comment")

REFUSED: Final = "refused"  # may not come in (religion, sect, tribe, …); never shown, only counted
KEPT: Final = "kept"  # unknown, and the person chose to keep it: goes to notes
RESTRICTED: Final = (
    "restricted"  # unknown, and the person chose to keep it for the caseworker alone: in no file but restricted.csv
)
LEFT_OUT: Final = "left_out"  # unknown, and the person chose to leave it out
UNKNOWN: Final = ""  # held back until the person chooses


def all_roles() -> tuple[str, ...]:
    """Every role a column can be given, in the order in which pages offer them."""
    people = [f"{subject}.{field}" for subject in SUBJECTS for field in PERSON_FIELDS]
    household = [f"household.{field}" for field in HOUSEHOLD_FIELDS]
    row = [f"row.{field}" for field in ROW_FIELDS]
    return (*people, *household, *row, REFUSED, KEPT, RESTRICTED, LEFT_OUT)
