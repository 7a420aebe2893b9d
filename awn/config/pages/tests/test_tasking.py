"""What small tasks bring to the first page."""

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries as Queries

from awn.config.pages import tasking
from awn.microtasks.tests.factories import make_project, make_tasks

pytestmark = pytest.mark.django_db


def test_projects_with_tasks_call_with_their_number_and_the_time_of_one() -> None:
    fuller, empty, full = make_project(), make_project(), make_project()
    make_tasks(fuller, 3)
    make_tasks(full, 1)
    paused = make_project()
    make_tasks(paused, 5)
    paused.pause(by=paused.organisation.registered_by)
    brought = tasking.now()
    assert [call.title for call in brought.calls] == [fuller.title, full.title] != [empty.title]
    assert [call.url for call in brought.calls] == [reverse("task_project", args=[each.uid]) for each in (fuller, full)]
    facts = brought.calls[0].facts
    assert [(fact.icon, fact.words.values) for fact in facts] == [
        ("hand", {"number": 3}),
        ("clock", {}),
        ("people", {"body": fuller.organisation.name}),
    ]


@pytest.mark.parametrize("projects", [0, 1, 3])
def test_they_cost_two_queries_whatever_is_open(projects: int, django_assert_num_queries: Queries) -> None:
    for _ in range(projects):
        make_tasks(make_project(), 2)
    with django_assert_num_queries(2 if projects else 1):
        tasking.now()
    assert len(tasking.now().calls) == min(projects, tasking.MOST)
