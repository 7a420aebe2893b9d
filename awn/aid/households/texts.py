"""Cleaning of what is neither a person nor a number: free text, one part of a name, a count."""

from functools import lru_cache

from awn.aid.cleaning.cleaned import Cleaned, says_nothing
from awn.aid.refusing import refuse
from awn.arabic.digits import read_number
from awn.arabic.names import PersonName, read_name
from awn.sheets.texts import text_of


@lru_cache(maxsize=1 << 16, typed=True)
def clean_text(value: object) -> Cleaned[str]:
    """Free text in its showing form without what may not come in; «-» and «لا يوجد» are empty."""
    refusal = refuse(value if isinstance(value, str) else text_of(value))
    text = text_of(refusal.text)
    return Cleaned("" if says_nothing(text) else text, ("text.tidy",), left_out=tuple(refusal.kinds))


@lru_cache(maxsize=1 << 16, typed=True)
def clean_part(value: object) -> Cleaned[str]:
    """One part of a name that stands in a column of its own. Names are never judged by what they mean: «مسلم» is a name."""
    text = text_of(value)
    name: PersonName = read_name(text)
    if says_nothing(text) or not name.tokens:
        return Cleaned("")
    else:
        return Cleaned(name.display, name.changes or ("text.tidy",))


@lru_cache(maxsize=1 << 12, typed=True)
def clean_count(value: object) -> Cleaned[int | None]:
    """How many of one sex or age; zero counts."""
    return Cleaned(read_number(value), ("size.words",))
