"""The steps of the linking bench, each run in a process of its own so that its memory is its own. They meet in one folder.

    python -m bench.linking_steps STEP FOLDER

A step prints what it found as one line of JSON.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import polars as pl

from awn.linkage.decisions import Decision
from awn.linkage.known import Known
from awn.linkage.linking import link, link_new
from awn.linkage.model import Model
from awn.linkage.training import train
from bench.others import OTHERS
from bench.pairs import Quality, quality
from bench.register import make_register

NEW: Final = 5_000
LEARNT_FROM: Final = 200_000
"""A model is trained on so many rows of the register at most."""

type Found = dict[str, Any]


def make(folder: Path) -> Found:
    """Writes the register and its truth; how large it is stands in asked.json."""
    asked = json.loads((folder / "asked.json").read_text("utf-8"))
    people, truth = make_register(asked["rows"], asked["seed"])
    people.write_parquet(folder / "people.parquet")
    truth.write_parquet(folder / "truth.parquet")
    return {}


def ours(folder: Path) -> Found:
    """Links the register with itself, the shipped model weighing."""
    people = _people(folder)
    before = _megabytes()
    began = time.perf_counter()
    links = link(people)
    seconds, megabytes = time.perf_counter() - began, _megabytes()
    links.persons.write_parquet(folder / "persons.parquet")
    links.pairs.write_parquet(folder / "pairs.parquet")
    doubtful = links.pairs.filter(pl.col("band") == "doubtful").height
    costs = {"seconds": seconds, "megabytes": megabytes, "megabytes_before": before, "doubtful_share": doubtful / people.height}
    return {**costs, **quality(links.persons, _truth(folder))}


def groups(folder: Path) -> Found:
    """The same quality, by whom the pairs touch."""
    people, truth, persons = _people(folder), _truth(folder), pl.read_parquet(folder / "persons.parquet")
    chosen = {
        "women": pl.col("sex") == "female",
        "men": pl.col("sex") == "male",
        "without documents": pl.col("documents").list.len() == 0,
        "with documents": pl.col("documents").list.len() > 0,
        "one name part missing": (pl.col("grandfather") == "") | (pl.col("family") == ""),
        "without a birth date": pl.col("birth_date").is_null(),
    }
    return {name: quality(persons, truth, people.filter(condition)["record"]) for name, condition in chosen.items()}


def decided(folder: Path) -> Found:
    """Quality after somebody decided every doubtful pair rightly."""
    truth, pairs = _truth(folder), pl.read_parquet(folder / "pairs.parquet")
    return {**_decided(_people(folder), truth, pairs, None)}


def others(folder: Path) -> Found:
    """What else people do, on the same register."""
    people, truth = _people(folder), _truth(folder)
    return {name: quality(method(people), truth) for name, method in OTHERS.items()}


def training(folder: Path) -> Found:
    """Trains a model, and where the register is small enough links it anew with that."""
    people, truth = _people(folder), _truth(folder)
    began = time.perf_counter()
    model = train(people.head(LEARNT_FROM), trained_on="an invented register")
    seconds = time.perf_counter() - began
    model.save(folder / "model.json")
    found: Found = {"seconds": seconds, "metrics": dict(model.metrics)}
    if people.height <= LEARNT_FROM:
        links = link(people, model=model)
        doubtful = links.pairs.filter(pl.col("band") == "doubtful").height
        after = _decided(people, truth, links.pairs, model)
        found |= {"doubtful_share": doubtful / people.height, **quality(links.persons, truth), "decided_f1": after["f1"]}
    return found


def prepare_known(folder: Path) -> Found:
    """Keeps all but some 5,000 rows ready, as a platform does once."""
    people = _people(folder)
    entries = people["household"].unique(maintain_order=True).sample(fraction=min(0.5, NEW / people.height), seed=1)
    is_new = pl.col("household").is_in(entries.implode())
    known = people.filter(~is_new)
    persons = pl.read_parquet(folder / "persons.parquet").join(known, on="record", how="semi")
    (folder / "known").mkdir()
    Known.prepare(known, folder / "known", persons=persons)
    people.filter(is_new).write_parquet(folder / "new.parquet")
    return {"new": people.height - known.height, "known": known.height}


def incremental_default(folder: Path) -> Found:
    return _incremental(folder, None)


def incremental_trained(folder: Path) -> Found:
    return _incremental(folder, Model.load(folder / "model.json"))


def _incremental(folder: Path, model: Model | None) -> Found:
    """New rows against known ones, the packages loaded and nothing else."""
    known, new, truth = Known.load(folder / "known"), pl.read_parquet(folder / "new.parquet"), _truth(folder)
    began = time.perf_counter()
    links = link_new(new, known, model=model)
    seconds = time.perf_counter() - began
    standing = pl.read_parquet(folder / "known" / "persons.parquet").join(links.persons, on="record", how="anti")
    persons = pl.concat([links.persons, standing.select("record", "person")])
    return {"seconds": seconds, "megabytes": _megabytes(), **quality(persons, truth, new["record"])}


def _decided(people: pl.DataFrame, truth: pl.DataFrame, pairs: pl.DataFrame, model: Model | None) -> Quality:
    who = dict(truth.select("record", "person").iter_rows())
    doubtful = pairs.filter(pl.col("band") == "doubtful").select("left", "right").iter_rows()
    answers = [Decision(one, other, "same" if who[one] == who[other] else "different") for one, other in doubtful]
    return quality(link(people, model=model, decisions=answers).persons, truth)


def _people(folder: Path) -> pl.DataFrame:
    return pl.read_parquet(folder / "people.parquet")


def _truth(folder: Path) -> pl.DataFrame:
    return pl.read_parquet(folder / "truth.parquet")


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


_STEPS: Final[dict[str, Callable[[Path], Found]]] = {
    step.__name__: step
    for step in (make, ours, groups, decided, others, training, prepare_known, incremental_default, incremental_trained)
}

if __name__ == "__main__":
    print(json.dumps(_STEPS[sys.argv[1]](Path(sys.argv[2]))))
