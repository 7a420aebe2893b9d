"""Small registers for tests, written as people would say them."""

from datetime import date

import polars as pl

from awn.arabic.folding import fold
from awn.linkage.linking import Links
from awn.linkage.records import PEOPLE

_TEXTS = ("partner", "mother", "place")


def person(record: int, name: str, **known: object) -> dict[str, object]:
    """A record of a household of its own; `name` is given, father, grandfather and family, or fewer; `born` is a full birth date, `year` a birth year."""
    parts = [fold(part) for part in name.split()]
    given, father, grandfather, family = _placed(parts)
    born, year = known.pop("born", None), known.pop("year", None)
    row: dict[str, object] = {
        "record": record, "household": record, "slot": "head", "given": given, "father": father, "grandfather": grandfather, "family": family,
        "name": " ".join(parts), "kunya": "", "mother": "", "sex": "male", "birth_date": None, "birth_precision": "", "phones": [],
        "documents": [], "place": "", "partner": "", "source": f"list {record}",
    }  # fmt: skip
    if isinstance(born, str):
        row |= {"birth_date": date.fromisoformat(born), "birth_precision": "day"}
    if isinstance(year, int):
        row |= {"birth_date": date(year, 1, 1), "birth_precision": "year"}
    return row | {key: fold(value) if isinstance(value, str) and key in _TEXTS else value for key, value in known.items()}


def _placed(parts: list[str]) -> tuple[str, str, str, str]:
    father = parts[1] if len(parts) > 2 else ""
    grandfather = parts[2] if len(parts) > 3 else ""
    family = parts[-1] if len(parts) > 1 else ""
    return parts[0], father, grandfather, family


def people(*rows: dict[str, object]) -> pl.DataFrame:
    return pl.DataFrame(list(rows), schema=PEOPLE)


def bands(links: Links) -> dict[tuple[int, int], str]:
    """The band of each pair, or what made it certain."""
    return {(pair["left"], pair["right"]): pair["certain_by"] or pair["band"] for pair in links.pairs.iter_rows(named=True)}


def persons(links: Links) -> list[int]:
    """The person of each record, in the order of the records."""
    return links.persons.sort("record")["person"].to_list()
