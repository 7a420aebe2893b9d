"""Telling a person something: a row that is shown on the site and sent by the ways the person allows."""

from django.db import transaction

from awn.arabic.wording import Message
from awn.messaging.models import Delivery
from awn.messaging.models.delivery import State
from awn.messaging.queueing import queue
from awn.messaging.stored import to_stored
from awn.people.models import Person


@transaction.atomic
def notify(person: Person, *, kind: str, subject: Message, body: Message, key: str, link: str = "") -> None:
    """Writes one notice, inside the act's own transaction; a second call with the same `key` changes nothing.

    `kind` is «app.what» and decides by which ways it goes. `subject` and `body` are said in the reader's language when they are read or sent; they name no
    person and no place when they leave the site. `link` is a path on this site.
    """
    if not person.is_active:
        return
    for channel in ["site", "email"] if person.email else ["site"]:
        content = {
            "person": person,
            "kind": kind,
            "link": link,
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
