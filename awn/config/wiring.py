"""What a lower part uses of an upper one, by dotted path; and what each part brings to the shared pages."""

from typing import Final

CODE_SENDER: Final = "awn.messaging.codes.send_code"
"""`send_code(*, to: str, way: "email" | "sms", code: str, language: str) -> None`: sends a log-in code at once and keeps none of it."""
EVENTS: Final = (
    "awn.people.events.EVENTS",
    "awn.organisations.events.EVENTS",
    "awn.responses.events.EVENTS",
    "awn.places.events.EVENTS",
    "awn.complaints.events.EVENTS",
)
"""Tables of the journal's events: «app.act» and its words, `dict[str, Message]`."""
