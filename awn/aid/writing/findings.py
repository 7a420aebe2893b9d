"""Everything a preparation writes, in one folder."""

import re
from pathlib import Path

from awn.aid.preparing.collector import collector_at_rest
from awn.aid.preparing.prepared import Prepared
from awn.aid.writing.cases_csv import write_cases
from awn.aid.writing.changes_csv import write_changes
from awn.aid.writing.folder import whole_folder
from awn.aid.writing.list_files import lists_written
from awn.aid.writing.pairs_csv import write_pairs
from awn.aid.writing.people_csv import write_people
from awn.aid.writing.report_html import write_report_page
from awn.aid.writing.report_json import write_report
from awn.aid.writing.restricted_csv import write_restricted
from awn.aid.writing.review import write_review
from awn.aid.writing.template import fill_template
from awn.sheets.mapping import write_map

FILES = (
    *("list.xlsx", "list.csv", "people.csv", "pairs.csv", "review.xlsx", "changes.csv", "cases.csv", "restricted.csv"),
    *("MAP.toml", "report.html", "report.json"),
)


@collector_at_rest()
def write_findings(prepared: Prepared, out: Path) -> None:
    """Writes all files of `FILES` (restricted.csv only when something is restricted). Raises OSError when the disk is full."""
    with whole_folder(out, FILES) as folder:
        write_into(prepared, folder)


def write_into(prepared: Prepared, folder: Path) -> None:
    """Writes the same files into a folder that is there."""
    with lists_written(prepared, folder):
        _write_beside(prepared, folder)
    if prepared.options.template_file is not None:
        fill_template(prepared, prepared.options.template_file, folder / "list.xlsx")
    write_report(prepared, folder / "report.json")


def map_text(prepared: Prepared) -> str:
    """MAP.toml with what was said about region, rules and sheets, so that giving it back repeats this run."""
    region = prepared.options.region if re.fullmatch("(?!ZZ)[A-Z]{2}", prepared.options.region) else ""
    sources = prepared.sources
    return write_map(sources.tables, region, sorted(prepared.options.undone_rules), sources.skipped)


def _write_beside(prepared: Prepared, folder: Path) -> None:
    write_people(prepared, folder / "people.csv")
    write_pairs(prepared, folder / "pairs.csv")
    write_review(prepared, folder / "review.xlsx")
    write_changes(prepared, folder / "changes.csv")
    write_cases(prepared, folder / "cases.csv")
    write_restricted(prepared, folder / "restricted.csv")
    (folder / "MAP.toml").write_text(map_text(prepared), encoding="utf-8")
    write_report_page(prepared, folder / "report.html")
