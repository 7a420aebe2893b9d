"""Answers that were not followed, and appeals."""

from awn.microtasks.deciding import decide_as_reviewer
from awn.microtasks.models import Answer, Appeal, Project
from awn.microtasks.tests.browsing import say
from awn.microtasks.tests.factories import make_project, make_tasks
from awn.people.models import Person
from awn.people.tests.factories import make_person


def decided_against(person: Person, project: Project | None = None) -> Answer:
    """An answer of the person that a reviewer did not follow."""
    project = project or make_project(most=2)
    (task,) = make_tasks(project)
    say(project, "yes", by=person)
    say(project, "no")
    task.refresh_from_db()
    decide_as_reviewer(task, by=project.organisation.registered_by, choice="no", reason="تاريخ الميلاد مختلف")
    return Answer.objects.get(person=person, microtask=task)


def make_appeal(person: Person | None = None) -> Appeal:
    """One that waits for a reviewer."""
    person = person or make_person()
    return Appeal.objects.make(decided_against(person), by=person, text="الرقم نفسه")
