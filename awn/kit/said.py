"""A word on what was just done, said once by the next page in its region that speaks."""

from typing import Final

from django.http import HttpRequest

from awn.arabic.wording import Message

KEY: Final = "said"


def say_next(request: HttpRequest, words: Message) -> None:
    """Keeps the words for the next page of this session. They hold no values: nothing private stands in them."""
    request.session[KEY] = words.text


def said_last(request: HttpRequest) -> Message | None:
    """What the act before left to say; it is said once."""
    text = request.session.pop(KEY, None)
    return Message(text) if text else None
