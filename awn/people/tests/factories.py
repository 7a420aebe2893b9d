"""People for tests, generated and of no real name."""

from itertools import count
from typing import Any

from awn.people.models import Person, Stewardship

_numbers = count(1)


def make_person(**fields: Any) -> Person:
    """An adult with a user name of its own, unless the fields say otherwise; the password is never usable."""
    number = next(_numbers)
    person = Person(**{"name": f"شخص تجريبي {number}", "username": f"person{number}", "year_of_birth": 1990, **fields})
    person.set_unusable_password()
    person.save()
    return person


def make_steward(**fields: Any) -> Person:
    """A person who runs the installation."""
    person = make_person(**fields)
    Stewardship.objects.create(person=person)
    return person
