"""The acts of this part that the journal knows, in words."""

from typing import Final

from awn.arabic.wording import Message

EVENTS: Final[dict[str, Message]] = {}
