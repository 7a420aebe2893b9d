"""A cell of phone numbers: none, one or several, with words about whose they are."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from awn.arabic.digits import to_ascii
from awn.arabic.folding import fold, tidy
from awn.arabic.phones.numbers import is_filler, national_or_international
from awn.arabic.phones.words import NOT_OWNERS, NOTHING

_EXPONENT: Final = re.compile(r"(?<![\d.])\d+(?:\.\d+)?[eE]\+?\d{1,2}(?!\d)")
_DECIMALS: Final = re.compile(r"(?<![\d.])(\d{6,15})\.0+(?!\d)")
_RULE: Final = re.compile(r"\s*(?:[/\\|,;&\n\r\t]+|(?<![^\W\d_])(?:و|او|أو|or|and|et|ou)(?=[\s+\d(])|\s[-–—]+\s)\s*")
_RUN: Final = re.compile(r"[+(]*\d[\d\s().\-–—]*")
_LETTER: Final = re.compile(r"[^\W\d_]")
_FULL: Final = 7  # digits: a number that can stand alone
_SHORTEST: Final = 5
_GREATEST: Final = 10**15


@dataclass(frozen=True, slots=True)
class Phone:
    """One number of a cell.

    `number` is E.164 when `valid`, else the digits as typed, "" when the cell holds no usable number: then `changes` says why
    (phone.filler, phone.rounded, phone.short) or `owner_note` stands alone. `owner_note` is what the cell says about whose it is.
    """

    number: str
    valid: bool
    owner_note: str = ""
    changes: tuple[str, ...] = ()


def read_phones(value: str | int | float | None, *, region: str) -> list[Phone]:
    """The numbers of a cell in order. `region` is an ISO country code, "ZZ" when no country is known. Never raises.

    A number that a spreadsheet rounded (9.12E+08) is lost and not guessed.
    """
    if value is None or isinstance(value, bool):
        return []
    elif isinstance(value, str):
        return list(_read(value, region))
    else:
        is_whole = 0 <= value < _GREATEST and value == int(value)
        return list(_read(str(int(value)), region)) if is_whole else []


@lru_cache(maxsize=1 << 17)
def _read(text: str, region: str) -> tuple[Phone, ...]:
    if text.isascii() and text.isdecimal() and len(text) < 2 * _FULL:  # most cells, and five times sooner
        return (_phone(text, "", region),)
    plain = to_ascii("\n".join(tidy(line) for line in text.replace("ـ", "-").splitlines()))
    if "e" in plain or "E" in plain or "." in plain:
        plain = _DECIMALS.sub(r"\1", _EXPONENT.sub(_written_out, plain))
    phones: list[Phone] = []
    if fold(plain).casefold() in NOTHING:
        return ()
    for piece in _pieces(plain):
        found = list(_in_piece(piece, region))
        if found and not found[0].number and not found[0].changes and phones and not phones[-1].owner_note:
            phones[-1] = replace(phones[-1], owner_note=found[0].owner_note)
        else:
            phones += found
    return tuple(dict.fromkeys(phones))


def _written_out(exponent: re.Match[str]) -> str:
    """All digits of a number with an exponent, or the same text when some are lost."""
    figures, _, power = exponent[0].lower().partition("e")
    whole, _, fraction = figures.partition(".")
    if int(power) <= len(fraction.rstrip("0")) or int(power) == len(fraction):
        return whole + fraction[: int(power)]
    else:
        return exponent[0]


def _pieces(plain: str) -> list[str]:
    """The cell cut where one number ends and the next begins. Short figures before a stroke belong to what follows («09/12000123»)."""
    pieces: list[str] = []
    for piece in _RULE.split(plain):
        digits = _count(piece)
        before = _count(pieces[-1]) if pieces and not _LETTER.search(pieces[-1]) else 0
        if pieces and 0 < before < _FULL and digits and piece[0].isdecimal() and before + digits <= 15:
            pieces[-1] += piece
        elif piece.strip():
            pieces.append(piece)
    return pieces


def _in_piece(piece: str, region: str) -> list[Phone]:
    if rounded := _EXPONENT.search(piece):
        return [Phone("", False, _note(piece.replace(rounded[0], " ")), ("phone.rounded",))]
    runs = [run for found in _RUN.finditer(piece) for run in _parted(found)]
    if not runs:
        note = _note(piece)
        return [Phone("", False, note)] if note else []
    notes = _notes(piece, runs)
    return [_phone(run[0], note, region) for run, note in zip(runs, notes, strict=True)]


def _parted(found: re.Match[str]) -> list[tuple[str, int, int]]:
    """A run of digits and joiners is one number, unless each of its groups is long enough to be one."""
    groups = list(re.finditer(r"\+?\d+", found[0]))
    full = [group for group in groups if len(group[0]) >= _FULL]
    if len(full) > 1 and len(full) == len(groups):
        return [(group[0], found.start() + group.start(), found.start() + group.end()) for group in groups]
    elif halves := _halves(found[0]):
        return [(half, found.start(), found.end()) for half in halves]
    else:
        return [(found[0], found.start(), found.end())]


def _halves(run: str) -> list[str]:
    """«0912 000 123 - 0912 000 456»: two numbers around one stroke."""
    for stroke in re.finditer(r"[-–—]+|\s(?=0[1-9]|\+|00[1-9])", run):
        halves = [run[: stroke.start()], run[stroke.start() :].lstrip("-–— ")]
        if all(_FULL <= _count(half) <= 15 for half in halves) and _count(run) > 13:
            return halves
    return []


def _notes(piece: str, runs: list[tuple[str, int, int]]) -> list[str]:
    """What is said about each number: after it, or before it when the piece begins with words."""
    edges = [0, *(end for _, _, end in runs)]
    before = [_note(piece[edge:start]) for edge, (_, start, _) in zip(edges, runs, strict=False)]
    after = [*before[1:], _note(piece[runs[-1][2] :])]
    if before[0] and not after[-1]:
        return before
    else:
        return [" ".join(filter(None, (before[0] if index == 0 else "", said))) for index, said in enumerate(after)]


@lru_cache(maxsize=1 << 12)
def _note(text: str) -> str:
    """The words about an owner, without «جوال» and the like."""
    words = re.sub(r"[^\w\s'’]|[\d_]", " ", text).split()
    if fold(" ".join(words)).casefold() in NOTHING:
        return ""
    return " ".join(word for word in words if not {said := fold(word).casefold(), said.removeprefix("و")} & NOT_OWNERS)


def _phone(run: str, note: str, region: str) -> Phone:
    digits = re.sub(r"\D", "", run)
    typed = ("+" if "+" in run else "") + digits
    if len(digits) < _SHORTEST and digits.strip("0"):
        return Phone("", False, note, ("phone.short",))
    elif is_filler(digits):
        return Phone("", False, note, ("phone.filler",))
    number, valid, changes = national_or_international(typed, region)
    if number != run.strip() and not changes:
        changes = ("phone.digits",)
    return Phone(number, valid, note, changes)


def _count(text: str) -> int:
    return sum(letter.isdecimal() for letter in text)
