"""Tables, which become cards on a phone."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django import template
from django.utils.safestring import SafeString

from awn.arabic.wording import Message
from awn.kit.components.words import Words
from awn.kit.isolation import isolated

register = template.Library()

type Cell = str | int | Message | SafeString


@dataclass(frozen=True, slots=True)
class Row:
    """The first cell names the row; `url` makes it a link."""

    cells: Sequence[Cell]
    url: str = ""
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A caption, the columns' headings, and rows with as many cells. `sorted_by` are addresses that sort by a column."""

    caption: Words
    columns: Sequence[Words]
    rows: Sequence[Row]
    sorted_by: dict[int, str] = field(default_factory=dict)
    current: int = -1


@register.inclusion_tag("kit/components/table.html")
def table(shown: Table) -> dict[str, object]:
    """A real table with a caption; below 40rem its rows are cards, whose cells carry their column's name."""
    rows = [
        {
            "url": row.url,
            "marked": row.marked,
            "name": row.cells[0],
            "cells": list(zip(shown.columns[1:], row.cells[1:], strict=True)),
        }
        for row in shown.rows
    ]
    columns = [(words, shown.sorted_by.get(number, ""), number == shown.current) for number, words in enumerate(shown.columns)]
    return {"caption": shown.caption, "columns": columns, "rows": rows, "sorting": bool(shown.sorted_by)}


@register.filter
def cell(value: Cell) -> SafeString:
    """A value by what it is; what a component made stands as it is."""
    return value if isinstance(value, SafeString) else isolated(value)
