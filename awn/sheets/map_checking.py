"""What a parsed MAP.toml says, checked entry by entry."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from awn.arabic.wording import Message, message
from awn.sheets.map_keys import key_of
from awn.sheets.problems import Unreadable
from awn.sheets.wordings import written

CHOICES: Final = {"keep": "kept", "restrict": "restricted", "leave_out": "left_out", "unknown": ""}
_KEYS: Final = frozenset({"region", "keep_raw", "skip_sheets", "columns", "sheets"})
_SHEET_KEYS: Final = frozenset({"header_row", "skip", "columns"})


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """What is decided for the sheets of one name."""

    header_row: int = 0
    skip: bool = False
    columns: dict[str, str] = field(default_factory=dict)


class Checked(NamedTuple):
    """The country of phones, the rules taken back, the roles of columns and what is decided for single sheets."""

    region: str
    undo: tuple[str, ...]
    columns: dict[str, str]
    sheets: dict[str, SheetMapping]


def checked(said: dict[str, Any], file: str, is_role: Callable[[str], bool] | None) -> Checked:
    """Raises Unreadable for whatever means nothing; `is_role` tells which roles there are."""
    return _Checking(said, file, is_role).checked()


class _Checking:
    """A parsed map, checked entry by entry, so that a slip of the pen is named and not passed over."""

    def __init__(self, said: dict[str, Any], file: str, is_role: Callable[[str], bool] | None) -> None:
        self._said = said
        self._file = file
        self._is_role = is_role

    def checked(self) -> "Checked":
        self._only(self._said, _KEYS)
        skipped = {written(sheet): SheetMapping(skip=True) for sheet in self._texts("skip_sheets")}
        sheets = {written(sheet): self._sheet(sheet, entry) for sheet, entry in self._table(self._said, "sheets").items()}
        region = self._said.get("region", "")
        if not isinstance(region, str) or not re.fullmatch(r"[A-Z]{2}|", region):
            raise self._error(message("“region” in the map must be the two capital letters of a country, such as “SY”."))
        return Checked(region, tuple(self._texts("keep_raw")), self._columns(self._said), skipped | sheets)

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
        return {key_of(header): self._role(header, role) for header, role in self._table(entry, "columns").items()}

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
