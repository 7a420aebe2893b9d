"""Which pairs are worth comparing: records that share one of these keys, none of them so common that its block swallows the machine."""
# ruff: noqa: S608  (the queries are put together from names of this package alone)

from dataclasses import dataclass
from typing import Final

import duckdb

from awn.linkage.features import FAMILIAL, LOOSE, PERSONAL, PHONES, THROUGH

LARGEST_BLOCK: Final = 60
"""Records that share a key and are all compared with each other; a larger block is parted by the finer key."""
MOST_COPIES: Final = 8
"""Records alike in everything compared that are all compared with each other and with others; of more only the first is."""
NEIGHBOURS: Final = 4
"""How far records are compared along the sorted line of a block that even the finer key leaves too large."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Records with an equal `key` are compared; `finer` parts a block that is too large. A key with an unknown part blocks nothing."""

    name: str
    key: str
    finer: str = "''"
    space: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """What one rule did not compare: so many blocks were too large, the largest of so many records."""

    rule: str
    blocks: int
    largest: int


_YEAR: Final = "coalesce(birth_year::VARCHAR, '')"
_DOCUMENTS: Final = (*PERSONAL, *FAMILIAL, *LOOSE)


def _key(*columns: str) -> str:
    return " || ' ' || ".join(columns)


RULES: Final = (
    *(Rule(f"document {kind}", kind, "given") for kind in _DOCUMENTS),
    *(Rule(f"phone and given name ({phone})", _key(phone, "left(given, 2)"), _key("given", "coalesce(father, '')"), "phone") for phone in PHONES),
    *(Rule(f"phone and birth date ({phone})", _key(phone, "birth"), "given", "phone and birth") for phone in PHONES),
    *(Rule(f"phone and partner ({phone})", _key(phone, "partner_given", "coalesce(sex, '')"), "given") for phone in PHONES[:1]),
    Rule("given, father, grandfather", _key("given", "father", "grandfather"), _YEAR, "lineage"),
    Rule("given, father, family", _key("given", "father", "family"), _YEAR, "lineage"),
    Rule("given, grandfather, family", _key("given", "grandfather", "family"), _key("coalesce(father, '')", _YEAR)),
    Rule("given, father, last name", _key("given", "father", "coalesce(grandfather, '')", "birth_year::VARCHAR"), "family"),
    Rule("given and birth date", _key("given", "birth"), _key("coalesce(father, '')", "coalesce(family, '')")),
    Rule("family and birth date", _key("family", "birth"), _key("coalesce(father, '')", "left(given, 2)")),
    Rule("father and birth date", _key("father", "birth"), _key("coalesce(family, '')", "left(given, 2)")),
    Rule("given, family, birth year", _key("given", "family", "birth_year::VARCHAR"), "coalesce(father, '')"),
    Rule("given, partner, family", _key("given", "partner_given", "family"), _key("coalesce(father, '')")),
    Rule("given, partner, father", _key("given", "partner_given", "father"), _key("coalesce(family, '')")),
    Rule("given, mother, father", _key("given", "mother_given", "father"), _key("coalesce(family, '')")),
    Rule("partner's whole name and father", _key("partner", "father"), "given"),
    Rule("partner's whole name and family", _key("partner", "family"), "given"),
    Rule("initial, father, family, birth year", _key("left(given, 1)", "father", "family", "birth_year::VARCHAR"), "given"),
    Rule("last letters, father, family, birth year", _key("right(given, 2)", "father", "family", "birth_year::VARCHAR"), "given"),
    Rule("lineage and initial", _key("left(given, 1)", "father", "grandfather", "family"), "given"),
    Rule("lineage and last letters", _key("right(given, 2)", "father", "grandfather", "family"), "given"),
    Rule("beginnings", _key("left(given, 3)", "left(father, 3)", "left(coalesce(grandfather, family), 3)", "left(family, 3)"), _YEAR),
    Rule("rotated name", "rotated", _YEAR),
)  # fmt: skip


def make_keys(connection: duckdb.DuckDBPyConnection, *, source: str = "feature") -> None:
    """Makes the table `block_key` (rule, key, finer, record) of hashed keys; rotated names also meet names as written."""
    connection.execute("CREATE OR REPLACE TABLE block_key (rule UTINYINT, key UBIGINT, finer UBIGINT, record BIGINT)")
    for number, rule in enumerate(RULES):
        connection.execute(f"INSERT INTO block_key {_keys_of(number, rule, source)}")


def _keys_of(number: int, rule: Rule, source: str) -> str:
    base, finer = _hashed(number, rule.key), _hashed(number, rule.key, rule.finer)
    keys = (
        f"SELECT {number}::UTINYINT AS rule, {base} AS key, {finer} AS finer, record FROM {source} WHERE ({rule.key}) IS NOT NULL"
    )
    if rule.key == "rotated":
        written = (
            f"SELECT {number}::UTINYINT, {_hashed(number, 'name')}, {_hashed(number, 'name', rule.finer)}, record FROM {source}"
        )
        return f"{keys} UNION ALL {written} WHERE rotated IS NOT NULL AND name IN (SELECT rotated FROM {source})"
    else:
        return keys


def _hashed(number: int, *parts: str) -> str:
    """Rules of one space meet each other: a document of any column, a phone of any place, a last name read as grandfather's or family's."""
    rule = RULES[number]
    if rule.key in _DOCUMENTS:
        space = "document"
    else:
        space = rule.space or rule.name
    return f"hash('{space.replace("'", '')}', {', '.join(parts)})"


