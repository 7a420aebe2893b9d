"""Accounts that nobody uses: warned twice through their addresses, and erased three years after the last log-in, as the consent text says.

The warnings are their own memory: a log-in after them makes them worth nothing, and where the worker stood still, everything happens as much later.
"""

import logging
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import transaction
from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse

from awn.arabic.wording import Message, message
from awn.messaging.models import Delivery
from awn.messaging.notifying import addresses_of, notify
from awn.people.models import Person
from awn.people.refusals import ErasureRefused

log = logging.getLogger(__name__)
KIND: Final = "people.unused"
KEPT: Final = timedelta(days=3 * 365 + 1)
EARLY, LATE = timedelta(days=60), timedelta(days=7)  # before the end
SUBJECTS: Final[Mapping[timedelta, Message]] = {
    EARLY: message("Your unused account will be erased in 60 days"),
    LATE: message("Your unused account will be erased in 7 days"),
}
BODY: Final = message(
    "Nobody has logged in to it for almost three years, and what is unused that long is erased. Log in once and it stays as it is;"
    " if you no longer want it, there is nothing to do."
)


def unused(*, at: datetime) -> Any:
    """Accounts whose end is near or past, with `used_at`, and when they were warned since: `early` and `late`."""
    people: QuerySet[Any] = (
        Person.objects.present().exclude(sessions__expire_date__gt=at).annotate(used_at=Coalesce("last_login", "joined_at"))
    )
    near = people.filter(used_at__lte=at - KEPT + EARLY)
    return near.annotate(early=_warned(EARLY), late=_warned(LATE)).order_by("pk")


def warn_unused(*, at: datetime) -> None:
    """Warns whom it concerns, on the site and at every address; a second time changes nothing."""
    for person in unused(at=at).filter(early__lte=at - (EARLY - LATE), late=None).iterator():
        _warn(person, LATE)
    for person in unused(at=at).filter(early=None).iterator():
        _warn(person, EARLY)


def erase_unused(*, at: datetime) -> None:
    """Erases those who were warned twice in time and did not come. Who must hand something over first stays, and the log says that there is somebody."""
    for pk in list(_at_their_end(at).values_list("pk", flat=True)):
        try:
            with transaction.atomic():
                for person in _at_their_end(at).filter(pk=pk).select_for_update(of=("self",)):
                    person.erase(by=None)
        except ErasureRefused:
            log.warning("an unused account holds an office that nobody else has, and was not erased")


def _at_their_end(at: datetime) -> Any:
    return unused(at=at).filter(used_at__lte=at - KEPT, early__lte=at - EARLY, late__lte=at - LATE)


def _warned(before: timedelta) -> Subquery:
    warnings = Delivery.objects.on_site().filter(person=OuterRef("pk"), kind=KIND, key__endswith=f":{before.days}")
    return Subquery(warnings.filter(written_at__gt=OuterRef("used_at")).order_by("-pk").values("written_at")[:1])


def _warn(person: Any, before: timedelta) -> None:
    notify(
        person,
        kind=KIND,
        subject=SUBJECTS[before],
        body=BODY,
        key=f"{KIND}:{person.uid}:{person.used_at:%Y%m%d%H%M%S}:{before.days}",
        link=reverse("profile"),
        to=dict.fromkeys(addresses_of(person), ""),
    )
