"""Reading one XLSX of 100,000 × 12 cells with formats, colours and dates: ours against python-calamine alone, each in its own process.

Prints a table and writes bench/results/reading.json. `python -m bench.reading ROWS` for another size.
"""

import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import xlsxwriter

from bench.asked import Figure, keep, show

ROWS, RUNS, ALLOWED_RATIO, ALLOWED_MEGABYTES = 100_000, 3, 5.0, 300
NAMES = (
    "محمد",
    "أحمد",
    "علي",
    "حسن",
    "سعيد",
    "خالد",
    "عمر",
    "يوسف",
    "إبراهيم",
    "محمود",
    "سامر",
    "فاطمة",
    "مريم",
    "عائشة",
    "ليلى",
    "هدى",
)


def main(rows: int) -> None:
    with tempfile.TemporaryDirectory(prefix="awn-bench-") as folder:
        path = Path(folder) / "list.xlsx"
        _itself("write", str(path), str(rows))  # a small parent makes small children
        calamine, ours = (best(measured, path) for measured in ("calamine", "ours"))
        size = path.stat().st_size
    ratio = ours["seconds"] / calamine["seconds"]
    figures = [
        Figure("python-calamine alone, seconds", calamine["seconds"], ".2f"),
        Figure("ours, seconds", ours["seconds"], ".2f"),
        Figure("ours, times calamine", ratio, ".2f", at_most=ALLOWED_RATIO),
        Figure("python-calamine alone, MB", calamine["megabytes"], ".0f"),
        Figure("ours, MB", ours["megabytes"], ".0f", at_most=ALLOWED_MEGABYTES),
    ]
    show(f"{rows:,} rows of 12 cells, {size / 1e6:.1f} MB", figures)
    keep("reading", {"rows": rows, "bytes": size, "calamine": calamine, "ours": ours, "ratio": round(ratio, 2)}, figures)


def best(measured: str, path: Path) -> dict[str, float]:
    """The fastest of a few runs, each in a fresh process so that memory is its own."""
    runs = [json.loads(_itself(measured, str(path))) for _ in range(RUNS)]
    return {key: min(run[key] for run in runs) for key in ("seconds", "megabytes")}


def _itself(*words: str) -> bytes:
    """This bench in a process of its own, and what that says."""
    return subprocess.run([sys.executable, "-m", "bench.reading", *words], check=True, stdout=subprocess.PIPE).stdout


def measure(measured: str, path: Path) -> None:
    from python_calamine import CalamineWorkbook

    from awn.sheets.reading import read

    before, start = megabytes(), time.perf_counter()
    if measured == "calamine":
        kept: object = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    else:
        kept = read(path)
    seconds = time.perf_counter() - start
    assert kept
    print(json.dumps({"seconds": round(seconds, 3), "megabytes": round(megabytes() - before)}))


def megabytes() -> float:
    """The most memory this process has held; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


def write(path: Path, rows: int) -> None:
    """An invented list: names of four parts, numbers that lost their zeros, dates, every tenth row yellow."""
    chance = random.Random(1)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("كشف")
        zeros, day = book.add_format({"num_format": "000000000"}), book.add_format({"num_format": "dd/mm/yyyy"})
        yellow = book.add_format({"bg_color": "#FFFF00"})
        for row in range(rows):
            sheet.write(row, 0, row)
            sheet.write(row, 1, " ".join(chance.choices(NAMES, k=4)) + f" {row}", yellow if row % 10 == 0 else None)
            sheet.write(row, 2, chance.randrange(10**9), zeros)
            sheet.write(row, 3, " ".join(chance.choices(NAMES, k=4)))
            sheet.write(row, 4, chance.randrange(10**9), zeros)
            sheet.write(row, 5, f"0912000{chance.randrange(1000):03}")
            for column in (6, 7, 8):
                sheet.write(row, column, chance.randrange(9))
            sheet.write(row, 9, f"مخيم {chance.randrange(300)}")
            sheet.write(row, 10, chance.randrange(20_000, 40_000), day)
            sheet.write(row, 11, "-" if row % 3 else f"مكرر مع كشف المدرسة {row}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["write"]:
        write(Path(sys.argv[2]), int(sys.argv[3]))
    elif len(sys.argv) == 3:
        measure(sys.argv[1], Path(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) == 2 else ROWS)