def make_pairs(connection: duckdb.DuckDBPyConnection, *, passes: int) -> tuple[Skipped, ...]:
    """Makes the table `pair` (left, right) of distinct pairs of different households from `block_key`; says what it left out.

    Many records alike in everything compared are met through the first of them, so that a thousand copies make a thousand pairs.
    """
    connection.execute("CREATE OR REPLACE TABLE found_pair (l BIGINT, r BIGINT)")
    connection.execute("CREATE OR REPLACE TABLE large_block (rule UTINYINT, records BIGINT)")
    connection.execute("INSERT INTO found_pair SELECT first, record FROM content WHERE first <> record")
    for turn in range(passes):
        connection.execute(f"CREATE OR REPLACE TABLE part AS {_PART.format(passes=passes, turn=turn)}")
        connection.execute(f"INSERT INTO found_pair {_SMALL}")
        connection.execute(f"CREATE OR REPLACE TABLE finer_part AS {_FINER_PART}")
        connection.execute(f"INSERT INTO found_pair {_FINER}")
        connection.execute(f"INSERT INTO large_block {_LARGE}")
        connection.execute(f"INSERT INTO found_pair {_NEIGHBOURS}")
    connection.execute(f"CREATE OR REPLACE TABLE pair AS {_DISTINCT}")
    for table in ("found_pair", "part", "finer_part", "block_key"):
        connection.execute(f"DROP TABLE {table}")
    return skipped_blocks(connection)


def make_content(connection: duckdb.DuckDBPyConnection) -> None:
    """Makes `content` (record, first), the first of many records that are alike in everything compared, else the record itself, and the view
    `distinct_feature` of those that come first."""
    described = connection.execute("DESCRIBE feature").fetchall()
    compared = [row[0] for row in described if row[0] not in ("record", "household", "slot", "source")]
    connection.execute(
        f"""CREATE OR REPLACE TABLE content AS
        SELECT record, CASE WHEN count(*) OVER (PARTITION BY alike) > {MOST_COPIES} THEN min(record) OVER (PARTITION BY alike) ELSE record END AS first
        FROM (SELECT record, hash({", ".join(compared)}) AS alike FROM feature)"""
    )
    connection.execute(
        "CREATE OR REPLACE VIEW distinct_feature AS SELECT feature.* FROM feature ANTI JOIN (SELECT record FROM content WHERE first <> record) USING (record)"
    )


def skipped_blocks(connection: duckdb.DuckDBPyConnection) -> tuple[Skipped, ...]:
    rows = connection.execute("SELECT rule, count(*), max(records) FROM large_block GROUP BY rule ORDER BY rule").fetchall()
    return tuple(Skipped(RULES[rule].name, blocks, largest) for rule, blocks, largest in rows)


def worth_scoring(left: str, right: str) -> str:
    """SQL that the given names of two rows are at least alike; whoever else is met by a key is kin."""
    one, other = f"{left}.given", f"{right}.given"
    return (
        f"{left}.household <> {right}.household AND ({one} IS NULL OR {other} IS NULL OR {one} = {other}"
        f" OR jaro_winkler_similarity({one}, {other}) >= 0.8 OR damerau_levenshtein({one}, {other}) <= 1"
        f" OR starts_with({one}, {other}) OR starts_with({other}, {one})"
        f" OR {left}.name = {right}.rotated OR {right}.name = {left}.rotated"
        f" OR {one} IN {THROUGH} OR {other} IN {THROUGH})"
    )


_PART: Final = """
SELECT key, finer, record, min(rule) OVER (PARTITION BY key) AS rule, count(*) OVER (PARTITION BY key) AS records
FROM (SELECT key, any_value(finer) AS finer, record, min(rule) AS rule FROM block_key
    WHERE key % {passes} = {turn} GROUP BY key, record)
QUALIFY records > 1
"""

_SMALL: Final = f"""
SELECT l.record, r.record FROM part AS l JOIN part AS r ON l.key = r.key AND l.record < r.record
WHERE l.records <= {LARGEST_BLOCK} AND r.records <= {LARGEST_BLOCK}
"""

_FINER_PART: Final = f"""
SELECT finer, record, rule, count(*) OVER (PARTITION BY finer) AS records FROM part WHERE records > {LARGEST_BLOCK}
QUALIFY records > 1
"""

_FINER: Final = f"""
SELECT l.record, r.record FROM finer_part AS l JOIN finer_part AS r ON l.finer = r.finer AND l.record < r.record
WHERE l.records <= {LARGEST_BLOCK} AND r.records <= {LARGEST_BLOCK}
"""

_LARGE: Final = f"SELECT min(rule), max(records) FROM finer_part WHERE records > {LARGEST_BLOCK} GROUP BY finer"

_NEIGHBOURS: Final = f"""
WITH line AS (
    SELECT finer, record, row_number() OVER (PARTITION BY finer ORDER BY name, birth, birth_year, phone1, record) AS stands
    FROM finer_part JOIN feature USING (record) WHERE records > {LARGEST_BLOCK}
)
SELECT least(l.record, r.record), greatest(l.record, r.record)
FROM line AS l JOIN line AS r ON l.finer = r.finer AND r.stands - l.stands BETWEEN 1 AND {NEIGHBOURS}
"""

_DISTINCT: Final = "SELECT DISTINCT l, r FROM found_pair"
