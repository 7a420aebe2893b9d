"""How two records are compared: one composite comparison of given name and kin, and what else identifies the individual.

Brothers share father, grandfather, family, phone and place. So family evidence speaks only where the given names agree, and then each
part of it by how rare it is; where they differ it weighs nothing at all (the levels named `family_only`). The two rules by which a pair is always
certain are levels of their own, so that the model can never outvote them. Conditions are plain SQL that sqlglot carries over to Spark.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from awn.linkage.features import FAMILIAL, LOOSE, PERSONAL, PHONES, THROUGH


@dataclass(frozen=True, slots=True)
class Level:
    """One outcome of a comparison. `weight` is how many times likelier it is among pairs of one person, or, with `frequency`, the share of such pairs
    that end here, divided by how common the value is, which never counts as rarer than `floor`."""

    name: str
    when: str
    weight: float
    frequency: str = ""
    floor: float = 0.0
    trained: bool = True


@dataclass(frozen=True, slots=True)
class Comparison:
    """A field or a group of fields; the first level that holds is the outcome, `otherwise` when none does."""

    name: str
    unknown: str
    levels: tuple[Level, ...]
    otherwise: float
    else_name: str = "differs"
    codes: dict[str, int] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        names = [level.name for level in self.levels]
        self.codes.update({name: len(names) - place for place, name in enumerate(names)}, unknown=-1, **{self.else_name: 0})


def _missing(*columns: str) -> str:
    return " OR ".join(f"{column}_l IS NULL OR {column}_r IS NULL" for column in columns)


def _equal(column: str) -> str:
    return f"{column}_l = {column}_r"


def _close(column: str) -> str:
    """One slip of the pen, or in a long name two."""
    return (
        f"(length({column}_l) >= 3 AND length({column}_r) >= 3 AND damerau_levenshtein({column}_l, {column}_r) <= 1"
        f" OR length({column}_l) >= 7 AND length({column}_r) >= 7 AND damerau_levenshtein({column}_l, {column}_r) <= 2)"
    )


def _either_way(condition: str) -> str:
    """The condition, or the same with left and right exchanged."""
    exchanged = re.sub(r"_([lr])\b", lambda side: "_r" if side[1] == "l" else "_l", condition)
    return f"({condition} OR {exchanged})"


SAME: Final = _equal("given")
ROTATED: Final = _either_way("name_l = rotated_r")
_ONE_A_SLIP: Final = "settled_l <> settled_r AND greatest(tf_given_l, tf_given_r) >= 15 * least(tf_given_l, tf_given_r)"
SLIP: Final = f"({_close('given')} AND {_ONE_A_SLIP})"
LONG: Final = "length(rotated_l) - length(replace(rotated_l, ' ', '')) >= 3"
NAMED_THROUGH: Final = f"(given_l IN {THROUGH} OR given_r IN {THROUGH})"
"""One of the two is named through somebody else (wife of, heirs of): the first names can neither agree nor differ."""
BOTH_THROUGH: Final = f"(given_l IN {THROUGH} AND given_r IN {THROUGH})"
ONE_THROUGH: Final = f"({NAMED_THROUGH} AND NOT {BOTH_THROUGH})"
"""What then stands where a father's and a family's name would is the other's: it can neither agree nor differ."""
SIBLINGS: Final = "(array_contains(companions_l, given_r) OR array_contains(companions_r, given_l))"
ALIKE: Final = f"({SAME} OR {ROTATED} OR {SLIP} AND NOT coalesce({SIBLINGS}, false))"
NEARBY: Final = (
    f"({_close('given')} OR jaro_winkler_similarity(given_l, given_r) >= 0.92"
    " OR length(given_l) >= 3 AND starts_with(given_r, given_l) OR length(given_r) >= 3 AND starts_with(given_l, given_r))"
)
MISSPELT: Final = f"({NEARBY} AND NOT (settled_l AND settled_r))"
"""Alike, and one of them is hardly anybody's name."""


def _shared(columns: tuple[str, ...], others: tuple[str, ...] | None = None) -> str:
    return "(" + " OR ".join(f"{one}_l = {other}_r" for one in columns for other in others or columns) + ")"


def _loosely_shared() -> str:
    kinds = (*PERSONAL, *FAMILIAL)
    return f"({_shared(LOOSE)} OR {_shared(LOOSE, kinds)} OR {_shared(kinds, LOOSE)})"


SAME_PERSONAL: Final = "(" + " OR ".join(_equal(kind) for kind in PERSONAL) + f" OR {_loosely_shared()})"
SAME_FAMILIAL: Final = "(" + " OR ".join(_equal(kind) for kind in FAMILIAL) + ")"
SAME_DOCUMENT: Final = f"({SAME_PERSONAL} OR {SAME_FAMILIAL})"
_DIGIT_OFF: Final = " OR ".join(
    f"length({kind}_l) >= 7 AND length({kind}_r) >= 7 AND damerau_levenshtein({kind}_l, {kind}_r) = 1" for kind in PERSONAL
)
OTHER_PERSONAL: Final = " OR ".join(f"{kind}_l <> {kind}_r" for kind in PERSONAL)
OTHER_FAMILIAL: Final = " OR ".join(f"{kind}_l <> {kind}_r" for kind in FAMILIAL)

