"""Whose office it is to handle complaints."""

from awn.complaints.models import FocalPoint
from awn.people.models import Person


def is_handler(person: Person) -> bool:
    """Stewards and focal points; which complaints each may open, `Complaint.objects.handled_by` says."""
    return person.is_steward or FocalPoint.objects.current().filter(person=person).exists()
