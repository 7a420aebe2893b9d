"""The acts of this part that the journal knows, in words."""

from typing import Final

from awn.arabic.wording import Message, message

EVENTS: Final[dict[str, Message]] = {
    "ledger.counted": message("The minutes of a sitting counted"),
    "ledger.qualified": message("A qualification given"),
}
