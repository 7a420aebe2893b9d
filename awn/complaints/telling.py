"""Telling those who handle a complaint that something is to be done; never what it says."""

from django.urls import reverse

from awn.arabic.wording import Message, message
from awn.complaints.models import Complaint, FocalPoint
from awn.complaints.models.complaint import Kind
from awn.messaging.notifying import notify
from awn.people.models import Person, Stewardship


def tell_handlers(complaint: Complaint, what: str) -> None:
    """A notice to everybody who may open it: `made`, `appealed`, or `due` with its day. Where nobody may, the stewards learn that somebody is missing."""
    offices = FocalPoint.objects if complaint.kind == Kind.PSEA else Stewardship.objects
    people = [office.person for office in offices.current().select_related("person")]
    handlers = [person for person in people if complaint.is_handled_by(person)]
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
