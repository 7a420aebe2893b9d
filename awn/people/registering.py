"""Making an account out of what was said on the two screens of signing up."""

from typing import Any

from django.db import transaction

from awn.people.consent import accept
from awn.people.models import Person


def register(who: dict[str, Any], way: dict[str, Any], *, language: str) -> Person:
    """Makes the account and writes the consent, both or neither. Raises `Taken`.

    `who` holds name and year_of_birth; `way` holds username, email and phone, of which those that are given here were proved or need no proof, the
    password's hash, and the version of the consent text that was read.
    """
    with transaction.atomic():
        person = Person.objects.join(
            name=who["name"],
            year_of_birth=who["year_of_birth"],
            username=way.get("username") or None,
            email=way.get("email") or None,
            phone=way.get("phone") or None,
            password=way.get("password") or None,
            language=language,
        )
        accept(person, version=way["consent"], language=language)
        return person
