"""Telling a person something: a row that is shown on the site and sent by the ways the person allows."""

from collections.abc import Mapping

from django.conf import settings
from django.db import transaction

from awn.arabic.wording import Message
from awn.messaging.models import Delivery
from awn.messaging.models.delivery import State
from awn.messaging.queueing import queue
from awn.messaging.stored import to_stored
from awn.people.models import Person


@transaction.atomic
def notify(
    person: Person, *, kind: str, subject: Message, body: Message, key: str, link: str = "", to: Mapping[str, str] | None = None
) -> None:
    """Writes one notice, inside the act's own transaction; a second call with the same `key` changes nothing.

    `kind` is «app.what» and decides by which ways it goes. `subject` and `body` are said in the reader's language when they are read or sent; they name no
    person and no place when they leave the site. `link` is a path on this site. `to` are the addresses, by channel ("email", "sms"), to which it goes in
    place of the person's present e-mail address.
    """
    if not person.is_active:
        return
    present = {"email": ""} if person.email else {}
    for channel, address in {"site": "", **(present if to is None else to)}.items():
        content = {
            "person": person,
            "kind": kind,
            "link": link,
            "to_sealed": address or None,
            "subject_sealed": to_stored(subject),
            "body_sealed": to_stored(body),
        }
        state = State.SENT if channel == "site" else State.QUEUED
        _, is_new = Delivery.objects.get_or_create(key=key, channel=channel, defaults={**content, "state": state})
        if is_new and channel != "site":
            queue("messaging.deliver", key=key, channel=channel)


def unread_count(person: Person) -> int:
    """How many notices wait to be read: one query."""
    return Delivery.objects.on_site().visible_to(person).unread().count()


def addresses_of(person: Person) -> dict[str, str]:
    """Where the person can be written to, by channel: e-mail, and a text message where those can be sent."""
    known = {"email": person.contact("email"), "sms": person.contact("sms")}
    return {channel: address for channel, address in known.items() if address and channel in settings.CODE_WAYS}
