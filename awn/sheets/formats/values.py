"""Cell values through calamine, the same for XLSX, XLS, XLSB and ODS."""

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from typing import Any, Final

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from awn.sheets.formats.archive import DAMAGED, PROTECTED
from awn.sheets.grids import Value
from awn.sheets.problems import Unreadable

_EXACT: Final = 1e15  # above this a spreadsheet's numbers are no longer exact integers
_BLANK_RUN: Final = 100  # of a longer run of blank rows only so many are kept
_NONE: Final[Mapping[int, Mapping[int, str]]] = {}
_NO_ERRORS: Final[Mapping[int, str]] = {}


@contextmanager
def opened(content: bytes, file: str) -> Iterator[Any]:
    """A calamine workbook whose every failure, also inside its Rust code, is an `Unreadable`."""
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as workbook:
            yield workbook
    except PasswordError as error:
        raise Unreadable(PROTECTED, file=file) from error
    except CalamineError as error:
        raise Unreadable(DAMAGED, file=file) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":
            raise Unreadable(DAMAGED, file=file) from error
        raise


def worksheets(workbook: Any) -> list[tuple[int, str, bool]]:
    """(index, name, hidden) of the sheets that hold cells, in order; charts and macro sheets are passed over."""
    return [
        (index, sheet.name, sheet.visible != SheetVisibleEnum.Visible)
        for index, sheet in enumerate(workbook.sheets_metadata)
        if sheet.typ == SheetTypeEnum.WorkSheet
    ]


def numbered_rows(sheet: Any, errors: Mapping[int, Mapping[int, str]] = _NONE) -> tuple[list[list[Value]], list[int]]:
    """All rows to the last one that holds something, and their numbers; calamine leaves empty columns at the left out.

    `errors` are the error cells by row and column: they come as nothing from calamine, and "#N/A" tells later stages that something was
    meant to stand there.
    """
    rows: list[list[Value]] = []
    numbers: list[int] = []
    left: list[Value] = [None] * (sheet.start[1] if sheet.start else 0)
    known: dict[str, str] = {}
    blank = 0
    for number, row in enumerate(sheet.iter_rows(), start=1):
        values = left + [known.setdefault(value, value) or None if type(value) is str else _value(value) for value in row]
        for column, error in errors.get(number, _NO_ERRORS).items():
            values.extend([None] * (column - len(values)))
            values[column - 1] = error
        blank = 0 if any(value is not None for value in values) else blank + 1
        if blank <= _BLANK_RUN:
            rows.append(values)
            numbers.append(number)
    if blank:
        kept = len(rows) - min(blank, _BLANK_RUN)
        del rows[kept:], numbers[kept:]
    return rows, numbers


def _value(value: Any) -> Value:
    if type(value) is float:
        return int(value) if value.is_integer() and abs(value) < _EXACT else value
    elif type(value) is timedelta:
        return _duration(value)
    else:
        result: Value = value
        return result


def _duration(length: timedelta) -> Value:
    if timedelta() <= length < timedelta(days=1):
        return (datetime.min + length).time() if length else time()
    else:
        hours, seconds = divmod(int(length.total_seconds()), 3600)
        return f"{hours}:{seconds // 60:02}:{seconds % 60:02}"
