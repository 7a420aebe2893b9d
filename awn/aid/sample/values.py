"""Cell values that need a number format in a workbook and lose something in a CSV."""

from datetime import date, datetime

type CellValue = str | int | float | date | None


class Padded(int):
    """A number shown with its zeros by the format 000000000 (nine digits); a CSV keeps what is shown."""


class DayMonth(date):
    """«3/4» that the spreadsheet program took for the third of April and shows as 03-Apr."""


def as_text(value: CellValue) -> str:
    """What a spreadsheet program writes into a CSV or shows in a pasted text."""
    if value is None:
        return ""
    elif isinstance(value, Padded):
        return f"{value:09}"
    elif isinstance(value, DayMonth):
        return f"{value.day:02}-{value.strftime('%b')}"
    elif isinstance(value, date):
        return f"{value.day}/{value.month}/{value.year}"
    else:
        return str(value)


def as_moment(value: date) -> datetime:
    return datetime(value.year, value.month, value.day)
