"""Which scored pairs are certain, and by what; which are doubtful and wait for a person.

The model alone never makes a pair certain: beside agreeing names it takes something that belongs to the individual (a birth date, a document, the
partner, the mother, the same children). A birth year and a shared phone are no such thing, however rare the name; a place that few share counts
where a full and rare name agrees in every part, since no two of one home have all their names in common; one that some share counts where phone and
year agree as well. The first name of the husband or wife alone is one more name: it counts beside a place, a phone or a year.
"""
# ruff: noqa: S608  (the queries are put together from names of this package alone)

from typing import Final

import duckdb

from awn.linkage.comparisons import code
from awn.linkage.model import Thresholds

DOUBTFUL_SHARE: Final = 0.019
"""Doubtful pairs for each row that people can be asked to look at; the likeliest are kept."""
DOUBTFUL_ALWAYS: Final = 100
"""So many doubtful pairs are kept however small the register is."""

NAMESAKES_RULED_OUT: Final = 0.999
"""How likely a pair must be where nothing but names, place and perhaps phone or year agree."""

_BIRTH: Final = code("birth", "rule", "same", "swapped")
_BIRTH_NEARLY: Final = code("birth", "days_off", "digit_off")
_BIRTH_FITS: Final = code("birth", "rule", "same", "swapped", "days_off", "digit_off", "same_year", "near_year")
_DOCUMENT: Final = code("document", "same", "digit_off")
_BOOK: Final = code("document", "family_book")
_NEAR: Final = (
    f"({code('place', 'same_rare', 'same_few', 'same')} OR {code('phone', 'same')} OR {code('birth', 'same_year', 'near_year')})"
)
_PARTNER: Final = f"({code('partner', 'same_whole')} OR {code('partner', 'same')} AND ({_NEAR} OR {code('father', 'same')} AND {code('grandfather', 'same')} AND probability >= {NAMESAKES_RULED_OUT}))"
_MOTHER: Final = code("mother", "same")
_COMPANIONS: Final = code("companions", "many", "two")
_MANY: Final = f"({code('companions', 'many')} OR {code('partner', 'same_whole')})"
_HERE: Final = code("place", "same_rare")
_HEREABOUTS: Final = code("place", "same_rare", "same_few")
_PHONE: Final = code("phone", "same")
_HOME_PHONE: Final = code("phone", "same", "unnamed", "nearby")
_YEAR: Final = code("birth", "same_year")
_OTHERS_DIFFER: Final = f"({code('partner', 'differs')} OR {code('mother', 'differs')})"
_INDIVIDUAL: Final = f"({_BIRTH} OR {_DOCUMENT} OR {_BOOK} OR NOT {_OTHERS_DIFFER} AND ({_BIRTH_NEARLY} OR {_PARTNER} OR {_MOTHER} OR {_COMPANIONS}))"

_FATHER: Final = code("father", "same", "close")
_GRANDFATHER: Final = code("grandfather", "same", "close")
_FAMILY: Final = code("family", "same", "close", "shifted")
_PARTS: Final = f"(({_FATHER})::INT + ({_GRANDFATHER})::INT + ({_FAMILY})::INT)"
_NEAR_PARTS: Final = f"(({code('father', 'family_nearby')})::INT + ({code('grandfather', 'family_nearby')})::INT + ({code('family', 'family_nearby')})::INT)"
_ALL_PARTS: Final = f"({code('father', 'same')} AND {code('grandfather', 'same')} AND {code('family', 'same')})"
_PART_DIFFERS: Final = (
    f"({code('father', 'differs', 'skipped', 'shifted')} OR {code('grandfather', 'differs')} OR {code('family', 'differs')})"
)

CONTRADICTED: Final = f"({code('birth', 'differs')} OR {code('document', 'differs')} OR {code('sex', 'differs')})"

_MODEL: Final = f"""(NOT {CONTRADICTED} AND CASE
    WHEN {code("given", "same")} AND {_HERE} AND NOT {_OTHERS_DIFFER} AND NOT {_PART_DIFFERS}
        AND ({_ALL_PARTS} OR {_PARTS} >= 2 AND ({_PHONE} OR {_YEAR})) AND probability >= {NAMESAKES_RULED_OUT} THEN true
    WHEN {code("given", "same")} AND {_HEREABOUTS} AND {_PHONE} AND {_YEAR} AND NOT {_OTHERS_DIFFER} AND NOT {_PART_DIFFERS}
        AND {_PARTS} >= 2 AND probability >= {NAMESAKES_RULED_OUT} THEN true
    WHEN {code("given", "same")} AND NOT {_PART_DIFFERS} THEN {_PARTS} >= 1 AND {_INDIVIDUAL}
    WHEN {code("given", "same")} THEN {_PARTS} >= 1 AND ({_BIRTH} OR {_DOCUMENT} OR {_PARTNER} AND {_PARTS} = 2)
    WHEN {code("given", "through", "unknown")} THEN {code("document", "same")} AND ({_BIRTH_FITS} OR {_HOME_PHONE} OR {code("partner", "through")})
        OR {code("birth", "same")} AND ({_HOME_PHONE} OR {_PARTS} >= 2) AND NOT {_OTHERS_DIFFER}
    WHEN {code("given", "slip")} AND {_PART_DIFFERS} THEN {_PARTS} >= 1 AND {code("document", "same")}
    WHEN {code("given", "slip")} THEN {_PARTS} >= 1
        AND ({_BIRTH} OR {_DOCUMENT} OR ({_PARTNER} OR {_MANY} OR {_BIRTH_NEARLY}) AND {_PARTS} >= 2 AND NOT {_OTHERS_DIFFER})
    WHEN {code("given", "rotated_whole")} THEN {_INDIVIDUAL}
    WHEN {code("given", "rotated")} THEN {_BIRTH} OR {_DOCUMENT}
    WHEN {code("given", "misspelt")} THEN {_NEAR_PARTS} >= 1 AND {code("document", "same_nearby")} AND ({_BIRTH_FITS} OR {_HOME_PHONE})
        OR {_NEAR_PARTS} >= 2 AND {_BIRTH} AND {_HOME_PHONE} AND NOT {_OTHERS_DIFFER}
    WHEN {code("given", "nearby")} THEN {_NEAR_PARTS} >= 1 AND {code("document", "same_nearby")} AND {_BIRTH}
    ELSE false END)"""


def make_bands(connection: duckdb.DuckDBPyConnection, limits: Thresholds) -> None:
    """Makes the table `banded`: the rows of `scored` that are certain or doubtful, with `band` and `certain_by`, doubtful ones not yet counted out."""
    connection.execute(
        f"""CREATE OR REPLACE TABLE banded AS
        SELECT *, CASE WHEN certain_by <> '' THEN 'certain' ELSE 'doubtful' END AS band
        FROM (SELECT *, CASE
            WHEN {code("document", "rule")} THEN 'document'
            WHEN {code("birth", "rule")} THEN 'name_birth'
            WHEN probability >= {limits.certain} AND {_MODEL} THEN 'model'
            ELSE '' END AS certain_by FROM scored)
        WHERE certain_by <> '' OR probability >= {limits.doubtful} AND NOT ({code("given", "differs", "siblings")})"""
    )


def doubtful_at_most(rows: int) -> int:
    """How many doubtful pairs a register of so many rows may show."""
    return max(DOUBTFUL_ALWAYS, int(rows * DOUBTFUL_SHARE))
