"""What people do today instead, measured on the same cleaned list: equal document, equal phone, and the usual rule of three."""

from pathlib import Path
from typing import Final

import polars as pl

from awn.aid.sample.scoring import KEYS, Pairs, count

_FOLDED: Final = {"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"}


def habits(list_csv: Path, truth_csv: Path) -> dict[str, Pairs]:
    """Name of the habit → the pairs it says, on list.csv of a prepared folder; lines that the truth does not name are left aside."""
    lines = _lines(list_csv, truth_csv)
    true = count(lines, "document").true
    return {
        "same document number": count(lines, "document"),
        "same phone": count(lines, "phone1"),
        "document, or name and birth date, or name and phone": _rule(lines, true),
    }


def _lines(list_csv: Path, truth_csv: Path) -> pl.DataFrame:
    """One line per individual of the truth, with what the list says of him or her; null where it says nothing."""
    listed = pl.read_csv(list_csv, infer_schema=False)
    listed = listed.rename({name: name.lstrip("\ufeff") for name in listed.columns}).with_columns(pl.all().replace("", None))
    truth = pl.read_csv(truth_csv, infer_schema=False).with_columns(pl.col("sheet").fill_null(""))
    wanted = (
        listed.with_columns(pl.col("sheet").fill_null(""))
        .select(*KEYS, "name", "birth_date", "phone1", "phone2", document="document_number")
        .unique(KEYS)
    )
    name = pl.col("name").str.replace_many(_FOLDED).str.replace_all(r"\s+", " ").str.strip_chars()
    return truth.select(*KEYS, "person").join(wanted, on=KEYS, how="left").with_columns(name=name).with_row_index("line")


def _rule(lines: pl.DataFrame, true: int) -> Pairs:
    phones = pl.concat([lines.select("line", "person", "name", phone=column) for column in ("phone1", "phone2")]).unique()
    said = [
        _said(lines, "document"),
        _said(lines, "name", "birth_date"),
        _said(phones, "name", "phone"),
    ]
    pairs = pl.concat(said).unique(["line", "line_right"])
    return Pairs(true, pairs.height, int((pairs["person"] == pairs["person_right"]).sum()))


def _said(lines: pl.DataFrame, *columns: str) -> pl.DataFrame:
    known = lines.select("line", "person", *columns).drop_nulls()
    pairs = known.join(known, on=columns).filter(pl.col("line") < pl.col("line_right"))
    return pairs.select("line", "person", "line_right", "person_right")
