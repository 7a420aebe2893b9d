"""Notes: everything stays that may come in."""

from awn.aid.cleaning.cleaned import Cleaned, says_nothing
from awn.aid.refusing import refuse
from awn.sheets.texts import text_of


def clean_notes(value: object) -> Cleaned[str]:
    """The note without what may not come in, tidied. The neutral facts in it are given by `refusing.refuse` itself."""
    text = value if isinstance(value, str) else text_of(value)
    refusal = refuse(text)
    note = text_of(refusal.text)
    return Cleaned("" if says_nothing(note) else note, left_out=refusal.kinds)
