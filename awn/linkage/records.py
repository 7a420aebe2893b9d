"""The records that linkage compares: a frame with one line per individual (or household), text already folded.

The engine knows no table of Awn's: whoever calls it makes these columns. Letters are mapped to one byte inside (`arabic.skeleton`).
"""

from typing import Final

import polars as pl

PEOPLE: Final[dict[str, pl.DataType | type[pl.DataType]]] = {
    "record": pl.Int64,  # unique, the caller's own number
    "household": pl.Int64,  # individuals of one household entry are never one person
    "slot": pl.String,  # head, spouse1…, member1…, collector
    "given": pl.String,  # folded tokens (arabic.names): one token each, "" when not known
    "father": pl.String,
    "grandfather": pl.String,
    "family": pl.String,
    "name": pl.String,  # all tokens, single spaces, in the order written
    "kunya": pl.String,
    "mother": pl.String,
    "sex": pl.String,  # male, female, ""
    "birth_date": pl.Date,
    "birth_precision": pl.String,  # day, month, year, age, ""
    "phones": pl.List(pl.String),  # one's own and the household's
    "documents": pl.List(pl.String),  # "kind:number", or ":number" when the kind is not stated; fillers already gone
    "place": pl.String,  # folded
    "partner": pl.String,  # tokens of the husband's or the first wife's name in the same entry, "" when none
    "source": pl.String,  # file and sheet: a list rarely repeats itself, lists repeat each other
}
