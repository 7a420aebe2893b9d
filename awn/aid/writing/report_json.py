"""report.json: the preparation in figures, for programs and for the page."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from awn.aid.preparing.prepared import Prepared
from awn.aid.preparing.sources import FileRead
from awn.aid.roles import REFUSED, UNKNOWN
from awn.arabic.wording import Wording
from awn.sheets.roles import say_reason
from awn.sheets.tables import Table


def write_report(prepared: Prepared, path: Path) -> None:
    path.write_text(json.dumps(report(prepared), ensure_ascii=False, indent=1), encoding="utf-8")


def report(prepared: Prepared) -> dict[str, Any]:
    """The keys that `awn aid prepare --explain` describes."""
    wording = Wording(prepared.options.language)
    return {
        "files": [_file(prepared, file) for file in prepared.sources.files],
        "counts": counts(prepared),
        "left_out": left_out(prepared),
        "unreadable": [
            {"file": p.file, "sheet": p.sheet, "row": p.row, "column": p.column, "reason": wording.say(p.reason)}
            for p in prepared.sources.problems
        ],
        "model": _model(prepared),
        "seconds": round(prepared.seconds, 2),
    }


def counts(prepared: Prepared) -> dict[str, int]:
    return {
        "individuals": len(prepared.persons),
        "persons": len(set(prepared.persons)),
        "entries": len(prepared.lists.households),
        "households": len(set(prepared.homes)),
        "certain": prepared.count("certain"),
        "doubtful": prepared.count("doubtful"),
        "cases": len(prepared.cases),
        "held": len(prepared.held),
        "changes": len(prepared.lists.changes),
        "flags": len(prepared.lists.flags),
    }


def left_out(prepared: Prepared) -> dict[str, int]:
    """How many cells and columns of each kind may not come in; never what stood in them."""
    found = dict(prepared.lists.left_out)
    columns = [column for table in prepared.sources.tables for column in table.columns]
    found[REFUSED] = sum(column.role == REFUSED for column in columns)
    found["unmapped"] = sum(column.role == UNKNOWN and bool(column.header) for column in columns)
    return {kind: number for kind, number in sorted(found.items()) if number}


def _model(prepared: Prepared) -> dict[str, Any]:
    model = prepared.links.model
    return {
        "name": model.name,
        "version": model.version,
        "trained_on": model.trained_on,
        "trained_rows": model.trained_rows,
        "metrics": dict(model.metrics),
        "measured_on": model.measured_on,
        "thresholds": asdict(prepared.links.thresholds),
    }


def _file(prepared: Prepared, file: FileRead) -> dict[str, Any]:
    wording = Wording(prepared.options.language)
    tables = [table for table in prepared.sources.tables if table.file == file.file]
    individuals = sum(len(home.individuals) for home in prepared.lists.households if home.file == file.file)
    return {
        "file": file.file,
        "copy_of": file.copy_of,
        "notices": [wording.say(notice) for notice in file.notices],
        "sheets": [_sheet(table, wording) for table in tables],
        "rows": sum(len(table.rows) for table in tables),
        "individuals": individuals,
    }


def _sheet(table: Table, wording: Wording) -> dict[str, Any]:
    shown = [column for column in table.columns if column.role != REFUSED]
    return {
        "sheet": table.sheet,
        "header_rows": list(table.header_rows),
        "rows": len(table.rows),
        "columns": [
            {
                "column": c.number,
                "header": c.header,
                "role": c.role,
                "confidence": round(c.confidence, 2),
                "reason": wording.say(say_reason(c.reason)),
            }
            for c in shown
        ],
        "set_aside": {str(number): kind.value for number, kind in table.other.items() if kind.value != "blank"},
    }
