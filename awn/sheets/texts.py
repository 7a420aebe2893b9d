"""A cell as text."""

import math
from datetime import date, datetime, time

from awn.arabic.folding import tidy


def text_of(value: object) -> str:
    """The cell as text in its showing form; whole numbers without «.0», dates as ISO, "" for what is empty."""
    if isinstance(value, str):
        return tidy(value)
    elif value is None or isinstance(value, bool):
        return ""
    elif isinstance(value, float):
        return _number(value)
    elif isinstance(value, datetime):
        return value.date().isoformat()
    elif isinstance(value, date | time):
        return value.isoformat()
    else:
        return str(value)


def _number(value: float) -> str:
    if math.isfinite(value):
        return str(int(value)) if value.is_integer() and abs(value) < 1e18 else repr(value)
    else:
        return ""
