"""What a header says: its words, looked up in a vocabulary, with repaired spelling where a word is not known."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from awn.sheets.codes import without_codes
from awn.sheets.ranges import has_range
from awn.sheets.spelling import Speller
from awn.sheets.vocabulary import Parsed, Vocabulary
from awn.sheets.wordings import words, written

LEVELS = " / "  # between the levels of a header of several rows
_BRACKETS = re.compile(r"[(\[{（]([^()\[\]{}（）]*)[)\]}）]?")
_TAG = re.compile(r"#\w[\w+\-]*")
_PATH = re.compile(r"[\w.\-]+(?:/[\w.\-]+)+")
_LATIN = re.compile(r"[\x20-\x7e]+")
_KNOWN = 0.95


@cache
def reader(vocabulary: Vocabulary) -> "HeaderReader":
    """The reader of one vocabulary; what it has read it remembers."""
    return HeaderReader(vocabulary)


class HeaderReader:
    """Reads headers by one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._fields = _phrases(vocabulary.fields)
        self._subjects = _phrases(vocabulary.subjects)
        self._fillers = {word for filler in vocabulary.fillers for word in words(filler)}
        self._ordinals = {" ".join(words(word)): number for word, number in vocabulary.ordinals.items()}
        self._longest = max(map(len, [*self._fields, *self._subjects]), default=1)
        self._lexicon = self._all_words()
        self._speller = Speller(self._lexicon, self._fields, self._subjects, lambda word: self._at([word], 0)[:2])
        self._parsed: dict[str, Parsed] = {}

    def parse(self, header: str) -> Parsed:
        """Everything a header says; the same for the same text, so it is worked out once."""
        if header not in self._parsed:
            parsed = self._tagged(header) or self._read(without_codes(header))
            self._parsed[header] = replace(parsed, ranged=has_range(header))
        return self._parsed[header]

    def roles(self, header: str) -> tuple[str, ...]:
        """The roles a header can mean, () when it says nothing, ("",) when it is understood and has none."""
        return tuple(self.vocabulary.compose(self.parse(header)))

    def confidence(self, header: str) -> float:
        """How much of the header is understood, 0 to 1."""
        parsed = self.parse(header)
        if not self.roles(header):
            return 0.0
        weak = bool(parsed.missed) and all(field in self.vocabulary.weak for field in parsed.fields) and not parsed.subjects
        return max(0.3, _KNOWN - 0.1 * parsed.missed - 0.08 * parsed.bent - 0.3 * weak)

    def knows(self, header: str) -> bool:
        """True for a text that could stand as a header: short, and understood for the better part."""
        return len(header) <= 200 and self.confidence(header) >= 0.7

    def knows_exactly(self, text: str) -> bool:
        """True for a header every word of which is known as it is written. Cheap for anything else, since no spelling is repaired."""
        return len(text) <= 200 and all(word in self._lexicon for word in words(text)) and self.knows(text)

    def _tagged(self, header: str) -> Parsed | None:
        """An HXL tag says more than the words above it."""
        tags = [tag for tag in _TAG.findall(header) if len(tag) > 2]
        fields = [field for tag in tags if (field := self._by_tag(tag.lower()))]
        return Parsed(tuple(fields)) if fields else None

    def _by_tag(self, tag: str) -> str:
        name, *attributes = tag.split("+")
        known = self.vocabulary.tags
        keys = [f"{name}+{attribute}" for attribute in attributes] + [name]
        return next((known[key] for key in keys if key in known), "")

    def _read(self, header: str) -> Parsed:
        if tuple(words(header)) in self._fields:
            return self._level(header)
        if _PATH.fullmatch(header) and _LATIN.fullmatch(header):
            header = LEVELS.join(header.split("/")[-2:])
        levels = [self._level(level) for level in header.split(LEVELS) if level.strip()]
        return _joined(levels, self.vocabulary.weak)

    def _level(self, text: str) -> Parsed:
        """Outside the brackets first; what stands within them only adds to it."""
        outside = self._words(_BRACKETS.sub(" ", text))
        inside = self._words(" ".join(_BRACKETS.findall(text)))
        if not outside.fields and not outside.subjects:
            return self._words(text)
        banded = outside.banded or inside.banded
        return Parsed(
            outside.fields,
            outside.subjects or inside.subjects,
            outside.number or inside.number,
            banded,
            outside.missed,
            outside.bent,
            leads=outside.leads,
        )

    def _words(self, text: str) -> Parsed:
        tokens, bent = self._speller.spelled(words(text) or tuple(written(text).split()))
        fields: list[tuple[bool, int, int, str]] = []
        subjects, numbers, missed = [], [], 0
        for kind, value, length in self._found(tokens):
            if kind == "field":
                fields.append((value in self.vocabulary.weak, -length, len(fields), value))
            elif kind == "subject":
                subjects.append(value)
            elif kind == "number":
                numbers.append(int(value))
            else:
                missed += 1
        ordered = dict.fromkeys(value for *_order, value in sorted(fields))
        banded = len(numbers) > 1 or any(number > 4 for number in numbers)
        leads = min(fields, key=lambda field: field[2])[3] if fields else ""
        number = numbers[0] if numbers else 0
        return Parsed(tuple(ordered), tuple(dict.fromkeys(subjects)), number, banded, missed, bent, leads=leads)

    def _found(self, tokens: Sequence[str]) -> Iterator[tuple[str, str, int]]:
        start = 0
        while start < len(tokens):
            kind, value, length = self._at(tokens, start)
            if kind != "filler":
                yield kind, value, length
            start += length

    def _at(self, tokens: Sequence[str], start: int) -> tuple[str, str, int]:
        """The longest phrase that begins here."""
        for length in range(min(self._longest, len(tokens) - start), 0, -1):
            phrase = tuple(tokens[start : start + length])
            if phrase in self._fields and self._may_be_field(
                phrase, alone=all(map(str.isdecimal, (*tokens[:start], *tokens[start + 1 :])))
            ):
                return "field", self._fields[phrase], length
            elif phrase in self._subjects:
                return "subject", self._subjects[phrase], length
        token = tokens[start]
        if token in self._ordinals:
            return "number", str(self._ordinals[token]), 1
        elif token.isdecimal():
            return "number", token[:9], 1
        else:
            return ("filler" if token in self._fillers or len(token) == 1 else "missed"), token, 1

    def _may_be_field(self, phrase: tuple[str, ...], *, alone: bool) -> bool:
        """A single letter («ذ» beneath «عدد الأفراد», "F 0-5") names a field only where no other word stands, but for the running number."""
        return alone or len(phrase) > 1 or len(phrase[0]) > 1 or self._fields[phrase] == self.vocabulary.serial

    def _all_words(self) -> frozenset[str]:
        phrases = [*self._fields, *self._subjects]
        return frozenset(word for phrase in phrases for word in phrase) | self._fillers | frozenset(self._ordinals)


