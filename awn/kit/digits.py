"""The digits in which a reader wants counts and dates shown. Identifiers, phones, codes, inputs and addresses keep Western digits."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from django.utils.translation import get_language

_EASTERN: Final = str.maketrans("0123456789,.", "٠١٢٣٤٥٦٧٨٩٬٫")
_wants_eastern: ContextVar[Callable[[], bool]] = ContextVar("wants_eastern", default=lambda: False)


@contextmanager
def digits_of_reader(wants_eastern: Callable[[], bool]) -> Iterator[None]:
    """What is shown inside stands in the reader's digits. The question is asked with the first number, and not at all where there is none."""
    token = _wants_eastern.set(wants_eastern)
    try:
        yield
    finally:
        _wants_eastern.reset(token)


def in_readers_digits(shown: str) -> str:
    """The text of a count or a date: on an Arabic page «١٬٢٣٤» for whoever wants it so, else as it is."""
    is_eastern = get_language() == "ar" and _wants_eastern.get()()
    return shown.translate(_EASTERN) if is_eastern else shown
