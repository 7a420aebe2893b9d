"""Whole minutes, said in words."""

from awn.arabic.wording import Message, counted, message


def spoken(minutes: int) -> Message:
    """125 → "2 hours and 5 minutes"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return counted("%(number)s minute", "%(number)s minutes", rest)
    elif not rest:
        return counted("%(number)s hour", "%(number)s hours", hours)
    else:
        return message("%(hours)s and %(minutes)s", hours=spoken(hours * 60), minutes=spoken(rest))
