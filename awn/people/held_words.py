"""What is held, said in words for the page «My data»."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.dateparse import parse_datetime
from django.utils.translation import get_language

from awn.arabic.wording import Message, message
from awn.kit.components.moments import moment
from awn.people.held_data import Held
from awn.people.languages import LANGUAGES
from awn.people.models.work_limits import Demand
from awn.people.skills import skills
from awn.people.time_zones import TIME_ZONES

MOMENTS: Final = frozenset(
    [
        "joined_at",
        "last_login",
        "accepted_at",
        "withdrawn_at",
        "signed_at",
        "began_at",
        "until",
        "expire_date",
        "given_at",
        "ended_at",
        "asked_at",
        "revoked_at",
        "created_at",
        "last_used_at",
        "written_at",
        "read_at",
        "at",
        "invited_at",
        "expires_at",
        "formed_at",
        "made_at",
        "sent_at",
        "starts_at",
        "ends_at",
        "planned_at",
        "called_off_at",
        "left_at",
        "opened_at",
        "retired_at",
    ]
)
NAMES: Final[Mapping[str, Mapping[str, Any]]] = {"language": LANGUAGES, "time_zone": TIME_ZONES}
MOST: Final = 20  # rows of one kind on the page; the copy has all
FIELDS: Final[Mapping[str, Message]] = {
    "name": message("Name"),
    "year_of_birth": message("Year of birth"),
    "username": message("User name"),
    "email": message("E-mail address"),
    "phone": message("Phone number"),
    "language": message("Language"),
    "digits": message("Digits"),
    "time_zone": message("Time zone"),
    "sender_name": message("Sender of messages"),
    "joined_at": message("Joined"),
    "last_login": message("Last log-in"),
    "level": message("Level"),
    "uri": message("Skill"),
    "without": message("Must not need"),
    "way": message("Way"),
    "is_safe": message("Safe"),
    "begins": message("From"),
    "ends": message("Until"),
    "version": message("Version"),
    "accepted_at": message("Accepted"),
    "withdrawn_at": message("Withdrawn"),
    "signed_at": message("Signed"),
    "reason": message("Reason"),
    "began_at": message("Began"),
    "until": message("Valid until"),
    "expire_date": message("Ends"),
    "given_at": message("Given"),
    "ended_at": message("Ended"),
    "scope": message("For what"),
    "method": message("How"),
    "guardian_name": message("Name of the guardian"),
    "asked_at": message("Asked"),
    "revoked_at": message("Taken back"),
    "created_at": message("Made"),
    "last_used_at": message("Last used"),
    "type": message("Kind"),
    "role": message("Role"),
    "written_at": message("Written"),
    "read_at": message("Read"),
    "at": message("When"),
    "invited_at": message("Invited"),
    "expires_at": message("Valid until"),
    "formed_at": message("Formed"),
    "made_at": message("Sent"),
    "text": message("Text"),
    "subject": message("Subject"),
    "to": message("Sent to"),
    "sent_at": message("Sent"),
    "response": message("Response"),
    "organisation": message("Organisation"),
    "team": message("Team"),
    "leads": message("Led by you"),
    "purpose": message("For what"),
    "task": message("Work"),
    "starts_at": message("From"),
    "ends_at": message("Until"),
    "planned_at": message("Planned"),
    "called_off_at": message("Called off"),
    "left_at": message("Left"),
    "opened_at": message("Opened"),
    "retired_at": message("Retired"),
    "words": message("Words"),
    "number": message("Number"),
    "achieved": message("What was achieved"),
    "lessons": message("Lessons"),
    "minutes": message("Minutes"),
}
PROOFS: Final[Mapping[str, Message]] = {
    "recovery_codes": message("Printed sheet of codes"),
    "totp": message("Authenticator app"),
    "webauthn": message("Passkey"),
}
ENDS: Final[Mapping[str, Message]] = {
    "deleted": message("Deleted when the account is erased."),
    "hollowed": message("When the account is erased, an empty row stays that says nothing of you."),
    "kept": message("Stays when the account is erased, without your name."),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """One kind of data as the page shows it: rows of (words, value), how many more there are, and what becomes of them."""

    called: Message
    rows: Sequence[Sequence[tuple[Message, Any]]]
    more: int
    end: Message
    mentions: int


def shown(held: Held) -> Shown:
    """What a person reads of one kind: the fields that have words; the copy has the others too."""
    rows = [
        [(FIELDS[name], _value(held, name, value)) for name, value in row.items() if _is_said(name, value)] for row in held.rows
    ]
    told = [row for row in rows if row][:MOST]
    return Shown(held.called, told, max(0, len(held.rows) - MOST), ENDS[held.policy.erasure], held.mentions)


def _is_said(name: str, value: object) -> bool:
    return name in FIELDS and value not in (None, "")


def _value(held: Held, name: str, value: Any) -> Any:
    """A value in words: a choice by its label, a moment as one, a skill and a language by name."""
    if isinstance(value, bool):
        return message("Yes") if value else message("No")
    elif isinstance(value, int):
        return str(value)
    elif name == "without":
        return "، ".join(str(Demand(each).label) for each in value) or message("Nothing: any work suits me")
    elif name == "type" and value in PROOFS:
        return PROOFS[value]
    else:
        return _text(held, name, str(value))


def _text(held: Held, name: str, value: str) -> Any:
    at = parse_datetime(value) if name in MOMENTS else None
    choices = _choices(held, name)
    if at is not None:
        return moment(at)
    elif name == "uri" and value in skills():
        return skills()[value].name(get_language() or "ar")
    elif name in ("begins", "ends"):
        return value[:5]
    else:
        return str(choices.get(value) or NAMES.get(name, {}).get(value, value))


def _choices(held: Held, name: str) -> dict[str, Any]:
    """The words of a column's values; none for what a part says in a column of its own making."""
    columns = {field.name: field for field in held.model._meta.concrete_fields} if held.model else {}
    return dict(getattr(columns.get(name), "choices", None) or ())
