"""What `awn aid compare` writes: compare.xlsx for people, both.csv, only_first.csv, only_second.csv and changed.csv for programs."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import xlsxwriter

from awn.aid.comparing import Comparison
from awn.aid.preparing.masking import mask_within
from awn.aid.preparing.prepared import Prepared
from awn.aid.writing.columns import LIST_COLUMNS
from awn.aid.writing.csv_files import write_csv
from awn.aid.writing.folder import whole_folder
from awn.aid.writing.report_json import write_report
from awn.arabic.wording import Message, Wording, message

BOTH_COLUMNS = (
    "person_id",
    "old_file",
    "old_sheet",
    "old_row",
    "old_slot",
    "new_file",
    "new_sheet",
    "new_row",
    "new_slot",
    "name",
)
ONLY_COLUMNS = ("person_id", "file", "sheet", "row", "slot", "name")
CHANGED_COLUMNS = (*BOTH_COLUMNS, "field", "old", "new")
SHEETS: dict[str, tuple[Message, tuple[str, ...]]] = {
    "both": (message("In both"), BOTH_COLUMNS),
    "only_first": (message("Only in the first"), ONLY_COLUMNS),
    "only_second": (message("Only in the second"), ONLY_COLUMNS),
    "changed": (message("Changed"), CHANGED_COLUMNS),
}
HEADS: dict[str, Message] = {
    "person_id": LIST_COLUMNS["person_id"],
    "name": LIST_COLUMNS["name"],
    **{name: LIST_COLUMNS[name] for name in ("file", "sheet", "row", "slot")},
    **{f"old_{name}": message("First list: %(what)s", what=LIST_COLUMNS[name]) for name in ("file", "sheet", "row", "slot")},
    **{f"new_{name}": message("Second list: %(what)s", what=LIST_COLUMNS[name]) for name in ("file", "sheet", "row", "slot")},
    "field": message("What changed"),
    "old": message("In the first list"),
    "new": message("In the second list"),
}
FIELD_WORDS: dict[str, Message] = {
    "name": LIST_COLUMNS["name"],
    "birth_date": LIST_COLUMNS["birth_date"],
    "phones": LIST_COLUMNS["phone1"],
    "documents": LIST_COLUMNS["document_number"],
    "marital": LIST_COLUMNS["marital"],
    "place": LIST_COLUMNS["place"],
    "size": LIST_COLUMNS["household_size"],
    "displacement": LIST_COLUMNS["displacement"],
    "needs": LIST_COLUMNS["needs"],
}

FILES = (*(f"{name}.csv" for name in SHEETS), "compare.xlsx", "report.json")

type Rows = list[tuple[object, ...]]


def write_comparison(prepared: Prepared, comparison: Comparison, out: Path) -> None:
    """Writes the folder whole or not at all, report.json last."""
    tables = comparison_rows(prepared, comparison)
    with whole_folder(out, FILES) as folder:
        for name, (_words, columns) in SHEETS.items():
            write_csv(folder / f"{name}.csv", columns, tables[name])
        _write_workbook(prepared, tables, folder / "compare.xlsx")
        write_report(prepared, folder / "report.json")


def comparison_rows(prepared: Prepared, comparison: Comparison) -> dict[str, Rows]:
    """The rows of each table by its name in `SHEETS`."""
    return {
        "both": [_both(prepared, old, new) for old, new, _ in comparison.both],
        "only_first": [_only(prepared, position) for position in comparison.only_old],
        "only_second": [_only(prepared, position) for position in comparison.only_new],
        "changed": list(_changed(prepared, comparison)),
    }


def _both(prepared: Prepared, old: int, new: int) -> tuple[object, ...]:
    people = prepared.lists.individuals
    places = [value for p in (people[old], people[new]) for value in (p.file, p.sheet, p.row, p.slot)]
    return (prepared.persons[old], *places, people[new].name)


def _only(prepared: Prepared, position: int) -> tuple[object, ...]:
    person = prepared.lists.individuals[position]
    return prepared.persons[position], person.file, person.sheet, person.row, person.slot, person.name


def _changed(prepared: Prepared, comparison: Comparison) -> Iterator[tuple[object, ...]]:
    shown = mask_within if prepared.options.masked else str
    for old, new, differences in comparison.changed:
        for difference in differences:
            yield (*_both(prepared, old, new), difference.field, shown(difference.old), shown(difference.new))


def _write_workbook(prepared: Prepared, tables: dict[str, Rows], path: Path) -> None:
    wording = Wording(prepared.options.language)
    with xlsxwriter.Workbook(
        str(path),
        {"constant_memory": True, "tmpdir": str(path.parent), "strings_to_formulas": False, "strings_to_urls": False},
    ) as book:
        bold = book.add_format({"bold": True, "bg_color": "#DDEEEA", "text_wrap": True})
        for name, (words, columns) in SHEETS.items():
            sheet = book.add_worksheet(wording.say(words))
            if prepared.options.language == "ar":
                sheet.right_to_left()
            sheet.freeze_panes(1, 0)
            sheet.set_column(0, len(columns), 18)
            sheet.write_row(0, 0, [wording.say(HEADS[column]) for column in columns], bold)
            for number, row in enumerate(tables[name], start=1):
                _write_row(sheet, number, columns, row, wording)


def _write_row(
    sheet: xlsxwriter.worksheet.Worksheet, number: int, columns: Sequence[str], row: tuple[object, ...], wording: Wording
) -> None:
    for index, (column, value) in enumerate(zip(columns, row, strict=True)):
        if isinstance(value, int):
            sheet.write_number(number, index, value)
        elif column == "field":
            sheet.write_string(number, index, wording.say(FIELD_WORDS[str(value)]))
        else:
            sheet.write_string(number, index, str(value))
