"""Decisions about doubtful pairs, as people wrote them into review.xlsx."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from awn.aid.entries import Lists
from awn.arabic.folding import fold
from awn.arabic.wording import message
from awn.linkage.decisions import Decision
from awn.sheets.grids import Grid, Value
from awn.sheets.problems import Unreadable
from awn.sheets.reading import read

type Answer = Literal["same", "different", "unsure"]
type Key = tuple[str, str, int, str]

ANSWERS: Mapping[str, Answer] = {
    **dict.fromkeys(("same", "yes", "y", "1", "true", fold("نعم"), fold("نفس الشخص"), fold("نفسه")), "same"),
    **dict.fromkeys(("different", "no", "n", "0", "false", fold("لا"), fold("مختلف"), fold("شخصان")), "different"),
    **dict.fromkeys(("unsure", "unknown", "?", fold("لا أدري"), fold("لا اعرف"), fold("غير متأكد")), "unsure"),
}
_KEYS = ("left_file", "left_sheet", "left_row", "left_slot", "right_file", "right_sheet", "right_row", "right_slot")


def read_decisions(path: Path, lists: Lists) -> list[Decision]:
    """The decisions of a review workbook. Raises Unreadable, with the row, for an answer that is none or an entry that is not in the files."""
    known = {(p.file, p.sheet, p.row, p.slot): position for position, p in enumerate(lists.individuals)}
    grid, columns = review_sheet(path)
    decisions = []
    for number, values in zip(grid.row_numbers[1:], grid.rows[1:], strict=True):
        answer = _answer(_value(values, columns["decision"]), path.name, number, columns["decision"] + 1)
        if answer is not None:
            left, right = (_position(values, columns, side, known, path.name, number) for side in ("left", "right"))
            decisions.append(Decision(left, right, answer))
    return decisions


def review_sheet(path: Path) -> tuple[Grid, Mapping[str, int]]:
    """The sheet of decisions, and in which column (from 0) what stands. Raises Unreadable for what is no review workbook."""
    grid = read(path).grids[0]
    return grid, _columns([str(value or "") for value in grid.rows[0]], path.name)


def _columns(header: Sequence[str], file: str) -> dict[str, int]:
    columns = {name: index for index, name in enumerate(header) if name in _KEYS}
    decision = next((index for index, name in enumerate(header) if "decision" in name or "القرار" in name), None)
    if decision is None or len(columns) < len(_KEYS):
        raise Unreadable(message("This is no review workbook: its columns of decisions or of places are gone."), file=file, row=1)
    return columns | {"decision": decision}


def _answer(value: Value, file: str, row: int, column: int) -> Answer | None:
    typed = str(value if value is not None else "").strip().casefold()
    text = fold(typed) or typed
    if not text:
        return None
    elif text in ANSWERS:
        return ANSWERS[text]
    else:
        reason = message("“%(answer)s” is no decision. Write same, different or unsure; or نعم، لا، لا أدري.", answer=str(value))
        raise Unreadable(reason, file=file, row=row, column=column)


def _position(
    values: Sequence[Value], columns: Mapping[str, int], side: str, known: Mapping[Key, int], file: str, row: int
) -> int:
    name, sheet, number, slot = (_value(values, columns[f"{side}_{part}"]) for part in ("file", "sheet", "row", "slot"))
    key = (_text(name), _text(sheet), _row(number), _text(slot))
    if key not in known:
        reason = message(
            "This decision names an entry that is not in the files given: %(file)s, row %(row)s.", file=key[0], row=_text(number)
        )
        raise Unreadable(reason, file=file, row=row)
    return known[key]


def _text(value: Value) -> str:
    return "" if value is None else str(value)


def _row(value: Value) -> int:
    """0, which no row has, for what is no whole number."""
    try:
        number = float(_text(value))
    except ValueError:
        return 0
    return int(number) if number.is_integer() else 0


def _value(values: Sequence[Value], index: int) -> Value:
    return values[index] if index < len(values) else None
