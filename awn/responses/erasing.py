"""What becomes of somebody's places in shifts when their account is erased."""

from typing import Any

from django.utils import timezone

from awn.people.models import Person
from awn.responses.models import SignUp


def end_places(*, person: Person, **_: Any) -> None:
    """Frees the places in shifts that are not over; those that were served stay as counts."""
    now = timezone.now()
    coming = SignUp.objects.standing().filter(person=person, during__endswith__gt=now)
    coming.update(ended_at=now, ended_by=person)
