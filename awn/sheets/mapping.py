"""MAP.toml: what a person decided about the columns of a file, kept for the next file of the same kind.

    region = "SY"                      # the country of phones without a country code
    keep_raw = ["name.honorific"]      # cleaning rules that are not to be applied
    skip_sheets = ["تعليمات"]

    [columns]                          # header → role, or keep, restrict, leave_out
    "الاسم الرباعي" = "person.name"
    "الهاتف [2]" = "person.phone"      # the second column of that header
    "column 7" = "household.notes"     # a column without header, by its number

    [sheets."كشف 1"]                   # for one sheet alone
    header_row = 5
    columns = { "الرقم" = "row.serial" }

Headers are compared folded, so that a map made of one month's file fits the next month's, wherever the columns stand.
"""

import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from awn.arabic.wording import message
from awn.sheets.grids import Grid
from awn.sheets.map_checking import CHOICES, SheetMapping, checked
from awn.sheets.map_keys import keyed, shown
from awn.sheets.problems import Unreadable
from awn.sheets.tables import Table
from awn.sheets.wordings import written

REASON: Final = "MAP.toml"
REFUSED: Final = "refused"
_SHARED: Final = frozenset(
    {"phone", "count", "members", "needs", "notes", "date", "signature", "state", "organisation", "quantity"}
)
_AT_LINE: Final = re.compile(r"at line (\d+)")


@dataclass(frozen=True, slots=True)
class Mapping:
    """A MAP.toml that was read; an empty one decides nothing. `undo` names the cleaning rules that are not to be applied."""

    region: str = ""
    undo: tuple[str, ...] = ()
    columns: dict[str, str] = field(default_factory=dict)
    sheets: dict[str, SheetMapping] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path, is_role: Callable[[str], bool] | None = None) -> "Mapping":
        """Reads a file; `is_role` tells which roles there are. Raises Unreadable with one clear line."""
        try:
            return cls.parse(path.read_text("utf-8-sig"), path.name, is_role)
        except (OSError, UnicodeDecodeError):
            raise Unreadable(message("The map cannot be read: it must be a text file in UTF-8."), file=path.name) from None

    @classmethod
    def parse(cls, text: str, file: str = REASON, is_role: Callable[[str], bool] | None = None) -> "Mapping":
        """The same from a text."""
        try:
            said = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            line = _AT_LINE.search(str(error))
            raise Unreadable(
                message(
                    "The map is not valid TOML near line %(line)s: check quotation marks and brackets there.",
                    line=line[1] if line else text.count("\n") + 1,
                ),
                file=file,
            ) from None
        return cls(*checked(said, file, is_role))

    def skips(self, grid: Grid) -> bool:
        """True for a sheet that is not to be read."""
        sheet = self.sheets.get(written(grid.sheet))
        return sheet is not None and sheet.skip

    def header_row(self, grid: Grid) -> int:
        """The row of the header as somebody said it, 0 when nobody did."""
        sheet = self.sheets.get(written(grid.sheet))
        return sheet.header_row if sheet else 0

    def apply(self, table: Table) -> None:
        """Gives the mapped columns their roles; what may not come in stays out, whatever the map says.

        A column that was only proposed for a role which the map gives to another one waits for the person.
        """
        sheet = self.sheets.get(written(table.sheet), SheetMapping())
        mapped = {}
        for column, keys in keyed(table.columns):
            role = next((known[key] for known in (sheet.columns, self.columns) for key in keys if key in known), None)
            if role is not None and column.role != REFUSED:
                column.role, column.confidence, column.reason = role, 1.0, REASON
                mapped[column.number] = role
        for column in table.columns:
            if column.number not in mapped and column.role in mapped.values() and column.role.partition(".")[2] not in _SHARED:
                column.role, column.confidence, column.reason = "", 0.0, "taken"


def write_map(tables: Iterable[Table], region: str = "", undo: Iterable[str] = (), skipped: Iterable[str] = ()) -> str:
    """The text of a MAP.toml that says what the tables' columns are now. Headers that may not come in are not named in it.

    `skipped` are the names of sheets that were left out; a name that one of the tables bears too cannot be skipped by name.
    """
    tables = list(tables)
    lines = ["# What the columns of these lists are. Give it with the next file of the same kind: prepare --map MAP.toml"]
    lines += [f"region = {_quoted(region)}"] if region else []
    lines += _listed("keep_raw", undo)
    lines += _listed("skip_sheets", _nameable(skipped, tables))
    common, special = _sorted_out(tables)
    lines += ["", "[columns]", *(f"{_quoted(header)} = {_quoted(_choice(role))}" for header, role in common.items())]
    for sheet, columns in special.items():
        lines += [
            "",
            f"[sheets.{_quoted(sheet)}.columns]",
            *(f"{_quoted(header)} = {_quoted(_choice(role))}" for header, role in columns.items()),
        ]
    return "\n".join(lines) + "\n"


def _listed(key: str, texts: Iterable[str]) -> list[str]:
    listed = ", ".join(_quoted(text) for text in texts)
    return [f"{key} = [{listed}]"] if listed else []


def _nameable(skipped: Iterable[str], tables: Iterable[Table]) -> list[str]:
    """The sheets that can be skipped by name: an unnamed one cannot, nor one whose name stands on a sheet that is read."""
    read = {written(table.sheet) for table in tables} | {""}
    return [sheet for sheet in dict.fromkeys(skipped) if written(sheet) not in read]


def _sorted_out(tables: list[Table]) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """What holds for every sheet, and what a sheet says otherwise."""
    common: dict[str, str] = {}
    special: dict[str, dict[str, str]] = {}
    seen: dict[tuple[str, ...], str] = {}
    for table in tables:
        for column, keys in keyed(table.columns):
            if column.role == REFUSED:
                continue
            header = shown(column, keys)
            if keys not in seen:
                seen[keys] = common[header] = column.role
            elif seen[keys] != column.role:
                special.setdefault(table.sheet, {})[header] = column.role
    return common, special


def _choice(role: str) -> str:
    return next((choice for choice, meant in CHOICES.items() if meant == role), role)


def _quoted(text: str) -> str:
    """A TOML basic string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return (
        '"'
        + "".join(
            f"\\u{ord(character):04x}" if ord(character) < 32 or ord(character) == 127 else character for character in escaped
        )
        + '"'
    )
