"""Heads of families who are under 18, by what a list says of their birth."""

from datetime import date
from typing import Any, Final

from awn.aid.approved_content import Line

ADULT: Final = 18  # years


def headed_by_a_child(line: Line, *, on: date) -> bool:
    """Whether the head, or whoever stands alone where no head is named, is under 18 that day, or may be when only the year of birth is known."""
    head = next((person for person in line["people"] if person.get("slot") == "head"), None)
    return head is not None and _is_under_age(head, on)


def _is_under_age(person: dict[str, Any], on: date) -> bool:
    if person.get("deceased") or not person.get("birth_date"):
        return False
    born = date.fromisoformat(person["birth_date"])
    years = on.year - born.year
    if person.get("birth_precision") == "year":
        return years <= ADULT
    elif person.get("birth_precision") == "age":
        return years < ADULT
    else:
        return years - ((on.month, on.day) < (born.month, born.day)) < ADULT
