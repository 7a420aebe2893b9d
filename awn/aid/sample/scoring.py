"""How well a prepared folder finds the truth: pairs of lines that are said to be one person against those that are.

Pairs are counted, never listed: n lines of one person make n (n - 1) / 2 pairs. A line that the truth does not know is nobody else's,
and a line that was not found stands alone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import polars as pl

KEYS: Final = ("file", "sheet", "row", "slot")
_ENDS: Final = ("left", "right")


@dataclass(frozen=True, slots=True)
class Pairs:
    """`true` pairs exist, `implied` pairs were said, `right` are both; the shares are 0 to 1, and 1 where there is nothing to be wrong about."""

    true: int
    implied: int
    right: int

    @property
    def precision(self) -> float:
        return self.right / self.implied if self.implied else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.true + self.implied) if self.true + self.implied else 1.0


@dataclass(frozen=True, slots=True)
class Score:
    """`pairs` as people.csv implies them, `decided` after every doubtful pair is decided rightly, `groups` those pairs that touch the group."""

    lines: int
    found: int
    extra: int
    rows: int
    pairs: Pairs
    decided: Pairs
    doubtful: int
    doubtful_same: int
    relatives: int
    relatives_joined: int
    groups: dict[str, Pairs]

    @property
    def doubtful_share(self) -> float:
        """Doubtful pairs per data row."""
        return self.doubtful / self.rows if self.rows else 0.0

    @property
    def joined_share(self) -> float:
        """Of all pairs of different members of one household, those that share a person_id."""
        return self.relatives_joined / self.relatives if self.relatives else 0.0


def score(people_csv: Path, pairs_csv: Path, truth_csv: Path) -> Score:
    """Scores people.csv and pairs.csv of one prepared folder against the truth.csv of its sample."""
    truth, people, said = (_read(path) for path in (truth_csv, people_csv, pairs_csv))
    lines = _lines(truth, people)
    doubtful = said.filter(pl.col("band") == "doubtful")
    same = _truly_same(doubtful, lines)
    members = lines.filter(pl.col("household").is_not_null() & (pl.col("slot") != "collector"))
    return Score(
        lines=truth.height,
        found=int(lines["found"].sum()),
        extra=lines.height - truth.height,
        rows=truth.select("file", "sheet", "row").n_unique(),
        pairs=count(lines, "person_id"),
        decided=count(_join(lines, same), "person_id"),
        doubtful=doubtful.height,
        doubtful_same=len(same),
        relatives=_together(members, "household") - _together(members, "household", "person"),
        relatives_joined=_together(members, "household", "person_id") - _together(members, "household", "person_id", "person"),
        groups={name: _touching(lines, member) for name, member in _groups().items()},
    )


def count(lines: pl.DataFrame, said: str) -> Pairs:
    """The pairs that equal values of the column `said` imply among lines with a `person`; a null says nothing."""
    kept = lines.filter(pl.col(said).is_not_null())
    return Pairs(_together(lines, "person"), _together(kept, said), _together(kept, said, "person"))


def _read(path: Path) -> pl.DataFrame:
    frame = pl.read_csv(path, infer_schema=False).with_columns(pl.all().fill_null(""))
    return frame.rename({name: name.lstrip("\ufeff") for name in frame.columns})


def _lines(truth: pl.DataFrame, people: pl.DataFrame) -> pl.DataFrame:
    """Every line of either; a person of its own for what the truth does not name, an id of its own for what was not found."""
    known = people.select(*KEYS, "person_id").unique(KEYS, keep="first", maintain_order=True)
    lines = truth.join(known, on=KEYS, how="full", coalesce=True).with_row_index("line")
    alone = pl.format("alone {}", pl.col("line"))
    return lines.with_columns(
        found=pl.col("person_id").is_not_null() & pl.col("person").is_not_null(),
        person=pl.col("person").fill_null(alone),
        person_id=pl.col("person_id").fill_null(alone),
    )


def _together(lines: pl.DataFrame, *columns: str) -> int:
    """The number of pairs of lines that agree in all these columns."""
    sizes = lines.group_by(*columns).len()["len"].cast(pl.Int64)
    return int((sizes * (sizes - 1) // 2).sum())


def _groups() -> dict[str, pl.Expr]:
    return {
        "women": pl.col("sex") == "female",
        "men": pl.col("sex") == "male",
        "without a document": pl.col("has_document") == "0",
        "with documents": pl.col("has_document") == "1",
        "a name part missing": pl.col("missing_part") == "1",
    }


def _touching(lines: pl.DataFrame, member: pl.Expr) -> Pairs:
    """The pairs with at least one line of the group: all of them less those without any."""
    everybody, others = count(lines, "person_id"), count(lines.filter(~member.fill_null(False)), "person_id")
    return Pairs(everybody.true - others.true, everybody.implied - others.implied, everybody.right - others.right)


def _truly_same(doubtful: pl.DataFrame, lines: pl.DataFrame) -> list[tuple[str, str]]:
    """The ids that a person who decides every doubtful pair rightly would join."""
    known = lines.select(*KEYS, "person", "person_id")
    for end in _ENDS:
        ended = known.rename({name: f"{end}_{name}" for name in known.columns})
        doubtful = doubtful.join(ended, on=[f"{end}_{key}" for key in KEYS], how="inner")
    same = doubtful.filter(pl.col("left_person") == pl.col("right_person"))
    return same.select("left_person_id", "right_person_id").rows()


def _join(lines: pl.DataFrame, same: Iterable[Sequence[str]]) -> pl.DataFrame:
    """The lines with joined ids under one id."""
    parents: dict[str, str] = {}

    def root(name: str) -> str:
        while (parent := parents.get(name, name)) != name:
            name = parent
        return name

    for left, right in same:
        parents[root(left)] = root(right)
    return lines.with_columns(pl.col("person_id").replace({name: root(name) for name in list(parents)}))
