"""What a view behind log-in is given."""

from django.http import HttpRequest

from awn.people.models import Person


class PersonRequest(HttpRequest):
    """A request of somebody who is logged in."""

    user: Person
