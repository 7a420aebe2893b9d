"""Several members of a family in one cell."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Final

from awn.aid.cleaning.cleaned import Cleaned, Flagged, says_nothing, unique
from awn.aid.cleaning.name_pieces import pieces_of
from awn.aid.cleaning.name_reading import Naming
from awn.aid.cleaning.name_refusing import kinds_of_remark
from awn.aid.cleaning.named import NamedPerson
from awn.aid.cleaning.naming_words import (
    FAITHS_AND_NAMES,
    HUSBAND_LABELS,
    MEMBER_LABELS,
    SEX_OF_RELATION,
    UNNAMED,
    WAW_NAMES,
    WIFE_LABELS,
)
from awn.aid.refusing import refuse
from awn.arabic.dates import ReadDate, read_age, read_birth
from awn.arabic.digits import to_ascii
from awn.arabic.numerals import NUMERALS
from awn.arabic.plain import plain
from awn.arabic.vocabulary import vocabulary
from awn.arabic.wording import message
from awn.sheets.texts import text_of

_BREAK: Final = re.compile(
    r"\s*(?:[\n\r،,؛;+|•·]+|\s[-–—]+\s|(?<=[^\W\d_])[-–—](?=[^\W\d_])|(?<!\d)[/\\](?!\d)|\s(?:و|and|et|&)\s)\s*", re.IGNORECASE
)
_NUMBERED: Final = re.compile(r"(?:^|(?<=\s))[(\[]?\d{1,2}\s*[.\-)_:–]+\s*(?=[^\W\d_])")
_LABEL: Final = re.compile(r"^\s*((?:[^\W\d_]+\s*){1,3})\s*(?:[:：]|\s-\s)\s*")
_SAID: Final = re.compile(
    r"[(\[{]\s*([^()\[\]{}]*\d[^()\[\]{}]*)[)\]}]|(?<=\s)(\d{1,4}(?:[/\-.]\d{1,2}[/\-.]\d{1,4})?(?:\s*(?:سنة|سنه|سنوات|سنين|عام|عاما|شهر|شهور|أشهر|اشهر|years?|yrs?|ans|m|y))?)\s*$",
    re.IGNORECASE,
)
_RELATED: Final = re.compile(
    rf"[(\[]\s*({'|'.join(sorted(MEMBER_LABELS, key=len, reverse=True))}|ابنة|بنت|إبن|أخ|اخ|اخت|أخت|أم|ام|أب|زوجة|الزوجة)\s*[)\]]"
)
"""A relation in brackets beside the member: «علي (ابن)»."""
_SEVERAL: Final = vocabulary(
    """
    الاولاد اولاد الابناء الابنا ابناء ابنا اولاده اولادها الاطفال اطفال البنات بنات الذكور ذكور children sons daughters enfants
    """
)


@dataclass(frozen=True, slots=True)
class _Listed:
    people: tuple[NamedPerson, ...]
    rules: tuple[str, ...] = ()
    flags: tuple[Flagged, ...] = ()
    left_out: tuple[str, ...] = ()
    birth: ReadDate | None = None  # of the member before


def clean_members(value: object, *, today: date) -> Cleaned[tuple[NamedPerson, ...]]:
    """The members whom a cell names, in order: «الاولاد: ليلى (7)، سامر، رضيع» names two. Whoever has no name («رضيع») is flagged and is nobody.

    `today` turns ages into years of birth.
    """
    return _clean(value if isinstance(value, str) else text_of(value), today)


@lru_cache(maxsize=50_000)
def _clean(text: str, today: date) -> Cleaned[tuple[NamedPerson, ...]]:
    lines = "\n".join(line for part in text.splitlines() if (line := text_of(part)))
    if says_nothing(lines):
        return Cleaned(())
    people: list[NamedPerson] = []
    rules: list[str] = []
    flags: list[Flagged] = []
    left_out: list[str] = []
    label = ""
    for piece in _pieces(to_ascii(lines)):
        label, rest = _labelled(piece, label)
        listed = _listed(rest, label, today)
        if listed.birth and people and people[-1].birth is None:
            people[-1] = replace(people[-1], birth=listed.birth)
        people += listed.people
        rules += listed.rules
        flags += listed.flags
        left_out += listed.left_out
    rules += ["members.split"] if len(people) > 1 else []
    return Cleaned(tuple(people), unique(tuple(rules)), unique(tuple(flags)), tuple(left_out))


def _pieces(text: str) -> list[str]:
    """The text of each member. A comma inside brackets parts nobody."""
    closed = re.sub(
        r"[(\[{][^()\[\]{}]*[)\]}]",
        lambda bracket: re.sub(r"[،,؛;+\n/]", " ", bracket[0]) if not re.search(r"\d/\d", bracket[0]) else bracket[0],
        text,
    )
    listed = _NUMBERED.sub("\n", closed)
    return [part for piece in _BREAK.split(listed) for part in _unjoined(piece) if part.strip(" .:-–()")]


def _unjoined(piece: str) -> list[str]:
    """«ليلى وسامر ووليد»: parted before an attached «و», but not in front of a name that begins with it."""
    parts: list[str] = []
    for word in piece.split():
        folded = plain(word)
        if parts and folded.startswith("و") and len(folded) > 3 and folded not in WAW_NAMES:
            parts.append(word.lstrip("ـ")[1:])
        elif parts:
            parts[-1] = f"{parts[-1]} {word}"
        else:
            parts.append(word)
    return parts


def _labelled(piece: str, label: str) -> tuple[str, str]:
    """The word that labels the members from here on («الاولاد:»), and the piece without it."""
    if found := _LABEL.match(piece):
        known = [word for word in plain(found[1]).split() if word in MEMBER_LABELS]
        if known:
            return next((word for word in known if MEMBER_LABELS[word]), known[0]), piece[found.end() :]
    return label, piece


def _listed(piece: str, label: str, today: date) -> _Listed:
    """Whoever one piece names."""
    birth, rest = _born(piece, today)
    if related := _RELATED.search(rest):
        label, rest = plain(related[1]), rest.replace(related[0], " ")
    words = [word for word in plain(rest).split() if not word.isdigit()]
    if not words:
        return _Listed((), birth=birth)
    elif all(word in UNNAMED or word in NUMERALS for word in words):
        return _Listed(
            (), flags=(("members.unnamed", message("A member without a name is mentioned, and is not taken as a person.")),)
        )
    elif says_nothing(rest):
        return _Listed(())
    elif len(words) == 1 and words[0] not in FAITHS_AND_NAMES and (kinds := kinds_of_remark(rest)):
        return _Listed((), left_out=kinds)
    naming = Naming()
    for part in pieces_of(_without_relation_word(rest, words)):
        naming.take(part)
    own = words[0] if _own_relation(words) else label
    people = tuple(_member(person, own, birth if position == 0 else None) for position, person in enumerate(naming.people))
    several = (_one_or_several(),) if label in _SEVERAL and len(words) > 2 and len(naming.people) == 1 else ()
    rules = (*naming.besides.rules, *(("members.age",) if birth else ()))
    kinds = tuple(naming.besides.left_out) or (refuse(rest).kinds if not people else ())
    return _Listed(people, rules, (*naming.besides.flags, *several), kinds)


def _born(piece: str, today: date) -> tuple[ReadDate | None, str]:
    """The birth that a piece states beside the name, and the rest of it."""
    found = _SAID.search(piece) or re.fullmatch(r"\s*()(\d{1,4})\s*", piece)
    if found is None:
        return None, piece
    said = found[1] or found[2]
    digits = re.fullmatch(r"\D*(\d+)\D*", said)
    read = read_age(said, today=today) if digits and len(digits[1]) < 3 else read_birth(said, today=today)
    rest = piece[: found.start()] + " " + piece[found.end() :]
    return (read if isinstance(read, ReadDate) else None), rest


def _own_relation(words: list[str]) -> str:
    """The relation that a member's own word says: «ابنه علي», «الزوجة فاطمة»."""
    return MEMBER_LABELS.get(words[0], "") if len(words) > 1 else ""


def _without_relation_word(rest: str, words: list[str]) -> str:
    if _own_relation(words):
        return " ".join(rest.split()[1:])
    else:
        return rest


def _member(person: NamedPerson, label: str, birth: ReadDate | None) -> NamedPerson:
    relation = MEMBER_LABELS.get(label, "")
    sex = "female" if label in WIFE_LABELS else "male" if label in HUSBAND_LABELS else SEX_OF_RELATION.get(relation, "")
    return replace(person, relation=person.relation or relation, sex=person.sex or sex, birth=birth or person.birth)


def _one_or_several() -> Flagged:
    return "members.one_or_several", message(
        "Names stand here without marks between them: it may be one person or several. They are taken as one."
    )
