"""People of linked households: where the heads are one person, children of one given name are one child.

Members often have nothing but a given name. Alone it says nothing; within a family that is known to stand in both lists it is enough, unless something contradicts.
"""
# ruff: noqa: S608  (the queries are put together from names of this package alone)

from typing import Final

import duckdb

from awn.linkage.banding import CONTRADICTED
from awn.linkage.comparisons import code
from awn.linkage.scoring import EVIDENCE, Scorer


def _role(record: str) -> str:
    """A married son stands as member with his father and as head of his own: such a pair does not make two entries one family."""
    return f"CASE WHEN {record}.slot LIKE 'member%' THEN 'member' WHEN {record}.slot = 'collector' THEN 'collector' ELSE 'couple' END"


_CLOSE: Final = (
    "length(one.given) >= 3 AND length(other.given) >= 3 AND damerau_levenshtein(one.given, other.given) <= 1"
    " AND NOT (one.settled AND other.settled)"
)

_MET: Final = f"""
WITH linked AS (
    SELECT DISTINCT one.household AS hl, other.household AS hr
    FROM banded JOIN feature AS one ON one.record = l JOIN feature AS other ON other.record = r
    WHERE band = 'certain' AND {_role("one")} = {_role("other")}
), relative AS (
    SELECT record, household, given, settled, {_role("feature")} AS role FROM feature
    WHERE given IS NOT NULL AND slot <> 'collector' QUALIFY count(*) OVER (PARTITION BY household, given, role) = 1
), met AS (
    SELECT least(one.record, other.record) AS l, greatest(one.record, other.record) AS r
    FROM linked JOIN relative AS one ON one.household = hl JOIN relative AS other ON other.household = hr
    WHERE one.role = other.role AND (one.given = other.given OR one.role = 'member' AND {_CLOSE}
        AND NOT EXISTS (FROM feature AS brother WHERE brother.household = hr AND brother.given = one.given)
        AND NOT EXISTS (FROM feature AS brother WHERE brother.household = hl AND brother.given = other.given))
)
SELECT DISTINCT l, r FROM met ANTI JOIN (SELECT l, r FROM banded WHERE band = 'certain' UNION ALL FROM companion_met) USING (l, r)
"""

_AGREED: Final = (
    f"NOT {CONTRADICTED} AND {code('given', 'same', 'slip', 'misspelt')} AND NOT {code('father', 'differs', 'skipped', 'shifted')} AND NOT {code('partner', 'differs')}"
    f" AND NOT {code('birth', 'year_only', 'some_years')}"
)


def link_companions(connection: duckdb.DuckDBPyConnection, scorer: Scorer) -> None:
    """Adds to `banded` the pairs of members whom their linked households make certain; each pair is looked at once (`companion_met`)."""
    connection.execute(f"CREATE OR REPLACE TABLE pair AS {_MET}")
    connection.execute("INSERT INTO companion_met SELECT l, r FROM pair")
    scorer.score(least=0.0)
    connection.execute(f"CREATE OR REPLACE TABLE agreed AS SELECT * FROM scored WHERE {_AGREED}")
    connection.execute("DELETE FROM banded USING agreed WHERE banded.l = agreed.l AND banded.r = agreed.r")
    evidence = ", ".join(EVIDENCE)
    connection.execute(
        f"""INSERT INTO banded (l, r, probability, {evidence}, certain_by, band)
        SELECT l, r, greatest(probability, 0.97), {evidence}, 'model', 'certain' FROM agreed"""
    )
