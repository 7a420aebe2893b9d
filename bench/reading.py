"""Reading one XLSX of 100,000 × 12 cells with formats, colours and dates: ours against python-calamine alone, each in its own process.

Prints a table with the machine and writes bench/results/reading.json. `python bench/reading.py ROWS` for another size.
"""

import json
import os
import platform
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import xlsxwriter

ROWS, RUNS, ALLOWED_RATIO, ALLOWED_MEGABYTES = 100_000, 3, 5.0, 300
RESULTS = Path(__file__).parent / "results" / "reading.json"
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
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.xlsx"
        subprocess.run(
            [sys.executable, __file__, "write", str(path), str(rows)], check=True
        )  # a small parent makes small children
        calamine, ours = (best(measured, path) for measured in ("calamine", "ours"))
        size = path.stat().st_size
    ratio = ours["seconds"] / calamine["seconds"]
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    print(f"reading {rows:,} rows of 12 cells, {size / 1e6:.1f} MB ({machine})")
    print(f"{'':<12}{'seconds':>10}{'extra MB':>10}")
    for name, run in (("calamine", calamine), ("ours", ours)):
        print(f"{name:<12}{run['seconds']:>10.2f}{run['megabytes']:>10.0f}")
    print(f"ratio {ratio:.2f} (allowed {ALLOWED_RATIO}); memory allowed {ALLOWED_MEGABYTES} MB")
    RESULTS.parent.mkdir(exist_ok=True)
    figures = {"machine": machine, "rows": rows, "bytes": size, "calamine": calamine, "ours": ours, "ratio": round(ratio, 2)}
    RESULTS.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


def best(measured: str, path: Path) -> dict[str, float]:
    """The fastest of a few runs, each in a fresh process so that memory is its own."""
    command = [sys.executable, __file__, measured, str(path)]
    runs = [json.loads(subprocess.run(command, check=True, capture_output=True).stdout) for _ in range(RUNS)]
    return {key: min(run[key] for run in runs) for key in ("seconds", "megabytes")}


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
