"""How far the verification of a body has come."""

from typing import Final

from awn.arabic.wording import Message, message

DRAFT, SUBMITTED, RETURNED, VERIFIED, REFUSED = "draft", "submitted", "returned", "verified", "refused"
STAGES: Final[dict[str, tuple[str, Message]]] = {
    DRAFT: ("calm", message("Not yet submitted")),
    SUBMITTED: ("info", message("Under review")),
    RETURNED: ("warn", message("Sent back with questions")),
    VERIFIED: ("ok", message("Verified")),
    REFUSED: ("err", message("Not verified")),
}
"""The tone and the words of each stage."""
