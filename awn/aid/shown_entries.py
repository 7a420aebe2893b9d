"""Entries as pages show them: what a run found, with the corrections of people laid over it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from awn.aid.correctable import HELD, RELEASED
from awn.aid.correcting import overlay
from awn.aid.flag_names import flag_words
from awn.aid.kept import Kept
from awn.aid.models import AidList, Correction, Entry
from awn.arabic.wording import Message, message


@dataclass(frozen=True, slots=True)
class ShownEntry:
    """One row of the grid."""

    entry: Entry
    kept: Kept
    corrected: int

    @property
    def head(self) -> str:
        """Who leads the family, else whoever is named first."""
        people: Sequence[Kept] = self.kept["people"]
        first = next((person for person in people if person["slot"] == "head"), people[0] if people else {})
        return str(first.get("name", ""))

    @property
    def size(self) -> int | None:
        found: int | None = self.kept["household"].get("size")
        return found

    @property
    def place(self) -> str:
        household = self.kept["household"]
        return str(household.get("place") or household.get("pcode") or "")

    @property
    def flags(self) -> list[Message]:
        """What is doubtful, each once."""
        return list({flag_words(rule).text: flag_words(rule) for rule in self.entry.flags}.values())

    @property
    def is_held(self) -> bool:
        return HELD in self.kept or (self.entry.is_held and RELEASED not in self.kept)

    @property
    def reason(self) -> str | Message:
        """Why it is held or was released; what a person said stands before what a run found."""
        said: str = self.kept.get(HELD) or self.kept.get(RELEASED) or ""
        return said or (message("Another entry of the same family carries the entitlement.") if self.entry.is_held else "")


def show_entries(aid_list: AidList, entries: Iterable[Entry]) -> list[ShownEntry]:
    """In their order; one query for the corrections of them all."""
    listed = list(entries)
    cells = Correction.objects.cells_of(aid_list, [entry.key for entry in listed]) if listed else {}
    return [_shown(entry, cells.get(entry.key, [])) for entry in listed]


def _shown(entry: Entry, cells: list[Any]) -> ShownEntry:
    return ShownEntry(entry, overlay(entry.data, cells), len(cells))
