"""What tests of the pages do again and again: holding a task and answering it as a browser would."""

from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from awn.microtasks import giving
from awn.microtasks.answering import answer
from awn.microtasks.models import Lease, Project
from awn.people.models import Person
from awn.people.tests.factories import make_person


def hold(project: Project, person: Person) -> Lease:
    lease = giving.take(project, by=person)
    assert lease is not None
    return lease


def say(project: Project, choice: str | None, *, by: Person | None = None) -> Person:
    """Somebody answers their next task of the project."""
    person = by or make_person()
    answer(hold(project, person).token, project, by=person, choice=choice, language="ar")
    return person


def post(client: Client, name: str, *parts: object, **fields: Any) -> HttpResponse:
    found: HttpResponse = client.post(reverse(name, args=parts), fields)  # type: ignore[assignment]
    return found
