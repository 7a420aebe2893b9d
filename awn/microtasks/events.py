"""The acts of this part that the journal knows, in words."""

from typing import Final

from awn.arabic.wording import Message, message

EVENTS: Final[dict[str, Message]] = {
    "microtasks.opened": message("Task project opened"),
    "microtasks.paused": message("Task project paused"),
    "microtasks.went_on": message("Task project went on"),
    "microtasks.closed": message("Task project closed"),
    "microtasks.decided": message("A task decided by several answers"),
    "microtasks.reviewed": message("A task decided by a reviewer"),
    "microtasks.appealed": message("Appeal on a task"),
    "microtasks.appeal_decided": message("Appeal on a task decided"),
}
