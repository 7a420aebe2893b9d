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
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from awn.arabic.wording import Message, message
from awn.sheets.grids import Grid
from awn.sheets.problems import Unreadable
from awn.sheets.tables import Column, Table
from awn.sheets.wordings import written

REASON: Final = "MAP.toml"
REFUSED: Final = "refused"
CHOICES: Final = {"keep": "kept", "restrict": "restricted", "leave_out": "left_out", "unknown": ""}
_SHARED: Final = frozenset(
    {"phone", "count", "members", "needs", "notes", "date", "signature", "state", "organisation", "quantity"}
)
_KEYS: Final = frozenset({"region", "keep_raw", "skip_sheets", "columns", "sheets"})
_SHEET_KEYS: Final = frozenset({"header_row", "skip", "columns"})
_AT_LINE: Final = re.compile(r"at line (\d+)")
_OCCURRENCE: Final = re.compile(r"^(.*?)\s*\[(\d+)\]$", re.DOTALL)
_NUMBERED: Final = re.compile(r"^column\s+(\d+)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """What is decided for the sheets of one name."""

    header_row: int = 0
    skip: bool = False
    columns: dict[str, str] = field(default_factory=dict)


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
        return _Checked(said, file, is_role).mapping()

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
        for column, keys in _keyed(table.columns):
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
        for column, keys in _keyed(table.columns):
            if column.role == REFUSED:
                continue
            shown = _shown(column, keys)
            if keys not in seen:
                seen[keys] = common[shown] = column.role
            elif seen[keys] != column.role:
                special.setdefault(table.sheet, {})[shown] = column.role
    return common, special


def _keyed(columns: Iterable[Column]) -> Iterator[tuple[Column, tuple[str, ...]]]:
    """Each column with the keys by which a map may name it."""
    times: Counter[str] = Counter()
    for column in columns:
        header = written(column.header)
        times[header] += 1
        if not header:
            yield column, (f"column {column.number}",)
        elif times[header] == 1:
            yield column, (header, f"{header} [1]")
        else:
            yield column, (f"{header} [{times[header]}]",)


def _shown(column: Column, keys: tuple[str, ...]) -> str:
    occurrence = _OCCURRENCE.match(keys[0])
    if not column.header.strip():
        return keys[0]
    else:
        return f"{column.header} [{occurrence[2]}]" if occurrence else column.header


def _key(header: str) -> str:
    """The key of a header as somebody wrote it in a map."""
    if numbered := _NUMBERED.match(header.strip()):
        return f"column {int(numbered[1])}"
    elif occurrence := _OCCURRENCE.match(header.strip()):
        return f"{written(occurrence[1])} [{int(occurrence[2])}]"
    else:
        return written(header)


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


class _Checked:
    """A parsed map, checked entry by entry, so that a slip of the pen is named and not passed over."""

    def __init__(self, said: dict[str, Any], file: str, is_role: Callable[[str], bool] | None) -> None:
        self._said = said
        self._file = file
        self._is_role = is_role

    def mapping(self) -> Mapping:
        self._only(self._said, _KEYS)
        skipped = {written(sheet): SheetMapping(skip=True) for sheet in self._texts("skip_sheets")}
        sheets = {written(sheet): self._sheet(sheet, entry) for sheet, entry in self._table(self._said, "sheets").items()}
        region = self._said.get("region", "")
        if not isinstance(region, str) or not re.fullmatch(r"[A-Z]{2}|", region):
            raise self._error(message("“region” in the map must be the two capital letters of a country, such as “SY”."))
        return Mapping(region, tuple(self._texts("keep_raw")), self._columns(self._said), skipped | sheets)

    def _sheet(self, name: str, entry: object) -> SheetMapping:
        if not isinstance(entry, dict):
            raise self._error(message("“%(key)s” in the map must be a table.", key=f"sheets.{name}"))
        self._only(entry, _SHEET_KEYS)
        row, skip = entry.get("header_row", 0), entry.get("skip", False)
        if not isinstance(row, int) or isinstance(row, bool) or row < 0:
            raise self._error(message("“%(key)s” in the map must be the number of a row, counted from 1.", key="header_row"))
        elif not isinstance(skip, bool):
            raise self._error(message("“%(key)s” in the map must be true or false.", key="skip"))
        return SheetMapping(row, skip, self._columns(entry))

    def _columns(self, entry: dict[str, Any]) -> dict[str, str]:
        return {_key(header): self._role(header, role) for header, role in self._table(entry, "columns").items()}

    def _role(self, header: str, role: object) -> str:
        meant = CHOICES.get(role, role) if isinstance(role, str) else None
        known = isinstance(meant, str) and (meant in CHOICES.values() or self._is_role is None or self._is_role(meant))
        if not isinstance(meant, str) or not known:
            raise self._error(
                message(
                    "The map gives the column “%(header)s” the role “%(role)s”, which does not exist: see --explain for the roles.",
                    header=header,
                    role=role,
                )
            )
        return meant

    def _table(self, entry: dict[str, Any], key: str) -> dict[str, Any]:
        table = entry.get(key, {})
        if not isinstance(table, dict):
            raise self._error(message("“%(key)s” in the map must be a table.", key=key))
        return table

    def _texts(self, key: str) -> list[str]:
        texts = self._said.get(key, [])
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            raise self._error(message("“%(key)s” in the map must be a list of texts.", key=key))
        return texts

    def _only(self, entry: dict[str, Any], known: frozenset[str]) -> None:
        if unknown := sorted(set(entry) - known):
            raise self._error(
                message(
                    "The map has an entry “%(key)s” that means nothing: it may have %(known)s.",
                    key=unknown[0],
                    known=", ".join(sorted(known)),
                )
            )

    def _error(self, reason: Message) -> Unreadable:
        return Unreadable(reason, file=self._file)