_FATHER: Final = f"coalesce({_equal('father')}, false)"
_GRANDFATHER: Final = f"coalesce({_equal('grandfather')}, false)"
_FAMILY: Final = f"coalesce({_equal('family')}, false)"
_SHIFTED: Final = _either_way("(family_l = grandfather_r AND grandfather_l IS NULL)")
_SHIFTED_FATHER: Final = _either_way("(family_l = father_r AND father_l IS NULL)")
_SKIPPED: Final = _either_way("(father_l = grandfather_r AND grandfather_l IS NULL AND given_l <> father_r)")
_CONTRADICTED: Final = (
    f"(sex_l <> sex_r OR ({OTHER_PERSONAL}) AND NOT coalesce({SAME_DOCUMENT}, false) AND NOT coalesce({_DIGIT_OFF}, false))"
)
_LINEAGE_PARTS: Final = (
    f"(CASE WHEN {_FATHER} THEN 1 ELSE 0 END + CASE WHEN {_GRANDFATHER} THEN 1 ELSE 0 END + CASE WHEN {_FAMILY} THEN 1 ELSE 0 END"
    f" + CASE WHEN coalesce({_SHIFTED}, false) OR coalesce({_SHIFTED_FATHER}, false) THEN 1 ELSE 0 END)"
)
NAME_AND_BIRTH: Final = f"{_equal('birth')} AND {SAME} AND {_LINEAGE_PARTS} >= 2 AND NOT coalesce({_CONTRADICTED}, false)"

_MONTH_AND_DAY: Final = "right(birth_l, 4) = right(birth_r, 4)"
_BOTH_FULL: Final = "birth_l IS NOT NULL AND birth_r IS NOT NULL"
_ONE_LOOSE: Final = "(birth_l IS NULL OR birth_r IS NULL)"
_YEARS: Final = "abs(birth_year_l - birth_year_r)"
_COMPANIONS: Final = "array_length(array_intersect(companions_l, companions_r))"

