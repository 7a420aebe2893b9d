"""What became of an answer, in one line on the next page."""

from typing import Final

from awn.arabic.wording import Message, message
from awn.microtasks.answering import Receipt

SAVED: Final = message("Your answer is saved.")
AGAIN: Final = message("This answer was saved before.")
SURPLUS: Final = message("The task needed no more answers. Yours is kept, and your minutes count.")
GIVEN_BACK: Final = message("You gave this task back before; nothing was changed.")
RIGHT: Final = message("The answer of that task was known, and yours is right.")
WRONG: Final = message("The answer of that task was known: it is «%(right)s».")
UNSURE: Final = message("Saved that you do not know. It helps too.")


def said_of(receipt: Receipt, *, unsure: bool, right: Message | str = "") -> Message:
    """`right` are the words of the known answer, where the task was one of those."""
    if receipt.fate == "gold" and not unsure:
        return RIGHT if receipt.was_right else Message(WRONG.text, {"right": right})
    elif receipt.fate in ("counted", "gold"):
        return UNSURE if unsure else SAVED
    elif receipt.fate == "surplus":
        return SURPLUS
    elif receipt.fate == "again":
        return AGAIN
    else:
        return GIVEN_BACK
