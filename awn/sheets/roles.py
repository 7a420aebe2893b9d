"""Which role each column of a table has: its header proposes, its contents confirm, choose or overrule."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from awn.arabic.wording import Message, message
from awn.sheets.codes import read_codes
from awn.sheets.headers import HeaderReader, reader
from awn.sheets.profiles import Profile, profile, sample
from awn.sheets.tables import Column, Table
from awn.sheets.vocabulary import Claim, Vocabulary

__all__ = ["propose", "read_codes", "say_reason"]

HEADER: Final = "header"
BOTH: Final = "header and contents"
CONTENTS: Final = "contents"
AGAINST: Final = "contents against header"
UNDECIDED: Final = "undecided"
TAKEN: Final = "taken"
REFUSED: Final = "refused"
UNKNOWN: Final = "unknown"

_LENIENT = frozenset({"text", "number", "yesno", "small", "age"})
_TEXTUAL = frozenset({"full_name", "sex", "marital", "displacement", "relation", "date"})
_BY_ITSELF = frozenset({"full_name", "sex", "marital", "displacement", "relation", "phone", "document"})
_FITS = 0.6
_CONTRADICTS = 0.3
_DIGITS = frozenset({"phone", "document", "number", "small", "age", "year", "code"})


def propose(table: Table, vocabulary: Vocabulary) -> None:
    """Fills in role, confidence, reason and codes of every column; looks at no more than a sample of the rows."""
    rows = sample(table)
    read = reader(vocabulary)
    profiles = {column.number: profile(rows, column.number, vocabulary, read_codes(column.header)) for column in table.columns}
    claims = [_claim(column, profiles[column.number], read) for column in table.columns]
    if vocabulary.settle is not None:
        vocabulary.settle(claims)
    _share_out(claims, profiles, vocabulary)
    for column, claim in zip(table.columns, claims, strict=True):
        column.role, column.confidence, column.reason = claim.role, round(claim.confidence, 2), claim.reason
        column.codes = {} if claim.role == vocabulary.refused else read_codes(column.header)


def say_reason(reason: str) -> Message:
    """Why a column has its role, for people."""
    return _REASONS.get(reason, _REASONS[UNKNOWN])


_REASONS: Final = {
    HEADER: message("By its header."),
    BOTH: message("By its header and its contents."),
    CONTENTS: message("By its contents alone: please check."),
    AGAINST: message("Its contents are not what its header says: please check."),
    UNDECIDED: message("The header can mean several things and the contents do not settle it: please check."),
    TAKEN: message("Another column already has the role that this one seemed to have."),
    REFUSED: message("Such a column may not come in."),
    UNKNOWN: message("Not recognised: please choose."),
    "map": message("Chosen by you."),
    "MAP.toml": message("From MAP.toml."),
}


def _claim(column: Column, seen: Profile, read: HeaderReader) -> Claim:
    vocabulary, header = read.vocabulary, column.header
    every = {kind for kinds in seen.kinds for kind in kinds}
    shares = {kind: seen.share(frozenset({kind})) for kind in every}
    claim = Claim(column.number, header, read.parse(header), filled=seen.filled, shares=shares)
    if header and vocabulary.refuses(header):
        claim.role, claim.confidence, claim.reason = vocabulary.refused, 1.0, REFUSED
    elif candidates := read.roles(header):
        claim.candidates, claim.confidence = candidates, read.confidence(header)
        _by_header(claim, seen, vocabulary)
    else:
        _by_contents(claim, seen, vocabulary)
    return claim


def _by_header(claim: Claim, seen: Profile, vocabulary: Vocabulary) -> None:
    claim.role, claim.reason = claim.candidates[0], HEADER
    if len(claim.candidates) > 1:
        _choose(claim, seen, vocabulary)
    expected = _expected(claim.role, vocabulary)
    if not claim.role or not expected or not seen.filled or claim.reason == UNDECIDED:
        return
    fit = seen.share(expected)
    if fit >= _FITS:
        claim.reason = BOTH
        claim.confidence = min(1.0, max(claim.confidence + 0.04, 0.6 if seen.share(expected - _LENIENT) >= _FITS else 0.0))
    elif fit < _CONTRADICTS and seen.filled >= 2:
        _doubt(claim, expected, seen, vocabulary)


def _choose(claim: Claim, seen: Profile, vocabulary: Vocabulary) -> None:
    """Among several meanings the one that the contents are; the first when they say nothing, with little confidence if the header itself says nothing."""
    shares = {role: _fit(role, seen, vocabulary) for role in claim.candidates}
    best = max(shares, key=lambda role: shares[role])
    open_header = bool(claim.parsed.fields) and claim.parsed.fields[0].startswith("?")
    if shares[best] >= 0.5 and (open_header or shares[claim.candidates[0]] < _FITS):
        claim.role = best
        claim.confidence = min(claim.confidence, 0.6 + 0.3 * shares[best])
    elif open_header:
        claim.confidence, claim.reason = 0.3, UNDECIDED


def _fit(role: str, seen: Profile, vocabulary: Vocabulary) -> float:
    if role == vocabulary.serial:
        return 1.5 if seen.is_running else 0.0
    expected = _expected(role, vocabulary)
    return seen.share((expected - _LENIENT) or expected)


def _doubt(claim: Claim, expected: frozenset[str], seen: Profile, vocabulary: Vocabulary) -> None:
    """The header seems to lie: less confidence, and another role where the contents leave no doubt."""
    claim.confidence, claim.reason = claim.confidence * 0.5, AGAINST
    overruling = _TEXTUAL if expected & _DIGITS else _TEXTUAL | _DIGITS - {"small", "age", "number"}
    for kind, role in vocabulary.proposes:
        if kind in overruling and kind not in expected and seen.share(frozenset({kind})) >= 0.8:
            claim.role, claim.confidence = role, 0.55
            return


def _by_contents(claim: Claim, seen: Profile, vocabulary: Vocabulary) -> None:
    """Without a header any clear contents speak; under a header that nobody knows only those that are hardly anything else."""
    claim.reason = UNKNOWN
    headless = not claim.header
    if seen.is_running and seen.filled >= 2 and seen.share(frozenset({"phone", "document"})) < 0.5 and headless:
        claim.role, claim.confidence, claim.reason = vocabulary.serial, 0.7, CONTENTS
        return
    claim.candidates = tuple(role for kind, role in vocabulary.proposes if _speaks(kind, seen, headless=headless))
    if claim.candidates:
        claim.role, claim.reason = claim.candidates[0], CONTENTS
        claim.confidence = (0.65 if headless else 0.5) * _best_share(claim, vocabulary)


def _best_share(claim: Claim, vocabulary: Vocabulary) -> float:
    return max((claim.shares.get(kind, 0.0) for kind, role in vocabulary.proposes if role == claim.role), default=0.0)


def _speaks(kind: str, seen: Profile, *, headless: bool) -> bool:
    share = seen.share(frozenset({kind}))
    if kind == "document":
        return share >= 0.7 and seen.is_unique and (headless or seen.filled >= 3)
    else:
        return share >= (0.6 if headless else 0.75) and (headless or kind in _BY_ITSELF)


def _expected(role: str, vocabulary: Vocabulary) -> frozenset[str]:
    field = role.partition(".")[2]
    return vocabulary.expects.get(role, vocabulary.expects.get(field, frozenset()))


def _share_out(claims: Sequence[Claim], profiles: dict[int, Profile], vocabulary: Vocabulary) -> None:
    """No two columns keep a role that stands once: the surer keeps it, the other takes what else it can be, or waits."""
    for _round in range(3):
        holders: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            if claim.role and not _may_repeat(claim.role, vocabulary):
                holders[claim.role].append(claim)
        crowded = {role: several for role, several in holders.items() if len(several) > 1}
        if not crowded:
            return
        for role, several in crowded.items():
            several.sort(
                key=lambda claim: (-round(claim.confidence, 2), -_fit(role, profiles[claim.number], vocabulary), claim.number)
            )
            for claim in several[1:]:
                _step_aside(claim, set(holders), profiles[claim.number], vocabulary)


def _step_aside(claim: Claim, taken: set[str], seen: Profile, vocabulary: Vocabulary) -> None:
    free = [role for role in claim.candidates if role not in taken and _fit(role, seen, vocabulary) >= 0.5]
    claim.role, claim.confidence, claim.reason = (free[0], 0.5, claim.reason) if free else ("", 0.0, TAKEN)


def _may_repeat(role: str, vocabulary: Vocabulary) -> bool:
    subject, _, field = role.partition(".")
    repeatable = vocabulary.repeatable
    return role in repeatable or role == vocabulary.refused or field in repeatable or re.sub(r"\d+$", "", subject) in repeatable
