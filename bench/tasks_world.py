"""A project with its tasks, and people who are logged in and may work in it."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from awn.people.models import Person


@dataclass(slots=True)
class World:
    """The project's number, and each person with the cookies of their browser."""

    project: int
    browsers: list[tuple["Person", str]] = field(default_factory=list)

    @property
    def visitors(self) -> list[tuple[str, str]]:
        """The cookies of each browser and the page of the task that its person holds."""
        from awn.microtasks import giving
        from awn.microtasks.models import Project

        project = Project.objects.get(pk=self.project)
        leases = [(cookies, giving.take(project, by=person)) for person, cookies in self.browsers]
        return [(cookies, f"/tasks/held/{lease.token}/") for cookies, lease in leases if lease]

    def wrong_minutes(self) -> int:
        """How many people have another time in the ledger than from the moment at which they took their first task to their last answer."""
        from django.db.models import Max, Min

        from awn.ledger.models import Contribution
        from awn.microtasks.models import Answer

        people = [person.pk for person, _ in self.browsers]
        rows = Answer.objects.filter(person__in=people).values_list("person").annotate(Min("lease__taken_at"), Max("at"))
        worked = {person: (first, last) for person, first, last in rows}
        counted = {
            row.person_id: (row.during.lower, row.during.upper, row.counted)
            for row in Contribution.objects.filter(person__in=people).counted()
        }
        return sum(counted.get(person) != _due(*time) for person, time in worked.items()) + len(counted.keys() - worked.keys())


def _due(first: Any, last: Any) -> tuple[Any, Any, int]:
    return first, last, max(1, int((last - first).total_seconds() / 60 + 0.5))


def make_world(tasks: int, people: int) -> World:
    from django.db import connection

    from awn.aid.task_kinds import SAME_PERSON
    from awn.aid.training import gold_questions
    from awn.ledger.models import Qualification
    from awn.microtasks.models import Microtask
    from awn.microtasks.models.microtask import Question
    from awn.microtasks.tests.factories import make_project
    from awn.responses.tests.factories import make_volunteer

    project = make_project(kind=SAME_PERSON, gold_share=10)
    gold = gold_questions(60, seed=1)
    asked = [question.data for question in gold]
    Microtask.objects.ask(project, gold)
    Microtask.objects.ask(project, [Question(data=asked[each % len(asked)], about=f"bench:{each}") for each in range(tasks)])
    with connection.cursor() as cursor:
        cursor.execute("analyze microtasks_microtask")
    world = World(project.pk)
    for _ in range(people):
        person = make_volunteer()
        Qualification.objects.give(person, SAME_PERSON.needs, title="bench", source="course")
        world.browsers.append((person, _cookies(person)))
    return world


def _cookies(person: "Person") -> str:
    from django.test import Client

    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(person)
    client.get("/tasks/")
    return "; ".join(f"{name}={morsel.value}" for name, morsel in client.cookies.items())
