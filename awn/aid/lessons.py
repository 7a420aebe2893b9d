"""What decides a masked pair, and why: only from what its question shows, so that whoever reads the question could have seen it."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from awn.aid.pair_questions import Line, PairData
from awn.arabic.wording import Message, message

SAME: Final = "same"
DIFFERENT: Final = "different"
YEARS_APART: Final = 3  # so many years are no slip of the pen


class Lesson(NamedTuple):
    """What a pair teaches: its code, whether it is one person, and the reason."""

    code: str
    truth: str
    why: Message


_ONE: Final = ("same", "spelling")
_NEARLY: Final = (*_ONE, "letter", "alike")
_REASONS: Final[dict[str, tuple[str, Message]]] = {
    "document": (SAME, message("One person: the document number is the same, and the first name is the same or nearly so.")),
    "birth": (SAME, message("One person: born on the same day, with the same first name and father's name.")),
    "children": (SAME, message("One person: the same names, and three or more others of the family have the same first names.")),
    "twins": (DIFFERENT, message("Two people: twins are born on one day and share father and family; the first names differ.")),
    "kin": (DIFFERENT, message("Two people: brothers and sisters share nearly everything; the first names differ.")),
    "generations": (DIFFERENT, message("Two people: the same names in another order, many years apart, as with father and son.")),
    "alike": (DIFFERENT, message("Two people: the first names are only alike, and the birth or the document differs.")),
    "namesakes": (DIFFERENT, message("Two people: they are namesakes; the birth or the document differs clearly.")),
}
FEW: Final = frozenset({"twins", "kin"})
"""Lessons of pairs that are hardly ever doubtful in real lists."""


def lesson_of(data: PairData) -> Lesson | None:
    """The lesson of a pair that what is shown decides; None where one could doubt."""
    shown = {line["field"]: line for line in data["lines"]}
    code = _of_one_person(shown) or _of_two_people(shown)
    return Lesson(code, *_REASONS[code]) if code else None


def is_plain(data: PairData) -> bool:
    """Whether the names agree in every part: there is little to learn from such a pair of one person."""
    return all(line["state"] in ("same", "only_first", "only_second") for line in data["lines"] if line["field"] in _NAME)


_NAME: Final = ("name", "given", "father", "grandfather", "family")

type _Shown = Mapping[str, Line]


def _state(shown: _Shown, field: str) -> str:
    return str(shown.get(field, {}).get("state", ""))


def _of_one_person(shown: _Shown) -> str:
    lineage = sum(_state(shown, part) in (*_ONE, "letter", "elsewhere") for part in ("father", "grandfather", "family"))
    named = _state(shown, "given") in (*_ONE, "letter") or _state(shown, "name") == "turned"
    if _is_against(shown):
        return ""
    elif _state(shown, "document") == "same" and (named or _state(shown, "given") == "alike"):
        return "document"
    elif _state(shown, "birth") in ("same", "swapped", "days") and named and _state(shown, "father") in _ONE and lineage > 1:
        return "birth"
    else:
        return "children" if shown.get("relatives", {}).get("n", 0) > 2 and named and lineage == 3 else ""


def _is_against(shown: _Shown) -> bool:
    """Whether something speaks clearly against one person."""
    return _are_apart(shown) or _state(shown, "sex") == "differs" or _state(shown, "birth") in ("other_day", "years")


def _are_apart(shown: _Shown) -> bool:
    years = shown.get("birth", {}).get("n", 0) >= YEARS_APART and not shown["birth"].get("estimated")
    return years or _state(shown, "document") == "differs"


def _of_two_people(shown: _Shown) -> str:
    given = _state(shown, "given")
    family = _state(shown, "father") in _ONE and _state(shown, "family") in _ONE
    if _state(shown, "document") in ("same", "digit"):
        return ""
    elif _state(shown, "name") == "order":
        return "generations" if shown.get("birth", {}).get("n", 0) >= 15 else ""
    elif given == "differs" and family:
        return "twins" if _state(shown, "birth") == "same" else "kin"
    elif given in ("letter", "alike"):
        return "alike" if _are_apart(shown) and _state(shown, "birth") not in ("same", "swapped") else ""
    else:
        return "namesakes" if given in _ONE and _are_apart(shown) and _state(shown, "birth") not in ("same", "swapped") else ""
