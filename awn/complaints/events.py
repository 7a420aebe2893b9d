"""The acts of this part that the journal knows, in words."""

from typing import Final

from awn.arabic.wording import Message, message

EVENTS: Final[dict[str, Message]] = {
    "complaints.made": message("A complaint was made"),
    "complaints.answered": message("The complaint was answered"),
    "complaints.appealed": message("The answer was appealed against"),
    "complaints.decided": message("The appeal was decided"),
    "complaints.focal_point_given": message("The office of a focal point was given"),
    "complaints.focal_point_ended": message("The office of a focal point ended"),
}
