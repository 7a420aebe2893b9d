"""XLSX and XLSM: values by calamine, everything else by our own pass. Macros are never looked at."""

from collections.abc import Iterator, Mapping

from awn.sheets import limits
from awn.sheets.formats import values, xlsx_parts
from awn.sheets.formats.archive import Archive, damaged
from awn.sheets.formats.cell_names import cell_place
from awn.sheets.formats.colours import theme_colours
from awn.sheets.formats.marked_cells import MarkedCells
from awn.sheets.formats.number_formats import adds_digits_below, with_zeros
from awn.sheets.formats.xlsx_marks import KEY_BITS, SheetMarks
from awn.sheets.formats.xlsx_styles import style_marks
from awn.sheets.grids import Grid, Mark, Value


def read(content: bytes, file: str) -> Iterator[Grid]:
    """A grid for each sheet, empty ones included, in the workbook's order."""
    archive = Archive(content, file)
    book = xlsx_parts.workbook(archive)
    archive.verify(suffixes=(".xml", ".rels"), but=frozenset(book.sheet_parts.values()))
    theme = theme_colours(xlsx_parts.optional_tree(archive, book.first("theme")))
    styles = style_marks(xlsx_parts.optional_tree(archive, book.first("styles")), theme)
    scans = {name: _scan(archive, part, styles, name) for name, part in book.sheet_parts.items()}
    with values.opened(content, file) as workbook:
        for index, name, hidden in values.worksheets(workbook):
            if name not in scans:
                raise damaged(file, name)
            rows, numbers = values.numbered_rows(workbook.get_sheet_by_index(index), scans[name].errors)
            comments = _comments(archive, book.sheet_parts[name])
            yield _grid(file, name, hidden, rows, numbers, scans.pop(name), styles, comments)


def _scan(archive: Archive, part: str, styles: Mapping[int, Mark], sheet: str) -> SheetMarks:
    if part not in archive:
        raise damaged(archive.file, sheet)
    scan = SheetMarks(frozenset(styles), archive.file, sheet).scan(archive.chunks(part))
    rows = scan.last_row - scan.first_row + 1
    limits.check_extent(rows, scan.last_column, archive.file, sheet, (scan.widest_row, scan.last_column))
    return scan


def _comments(archive: Archive, part: str) -> dict[tuple[int, int], str]:
    found = xlsx_parts.comments(archive, part)
    return {place: text for reference, text in found.items() if text and (place := cell_place(reference))}


def _grid(
    file: str,
    name: str,
    hidden: bool,
    rows: list[list[Value]],
    numbers: list[int],
    scan: SheetMarks,
    styles: Mapping[int, Mark],
    comments: Mapping[tuple[int, int], str],
) -> Grid:
    index = {number: place for place, number in enumerate(numbers)}
    return Grid(
        file=file,
        sheet=name,
        rows=list(rows),
        row_numbers=numbers,
        marks=MarkedCells(scan.styles, styles, comments),
        merged=scan.merged,
        hidden_rows=frozenset(scan.hidden_rows),
        hidden_columns=frozenset(scan.hidden_columns),
        hidden=hidden,
        restored_zeros=frozenset(_restore_zeros(rows, index, scan, styles)),
    )


def _restore_zeros(
    rows: list[list[Value]], index: Mapping[int, int], scan: SheetMarks, styles: Mapping[int, Mark]
) -> Iterator[tuple[int, int]]:
    """Writes numbers as their format shows them when that brings zeros back, and yields where."""
    below = {number: limit for number, mark in styles.items() if (limit := adds_digits_below(mark.number_format))}
    for key, style in scan.styles.items():
        if style in below:
            row, column = key >> KEY_BITS, key & ((1 << KEY_BITS) - 1)
            values_of_row = rows[index[row]] if row in index else []
            value = values_of_row[column - 1] if column <= len(values_of_row) else None
            if type(value) is int and value < below[style]:
                shown = with_zeros(value, styles[style].number_format)
                if shown is not None:
                    values_of_row[column - 1] = shown
                    yield row, column
