"""Each figure beside what is asked of it, and the machine on which it was measured."""

import json
import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

RESULTS: Final = Path(__file__).parent / "results"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as measured; `at_least` or `at_most` is what is asked, neither where nothing is. `form` is a format of Python."""

    name: str
    value: float
    form: str = ",.4f"
    at_least: float | None = None
    at_most: float | None = None

    @property
    def is_met(self) -> bool:
        enough = self.at_least is None or self.value >= self.at_least
        return enough and (self.at_most is None or self.value <= self.at_most)

    @property
    def asked(self) -> str:
        if self.at_least is not None:
            return f"≥ {format(self.at_least, self.form)}"
        elif self.at_most is not None:
            return f"≤ {format(self.at_most, self.form)}"
        else:
            return ""


def show(title: str, figures: Sequence[Figure]) -> None:
    """Prints a table: what, how much, how much is asked, and MISSED where it falls short."""
    print(f"\n{title:58}{'measured':>12}{'asked':>14}", flush=True)
    for figure in figures:
        verdict = "" if figure.is_met else "  MISSED"
        print(f"{figure.name:58}{format(figure.value, figure.form):>12}{figure.asked:>14}{verdict}", flush=True)


def keep(name: str, found: Mapping[str, object], figures: Sequence[Figure]) -> None:
    """Writes bench/results/NAME.json: the machine, what was found, and every figure that something is asked of."""
    asked = {f.name: {"measured": f.value, "asked": f.asked, "met": f.is_met} for f in figures if f.asked}
    kept = {"machine": machine(), **found, "asked": asked}
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{name}.json").write_text(json.dumps(kept, ensure_ascii=False, indent=2) + "\n", "utf-8")


def missed() -> tuple[list[str], int]:
    """Of all kept results the figures that fell short of what is asked, as "bench: figure", and how many are asked."""
    kept = {path.stem: json.loads(path.read_text("utf-8")).get("asked", {}) for path in sorted(RESULTS.glob("*.json"))}
    short = [f"{bench}: {name}" for bench, figures in kept.items() for name, figure in figures.items() if not figure["met"]]
    return short, sum(map(len, kept.values()))


def machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    busy = os.getloadavg()[0]
    return f"{platform.machine()}, {os.cpu_count()} cores, {memory:.0f} GB, Python {platform.python_version()}, load {busy:.1f}"
