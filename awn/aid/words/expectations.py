"""Which kinds of value fit a role, and which role a column has by its kind of value alone."""

from typing import Final


def _set(kinds: str) -> frozenset[str]:
    return frozenset(kinds.split())


EXPECTS: Final[dict[str, frozenset[str]]] = {
    "name": _set("full_name one_name many_names"),
    "head_name": _set("full_name one_name"),
    "given": _set("one_name"),
    "father": _set("one_name full_name"),
    "grandfather": _set("one_name full_name"),
    "family": _set("one_name"),
    "mother": _set("one_name full_name"),
    "kunya": _set("full_name one_name"),
    "members": _set("many_names full_name one_name text"),
    "sex": _set("sex small"),
    "birth": _set("date year date_serial age"),
    "birth_year": _set("year date"),
    "age": _set("age small date"),
    "phone": _set("phone"),
    "document": _set("document number code"),
    "national_id": _set("document code"),
    "family_book": _set("document number code"),
    "passport": _set("document code number"),
    "unhcr_id": _set("document code number"),
    "ration_card": _set("document code number"),
    "civil_record": _set("document code number text"),
    "document_kind": _set("document_kind small"),
    "marital": _set("marital small"),
    "displacement": _set("displacement small yesno"),
    "relation": _set("relation small"),
    "size": _set("small number"),
    "males": _set("small number"),
    "females": _set("small number"),
    "children": _set("small number"),
    "count": _set("small number"),
    "needs": _set("text yesno small number"),
    "health": _set("health yesno text small"),
    "disability": _set("health yesno text small"),
    "work": _set("work text small"),
    "tenure": _set("tenure small"),
    "state": _set("state yesno small"),
    "serial": _set("number small"),
    "date": _set("date date_serial year"),
    "place": _set("place text one_name full_name displacement date number"),
    "origin": _set("place text one_name full_name number"),
    "governorate": _set("place text one_name full_name number"),
    "district": _set("place text one_name full_name number"),
    "community": _set("place text one_name full_name number"),
    "camp": _set("place text one_name full_name number"),
    "delegate": _set("full_name one_name text"),
    "pcode": _set("code document"),
}

PROPOSES: Final = (
    ("full_name", "person.name"),
    ("sex", "person.sex"),
    ("marital", "person.marital"),
    ("displacement", "household.displacement"),
    ("relation", "household.relation"),
    ("date", "person.birth"),
    ("phone", "person.phone"),
    ("document", "person.document"),
    ("small", "household.size"),
    ("age", "person.age"),
    ("year", "person.birth_year"),
    ("health", "person.health"),
    ("place", "household.place"),
)
