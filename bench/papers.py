"""Files that leave the house, of 10,000 lines: the receipt sheet as PDF, a workbook, a table for programs; and the content that is approved.

    python -m bench.papers [--lines 10000]

Each is made in a new process, as the first file of the day is. Prints a table and writes bench/results/papers.json.
"""

import argparse
import random
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from typing import Any, Final

from awn.aid.approved_content import Line, canonical, digest_of, line_of
from awn.aid.leaving import COLUMNS, Leaving, as_csv, as_workbook
from awn.aid.receipt_sheet import Sheet, receipt_sheet
from bench.asked import Figure, keep, show

NAMES: Final = (
    "سلمان",
    "حمدان",
    "رائدة",
    "جابر",
    "وديع",
    "ناصر",
    "هيام",
    "فؤاد",
    "إبراهيم",
    "عائشة",
    "طارق",
    "ياسين",
    "نورة",
    "لؤي",
    "كريم",
    "زهير",
)
PLACES: Final = ("حي النخيل", "حي المعصرة", "مدرسة البئر", "مخيم التل الشرقي")
ASKED: Final = {"pdf": 10.0}  # seconds
WORDS: Final = {
    "pdf": "Receipt sheet (PDF, Typst)",
    "xlsx": "Workbook with all columns",
    "csv": "Table for programs",
    "content": "Approved content and its digest",
}
MARK: Final = "سلّمه شخص تجريبي من جمعية تجريبية"


def main() -> None:
    parser = argparse.ArgumentParser(description="Files that leave")
    parser.add_argument("--lines", type=int, default=10_000, help="of each file (10,000)")
    parser.add_argument("--one", choices=sorted(KINDS), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        print(_measured(asked.one, asked.lines))
    else:
        seconds = {kind: _apart(kind, asked.lines) for kind in KINDS}
        figures = [Figure(WORDS[kind], took, ",.2f", at_most=ASKED.get(kind)) for kind, took in seconds.items()]
        show(f"Files of {asked.lines:,} lines, seconds", figures)
        keep("papers", {"lines": asked.lines, "seconds": seconds}, figures)


def lines(number: int) -> list[Line]:
    """Invented families, the same each time."""
    chance = random.Random(1)
    return [line_of(f"{each:032x}", "", "", _household(chance, each)) for each in range(number)]


def _household(chance: random.Random, number: int) -> dict[str, Any]:
    head = {
        "slot": "head",
        "name": " ".join(chance.choices(NAMES, k=4)),
        "documents": [["national_id", str(900_000_000 + number)]],
    }
    household = {"size": chance.randint(1, 12), "place": chance.choice(PLACES), "phones": [f"+97259{number:07}"]}
    return {"sheet": "1", "row": number, "household": household, "people": [head]}


def _leaving(listed: list[Line]) -> Leaving:
    return Leaving(listed, {}, MARK, "ar", date(2026, 1, 1), tuple(COLUMNS))


KINDS: Final[dict[str, Callable[[list[Line]], object]]] = {
    "pdf": lambda listed: receipt_sheet(Sheet("جمعية تجريبية", "كشف تجريبي", MARK, "ar", 4), listed),
    "xlsx": lambda listed: as_workbook(_leaving(listed)),
    "csv": lambda listed: as_csv(_leaving(listed)),
    "content": lambda listed: digest_of(canonical(listed)),
}


def _measured(kind: str, number: int) -> float:
    listed = lines(number)
    began = time.perf_counter()
    KINDS[kind](listed)
    return time.perf_counter() - began


def _apart(kind: str, number: int) -> float:
    command = [sys.executable, "-m", "bench.papers", "--one", kind, "--lines", str(number)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    main()
