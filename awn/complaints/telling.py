"""What those who handle a complaint, and whoever made it, are told: that something is to be done or read, never what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from awn.arabic.wording import Message, message
from awn.messaging.notifying import notify
from awn.people.models import Person

if TYPE_CHECKING:
    from awn.complaints.models import Complaint, FocalPoint


def tell_handlers(complaint: Complaint, what: str) -> None:
    """A notice to everybody who may open it: `made`, `appealed`, or `due` with its day. Where nobody may, the stewards learn that somebody is missing."""
    handlers = complaint.handlers()
    for person in handlers:
        notify(
            person,
            kind=f"complaints.{what}",
            subject=message("A complaint is waiting for an answer"),
            body=Message(""),
            key=f"complaints.{what}:{complaint.uid}:{person.uid}",
            link=reverse("handled_complaint", args=[complaint.uid]),
        )
    if not handlers:
        _tell_of_nobody(complaint, what)


def tell_maker(complaint: Complaint, what: str) -> None:
    """A notice to whoever made the complaint with an account; others come back with their receipt."""
    if complaint.maker is not None:
        notify(
            complaint.maker,
            kind=f"complaints.{what}",
            subject=message("Something new is waiting for you"),
            body=message("There is an answer to a complaint of yours."),
            key=f"complaints.{what}:{complaint.uid}",
            link=reverse("own_complaint", args=[complaint.uid]),
        )


def tell_focal_point(office: FocalPoint) -> None:
    """Whoever was given the office."""
    notify(
        office.person,
        kind="complaints.focal_point",
        subject=message("You are now a focal point for protection"),
        body=message("Complaints of sexual exploitation, abuse or harassment are opened by you alone."),
        key=f"complaints.focal_point:{office.uid}",
    )


def _tell_of_nobody(complaint: Complaint, what: str) -> None:
    for steward in Person.objects.present().filter(stewardships__ended_at=None, stewardships__isnull=False).distinct():
        notify(
            steward,
            kind="complaints.nobody",
            subject=message("A complaint waits and nobody may open it"),
            body=message("Name one more steward or focal point who has no place in the organisation that it is about."),
            key=f"complaints.nobody:{what}:{complaint.uid}:{steward.uid}",
            link=reverse("focal_points"),
        )
