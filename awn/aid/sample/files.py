"""The files of one sample: how many rows each gets, and who writes it."""

from collections.abc import Callable
from pathlib import Path
from shutil import copyfile
from typing import Final

from awn.aid.sample.camp import camp, pasted, shelter
from awn.aid.sample.committee import committee
from awn.aid.sample.formats import write_csv, write_docx, write_ods, write_text, write_xlsx
from awn.aid.sample.neighbourhood import choices, neighbourhood
from awn.aid.sample.partner import partner
from awn.aid.sample.roster import Roster
from awn.aid.sample.school import school
from awn.aid.sample.truth import Truth

MAIN: Final = "كشف الأسر المتضررة - نهائي معدل 3.xlsx"
PARTNER: Final = "قاعدة بيانات الشريك.xlsx"
SCHOOL: Final = "أسر طلاب المدرسة.csv"
COMMITTEE: Final = "لجنة حي الوادي.xlsx"
CAMP: Final = "مخيم الفجر.docx"
PASTED: Final = "منقول من رسالة.txt"
SHELTER: Final = "مركز الإيواء.ods"
COPY: Final = "منقول من رسالة_نسخة.txt"
BIG: Final = 20_000  # from so many rows on, three files hold nearly all of them

_SHARES: Final = {MAIN: 36, PARTNER: 26, COMMITTEE: 14, SCHOOL: 12, CAMP: 5, PASTED: 3, SHELTER: 4}
_FEW: Final = {COMMITTEE: 1200, CAMP: 200, PASTED: 150, SHELTER: 200}
_BIG_SHARES: Final = {PARTNER: 33, SCHOOL: 26}
_ROWS_OF_HOUSEHOLD: Final = {PARTNER: 4.6, COMMITTEE: 4.6}
_SHARED: Final = 0.27  # drawn, so that 25 % of all households stand in two lists or more


def plan(rows: int) -> dict[str, int]:
    """File → data rows, `rows` together; files without any are left out."""
    if rows >= BIG:
        counts = _FEW | {file: rows * share // 100 for file, share in _BIG_SHARES.items()}
    else:
        counts = {file: rows * share // 100 for file, share in _SHARES.items() if file != MAIN}
        counts[CAMP] = min(counts[CAMP], 500)
    counts[MAIN] = rows - sum(counts.values())
    return {file: counts[file] for file in _SHARES if counts[file]}


def reuse(counts: dict[str, int]) -> float:
    """The share of the later lists' entries that must come from earlier ones, so that a quarter of the households stands in several lists."""
    entries = {file: rows / _ROWS_OF_HOUSEHOLD.get(file, 1) for file, rows in counts.items()}
    later = sum(entries.values()) - entries[MAIN]
    repeated = sum(entries.values()) * _SHARED / (1 + _SHARED)
    return min(0.9, repeated / later) if later else 0.0


def write_files(folder: Path, roster: Roster, truth: Truth, counts: dict[str, int]) -> list[Path]:
    """Writes every file of the plan, and one of them a second time."""
    written = []
    for file, rows in counts.items():
        _WRITERS[file](folder / file, roster, truth, rows)
        written.append(folder / file)
    if PASTED in counts:
        copyfile(folder / PASTED, folder / COPY)
        truth.copies[COPY] = PASTED
        written.append(folder / COPY)
    return written


def _main(path: Path, roster: Roster, truth: Truth, rows: int) -> None:
    write_xlsx(path, [neighbourhood(roster, truth, path.name, rows), choices()])


def _partner(path: Path, roster: Roster, truth: Truth, rows: int) -> None:
    write_xlsx(path, partner(roster, truth, path.name, rows))


def _school(path: Path, roster: Roster, truth: Truth, rows: int) -> None:
    write_csv(path, school(roster, truth, path.name, rows))


def _committee(path: Path, roster: Roster, truth: Truth, rows: int) -> None:
    write_xlsx(path, [committee(roster, truth, path.name, rows)])


def _camp(path: Path, roster: Roster, truth: Truth, rows: int) -> None:
    titles = ("بسم الله الرحمن الرحيم", "كشف عائلات مخيم الفجر - قطاع 3")
    write_docx(path, camp(roster, truth, path.name, rows), titles)


def _pasted(path: Path, roster: Roster, truth: Truth, rows: int) -> None:
    write_text(path, pasted(roster, truth, path.name, rows))


def _shelter(path: Path, roster: Roster, truth: Truth, rows: int) -> None:
    write_ods(path, [shelter(roster, truth, path.name, rows)])


_WRITERS: Final[dict[str, Callable[[Path, Roster, Truth, int], None]]] = {
    MAIN: _main, PARTNER: _partner, SCHOOL: _school, COMMITTEE: _committee, CAMP: _camp, PASTED: _pasted, SHELTER: _shelter,
}  # fmt: skip
