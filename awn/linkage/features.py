"""What is compared of each record: one table `feature`, its text mapped to one byte a letter, what is no evidence already gone."""
# ruff: noqa: S608  (the queries are put together from names of this package alone)

from typing import Final

import duckdb
import polars as pl

from awn.arabic.skeleton import skeleton
from awn.linkage.frequencies import add_frequencies
from awn.linkage.records import PEOPLE

PERSONAL: Final = ("national_id", "passport", "unhcr_id", "civil_record")
"""Kinds of document that one person holds; the other kinds are a family's."""
FAMILIAL: Final = ("family_book", "ration_card")
PHONES: Final = ("phone1", "phone2", "phone3")
LOOSE: Final = ("number1", "number2")  # documents whose kind is not stated
HOUSEHOLDS_PER_PHONE: Final = 6  # a phone of more families is a shop's or a delegate's
NAMES_PER_DOCUMENT: Final = 6  # a number under more families' names is a filler that nobody recognised


def make_features(connection: duckdb.DuckDBPyConnection, people: pl.DataFrame) -> None:
    """Makes the table `feature` from a frame of schema `records.PEOPLE`; columns that are missing count as not known."""
    connection.register("people_given", skeletal(complete(people)).to_arrow())
    connection.execute(f"CREATE OR REPLACE TABLE person AS {_PERSON}")
    connection.unregister("people_given")
    connection.execute(f"CREATE OR REPLACE TABLE phone AS {_PHONE}")
    connection.execute(f"CREATE OR REPLACE TABLE document AS {_DOCUMENT}")
    connection.execute(f"CREATE OR REPLACE TABLE companion AS {_COMPANION}")
    connection.execute(f"CREATE OR REPLACE TABLE feature AS {_FEATURE}")
    for table in ("person", "phone", "document", "companion"):
        connection.execute(f"DROP TABLE {table}")
    add_frequencies(connection)


def complete(people: pl.DataFrame) -> pl.DataFrame:
    """The frame with every column of the contract, in its order and types."""
    missing = [pl.lit(None, dtype=kind).alias(name) for name, kind in PEOPLE.items() if name not in people.columns]
    return people.with_columns(missing).select(pl.col(name).cast(kind) for name, kind in PEOPLE.items())


def skeletal(people: pl.DataFrame) -> pl.DataFrame:
    """The frame with one byte for each letter in its texts. Python does it for each value once: DuckDB's `translate` takes a hundred times as long."""
    return people.with_columns(_mapped(people[column]) for column in _TEXTS)


def _mapped(texts: pl.Series) -> pl.Series:
    values = texts.unique().drop_nulls()
    lines = skeleton("\n".join(" ".join(value.split()) for value in values.to_list())).split("\n")
    if values.is_empty():
        return texts
    else:
        return texts.replace_strict(values, pl.Series(lines, dtype=pl.String), default=None, return_dtype=pl.String)


THROUGH: Final = f"('{skeleton('زوجه')}', '{skeleton('ورثه')}')"
"""SQL of the words that stand for the first name of somebody named through another (wife of, heirs of)."""

_TEXTS: Final = ("given", "father", "grandfather", "family", "name", "kunya", "mother", "partner")

_PERSON: Final = f"""
SELECT record, household, coalesce(slot, '') AS slot, coalesce(source, '') AS source,
    {", ".join(f"nullif({column}, '') AS {column}" for column in _TEXTS)},
    nullif(place, '') AS place, nullif(sex, '') AS sex, birth_date,
    birth_precision = 'day' AND NOT (month(birth_date) = 1 AND day(birth_date) = 1) AS full_birth,
    phones, documents
FROM people_given
"""

_RUNS: Final = "'123456789', '12345678', '1234567', '987654321', '87654321', '1234567890', '9876543210', '0123456789'"

