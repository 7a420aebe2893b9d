"""The codes of what volunteers are asked in words: fields of a pair, how its two sides compare, doubts about a cell, and why a pair was one person."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from awn.aid.writing import terms
from awn.arabic.wording import Message, counted, message


class Said(NamedTuple):
    """How two sides compare: the words, and the tone and the drawing of their tag."""

    words: Message
    tone: str
    icon: str


FIELDS: Final[dict[str, Message]] = {
    "standing": message("Place in the family"),
    "named": message("How the person is named"),
    "name": message("The name as a whole"),
    "given": message("First name"),
    "father": message("Father's name"),
    "grandfather": message("Grandfather's name"),
    "family": message("Family name"),
    "kunya": message("Kunya (Umm …, Abu …)"),
    "sex": message("Sex"),
    "birth": message("Date of birth"),
    "document": message("Document number"),
    "family_document": message("Number of the family's document"),
    "phone": message("Phone"),
    "mother": message("Mother's name"),
    "partner": message("Name of the husband or the wife"),
    "relatives": message("Others of the family"),
    "size": message("Number of people in the family"),
    "place": message("Place"),
    "origin": message("Place of origin"),
    "list": message("List"),
}
VALUES: Final[dict[str, dict[str, Message]]] = {
    "standing": terms.SLOTS,
    "named": {
        "own": message("by a name of one's own"),
        "kunya": message("by a kunya"),
        "wife_of": message("as the wife of somebody"),
        "widow_of": message("as the widow of somebody"),
        "divorcee_of": message("as the divorced wife of somebody"),
        "mother_of": message("as the mother of somebody"),
        "daughter_of": message("as the daughter of somebody"),
        "son_of": message("as the son of somebody"),
        "sister_of": message("as the sister of somebody"),
        "brother_of": message("as the brother of somebody"),
        "heirs_of": message("as the heirs of somebody"),
        "family_of": message("as the family of somebody"),
    },
}
NUMBERS: Final = ("document", "family_document", "phone")
"""Fields whose values are the ends of numbers."""
_NAME: Final = ("given", "father", "grandfather", "family")
_BY_ANOTHER: Final = message("through another person")

_SAME: Final = Said(message("the same"), "ok", "same")
_STATES: Final[dict[str, Said]] = {
    "same": _SAME,
    "spelling": Said(message("the same name in two spellings"), "ok", "same"),
    "letter": Said(message("one letter differs"), "info", "differs"),
    "alike": Said(message("alike, but not the same"), "info", "differs"),
    "differs": Said(message("differs"), "warn", "differs"),
    "elsewhere": Said(message("the same name stands in another place"), "info", "same"),
    "through": Said(message("one of the two is named through another person"), "info", "info"),
    "turned": Said(message("the same names, the last one first"), "ok", "same"),
    "order": Said(message("the same names in another order"), "info", "same"),
    "only_first": Said(message("stated in the first alone"), "calm", "question"),
    "only_second": Said(message("stated in the second alone"), "calm", "question"),
    "swapped": Said(message("the same, with day and month exchanged"), "info", "same"),
    "days": Said(message("one or two days apart"), "info", "differs"),
    "digit": Said(message("one digit differs"), "info", "differs"),
    "same_year": Said(message("the same year; the day is not known"), "info", "same"),
    "other_day": Said(message("the same year, another day"), "warn", "differs"),
    "other_kind": Said(message("documents of two kinds"), "calm", "question"),
    "none": Said(message("no first name in common"), "warn", "differs"),
    "another": Said(message("in two lists"), "calm", "sheet"),
}
_IN_ONE_LIST: Final = Said(message("in one list, twice"), "calm", "sheet")

DOUBTS: Final[dict[str, Message]] = {
    "birth.impossible": message("This is not a day in the calendar."),
    "birth.unreadable": message("This could not be read as a date."),
    "birth.ambiguous": message("This can be an age or a year of birth."),
    "birth.future": message("This day has not come yet."),
    "birth.too_old": message("This would make the person older than 120 years."),
    "size.unreadable": message("This could not be read as a number of people."),
    "size.impossible": message("This is too large for a family."),
    "size.range": message("This is a range, not a number."),
    "size.several": message("Several numbers stand here."),
    "size.counted_whom": message("It is not clear who is counted here."),
    "name.number": message("A number stands beside the name."),
    "name.unnamed": message("Beside the name stand people without names."),
}
_UNKNOWN_WORD: Final = message("This word is not known here.")


def compared(lines: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The lines that tell something of both: all but what one of the two alone states, parts of the name excepted."""
    return [line for line in lines if line not in alone(lines)]


def alone(lines: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The lines of what only one of the two states."""
    return [line for line in lines if line["state"] in ("only_first", "only_second") and line["field"] not in _NAME]


def field_words(line: Mapping[str, Any]) -> Message:
    return FIELDS[line["field"]]


def state_of(line: Mapping[str, Any]) -> Said:
    """How the two sides of a line compare."""
    field, state = line["field"], line["state"]
    if state == "years":
        return Said(_years(line), "warn" if line["n"] > 2 else "info", "differs")
    elif state == "by":
        return Said(counted("differs by one", "differs by %(number)s", line["n"]), "info" if line["n"] < 3 else "warn", "differs")
    elif state == "shared":
        return Said(counted("one first name in common", "%(number)s first names in common", line["n"]), "ok", "same")
    elif field == "list" and state == "same":
        return _IN_ONE_LIST
    else:
        return _STATES[state]


def letters_of(line: Mapping[str, Any]) -> Message | None:
    """The letters in which two hidden names differ; None where there are none to show."""
    one, other = line.get("letters") or ("", "")
    if one and other:
        return message("“%(one)s” in the first, “%(other)s” in the second", one=one, other=other)
    elif one:
        return message("“%(letter)s” in the first alone", letter=one)
    else:
        return message("“%(letter)s” in the second alone", letter=other) if other else None


def value_words(line: Mapping[str, Any], value: str) -> Message | None:
    """A value that is a code, in words; None for one that stands as it is."""
    return VALUES[line["field"]].get(value, _BY_ANOTHER) if line["field"] in VALUES else None


def doubt_words(doubt: str) -> Message:
    return DOUBTS.get(doubt, _UNKNOWN_WORD)


def _years(line: Mapping[str, Any]) -> Message:
    number = line["n"]
    if line.get("estimated"):
        return counted(
            "about one year apart, one of them estimated", "about %(number)s years apart, one of them estimated", number
        )
    else:
        return counted("one year apart", "%(number)s years apart", number)