COMPARISONS: Final = (
    Comparison(
        "given",
        _missing("given"),
        (
            Level("through", NAMED_THROUGH, 1, trained=False),
            Level("same", SAME, 0.86, "given", 2e-4),
            Level("rotated_whole", f"{ROTATED} AND {LONG}", 5000),
            Level("rotated", ROTATED, 20),
            Level("siblings", SIBLINGS, 0.005),
            Level("slip", SLIP, 60),
            Level("misspelt", MISSPELT, 8, trained=False),
            Level("nearby", NEARBY, 4),
        ),
        0.02,
    ),
    Comparison(
        "father",
        _missing("father"),
        (
            Level("same", f"{_equal('father')} AND {ALIKE}", 0.85, "father", 5e-4),
            Level("family_nearby", f"{_equal('father')} AND {NEARBY}", 6),
            Level("family_only", _equal("father"), 1, trained=False),
            Level("close", f"{_close('father')} AND {ALIKE}", 12),
            Level("skipped", f"{_SKIPPED} AND {ALIKE}", 0.4),
            Level("rotated", ROTATED, 1, trained=False),
            Level("shifted", f"{_either_way('father_l = family_r AND grandfather_r IS NULL')} AND {ALIKE}", 1),
            Level("through", ONE_THROUGH, 1, trained=False),
        ),
        0.03,
    ),
    Comparison(
        "grandfather",
        _missing("grandfather"),
        (
            Level("same", f"{_equal('grandfather')} AND {ALIKE}", 0.82, "grandfather", 1e-3),
            Level("family_nearby", f"{_equal('grandfather')} AND {NEARBY}", 4),
            Level("family_only", _equal("grandfather"), 1, trained=False),
            Level("close", f"{_close('grandfather')} AND {ALIKE}", 10),
            Level("rotated", ROTATED, 1, trained=False),
            Level("through", ONE_THROUGH, 1, trained=False),
        ),
        0.05,
    ),
    Comparison(
        "family",
        _missing("family"),
        (
            Level("same", f"{_equal('family')} AND {ALIKE}", 0.85, "family", 2e-4),
            Level("family_nearby", f"{_equal('family')} AND {NEARBY}", 6),
            Level("family_only", _equal("family"), 1, trained=False),
            Level("close", f"{_close('family')} AND {ALIKE}", 15),
            Level("shifted", f"({_SHIFTED} OR {_SHIFTED_FATHER}) AND {ALIKE}", 15),
            Level("rotated", ROTATED, 1, trained=False),
            Level("through", ONE_THROUGH, 1, trained=False),
        ),
        0.07,
    ),
    Comparison(
        "birth",
        "birth_year_l IS NULL OR birth_year_r IS NULL",
        (
            Level("rule", NAME_AND_BIRTH, 2.0**60, trained=False),
            Level("same", _equal("birth"), 12000),
            Level("swapped", "birth_l = birth_swapped_r", 2000),
            Level("days_off", "abs(born_l - born_r) <= 2", 500),
            Level(
                "digit_off",
                f"{_BOTH_FULL} AND (damerau_levenshtein(birth_l, birth_r) <= 1 OR {_MONTH_AND_DAY} AND {_YEARS} <= 2)",
                60,
            ),
            Level("same_year", f"{_ONE_LOOSE} AND birth_year_l = birth_year_r", 14),
            Level("year_only", "birth_year_l = birth_year_r", 0.8),
            Level("near_year", f"{_ONE_LOOSE} AND {_YEARS} <= 2", 3),
            Level("some_years", f"{_ONE_LOOSE} AND {_YEARS} <= 5", 0.2),
        ),
        0.008,
    ),
    Comparison(
        "document",
        f"NOT coalesce({SAME_DOCUMENT} OR {OTHER_PERSONAL} OR {OTHER_FAMILIAL}, false)",
        (
            Level("rule", f"{SAME_DOCUMENT} AND {SAME}", 2.0**60, trained=False),
            Level("same", f"{SAME_PERSONAL} AND (given_l IS NULL OR given_r IS NULL OR {ALIKE} OR {NAMED_THROUGH})", 500000),
            Level("same_nearby", f"{SAME_PERSONAL} AND {NEARBY}", 3000),
            Level("family_book", f"{SAME_FAMILIAL} AND {ALIKE}", 3000),
            Level("family_only", SAME_DOCUMENT, 1, trained=False),
            Level("digit_off", f"({_DIGIT_OFF}) AND {ALIKE}", 150),
            Level("other_book", f"NOT coalesce({OTHER_PERSONAL}, false)", 0.5),
        ),
        0.01,
    ),
    Comparison(
        "phone",
        "phone1_l IS NULL OR phone1_r IS NULL",
        (
            Level("same", f"{_shared(PHONES)} AND {ALIKE}", 150),
            Level("unnamed", f"{_shared(PHONES)} AND (given_l IS NULL OR given_r IS NULL OR {NAMED_THROUGH})", 2000, trained=False),
            Level("nearby", f"{_shared(PHONES)} AND {MISSPELT}", 60, trained=False),
            Level("family_only", _shared(PHONES), 1, trained=False),
        ),
        0.6,
    ),
    Comparison(
        "partner",
        _missing("partner_given"),
        (
            Level("both_through", BOTH_THROUGH, 1, trained=False),
            Level("through", f"{_equal('partner_given')} AND {NAMED_THROUGH}", 0.9, "partner_given", 2e-3),
            Level("same_whole", f"{_equal('partner')} AND {ALIKE}", 800),
            Level("same", f"{_equal('partner_given')} AND {ALIKE}", 0.9, "partner_given", 2e-3),
            Level("family_only", _equal("partner_given"), 1, trained=False),
            Level("close", f"{_close('partner_given')} AND {ALIKE}", 10),
        ),
        0.15,
    ),
    Comparison(
        "mother",
        _missing("mother_given"),
        (
            Level("same", f"{_equal('mother_given')} AND {ALIKE}", 0.85, "mother_given", 2e-3),
            Level("family_only", _equal("mother_given"), 1, trained=False),
            Level("close", f"{_close('mother_given')} AND {ALIKE}", 8),
        ),
        0.12,
    ),
    Comparison(
        "companions",
        "companions_l IS NULL OR companions_r IS NULL",
        (
            Level("many", f"{_COMPANIONS} >= 3 AND {ALIKE}", 300),
            Level("two", f"{_COMPANIONS} = 2 AND {ALIKE}", 20),
            Level("one", f"{_COMPANIONS} = 1 AND {ALIKE}", 3),
            Level("family_only", f"{_COMPANIONS} >= 1", 1, trained=False),
        ),
        0.5,
    ),
    Comparison(
        "kunya",
        _missing("kunya"),
        (
            Level("same", f"{_equal('kunya')} AND {ALIKE}", 15),
            Level("family_only", _equal("kunya"), 1, trained=False),
        ),
        0.6,
    ),
    Comparison(
        "place",
        _missing("place"),
        (
            Level("same_rare", f"{_equal('place')} AND tf_place_l <= 0.02 AND {ALIKE}", 20),
            Level("same_few", f"{_equal('place')} AND tf_place_l <= 0.05 AND {ALIKE}", 14, trained=False),
            Level("same", f"{_equal('place')} AND {ALIKE}", 0.7, "place", 0.05),
            Level("family_only", _equal("place"), 1, trained=False),
        ),
        0.7,
    ),
    Comparison("sex", _missing("sex"), (Level("same", _equal("sex"), 1, trained=False),), 0.03),
)  # fmt: skip

CODES: Final = {comparison.name: comparison.codes for comparison in COMPARISONS}
"""For each comparison the number of each level, as it stands in the evidence columns of pairs: -1 unknown, 0 none of the levels."""


def code(comparison: str, *levels: str) -> str:
    """SQL that a scored pair's comparison ended in one of these levels."""
    return f"{comparison} IN ({', '.join(str(CODES[comparison][level]) for level in levels)})"
