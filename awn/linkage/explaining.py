"""Why a pair is proposed, field by field, in words: what speaks for one person first, then what speaks against it."""

from collections.abc import Mapping
from typing import Any, Final

from awn.arabic.wording import Message, message
from awn.linkage.comparisons import CODES

type Words = dict[str, dict[str, Message]]


def why(pair: Mapping[str, Any]) -> list[Message]:
    """The reasons for and then against, of one row of `Links.pairs`. Fields that one of the two does not state are passed over."""
    return [*reasons_for(pair), *reasons_against(pair)]


def reasons_for(pair: Mapping[str, Any]) -> list[Message]:
    """What speaks for one person, the strongest kind of evidence first."""
    if pair.get("certain_by") == "decision":
        return [message("somebody decided that this is one person"), *_said(pair, _FOR)]
    else:
        return [*_said(pair, _FOR_FIRST), *_lineage(pair), *_said(pair, _FOR)]


def reasons_against(pair: Mapping[str, Any]) -> list[Message]:
    """What speaks against it, and what is no proof."""
    if _level(pair, "given") == "through":
        return _said(
            pair, {field: words for field, words in _AGAINST.items() if field not in ("father", "grandfather", "family")}
        )
    else:
        return _said(pair, _AGAINST)


def _said(pair: Mapping[str, Any], words: Words) -> list[Message]:
    return [said for comparison, levels in words.items() if (said := levels.get(_level(pair, comparison))) is not None]


def _level(pair: Mapping[str, Any], comparison: str) -> str:
    return _LEVELS[comparison].get(pair[comparison], "unknown")


def _lineage(pair: Mapping[str, Any]) -> list[Message]:
    """The names of the family that agree, in one sentence."""
    agreed = tuple(part for part in ("father", "grandfather", "family") if _level(pair, part) in _AGREED)
    return [_LINEAGE[agreed]] if agreed else []


_LEVELS: Final = {comparison: {number: name for name, number in codes.items()} for comparison, codes in CODES.items()}
_AGREED: Final = ("same", "family_nearby", "family_only")

_LINEAGE: Final = {
    ("father",): message("the father's name agrees"),
    ("grandfather",): message("the grandfather's name agrees"),
    ("family",): message("the family name agrees"),
    ("father", "grandfather"): message("father's and grandfather's names agree"),
    ("father", "family"): message("the father's name and the family name agree"),
    ("grandfather", "family"): message("the grandfather's name and the family name agree"),
    ("father", "grandfather", "family"): message("father's, grandfather's and family names agree"),
}

_SAME_DOCUMENT: Final = message("the same document number")
_FOR_FIRST: Final[Words] = {
    "document": {
        "rule": _SAME_DOCUMENT,
        "same": _SAME_DOCUMENT,
        "same_nearby": _SAME_DOCUMENT,
        "family_book": message("the same family document"),
        "digit_off": message("the document numbers differ by one digit"),
    },
    "given": {
        "same": message("the same first name"),
        "through": message("one of the two is named through somebody else, such as a husband"),
        "rotated_whole": message("the same names in another order"),
        "rotated": message("the same names in another order"),
        "slip": message("the first name differs by a letter, which looks like a slip of the pen"),
        "misspelt": message("the first names are alike, and one of them looks misspelt"),
    },
}

_FOR: Final[Words] = {
    "father": {
        "close": message("the father's names differ by a letter"),
        "skipped": message("one of the two leaves out the father's name"),
    },
    "grandfather": {"close": message("the grandfather's names differ by a letter")},
    "family": {
        "close": message("the family names differ by a letter"),
        "shifted": message("a name stands in the place of another part: one of the two names is shorter"),
    },
    "birth": {
        "rule": message("the same birth date"),
        "same": message("the same birth date"),
        "swapped": message("the same birth date with day and month exchanged"),
        "days_off": message("birth dates one or two days apart, as between two calendars"),
        "digit_off": message("the birth dates differ by one digit"),
        "same_year": message("the same birth year; a year alone is not proof"),
        "near_year": message("birth years at most two apart, one of them estimated"),
    },
    "partner": {
        "same_whole": message("the husband or wife has the same full name"),
        "same": message("the husband or wife has the same first name"),
        "through": message("the woman named through her husband has a husband of the same first name"),
        "close": message("the first names of husband or wife differ by a letter"),
    },
    "mother": {
        "same": message("the mother's name agrees"),
        "close": message("the mothers' names differ by a letter"),
    },
    "companions": {
        "many": message("three or more others of the family have the same names"),
        "two": message("two others of the family have the same names"),
        "one": message("one other of the family has the same name"),
    },
    "kunya": {"same": message("the same kunya")},
    "phone": {level: message("a shared phone; a family's phone is not proof") for level in ("same", "unnamed", "nearby")},
    "place": {"same_rare": message("the same place"), "same_few": message("the same place"), "same": message("the same place")},
}

_AGAINST: Final[Words] = {
    "given": {
        "nearby": message("the first names are alike, but may be two names"),
        "siblings": message("the other's first name stands in the same family, as with brothers and sisters"),
        "differs": message("the first names differ"),
    },
    "father": {"differs": message("the fathers' names differ")},
    "grandfather": {"differs": message("the grandfathers' names differ")},
    "family": {"differs": message("the family names differ")},
    "document": {
        "family_only": message("the same document number under another first name, as in a family"),
        "other_book": message("other numbers of the family document"),
        "differs": message("other document numbers of the same kind"),
    },
    "birth": {
        "year_only": message("the same birth year, but another day and month"),
        "some_years": message("birth years some years apart"),
        "differs": message("the birth dates differ"),
    },
    "sex": {"differs": message("one is stated as male, the other as female")},
    "partner": {"differs": message("the husbands or wives have other names")},
    "mother": {"differs": message("the mothers have other names")},
    "companions": {"differs": message("the others of the family have other names")},
    "kunya": {"differs": message("another kunya")},
    "phone": {
        "family_only": message("a shared phone, as in a family"),
        "differs": message("other phone numbers"),
    },
    "place": {"differs": message("another place")},
}
