"""What a heading in mid-sheet gives to the rows below: «مربع (ب) - المندوب: …»."""

import re
from collections.abc import Sequence

from awn.sheets.vocabulary import Vocabulary
from awn.sheets.wordings import words

_SEPARATORS = re.compile(r"\s*[:؛،,|;]+\s*|\s+[-–—/\\]+\s*|\s*[-–—/\\]+\s+|\s{3,}|\t|\n")
_SURROUND = " \t.:-–—/\\،؛*"
_BULLET = re.compile(r"\d{1,3}|[^\W\d]")  # «1- قرية …»، «أ) …»
_NUMBERS = re.compile(r"[\d\s+\-()/]{6,}")


class GroupReader:
    """Reads headings by one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._openers = {words(text): role for role, texts in vocabulary.groups.items() for text in texts}
        self._default = next(iter(vocabulary.groups), "")
        self._labels = frozenset(
            role for role in vocabulary.groups if role.endswith(".delegate")
        )  # their word is no part of the value
        self._longest = max(map(len, self._openers), default=1)

    def opens(self, text: str) -> str:
        """The role whose words the text begins with, "" when none."""
        return self._opener(words(text))[0]

    def is_label(self, text: str) -> bool:
        """True for a text that is nothing but such words: «المندوب:»."""
        tokens = words(text)
        role, length = self._opener(tokens)
        return bool(role) and length == len(tokens)

    def read(self, texts: Sequence[str]) -> dict[str, str]:
        """What the cells of a heading say, by role."""
        said: dict[str, list[str]] = {}
        pending = ""
        for clean in _segments(texts):
            role, length = self._opener(words(clean))
            if role and length == len(words(clean)):
                pending = role
                if role not in (self._default, *self._labels):
                    said.setdefault(role, []).append(clean)
            else:
                value = _without_words(clean, length) if role in self._labels else clean
                said.setdefault(role or pending or self._unsaid(clean), []).append(value)
                pending = ""
        said.pop("", None)
        return {role: "، ".join(dict.fromkeys(parts)) for role, parts in said.items()}

    def _unsaid(self, text: str) -> str:
        """A heading that says nothing of itself is a place, a person's name over several rows the one who answers for them.

        A family's name gives nothing: its people stand below.
        """
        if "family_of" in self._vocabulary.kinds(text):
            return ""
        named = "sure_name" in self._vocabulary.kinds(text) and self._vocabulary.is_name(text)
        return next(iter(self._labels)) if named and self._labels else self._default

    def _opener(self, tokens: tuple[str, ...]) -> tuple[str, int]:
        for length in range(min(self._longest, len(tokens)), 0, -1):
            if tokens[:length] in self._openers:
                return self._openers[tokens[:length]], length
        return "", 0


class Groups:
    """The headings in force while a sheet is read from top to bottom.

    A heading of the same opening word replaces its like; headings that follow one another without rows between add up («قرية …» then «مربع …»).
    """

    def __init__(self, reader: GroupReader, place: str) -> None:
        self._reader = reader
        self._place = place
        self._places: list[tuple[str, str]] = []
        self._others: dict[str, str] = {}
        self._just_read = False
        self.values: dict[str, str] = {}

    def take(self, texts: Sequence[str]) -> None:
        """Takes in one heading."""
        said = self._reader.read(texts)
        if place := said.pop(self._place, ""):
            self._take_place(place)
        self._others.update(said)
        self._just_read = True
        self.values = self._together()

    def passed_row(self) -> None:
        """Says that a data row came: the next heading begins anew."""
        self._just_read = False

    def _take_place(self, place: str) -> None:
        opener = words(place)[:1]
        openers = [words(known)[:1] for _opener, known in self._places]
        if opener in openers:
            self._places = self._places[: openers.index(opener)]
        elif not self._just_read:
            self._places = []
        if not self._just_read:
            self._others = {}
        self._places.append(("".join(opener), place))

    def _together(self) -> dict[str, str]:
        places = {self._place: "، ".join(place for _opener, place in self._places)} if self._places else {}
        return places | self._others


def _segments(texts: Sequence[str]) -> list[str]:
    parts = [part.strip(_SURROUND) for text in texts for part in _SEPARATORS.split(text.strip())]
    return [part for part in parts if part and not _NUMBERS.fullmatch(part) and not _BULLET.fullmatch(part)]


def _without_words(text: str, count: int) -> str:
    """«المندوب سامر علي» without its first words."""
    return " ".join(text.split()[count:]).strip(_SURROUND) or text
