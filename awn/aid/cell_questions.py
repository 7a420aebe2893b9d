"""What a volunteer is asked about a cell that no rule settles: «read this value».

The cell stands alone: its column, what is doubtful about it, and what was typed. Nothing beside it is shown, so that a day or an age is nobody's. Cells that
could name or reach somebody by themselves (whole names, phones, numbers of documents, notes) are never asked about.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Final

from awn.aid.cleaning.cleaned import says_nothing
from awn.aid.entries import Flag, Precision
from awn.aid.preparing.masking import mask_within
from awn.aid.refusing import refuse
from awn.arabic.dates import ReadDate, read_birth
from awn.arabic.dates.ages import age_in_days
from awn.arabic.digits import read_number, to_ascii
from awn.arabic.folding import fold, tidy
from awn.arabic.names import one_spelling

CELL: Final = "cell:"
"""How the `about` of such a question begins."""
LONGEST: Final = 60  # characters of a cell that is asked about
WORDS_OF_A_NAME: Final = 2  # a part of a name has no more; what has is a whole name in the wrong column
DAYS_OF_A_YEAR: Final = 365.25

_DATES: Final = frozenset({"birth", "age", "birth_year"})
_NUMBERS: Final = frozenset({"size", "males", "females", "children", "count"})
_NAMES: Final = frozenset({"given", "father", "grandfather", "family"})
_WORDS: Final = frozenset({"sex", "marital", "relation", "displacement"})
_DOUBTS: Final = {
    **dict.fromkeys(("birth.impossible", "birth.unreadable", "birth.ambiguous", "birth.future", "birth.too_old"), _DATES),
    **dict.fromkeys(("size.unreadable", "size.impossible", "size.range", "size.several", "size.counted_whom"), _NUMBERS),
    **dict.fromkeys(("name.number", "name.unnamed"), _NAMES),
    "sex.unknown": {"sex"},
    "marital.unknown": {"marital"},
    "relation.unknown": {"relation"},
    "displacement.unknown": {"displacement"},
}
"""The doubts that the cell alone may settle, and in which columns. Of the others the cell says nothing, or too much."""
_ASKED_OF: Final = ("person", "spouse", "member", "household")

type CellData = dict[str, Any]


def cell_data(flag: Flag, role: str) -> CellData | None:
    """The data of the question, None for a cell that volunteers are not asked about. `role` is that of its column (`aid.roles`)."""
    subject, _, field = role.partition(".")
    askable = subject.rstrip("0123456789") in _ASKED_OF and field in _DOUBTS.get(flag.rule, ()) and flag.place.column > 0
    value = tidy(flag.raw)
    if not askable or not _may_be_seen(value, field):
        return None
    else:
        return {"role": f"{subject.rstrip('0123456789')}.{field}", "doubt": flag.rule, "value": value}


def _may_be_seen(value: str, field: str) -> bool:
    is_long = len(value) > LONGEST or (field in _NAMES and len(value.split()) > WORDS_OF_A_NAME)
    hides_number = field not in _DATES and mask_within(value) != value
    hides_phone = sum(letter.isdecimal() for letter in value) > 8
    return not (says_nothing(value) or is_long or hides_number or hides_phone or refuse(value).kinds)


def key_for(role: str) -> Callable[[str], str]:
    """The form under which two typed answers for a column of this role are one."""
    field = role.partition(".")[2]
    return day_key if field in _DATES else number_key if field in _NUMBERS else word_key


def word_key(typed: str) -> str:
    """Of a name or a word: its letters as names are compared, «فاطمة» and «فاطمه»."""
    return " ".join(map(one_spelling, fold(typed).split()))


def number_key(typed: str) -> str:
    """Of a number: 5, «٥», «5 أفراد», «خمسة» are one. What holds no number, or several, is compared as words."""
    number = read_number(typed)
    return word_key(typed) if number is None else str(number)


def day_key(typed: str) -> str:
    """Of a day, a month, a year or an age, as much as was said: «1/2/1980» and «1980-02-01» are one, «1980» is another; a bare number is itself."""
    plain = to_ascii(tidy(typed)).removesuffix(".0")
    days = age_in_days(plain)
    if plain.isdecimal() and len(plain.lstrip("0")) < 5:
        return str(int(plain))
    elif days is not None:
        years = days / DAYS_OF_A_YEAR
        return str(round(years)) if abs(years - round(years)) < 0.01 else f"{round(days)} days"
    else:
        return _of_birth(plain)


def _of_birth(typed: str) -> str:
    read = read_birth(typed, today=datetime.now(tz=UTC).date())
    if not isinstance(read, ReadDate):
        return word_key(typed)
    lengths: dict[str, int] = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}
    return read.date.isoformat()[: lengths.get(read.precision, 10)]
