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
    "awn.ledger.events.EVENTS",
    "awn.microtasks.events.EVENTS",
    "awn.aid.events.EVENTS",
)
"""Tables of the journal's events: «app.act» and its words, `dict[str, Message]`."""
UNREAD_NOTICES: Final = "awn.messaging.notifying.unread_count"
"""`unread(person: Person) -> int`: how many notices somebody has not read, in one query; shown beside the account's name."""
NOW: Final = ("awn.config.pages.responding.now", "awn.config.pages.tasking.now")
"""What the first page shows: each a function without parameters that returns a `awn.config.pages.calls.Now`."""
NEXT_STEPS: Final = (
    "awn.config.pages.next_steps.of_consent",
    "awn.config.pages.next_steps.of_shifts",
    "awn.config.pages.next_steps.of_teams",
    "awn.config.pages.next_steps.of_account",
    "awn.config.pages.next_steps.of_organisations",
    "awn.config.pages.next_steps.of_work",
)
"""What the first page offers somebody who is logged in, in this order: each a function of the person that gives `awn.config.pages.next_steps.Step`s."""
EXPORTS: Final[tuple[str, ...]] = (
    "awn.messaging.export.export_of",
    "awn.responses.export.export_of",
    "awn.ledger.export.export_of",
)
"""`export_of(person: Person) -> dict[str, list[dict[str, object]]]` of parts that hold more about somebody than their models' keys to people lead to."""
TASK_KINDS: Final[tuple[str, ...]] = (
    "awn.aid.task_kinds.SAME_PERSON",
    "awn.aid.task_kinds.READ_WORD",
    "awn.aid.task_kinds.READ_DATE",
    "awn.aid.task_kinds.READ_NUMBER",
)
"""Kinds of small tasks: each the path of an `awn.microtasks.kinds.Kind`."""
