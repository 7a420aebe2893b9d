"""Letters as they leave the house: they name no person and no place, and say where to read more."""

from collections.abc import Mapping
from email.utils import make_msgid
from typing import Any, Final

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext

from awn.arabic.wording import Message, Wording, message
from awn.messaging.models import Delivery

OUTSPOKEN: Final[Mapping[str, Message]] = {
    "people.way_changed": message("A way into your account was changed. Not you? Look on the site."),
    "people.unused": message("Your unused account will be erased. Logging in once keeps it."),
}
"""Kinds of notices that say outside of the site what they are about, and what a text message says of them (70 letters in Arabic at most). Their words
name no person and no place."""
NEUTRAL = message("Something new is waiting for you")


def letter(delivery: Delivery) -> EmailMultiAlternatives:
    """The letter of a notice, in its receiver's language. Sent twice, it is one letter by its Message-ID."""
    subject = outgoing(delivery.subject)
    address = f"{settings.SITE_ADDRESS}{delivery.link}" if delivery.link else settings.SITE_ADDRESS
    made = written(
        to=delivery.destination,
        language=delivery.person.language,
        subject=subject,
        template="letter",
        values={"address": address, **_said_whole(delivery)},
    )
    made.extra_headers["Message-ID"] = f"<{delivery.uid}@{settings.SITE_HOST}>"
    return made


def short_text(delivery: Delivery) -> str:
    """What a text message says of a notice, in its receiver's language."""
    return Wording(delivery.person.language).say(OUTSPOKEN.get(delivery.kind) or NEUTRAL)


def _said_whole(delivery: Delivery) -> dict[str, str]:
    """The words of a notice whose receiver may not be able to log in, and where they find people."""
    if delivery.kind in OUTSPOKEN:
        said = Wording(delivery.person.language).say(delivery.body)
        with translation.override(delivery.person.language):
            return {"said": said, "contact": f"{settings.SITE_ADDRESS}{reverse('contact')}"}
    else:
        return {}


def outgoing(subject: Message) -> Message:
    """The subject where it holds no value: a value may be the name of a person or a place, and what leaves the house can be read by others."""
    return NEUTRAL if subject.values else subject


def written(*, to: str, language: str, subject: Message, template: str, values: dict[str, Any]) -> EmailMultiAlternatives:
    """A letter as text and as a page, in one language and its direction."""
    said = Wording(language).say(subject)
    with translation.override(language):
        context = {"subject": said, "site": settings.SITE_NAME or gettext("Awn"), **values}
        text, page = (render_to_string(f"messaging/{template}.{kind}", context) for kind in ("txt", "html"))
    made = EmailMultiAlternatives(subject=said, body=text, to=[to])
    made.attach_alternative(page, "text/html")
    made.extra_headers = {
        "Auto-Submitted": "auto-generated",
        "Content-Language": language,
        "Message-ID": make_msgid(domain=settings.SITE_HOST),
    }
    return made
