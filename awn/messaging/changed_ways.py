"""Telling a person that a way into their account was added, changed or removed: on the site, and at every other address that they proved."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import uuid4

from django.conf import settings
from django.urls import reverse

from awn.arabic.wording import Message, message
from awn.messaging.notifying import addresses_of, notify
from awn.people.models import Person

SUBJECTS: Final[Mapping[str, Message]] = {
    "people.way_added": message("A way into your account was added or changed"),
    "people.way_removed": message("A way into your account was removed"),
    "people.password_changed": message("The password of your account was changed"),
}
WAYS: Final[Mapping[str, Message]] = {
    "username": message("User name"),
    "email": message("E-mail address"),
    "sms": message("Phone number"),
    "password": message("Password"),
    "webauthn": message("Passkey"),
    "totp": message("Authenticator app"),
    "recovery_codes": message("Printed sheet of codes"),
}


def tell(*, person: Person, event: str, way: str, former: str, **_: Any) -> None:
    """One notice for one change, in its transaction. An address that was replaced or removed is told too: it may be all that its owner has left."""
    notify(
        person,
        kind="people.way_changed",
        subject=SUBJECTS[event],
        body=message(
            "%(way)s. If that was you, there is nothing to do. If it was not, log in, take away what you do not know,"
            " choose a new password and log out everywhere else.",
            way=WAYS[way],
        ),
        key=f"people.way_changed:{uuid4()}",
        link=reverse("ways_in"),
        to=other_addresses(person, way, former),
    )


def other_addresses(person: Person, way: str, former: str) -> dict[str, str]:
    """The addresses that can be written to, by channel: of the way that changed the one before, of others the present one."""
    former_one = {way: former} if former and way in settings.CODE_WAYS else {}
    return {**{channel: to for channel, to in addresses_of(person).items() if channel != way}, **former_one}
