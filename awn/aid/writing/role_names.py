"""What each role of a column is called wherever people read it: on the desk and in the report."""

from typing import Final

from awn.aid import roles
from awn.arabic.wording import Message, message

SUBJECTS: Final[dict[str, Message]] = {
    "person": message("The person of the row, or the head of the family"),
    "spouse": message("Wife or husband"),
    "member": message("Another member of the family"),
    "collector": message("Who collects for the family"),
    "relative": message("A relative to be called"),
    "household": message("The family"),
    "row": message("Bookkeeping of the sheet"),
}
FIELDS: Final[dict[str, Message]] = {
    "name": message("Full name"),
    "given": message("First name"),
    "father": message("Father's name"),
    "grandfather": message("Grandfather's name"),
    "family": message("Family name"),
    "kunya": message("Kunya (Umm …, Abu …)"),
    "mother": message("Mother's name"),
    "sex": message("Sex"),
    "birth": message("Date of birth"),
    "age": message("Age"),
    "birth_year": message("Year of birth"),
    "phone": message("Phone"),
    "document": message("Number of a document"),
    "document_kind": message("Kind of document"),
    "national_id": message("National identity number"),
    "family_book": message("Family book number"),
    "passport": message("Passport number"),
    "unhcr_id": message("UNHCR number"),
    "ration_card": message("Ration card number"),
    "civil_record": message("Civil record number"),
    "marital": message("Marital status"),
    "disability": message("Disability, as stated"),
    "health": message("Health"),
    "work": message("Work"),
    "relation": message("Relationship to the head"),
}
HOUSEHOLD_FIELDS: Final[dict[str, Message]] = {
    "number": message("Number of the family"),
    "head_name": message("Name of the head"),
    "relation": message("Relationship to the head"),
    "members": message("Several members in one cell"),
    "size": message("Number of people in the family"),
    "males": message("Number of males"),
    "females": message("Number of females"),
    "children": message("Number of children"),
    "count": message("Number of one sex and age"),
    "place": message("Place"),
    "origin": message("Place of origin"),
    "governorate": message("Governorate"),
    "district": message("District"),
    "community": message("Town, village or quarter"),
    "camp": message("Camp"),
    "shelter": message("Kind of shelter"),
    "pcode": message("Place code (P-code)"),
    "displacement": message("Displacement"),
    "needs": message("Needs"),
    "notes": message("Notes"),
    "delegate": message("Delegate"),
    "income": message("Income"),
    "tenure": message("Owned or rented home"),
}
ROW_FIELDS: Final[dict[str, Message]] = {
    "serial": message("Row number (serial)"),
    "date": message("Date of the row"),
    "signature": message("Signature"),
    "state": message("State"),
    "organisation": message("Organisation"),
    "quantity": message("Quantity"),
    "fill": message("Colour of the row"),
    "strike": message("Struck through"),
    "comment": message("Comment on a cell"),
}
CHOICES: Final[dict[str, Message]] = {
    roles.UNKNOWN: message("Not decided yet (held back)"),
    roles.KEPT: message("Keep, among the notes"),
    roles.RESTRICTED: message("Restrict, in a file of its own"),
    roles.LEFT_OUT: message("Leave out"),
    roles.REFUSED: message("May not come in"),
}
OTHER: Final = message("Another meaning")


def words(role: str) -> Message:
    """A role in words: alone for the person, with whose it is for the others."""
    if role in CHOICES:
        return CHOICES[role]
    subject, _, name = role.partition(".")
    kind = subject.rstrip("0123456789")
    number = subject[len(kind) :]
    tables = {"household": HOUSEHOLD_FIELDS, "row": ROW_FIELDS}
    known = tables.get(kind, FIELDS).get(name, OTHER)
    if kind in ("person", "household", "row"):
        return known
    elif number:
        return message("%(subject)s %(number)s: %(field)s", subject=SUBJECTS[kind], number=int(number), field=known)
    else:
        return message("%(subject)s: %(field)s", subject=SUBJECTS[kind], field=known)
