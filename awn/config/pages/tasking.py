"""What small tasks bring to the first page."""

from typing import Final

from django.contrib.auth.models import AnonymousUser
from django.utils.text import Truncator

from awn.arabic.wording import counted, message
from awn.config.navigation import address
from awn.config.pages.calls import Call, Fact, Now
from awn.microtasks.choosing import Offer, offers

MOST: Final = 2  # calls on the first page; all of them stand under «Ten minutes now»
LETTERS: Final = 120  # of what they are for


def now() -> Now:
    """Open projects in which most waits, and how long one task takes. Two queries, whatever is open."""
    return Now([_call(each) for each in offers(AnonymousUser())[:MOST]] if address("tasks") else ())


def _call(offer: Offer) -> Call:
    project, waiting = offer.project, offer.counts.waiting
    facts = (
        Fact("hand", counted("%(number)s task waits for an answer", "%(number)s tasks wait for an answer", waiting)),
        Fact("clock", offer.takes),
        Fact("people", message("For %(body)s", body=project.organisation.name)),
    )
    return Call(project.title, address("task_project", project.uid), Truncator(project.purpose).chars(LETTERS), facts)
