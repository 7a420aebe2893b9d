"""Whether a password is worth something."""

from collections.abc import Iterable
from typing import Final

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError

from awn.arabic.folding import fold
from awn.arabic.wording import Message, counted, message

SHORTEST: Final = 8
LONGEST: Final = 200
_common: Final = CommonPasswordValidator()


def weakness(password: str, *, names: Iterable[str]) -> Message | None:
    """What is wrong with it: too short, one of the 20,000 that are tried first, or one of the person's own names. None when nothing is."""
    if len(password) < SHORTEST:
        return counted(
            "A password has at least %(number)s character.", "A password has at least %(number)s characters.", SHORTEST
        )
    elif _is_common(password) or fold(password).casefold() in {fold(name).casefold() for name in names if name}:
        return message("This password is easily guessed. Take three or four words that do not belong together.")
    else:
        return None


def _is_common(password: str) -> bool:
    try:
        _common.validate(password)
    except ValidationError:
        return True
    else:
        return len(set(password)) <= 2
