"""Everybody named in the cell of a name, however the cell was filled: nobody named is dropped in silence."""

import re
from functools import lru_cache
from typing import Final

from awn.aid.cleaning.cleaned import Cleaned, says_nothing, unique
from awn.aid.cleaning.members import clean_members
from awn.aid.cleaning.name_numbers import without_serial
from awn.aid.cleaning.name_pieces import begins_with_and, pieces_of
from awn.aid.cleaning.name_reading import Naming
from awn.aid.cleaning.named import NamedPeople, NamedPerson
from awn.aid.cleaning.naming_words import SPEAKING
from awn.arabic.names import read_name
from awn.arabic.plain import plain
from awn.sheets.texts import text_of

__all__ = ["NamedPeople", "NamedPerson", "clean_members", "clean_name"]


def clean_name(value: object) -> Cleaned[NamedPeople]:
    """The people whom a cell names: one as a rule, two in «محمد علي (متوفى) الزوجة فاطمة حسن», none in «لا يوجد»."""
    return _clean(value if isinstance(value, str) else text_of(value))


@lru_cache(maxsize=200_000)
def _clean(text: str) -> Cleaned[NamedPeople]:
    if _is_plain(text):  # most cells, and five times sooner
        name = read_name(text)
        return Cleaned(NamedPeople((NamedPerson(name.display, name),)), name.changes)
    shown = "\n".join(line for part in text.splitlines() if (line := text_of(part)))
    if says_nothing(shown):
        return Cleaned(NamedPeople())
    naming = Naming()
    for piece in pieces_of(without_serial(shown)):
        naming.take(piece)
    people = tuple(naming.people)
    rules = naming.besides.rules + [rule for person in people for rule in person.person.changes]
    rules += [rule for rule in read_name(text).changes if rule in ("name.tatweel", "name.spacing", "name.hidden")]
    beside = (
        tuple(said) for said in (naming.besides.notes, naming.besides.numbers, naming.besides.documents, naming.besides.counts)
    )
    value = NamedPeople(people, *beside)
    return Cleaned(value, unique(tuple(rules)), tuple(naming.besides.flags), tuple(naming.besides.left_out))


def _is_plain(text: str) -> bool:
    """Whether a cell holds nothing but words of one name."""
    words = text.split(" ")
    return len(words) > 1 and all(_is_name_alone(word) for word in words)


@lru_cache(maxsize=100_000)
def _is_name_alone(word: str) -> bool:
    """Whether a word is part of a name and can say nothing else in a cell."""
    folded = plain(word)
    speaks = {folded, folded.removeprefix("و"), folded.removeprefix("ال")} & SPEAKING or begins_with_and(word)
    return bool(_LETTERS.fullmatch(word)) and not speaks


_LETTERS: Final = re.compile(r"[\u0621-\u063a\u0641-\u064a]{2,}")
