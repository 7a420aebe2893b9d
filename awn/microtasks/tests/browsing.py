"""What tests of the pages do again and again: holding a task and answering it as a browser would."""

import re
from typing import Any

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


def post(client: Client, name: str, *parts: object, **fields: Any) -> Any:
    return client.post(reverse(name, args=parts), fields)


def work_on(client: Client, lease: Lease) -> str:
    """The signed project that stands on the page of a held task."""
    found = re.search(r'name="work_token" value="([^"]+)"', client.get(reverse("task_held", args=[lease.token])).content.decode())
    assert found
    return found[1]
