"""What a look at one thing found."""

from dataclasses import dataclass

from awn.arabic.wording import Message, message


@dataclass(frozen=True, slots=True)
class Finding:
    """`advice` says what is wrong and what to do; None where all is well."""

    subject: Message
    advice: Message | None = None


def said_so(problem: Exception) -> str:
    """What a program underneath said, on one line, without what follows."""
    return " ".join(str(problem).split())[:200] or type(problem).__name__


def unreachable(subject: Message) -> Finding:
    return Finding(subject, message("Cannot be looked at before the database answers"))
