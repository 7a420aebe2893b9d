"""Telling a person something: a row that is shown on the site and sent by the ways the person allows."""

from awn.arabic.wording import Message
from awn.people.models import Person


def notify(person: Person, *, kind: str, subject: Message, body: Message, key: str, link: str = "") -> None:
    """Writes one notice, inside the act's own transaction; a second call with the same `key` changes nothing.

    `kind` is «app.what» and decides by which ways it goes. `subject` and `body` are said in the reader's language when they are read or sent; they name no
    person and no place when they leave the site. `link` is a path on this site.
    """
