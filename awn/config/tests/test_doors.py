"""Who comes through which door: every address of the platform, tried by everybody, with objects of the demonstration world that they have no part in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.resolvers import RoutePattern

from awn.aid.models import AidList
from awn.complaints.models import Complaint, FocalPoint
from awn.demo.world import make_world
from awn.messaging.models import Delivery
from awn.microtasks.models import Appeal, Lease, Microtask, Project
from awn.microtasks.tests.factories import make_project, make_tasks
from awn.microtasks.tests.feedback import make_appeal
from awn.organisations.models import Cohort, Document, Endorsement, Invitation, Membership, Organisation, Submission
from awn.organisations.tests.browsing import browser
from awn.people.models import Person
from awn.responses.models import Participation, Response, Shift, Team

pytestmark = pytest.mark.django_db

MODELS: tuple[Any, ...] = (
    AidList, Complaint, Response, Team, Shift, Participation, Submission, Endorsement, Membership, Document, Cohort, Invitation, FocalPoint,
    Delivery, Person, Organisation, Project,
)  # fmt: skip

OF_TASKS: dict[str, Any] = {
    "task_review": Project, "task_training": Project, "task_pack": Project, "task_reviewing": Microtask, "task_appeal": Microtask,
    "task_appeal_decision": Appeal,
}  # fmt: skip
"""Addresses of small tasks whose names do not say which of their models they are about."""

# read by programs: what they answer is no page
MACHINES = {"health"}


@dataclass(frozen=True)
class Door:
    """One address by its name, and who its code says may come."""

    name: str
    public: bool
    stewards: bool
    arguments: dict[str, str]


def doors() -> list[Door]:
    return sorted(_doors(get_resolver().url_patterns), key=lambda door: door.name)


def _doors(patterns: list[URLPattern | URLResolver]) -> Iterator[Door]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from _doors(pattern.url_patterns)
        elif pattern.name and isinstance(pattern.pattern, RoutePattern):
            view: Any = getattr(pattern.callback, "view_class", pattern.callback)
            yield Door(
                pattern.name,
                not getattr(pattern.callback, "login_required", True),
                getattr(view, "is_for_stewards", False),
                {name: type(converter).__name__ for name, converter in pattern.pattern.converters.items()},
            )


@pytest.fixture
def world(db: None) -> None:
    make_world()
    make_tasks(make_project())
    make_appeal()


def address(door: Door) -> str:
    """An address of this door, with an object of the world where one of its kind is there."""
    return reverse(door.name, kwargs={name: _value(door, name, kind) for name, kind in door.arguments.items()})


def _value(door: Door, name: str, kind: str) -> object:
    if kind != "UUIDConverter":
        return 1 if kind == "IntConverter" else "x"
    if name == "token":
        return Lease.objects.earliest("pk").token
    elif door.name in OF_TASKS:
        return OF_TASKS[door.name].objects.earliest("pk").uid
    named = door.name.replace("_", "") + name
    found = [row for model in MODELS if model.__name__.lower() in named and (row := model._default_manager.first())]
    return found[0].uid if found else Organisation.objects.earliest("pk").uid


def lines() -> int:
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from journal_line where event <> 'people.data_read'")
        return int(cursor.fetchone()[0])


def test_without_logging_in_only_what_is_marked_public_opens(world: None) -> None:
    opened = []
    for door in doors():
        if not door.public and door.name not in MACHINES:
            answer = Client().get(address(door))
            led = answer.status_code in (302, 303) and "/log-in/" in answer.headers["Location"]
            opened += [] if led or answer.status_code in (404, 405) else [(door.name, answer.status_code)]
    assert opened == []


def test_no_door_breaks_for_anybody(world: None) -> None:
    people = [None, Person.objects.join(name="غريب", username="stranger", year_of_birth=1990), *Person.objects.filter(
        username__in=["demo-steward", "demo-owner", "demo-focal"])]  # fmt: skip
    broken = []
    for person in people:
        for door in doors():
            visitor = browser(person)
            visitor.raise_request_exception = False
            status = visitor.get(address(door)).status_code
            broken += [(door.name, person and person.username)] if status >= 500 and door.name not in MACHINES else []
    assert broken == []


def test_a_stranger_finds_no_page_of_a_steward(world: None) -> None:
    stranger = Person.objects.join(name="غريب", username="stranger", year_of_birth=1990)
    stewards = [door for door in doors() if door.stewards]
    assert len(stewards) >= 5
    statuses = {door.name: browser(stranger).get(address(door)).status_code for door in stewards}
    assert {name: status for name, status in statuses.items() if status not in (404, 405)} == {}


def test_nothing_that_a_stranger_posts_to_others_things_changes_anything(world: None) -> None:
    stranger = Person.objects.join(name="غريب", username="stranger", year_of_birth=1990)
    before, changed = lines(), []
    for door in doors():
        if door.arguments:
            browser(stranger).post(address(door), {"reason": "x", "text": "x", "note": "x", "outcome": "upheld", "confirm": "on"})
            if lines() != before:
                changed.append(door.name)
                before = lines()
    assert changed == []
