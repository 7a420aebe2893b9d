"""The acts of this part that the journal knows, in words."""

from typing import Final

from awn.arabic.wording import Message, message

EVENTS: Final[dict[str, Message]] = {"places.loaded": message("Areas were loaded from a workbook")}