_PHONE: Final = f"""
WITH typed AS (
    SELECT record, household, slot, given, father, unnest(phones) AS typed FROM person
), short AS (
    SELECT DISTINCT record, household, slot, given, father, right(ltrim(regexp_replace(typed, '[^0-9]', '', 'g'), '0'), 9) AS phone
    FROM typed
), usable AS (
    SELECT * FROM short
    WHERE length(phone) >= 6 AND replace(phone, left(phone, 1), '') <> '' AND phone NOT IN ({_RUNS})
), first_of_household AS (
    SELECT phone, household, arg_min(hash(given, father), slot <> 'head') AS first FROM usable GROUP BY phone, household
), shared AS (
    SELECT phone FROM first_of_household GROUP BY phone HAVING count(DISTINCT first) > {HOUSEHOLDS_PER_PHONE}
), numbered AS (
    SELECT record, phone, row_number() OVER (PARTITION BY record ORDER BY phone) AS place
    FROM usable ANTI JOIN shared USING (phone)
)
SELECT record, {", ".join(f"max(phone) FILTER (place = {n}) AS {column}" for n, column in enumerate(PHONES, 1))}
FROM numbered GROUP BY record
"""

_DOCUMENT: Final = f"""
WITH typed AS (
    SELECT record, father, family, unnest(documents) AS typed FROM person
), parted AS (
    SELECT DISTINCT record, father, family, split_part(typed, ':', 1) AS kind,
        ltrim(upper(regexp_replace(split_part(typed, ':', 2), '[^0-9A-Za-z]', '', 'g')), '0') AS number
    FROM typed
), usable AS (
    SELECT * FROM parted
    WHERE length(number) >= 4 AND replace(number, left(number, 1), '') <> '' AND number NOT IN ({_RUNS})
), shared AS (
    SELECT number FROM usable GROUP BY number
    HAVING count(DISTINCT hash(father, family)) > {NAMES_PER_DOCUMENT} AND count(DISTINCT hash(father, family)) > 0.3 * count(*)
), kept AS (
    SELECT record, number, CASE WHEN kind IN ({", ".join(f"'{kind}'" for kind in (*PERSONAL, *FAMILIAL))}) THEN kind ELSE '' END AS kind
    FROM usable ANTI JOIN shared USING (number)
), numbered AS (
    SELECT *, row_number() OVER (PARTITION BY record, kind ORDER BY number) AS place FROM kept
), spread AS (
    SELECT record, number, CASE WHEN place > 1 THEN '' ELSE kind END AS kind,
        row_number() OVER (PARTITION BY record, kind = '' OR place > 1 ORDER BY number) AS place FROM numbered
)
SELECT record,
    {", ".join(f"max(number) FILTER (kind = '{kind}') AS {kind}" for kind in (*PERSONAL, *FAMILIAL))},
    {", ".join(f"max(number) FILTER (kind = '' AND place = {n}) AS {column}" for n, column in enumerate(LOOSE, 1))}
FROM spread GROUP BY record
"""

_COMPANION: Final = """
SELECT household, list(DISTINCT given ORDER BY given) AS companions
FROM person WHERE slot LIKE 'member%' AND given IS NOT NULL
GROUP BY household HAVING count(DISTINCT given) BETWEEN 1 AND 30
"""

_FEATURE: Final = f"""
SELECT record, household, slot, source, given, father, grandfather, family, name,
    CASE WHEN len(string_split(name, ' ')) >= 3 THEN
        string_split(name, ' ')[-1] || ' ' || array_to_string(string_split(name, ' ')[1:-2], ' ') END AS rotated,
    kunya, mother, split_part(mother, ' ', 1) AS mother_given,
    CASE WHEN contains(partner, ' ') THEN partner END AS partner, split_part(partner, ' ', 1) AS partner_given,
    sex, place, year(birth_date)::INTEGER AS birth_year,
    CASE WHEN full_birth THEN date_diff('day', DATE '1900-01-01', birth_date)::INTEGER END AS born,
    CASE WHEN full_birth THEN strftime(birth_date, '%Y%m%d') END AS birth,
    CASE WHEN full_birth THEN strftime(birth_date, '%Y%d%m') END AS birth_swapped,
    {", ".join((*PERSONAL, *FAMILIAL, *LOOSE, *PHONES))},
    CASE WHEN len(list_filter(companions, lambda other: other IS DISTINCT FROM given)) > 0
        THEN list_filter(companions, lambda other: other IS DISTINCT FROM given) END AS companions
FROM person LEFT JOIN phone USING (record) LEFT JOIN document USING (record) LEFT JOIN companion USING (household)
"""