def _phrases(written_as: Mapping[str, Sequence[str]]) -> dict[tuple[str, ...], str]:
    """Phrase → what it means; the first meaning given stands."""
    phrases: dict[tuple[str, ...], str] = {}
    for meaning, texts in written_as.items():
        for text in texts:
            phrases.setdefault(words(text) or tuple(written(text).split()), meaning)
    return phrases


def _joined(levels: Sequence[Parsed], weak: frozenset[str]) -> Parsed:
    """The lowest level leads, unless all it names is weak («الهوية / الرقم»); the levels above add subjects and context."""
    if len(levels) <= 1:
        return levels[0] if levels else Parsed()
    ordered = list(reversed(levels))
    fields = dict.fromkeys(field for level in ordered for field in level.fields)
    firm = [field for field in fields if field not in weak]
    own = ordered[0].fields
    order = [*firm, *(field for field in fields if field in weak)] if not own or own[0] in weak else list(fields)
    subjects = tuple(dict.fromkeys(subject for level in ordered for subject in level.subjects))
    is_whole = bool(own) and "." in own[0]  # a role by itself, whoever stands above it
    return Parsed(
        tuple(order),
        ordered[0].subjects if is_whole else subjects,
        next((level.number for level in ordered if level.number), 0),
        any(level.banded for level in levels),
        ordered[0].missed if fields or ordered[0].subjects else sum(level.missed for level in levels),
        sum(level.bent for level in levels),
        leads=ordered[0].leads,
    )
