"""The receipt sheet (كشف تسليم) as PDF: who signs at which window, by letter, with columns for signature and thumb."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import typst

from awn.aid.approved_content import Line
from awn.aid.choosing import head_of, size_of
from awn.arabic.directions import contained
from awn.arabic.folding import fold
from awn.arabic.sorting import sort_key
from awn.arabic.wording import Message, Wording, message

COLUMNS: Final = (
    message("No."),
    message("Name"),
    message("Last 4 digits of the document"),
    message("People in the family"),
    message("Place"),
    message("Window and letter"),
    message("Signature"),
    message("Thumbprint"),
)
PAGE: Final = message("Page {n} of {m}")
SHOWN: Final = 4  # digits of a document
LONGEST: Final = {"name": 100, "place": 50}  # characters that two lines of a row hold
NO_LETTER: Final = "#"
PAPERS: Final = Path(__file__).parent / "templates" / "aid" / "papers"
FONTS: Final = Path(__file__).parents[1] / "kit" / "static" / "kit" / "fonts"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands around the lines. `windows` is at how many windows people sign, each for some letters; `mark` says who hands it on, and when."""

    body: str
    title: str
    mark: str
    language: str
    windows: int = 1


@dataclass(frozen=True, slots=True)
class Signed:
    """One line to be signed."""

    name: str
    document: str
    size: str
    place: str
    letter: str


def receipt_sheet(sheet: Sheet, lines: Iterable[Line]) -> bytes:
    """PDF of A4 on its side: sorted by window and letter, numbered in that order, the header on each page."""
    told = json.dumps(told_of(sheet, lines), ensure_ascii=False)
    made = _compiler().compile(input=PAPERS / "receipt_sheet.typ", sys_inputs={"told": told}, format="pdf", pdf_tags=False)
    assert isinstance(made, bytes)
    return made


def told_of(sheet: Sheet, lines: Iterable[Line]) -> dict[str, object]:
    """What the paper says, as data."""
    wording = Wording(sheet.language)
    title = wording.say(message("Receipt sheet: %(title)s", title=sheet.title))
    words = {"columns": [wording.say(words) for words in COLUMNS], "page": wording.say(PAGE)}
    signed = [_signed(line) for line in lines]
    windows = windows_of(Counter(each.letter for each in signed), sheet.windows)
    around = {"title": title, "body": sheet.body, "mark": sheet.mark, "language": sheet.language, "words": words}
    return {**around, "rows": list(_rows(signed, windows, wording))}


def windows_of(letters: Mapping[str, int], windows: int) -> dict[str, int]:
    """At which window each letter signs: letters that follow one another, so that each window has about as many lines; one letter is at one window."""
    total, before, found = sum(letters.values()), 0, {}
    for letter in sorted(letters, key=_letter_order):
        found[letter] = min(windows, before * windows // max(total, 1) + 1)
        before += letters[letter]
    return found


def _rows(signed: Sequence[Signed], windows: Mapping[str, int], wording: Wording) -> Iterable[list[str]]:
    ordered = sorted(signed, key=lambda each: (windows[each.letter], _letter_order(each.letter), sort_key(each.name)))
    for number, each in enumerate(ordered, 1):
        where: Message = message("%(window)s, %(letter)s", window=windows[each.letter], letter=each.letter)
        yield [str(number), each.name, each.document, each.size, each.place, wording.say(where), "", ""]


def _signed(line: Line) -> Signed:
    head, size = head_of(line), size_of(line)
    name = contained(str(head.get("name", "")))
    place = contained(str(line["household"].get("place") or line["household"].get("pcode") or ""))
    folded = fold(name)
    return Signed(
        name=_shortened(name, LONGEST["name"]),
        document=next((number[-SHOWN:] for _, number in head.get("documents", ()) if number), ""),
        size="" if size is None else str(size),
        place=_shortened(place, LONGEST["place"]),
        letter=folded[0] if folded[:1].isalpha() else NO_LETTER,
    )


def _shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _letter_order(letter: str) -> str:
    return "\x7f" if letter == NO_LETTER else sort_key(letter)


@cache
def _compiler() -> typst.Compiler:
    """One for the process: it keeps the font and the paper read."""
    return typst.Compiler(input=PAPERS / "receipt_sheet.typ", root=PAPERS, font_paths=[FONTS], ignore_system_fonts=True)
